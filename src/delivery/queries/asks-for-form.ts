import type { IncomingHttpHeaders } from 'node:http';

/**
 * Strapi answers REST in another form to whoever sends these: in that of Strapi 4 (`v4`), and with the
 * place of each text hidden in it, for previews (`true`).
 */
export const HEADERS_OF_FORM = ['strapi-response-format', 'strapi-encode-source-maps'];

/** Whether a request asks for an answer in a form of its own, which is no answer for anybody else. */
export const asksForForm = (headers: IncomingHttpHeaders): boolean =>
  HEADERS_OF_FORM.some((name) => (headers[name] ?? '') !== '');

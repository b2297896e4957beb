import type { IncomingMessage } from 'node:http';

import type { Core } from '@strapi/strapi';

import { ImportError, MAX_FILE_SIZE, MAX_TEXT_SIZE } from '../../../importer';
import { asStrapiError } from '../requests/answer-import-error';

/**
 * Refuses a story that its request says to be far too large before any of it is read, which Strapi would
 * put down in a file, up to 200 MB of it. One that is a little too large is refused by the importer.
 */
const largeStories: Core.MiddlewareFactory = () => async (ctx, next) => {
  if (!DOORS.test(ctx.path)) {
    await next();
    return;
  }
  const { limit, most } = ctx.is('multipart') ? OF_FORM : OF_JSON;
  const refusal = () => asStrapiError(new ImportError('too-large', { limit }));
  if (Number(ctx.get('content-length')) > most) {
    lingerOver(ctx.req);
    throw refusal();
  }
  try {
    await next();
  } catch (error) {
    throw isOfBodyParser(error) ? refusal() : error;
  }
  if (ctx.status === TOO_LARGE) throw refusal();
};

/** Of a request that did not say how long it is: Strapi reads it as far as its own limits go. */
const isOfBodyParser = (error: unknown): boolean =>
  (error as { status?: unknown }).status === TOO_LARGE;

const TOO_LARGE = 413;

/** The API's, and that of the admin panel, whose routes Strapi puts at the top. */
const DOORS = /^\/(?:api\/)?article-import(?:\/|$)/;

/** In bytes: a form has options beside its file, and JSON is longer than the text in it. */
const OF_FORM = { limit: MAX_FILE_SIZE, most: MAX_FILE_SIZE + 1024 * 1024 };
const OF_JSON = { limit: MAX_TEXT_SIZE, most: 2 * MAX_TEXT_SIZE };

/**
 * Whoever goes on sending is not heard, as Node throws away what comes behind an answer, and is cut off
 * after a while; cut off at once, they might lose the answer (nginx calls it `lingering_close`).
 */
const lingerOver = (request: IncomingMessage): void => {
  const timer = setTimeout(() => request.socket.destroy(), LINGERING).unref();
  request.once('close', () => clearTimeout(timer));
};

/** In milliseconds. */
const LINGERING = 5_000;

export default largeStories;

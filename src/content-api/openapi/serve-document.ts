import { generate } from '@strapi/openapi';
import type { Core } from '@strapi/strapi';

import { completeDocument, type Document } from './complete-document';

/**
 * Answers `/api/openapi.json`: what sites may ask is no secret. In the place of Strapi's own route, whose
 * document is not complete. What it is made from does not change while Strapi runs: it is made once.
 */
export const serveOpenapi = ({ strapi }: { strapi: Core.Strapi }): void => {
  let made: Document | undefined;
  strapi.server.routes({
    type: 'content-api',
    routes: [
      {
        method: 'GET',
        path: '/openapi.json',
        handler: (ctx: { body: unknown }) => {
          made ??= completeDocument(generate(strapi, { type: 'content-api' }).document as Document);
          ctx.body = made;
        },
        info: { type: 'content-api' },
        config: { auth: false },
      },
    ],
  } as unknown as Core.Router);
};

import type { IncomingMessage, Server } from 'node:http';

import type { Core } from '@strapi/strapi';

import { answerOf, type Answer } from '../../delivery/cache/answer';
import { HIT } from '../../delivery/cache/cache-status';
import { sendGiven, type Context } from '../../delivery/cache/send-answer';
import { belowPublicPath } from '../below-public-path';
import { completeDocument } from './complete-document';
import { generateDocument } from './generate-document';
import { withoutMoments } from './without-moments';

const PATH = '/openapi.json';

/**
 * Answers `/api/openapi.json`: what sites may ask is no secret. In the place of Strapi's own route, whose
 * document is not complete. What it is made from does not change while Strapi runs: it is made once, when
 * the server listens and has accepted nobody, as it would keep everybody waiting later on.
 */
export const serveOpenapi = ({ strapi }: { strapi: Core.Strapi }): void => {
  let answer: Answer | undefined;
  (strapi.server.httpServer as Server).once('listening', () => {
    try {
      answer = makeAnswer(strapi);
    } catch (error) {
      strapi.log.error('The OpenAPI document could not be made: nobody is answered with it');
      strapi.log.error(error);
    }
  });
  const maxAge = strapi.config.get<number>('newsroom.sharedMaxAge');
  strapi.server.routes({
    type: 'content-api',
    routes: [
      {
        method: 'GET',
        path: PATH,
        handler: async (ctx: Context & { readonly req: IncomingMessage }) => {
          if (!answer) throw new Error('There is no OpenAPI document');
          ctx.body = answer.body;
          ctx.set(answer.headers);
          await sendGiven(ctx, { answer, cacheStatus: HIT }, { headers: ctx.req.headers, maxAge });
        },
        info: { type: 'content-api' },
        config: { auth: false },
      },
    ],
  } as unknown as Core.Router);
};

const makeAnswer = (strapi: Core.Strapi): Answer => {
  const server = belowPublicPath(strapi, strapi.config.get<string>('api.rest.prefix', '/api'));
  const document = completeDocument(generateDocument(strapi), { server });
  return answerOf({
    key: PATH,
    body: Buffer.from(JSON.stringify(document, withoutMoments)),
    tags: new Set(),
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};

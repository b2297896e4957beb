import type { Context } from 'koa';

/** After how many seconds who was refused for now is to ask again, as the header says it. */
export const RETRY_AFTER = '5';

/** Answers 503 with words. Strapi takes them out of one that is thrown, and these say what to do. */
export const refuseForNow = (ctx: Context, message: string): void => {
  ctx.set('Retry-After', RETRY_AFTER);
  ctx.status = 503;
  ctx.body = {
    data: null,
    error: { status: 503, name: 'ServiceUnavailableError', message, details: {} },
  };
};

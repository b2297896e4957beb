import type { Core } from '@strapi/strapi';

import type { Answer } from '../delivery/cache/answer';
import type { MayBeLost } from '../delivery/queries/lost-connection';
import { keptAnswersOf } from './kept-answers';

/**
 * Waits for what somebody else is being answered. Where the database has kept them waiting in vain, it has
 * this request, too.
 *
 * @returns undefined where nobody is
 */
export const joinFlight = (
  strapi: Core.Strapi,
  key: string,
): Promise<Answer | undefined> | undefined =>
  keptAnswersOf(strapi)
    ?.flights.join(key)
    ?.catch((error: unknown) => {
      const state = strapi.requestContext.get()?.state as MayBeLost | undefined;
      if (state) state.lostStatement ??= error;
      throw error;
    });

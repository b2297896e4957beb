import type { Core } from '@strapi/strapi';

import type { Choice } from '../merge/merge-options';
import type { DocumentKey } from '../pairs/pair';
import { convertDocument } from './convert-document';
import { describeDocument } from './describe-document';
import { lockDocument } from './document-lock';

/**
 * Writes what a person decided about a field, if it still is what that person has seen: a path has a
 * place in a list, which moves when a colleague puts something in above it.
 *
 * @returns whether it was done; false where the field has changed meanwhile
 */
export const resolveField = async (
  strapi: Core.Strapi,
  { path, choice, seen, ...key }: DocumentKey & { path: string; choice: Choice; seen: string },
): Promise<boolean> =>
  strapi.db.transaction(async () => {
    await lockDocument(strapi, key);
    const { fields } = await describeDocument(strapi, key);
    if (fields.find((field) => field.path === path)?.seen !== seen) return false;
    await convertDocument(strapi, {
      ...key,
      choices: new Map([[path, choice]]),
      onlyChoices: true,
    });
    return true;
  }) as unknown as Promise<boolean>;

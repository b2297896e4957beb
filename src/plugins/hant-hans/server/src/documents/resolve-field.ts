import type { Core } from '@strapi/strapi';

import type { WriteGuard } from '../access/write-guard';
import type { Choice } from '../merge/merge-options';
import type { DocumentKey } from '../pairs/pair';
import { invalid } from '../refusals';
import { convertDocument } from './convert-document';
import { describeDocument } from './describe-document';
import { lockForConversion } from './lock-for-conversion';

/**
 * Writes what a person decided about a field, if it still is what that person has seen: a path has a
 * place in a list, which moves when a colleague puts something in above it.
 *
 * @returns whether it was done; false where the field has changed meanwhile
 * @throws ValidationError where it is locked
 */
export const resolveField = async (
  strapi: Core.Strapi,
  request: DocumentKey & {
    path: string;
    choice: Choice;
    seen: string;
    mayRead: (path: string) => boolean;
    guard: WriteGuard;
  },
): Promise<boolean> =>
  strapi.db.transaction(async () => {
    const { uid, documentId, path, choice, seen, guard } = request;
    await lockForConversion(strapi, request);
    const { fields } = await describeDocument(strapi, request);
    const field = fields.find((one) => one.path === path);
    if (field?.seen !== seen) return false;
    // A colleague may have locked it since; what was seen of it is the same.
    if (field.locked) throw invalid(`${path} is locked: unlock it first`, 'locked', {});
    const choices = new Map([[path, choice]]);
    await convertDocument(strapi, { uid, documentId, choices, onlyChoices: true, guard });
    return true;
  }) as unknown as Promise<boolean>;

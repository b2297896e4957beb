import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { ImportedArticle } from '../../../importer';
import { ARTICLE, AUTHOR, TOPIC } from '../documents/known-documents';
import { nameDocuments } from '../documents/name-documents';
import { mayCreate, type Ability } from './ability';

/**
 * Whoever imports makes no more than they could make by hand: a reporter's story names the topics
 * and authors that there are.
 *
 * @throws ForbiddenError; `details` has a `code`, and the `names` that there are not
 */
export const refuseWhatMayNotBeMade = async (
  strapi: Core.Strapi,
  { article, ability }: { article: ImportedArticle; ability: Ability },
): Promise<void> => {
  const refuse = (message: string, names: string[]) => {
    // Of errors that forbid, Strapi tells the words of this one alone.
    throw new errors.PolicyError(message, { code: 'may-not-create', names });
  };
  if (!mayCreate(ability, ARTICLE)) refuse('You may not create stories', []);
  const { authors, topics } = await nameDocuments(strapi, article);
  for (const [uid, documents] of [
    [AUTHOR, authors],
    [TOPIC, topics.flat()],
  ] as const) {
    const names = documents.flatMap(({ name, documentId }) => (documentId === null ? [name] : []));
    if (names.length > 0 && !mayCreate(ability, uid)) {
      refuse(`You may not create ${names.join(', ')}`, names);
    }
  }
};

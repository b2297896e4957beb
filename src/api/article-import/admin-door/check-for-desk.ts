import type { Core } from '@strapi/strapi';

import type { DeskCheck, DeskCheckRequest, DeskDuplicate } from '../contracts/desk';
import type { DuplicateStory } from '../contracts/known';
import { findDuplicates } from '../documents/find-duplicates';
import { ARTICLE, AUTHOR, TOPIC } from '../documents/known-documents';
import { nameDocuments } from '../documents/name-documents';
import { mayCreate, mayRead, type Ability } from './ability';

/** What there is already of what a story names, and what whoever asks may do about it. */
export const checkForDesk = async (
  strapi: Core.Strapi,
  { article, ability }: { article: DeskCheckRequest; ability: Ability },
): Promise<DeskCheck> => ({
  ...(await nameDocuments(strapi, article)),
  ...(await desk(strapi, { duplicates: await findDuplicates(strapi, article), ability })),
});

/** The part of a check that depends on who asks. */
export const desk = async (
  strapi: Core.Strapi,
  { duplicates, ability }: { duplicates: readonly DuplicateStory[]; ability: Ability },
): Promise<Pick<DeskCheck, 'duplicates' | 'mayCreate'>> => ({
  duplicates: await Promise.all(
    duplicates.map((duplicate) => forWhoeverAsks(strapi, { duplicate, ability })),
  ),
  mayCreate: {
    stories: mayCreate(ability, ARTICLE),
    authors: mayCreate(ability, AUTHOR),
    topics: mayCreate(ability, TOPIC),
  },
});

const forWhoeverAsks = async (
  strapi: Core.Strapi,
  { duplicate, ability }: { duplicate: DuplicateStory; ability: Ability },
): Promise<DeskDuplicate> => {
  const isOpen = await mayOpen(strapi, { duplicate, ability });
  const { title, reason } = duplicate;
  const isTold = isOpen || reason === 'title-and-date';
  return { ...duplicate, title: isTold ? title : null, mayOpen: isOpen };
};

const mayOpen = async (
  strapi: Core.Strapi,
  { duplicate, ability }: { duplicate: DuplicateStory; ability: Ability },
): Promise<boolean> => {
  const { documentId, locale } = duplicate;
  const entity = (await strapi.db.query(ARTICLE).findOne({
    where: { documentId, locale, publishedAt: null },
    populate: { createdBy: true },
  })) as object | null;
  return entity !== null && mayRead(strapi, { ability, uid: ARTICLE, entity });
};

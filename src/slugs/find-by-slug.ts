import type { Core, UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';

import { documentOfPreviousSlug } from './previous/previous-slugs';

/** What readers are looking at: one locale or several, or `*` for all; published, or drafts. */
export interface Shelf {
  readonly uid: UID.ContentType;
  readonly locale: string | readonly string[];
  readonly isOfDrafts: boolean;
}

/** The id of the document that a slug leads to; undefined where there is none. Who may read it is asked by id. */
export const findDocument = async (
  strapi: Core.Strapi,
  { slug, ...shelf }: Shelf & { slug: string },
): Promise<string | undefined> => {
  const row = (await strapi.db
    .query(shelf.uid)
    .findOne({ select: ['documentId'], where: { slug, ...whereOf(strapi, shelf) } })) as {
    documentId: string;
  } | null;
  return row?.documentId;
};

/**
 * The document that had a slug before, and the one that it has now; undefined where nobody reads it any more.
 * That is told to readers, so it is read as they read the document.
 */
export const findMoved = async (
  strapi: Core.Strapi,
  { slug, ...shelf }: Omit<Shelf, 'isOfDrafts'> & { slug: string },
): Promise<{ documentId: string; slug: string } | undefined> => {
  const documentId = await documentOfPreviousSlug(strapi, { uid: shelf.uid, slug });
  if (documentId === undefined) return undefined;
  const { uid, locale } = shelf;
  const documents = strapi.documents(uid) as unknown as Documents;
  const asked = { locale, status: 'published', fields: ['slug'] };
  // By its id, a document is found in one locale only.
  const isInOne = typeof locale === 'string' && locale !== '*';
  const [found] = isInOne
    ? [await documents.findOne({ ...asked, documentId })]
    : await documents.findMany({ ...asked, filters: { documentId }, limit: 1 });
  return found ? { documentId, slug: found.slug } : undefined;
};

/** The part of the Document Service that is used here. */
interface Documents {
  findOne(asked: object): Promise<{ readonly slug: string } | null>;
  findMany(asked: object): Promise<{ readonly slug: string }[]>;
}

const whereOf = (strapi: Core.Strapi, { uid, locale, isOfDrafts }: Shelf): object => ({
  ...(locale !== '*' && { locale: typeof locale === 'string' ? locale : { $in: [...locale] } }),
  ...(contentTypes.hasDraftAndPublish(strapi.contentType(uid)) && {
    publishedAt: isOfDrafts ? { $null: true } : { $notNull: true },
  }),
});

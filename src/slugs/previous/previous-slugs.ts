import type { Core } from '@strapi/strapi';

export const PREVIOUS_SLUG = 'api::previous-slug.previous-slug';

export interface DocumentKey {
  readonly uid: string;
  readonly documentId: string;
}

/** Remembers slugs that a document had, and that no other document is known for any more. */
export const rememberSlugs = async (
  strapi: Core.Strapi,
  { uid, documentId, slugs }: DocumentKey & { slugs: readonly string[] },
): Promise<void> => {
  if (slugs.length === 0) return;
  const query = strapi.db.query(PREVIOUS_SLUG);
  await query.deleteMany({ where: { relatedUid: uid, slug: { $in: [...slugs] } } });
  for (const slug of slugs) {
    await query.create({ data: { relatedUid: uid, relatedDocumentId: documentId, slug } });
  }
};

/** Slugs that a document has now lead to no other one. */
export const takeSlugsOver = async (
  strapi: Core.Strapi,
  { uid, documentId, slugs }: DocumentKey & { slugs: readonly string[] },
): Promise<void> => {
  if (slugs.length === 0) return;
  await strapi.db.query(PREVIOUS_SLUG).deleteMany({
    where: { relatedUid: uid, slug: { $in: [...slugs] }, relatedDocumentId: { $ne: documentId } },
  });
};

export const forgetSlugs = async (
  strapi: Core.Strapi,
  { uid, documentId }: DocumentKey,
): Promise<void> => {
  const where = { relatedUid: uid, relatedDocumentId: documentId };
  await strapi.db.query(PREVIOUS_SLUG).deleteMany({ where });
};

/** The document that had a slug last; undefined where none had. */
export const documentOfPreviousSlug = async (
  strapi: Core.Strapi,
  { uid, slug }: { uid: string; slug: string },
): Promise<string | undefined> => {
  const row = (await strapi.db.query(PREVIOUS_SLUG).findOne({
    select: ['relatedDocumentId'],
    where: { relatedUid: uid, slug },
    orderBy: { id: 'desc' },
  })) as { relatedDocumentId: string } | null;
  return row?.relatedDocumentId;
};

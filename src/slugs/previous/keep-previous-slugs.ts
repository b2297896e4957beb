import type { Core, Modules, UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';

import { uidFieldsOf } from '../find-free-slug';
import {
  forgetSlugs,
  PREVIOUS_SLUG,
  rememberSlugs,
  takeSlugsOver,
  type DocumentKey,
} from './previous-slugs';

/**
 * Keeps the slugs that readers knew a document by: of a story at each publication that changes it, of
 * topics and authors as soon as they are saved. No reader sees the list itself.
 */
export const keepPreviousSlugs = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.documents.use(Object.assign(keepWhatChanges(strapi), { leavesReads: true }));
  strapi
    .plugin('graphql')
    .service<GraphqlExtension>('extension')
    .shadowCRUD(PREVIOUS_SLUG)
    .disable();
};

/**
 * A Document Service middleware: what is published before a write and not after it is kept, in the
 * transaction of the write. Locale by locale, because the other script follows a little later.
 */
const keepWhatChanges =
  (strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  async (context, next) => {
    const { uid, action } = context;
    const params = context.params as Params;
    if (!hasSlug(strapi, uid) || !reachesReaders(strapi, { uid, action, params })) return next();

    return strapi.db.transaction(async () => {
      // A clone is another document than the one that it is made of.
      const own = action === 'clone' ? undefined : params.documentId;
      const before = own ? await publishedSlugs(strapi, { uid, documentId: own }) : new Map();
      const result = await next();
      const { documentId: made } = Object(result) as { documentId?: string };
      const documentId = own ?? made;
      if (documentId) await keep(strapi, { key: { uid, documentId }, before, action });
      return result;
    });
  };

interface Params {
  readonly documentId?: string;
  readonly status?: string;
}
type SlugsByLocale = ReadonlyMap<string, string>;

const keep = async (
  strapi: Core.Strapi,
  { key, before, action }: { key: DocumentKey; before: SlugsByLocale; action: string },
): Promise<void> => {
  if (action === 'delete' && (await isGone(strapi, key))) return forgetSlugs(strapi, key);
  const after = await publishedSlugs(strapi, key);
  const changed = (from: SlugsByLocale, to: SlugsByLocale) => [
    ...new Set([...from].filter(([one, slug]) => to.get(one) !== slug).map(([, slug]) => slug)),
  ];
  await rememberSlugs(strapi, { ...key, slugs: changed(before, after) });
  await takeSlugsOver(strapi, { ...key, slugs: changed(after, before) });
};

const hasSlug = (strapi: Core.Strapi, uid: UID.ContentType): boolean =>
  uid.startsWith('api::') && uidFieldsOf(strapi, uid).includes('slug');

const PUBLISHING = new Set(['publish', 'unpublish', 'delete']);
const SAVING = new Set(['create', 'update', 'clone']);

/** Whether a write may change what readers find: of what has drafts, saving does not. */
const reachesReaders = (
  strapi: Core.Strapi,
  { uid, action, params }: { uid: UID.ContentType; action: string; params: Params },
): boolean =>
  PUBLISHING.has(action) ||
  (SAVING.has(action) &&
    (!contentTypes.hasDraftAndPublish(strapi.contentType(uid)) || params.status === 'published'));

const publishedSlugs = async (
  strapi: Core.Strapi,
  { uid, documentId }: DocumentKey,
): Promise<SlugsByLocale> => {
  const rows = (await strapi.db.query(uid).findMany({
    select: ['slug', 'locale'],
    where: { documentId, publishedAt: { $notNull: true } },
  })) as { slug: string | null; locale: string | null }[];
  return new Map(rows.flatMap(({ slug, locale }) => (slug ? [[locale ?? '', slug]] : [])));
};

const isGone = async (strapi: Core.Strapi, { uid, documentId }: DocumentKey): Promise<boolean> =>
  (await strapi.db.query(uid).count({ where: { documentId } })) === 0;

/** The part of @strapi/plugin-graphql's service that is used here. */
interface GraphqlExtension {
  shadowCRUD(uid: string): { disable(): unknown };
}

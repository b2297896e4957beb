import { isDeepStrictEqual } from 'node:util';

import type { Core } from '@strapi/strapi';

import { attributeMetaOf, metadataOf } from '../sets/metadata';
import type { DocumentKey, Pair, PublishedState } from './pair';

export const PAIR = 'plugin::hant-hans.pair';

/** As the database holds it: `uid` and `documentId` are names of Strapi's own there. */
interface Row extends Omit<
  Pair,
  'uid' | 'documentId' | 'base' | 'lockedAttributes' | 'conflicts' | 'published' | Later
> {
  readonly id: number;
  readonly relatedUid: string;
  readonly relatedDocumentId: string;
  readonly base: Pair['base'] | null;
  readonly lockedAttributes: readonly string[] | null;
  readonly conflicts: readonly string[] | null;
  readonly published: PublishedState | null;
  /** Null in rows that were written before there were such columns. */
  readonly isMadeByConversion: boolean | null;
  readonly leadingDraftIsConverted: boolean | null;
  readonly leadingPublishedIsConverted: boolean | null;
  readonly leadingIsMadeByConversion: boolean | null;
}

type Later =
  | 'isMadeByConversion'
  | 'leadingDraftIsConverted'
  | 'leadingPublishedIsConverted'
  | 'leadingIsMadeByConversion';

export const readPair = async (
  strapi: Core.Strapi,
  key: DocumentKey,
): Promise<Pair | undefined> => {
  const row = (await strapi.db.query(PAIR).findOne({ where: whereOf(key) })) as Row | null;
  return row ? pairOf(row) : undefined;
};

/** What is known of some documents of a content type, by document id. */
export const readPairs = async (
  strapi: Core.Strapi,
  { uid, documentIds }: { uid: string; documentIds: readonly string[] },
): Promise<Map<string, Pair>> => {
  if (documentIds.length === 0) return new Map();
  const rows = (await strapi.db.query(PAIR).findMany({
    where: { relatedUid: uid, relatedDocumentId: { $in: [...documentIds] } },
  })) as Row[];
  return new Map(rows.map((row) => [row.relatedDocumentId, pairOf(row)]));
};

/** Where versions of documents come from, without what their fields were made of. */
export const readOrigins = async (
  strapi: Core.Strapi,
  documents: readonly DocumentKey[],
): Promise<Origin[]> => {
  const wanted = new Map<string, Set<string>>();
  for (const { uid, documentId } of documents) {
    wanted.set(uid, (wanted.get(uid) ?? new Set()).add(documentId));
  }
  if (wanted.size === 0) return [];
  const rows = (await strapi.db.query(PAIR).findMany({
    where: {
      $or: [...wanted].map(([uid, documentIds]) => ({
        relatedUid: uid,
        relatedDocumentId: { $in: [...documentIds] },
      })),
    },
    select: ['relatedUid', 'relatedDocumentId', 'source', ...ORIGINS],
  })) as Row[];
  return rows.map(({ relatedUid, relatedDocumentId, source, ...row }) => ({
    uid: relatedUid,
    documentId: relatedDocumentId,
    source,
    ...originsOf(row),
  }));
};

const ORIGINS = [
  'draftIsConverted',
  'publishedIsConverted',
  'leadingDraftIsConverted',
  'leadingPublishedIsConverted',
] as const;

export type Origin = DocumentKey & Whence;

/** Where versions of one document come from. */
export type Whence = Pick<Pair, 'source' | (typeof ORIGINS)[number]>;

/**
 * The same for a statement that reads the documents themselves.
 *
 * @param beside.documentId SQL
 * @returns SQL of a value for `readWhence`: JSON, null where nothing is known
 */
export const selectWhence = (
  strapi: Core.Strapi,
  { uid, documentId, schema }: { uid: string; documentId: string; schema: string },
): string => {
  const column = (name: string) => attributeMetaOf(strapi, { uid: PAIR, name }).columnName ?? name;
  const [source, related, relatedId] = ['source', 'relatedUid', 'relatedDocumentId'].map(column);
  const origins = ORIGINS.map(column);
  return strapi.db.connection
    .raw(
      `(select json_build_array(pair.??, ${origins.map(() => 'pair.??').join(', ')}) from ??.?? as pair
 where pair.?? = ? and pair.?? = ${documentId} limit 1)`,
      [source, ...origins, schema, metadataOf(strapi, PAIR).tableName, related, uid, relatedId],
    )
    .toQuery();
};

export const readWhence = (value: unknown): Whence | null => {
  if (!Array.isArray(value)) return null;
  const [source, ...origins] = value as [Pair['source'], ...(boolean | null)[]];
  const row = Object.fromEntries(ORIGINS.map((name, place) => [name, origins[place]]));
  return { source, ...originsOf(row as unknown as OriginRow) };
};

/** Pairs with a conflict, the one that changed last first. */
export const readConflicts = async (
  strapi: Core.Strapi,
  { start, limit }: { start: number; limit: number },
): Promise<Pair[]> =>
  (
    (await strapi.db.query(PAIR).findMany({
      where: { state: 'conflict' },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      offset: start,
      limit,
    })) as Row[]
  ).map(pairOf);

/**
 * Remembers a pair, and writes nothing where that is known already. Whoever writes holds the
 * document's lock: there is one of each.
 */
export const writePair = async (strapi: Core.Strapi, pair: Pair): Promise<void> => {
  const { uid, documentId, ...values } = pair;
  const query = strapi.db.query(PAIR);
  const row = (await query.findOne({ where: whereOf(pair) })) as Row | null;
  if (row && isDeepStrictEqual(pairOf(row), pair)) return;
  const data = { ...values, base: values.base ?? null, published: values.published ?? null };
  // `update` reads the row before and after; of `updateMany` Strapi does not keep the time.
  if (row)
    await query.updateMany({ where: { id: row.id }, data: { ...data, updatedAt: new Date() } });
  else await query.create({ data: { ...data, relatedUid: uid, relatedDocumentId: documentId } });
};

export const removePair = async (strapi: Core.Strapi, key: DocumentKey): Promise<void> => {
  await strapi.db.query(PAIR).delete({ where: whereOf(key) });
};

const whereOf = ({ uid, documentId }: DocumentKey) => ({
  relatedUid: uid,
  relatedDocumentId: documentId,
});

const pairOf = (row: Row): Pair => ({
  uid: row.relatedUid,
  documentId: row.relatedDocumentId,
  source: row.source,
  base: row.base ?? undefined,
  lockedAttributes: row.lockedAttributes ?? [],
  state: row.state,
  conflicts: row.conflicts ?? [],
  reviewed: row.reviewed,
  ...originsOf(row),
  isMadeByConversion: row.isMadeByConversion ?? row.draftIsConverted,
  leadingIsMadeByConversion: row.leadingIsMadeByConversion ?? row.leadingDraftIsConverted ?? false,
  published: row.published ?? undefined,
});

type OriginRow = Pick<Row, (typeof ORIGINS)[number]>;

const originsOf = (row: OriginRow) => ({
  draftIsConverted: row.draftIsConverted,
  publishedIsConverted: row.publishedIsConverted,
  leadingDraftIsConverted: row.leadingDraftIsConverted ?? false,
  leadingPublishedIsConverted: row.leadingPublishedIsConverted ?? false,
});

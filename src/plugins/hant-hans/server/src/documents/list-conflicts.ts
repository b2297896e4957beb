import type { Core } from '@strapi/strapi';

import type { ListConflicts } from '../../../shared/contracts/documents';
import { otherScript } from '../../../shared/scripts';
import type { DocumentAccess } from '../access/document-access';
import type { Entry } from '../engine/convert-entry';
import { readConflicts } from '../pairs/pair-store';
import type { Pair } from '../pairs/pair';
import { hasDrafts, modelsOf } from '../schema/strapi-models';

/** More than anybody resolves in one sitting. */
const MOST = 100;

/** What whoever asks may do with some documents of a content type, by document id. */
type AccessAmong = (
  uid: string,
  documentIds: readonly string[],
) => Promise<ReadonlyMap<string, DocumentAccess>>;

/** Documents that wait for a person and that whoever asks may read, the one that changed last first. */
export const listConflicts = async (
  strapi: Core.Strapi,
  { accessAmong }: { accessAmong: AccessAmong },
): Promise<ListConflicts.Response['data']> => {
  const found: Readable[] = [];
  for (let start = 0; found.length < MOST; start += MOST) {
    const page = await readConflicts(strapi, { start, limit: MOST });
    const known = page.filter(({ uid }) => uid in strapi.contentTypes);
    found.push(...(await readableOf(known, accessAmong)));
    if (page.length < MOST) break;
  }
  const shown = found.slice(0, MOST);
  const titles = await titlesOf(
    strapi,
    shown.map(({ pair }) => pair),
  );
  return shown.map(({ pair, access }) => ({
    uid: pair.uid,
    documentId: pair.documentId,
    target: otherScript(pair.source),
    title: titles.get(pair)?.(access) ?? pair.documentId,
    paths: [...pair.conflicts],
  }));
};

interface Readable {
  readonly pair: Pair;
  readonly access: DocumentAccess;
}

const readableOf = async (
  pairs: readonly Pair[],
  accessAmong: AccessAmong,
): Promise<Readable[]> => {
  const accesses = new Map<string, ReadonlyMap<string, DocumentAccess>>();
  for (const [uid, ofType] of byType(pairs)) {
    const documentIds = ofType.map(({ documentId }) => documentId);
    accesses.set(uid, await accessAmong(uid, documentIds));
  }
  return pairs.flatMap((pair) => {
    const access = accesses.get(pair.uid)?.get(pair.documentId);
    return access?.may('read') ? [{ pair, access }] : [];
  });
};

const byType = (pairs: readonly Pair[]): Map<string, Pair[]> => {
  const types = new Map<string, Pair[]>();
  for (const pair of pairs) types.set(pair.uid, [...(types.get(pair.uid) ?? []), pair]);
  return types;
};

/** The title of a document, unless it is hidden from whoever asks. */
type Title = (access: DocumentAccess) => string | undefined;

/** The first text of documents, which is what people know them by. */
const titlesOf = async (strapi: Core.Strapi, shown: readonly Pair[]): Promise<Map<Pair, Title>> => {
  const titles = new Map<Pair, Title>();
  for (const [uid, pairs] of byType(shown)) {
    const { attributes } = modelsOf(strapi)(uid);
    const name = Object.keys(attributes).find((key) => attributes[key]?.type === 'string');
    if (name === undefined) continue;
    const rows = (await strapi.db.query(uid).findMany({
      where: {
        documentId: { $in: pairs.map(({ documentId }) => documentId) },
        ...(hasDrafts(strapi, uid) ? { publishedAt: null } : {}),
      },
      select: ['documentId', 'locale', name],
    })) as Entry[];
    for (const pair of pairs) {
      const { documentId, source } = pair;
      const row = rows.find((one) => one.documentId === documentId && one.locale === source);
      const title = row?.[name];
      if (typeof title !== 'string') continue;
      titles.set(pair, (access) => (access.mayRead(name) ? title : undefined));
    }
  }
  return titles;
};

import type { Core } from '@strapi/strapi';

import type { ListConflicts } from '../../../shared/contracts/documents';
import { otherScript } from '../../../shared/scripts';
import { readConflicts } from '../pairs/pair-store';
import type { Pair } from '../pairs/pair';
import { modelsOf } from '../schema/strapi-models';
import { readDrafts } from './versions';

/** More than anybody resolves in one sitting. */
const MOST = 100;

/** Those of some documents of a content type that whoever asks may read. */
type Readable = (uid: string, documentIds: readonly string[]) => Promise<ReadonlySet<string>>;

/** Documents that wait for a person and that whoever asks may read, the one that changed last first. */
export const listConflicts = async (
  strapi: Core.Strapi,
  { readable }: { readable: Readable },
): Promise<ListConflicts.Response['data']> => {
  const found: Pair[] = [];
  for (let start = 0; found.length < MOST; start += MOST) {
    const page = await readConflicts(strapi, { start, limit: MOST });
    const known = page.filter(({ uid }) => uid in strapi.contentTypes);
    found.push(...(await readableOf(known, readable)));
    if (page.length < MOST) break;
  }
  return Promise.all(
    found.slice(0, MOST).map(async (pair) => ({
      uid: pair.uid,
      documentId: pair.documentId,
      target: otherScript(pair.source),
      title: await titleOf(strapi, pair),
      paths: [...pair.conflicts],
    })),
  );
};

const readableOf = async (pairs: readonly Pair[], readable: Readable): Promise<Pair[]> => {
  const allowed = new Map<string, ReadonlySet<string>>();
  for (const uid of new Set(pairs.map((pair) => pair.uid))) {
    const ofType = pairs.filter((pair) => pair.uid === uid);
    allowed.set(
      uid,
      await readable(
        uid,
        ofType.map(({ documentId }) => documentId),
      ),
    );
  }
  return pairs.filter(({ uid, documentId }) => allowed.get(uid)?.has(documentId));
};

/** The first text of a document, which is what people know it by. */
const titleOf = async (strapi: Core.Strapi, pair: Pair): Promise<string> => {
  const { [pair.source]: source } = await readDrafts(strapi, pair);
  const { attributes } = modelsOf(strapi)(pair.uid);
  const name = Object.keys(attributes).find((key) => attributes[key]?.type === 'string');
  const title = name ? source?.[name] : undefined;
  return typeof title === 'string' ? title : pair.documentId;
};

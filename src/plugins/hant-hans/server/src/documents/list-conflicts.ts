import type { Core } from '@strapi/strapi';

import type { ListConflicts } from '../../../shared/contracts/documents';
import { otherScript } from '../../../shared/scripts';
import type { DocumentAccess } from '../access/document-access';
import { readConflicts } from '../pairs/pair-store';
import type { Pair } from '../pairs/pair';
import { modelsOf } from '../schema/strapi-models';
import { readDrafts } from './versions';

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
  return Promise.all(
    found.slice(0, MOST).map(async ({ pair, access }) => ({
      uid: pair.uid,
      documentId: pair.documentId,
      target: otherScript(pair.source),
      title: await titleOf(strapi, { pair, access }),
      paths: [...pair.conflicts],
    })),
  );
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
  for (const uid of new Set(pairs.map((pair) => pair.uid))) {
    const ofType = pairs.filter((pair) => pair.uid === uid);
    accesses.set(
      uid,
      await accessAmong(
        uid,
        ofType.map(({ documentId }) => documentId),
      ),
    );
  }
  return pairs.flatMap((pair) => {
    const access = accesses.get(pair.uid)?.get(pair.documentId);
    return access?.may('read') ? [{ pair, access }] : [];
  });
};

/** The first text of a document, which is what people know it by; its id, where that is hidden. */
const titleOf = async (strapi: Core.Strapi, { pair, access }: Readable): Promise<string> => {
  const { [pair.source]: source } = await readDrafts(strapi, pair);
  const { attributes } = modelsOf(strapi)(pair.uid);
  const name = Object.keys(attributes).find((key) => attributes[key]?.type === 'string');
  const title = name && access.mayRead(name) ? source?.[name] : undefined;
  return typeof title === 'string' ? title : pair.documentId;
};

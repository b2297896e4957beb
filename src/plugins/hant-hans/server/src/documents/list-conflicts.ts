import type { Core } from '@strapi/strapi';

import type { ListConflicts } from '../../../shared/contracts/documents';
import { otherScript } from '../../../shared/scripts';
import { readConflicts } from '../pairs/pair-store';
import type { DocumentKey, Pair } from '../pairs/pair';
import { modelsOf } from '../schema/strapi-models';
import { readDrafts } from './versions';

/** More than anybody resolves in one sitting. */
const MOST = 100;

/** Documents that wait for a person and that whoever asks may read, the one that changed last first. */
export const listConflicts = async (
  strapi: Core.Strapi,
  { mayRead }: { mayRead: (key: DocumentKey) => Promise<boolean> },
): Promise<ListConflicts.Response['data']> => {
  const readable: Pair[] = [];
  for (let start = 0; readable.length < MOST; start += MOST) {
    const pairs = await readConflicts(strapi, { start, limit: MOST });
    for (const pair of pairs) {
      if (readable.length < MOST && pair.uid in strapi.contentTypes && (await mayRead(pair))) {
        readable.push(pair);
      }
    }
    if (pairs.length < MOST) break;
  }
  return Promise.all(
    readable.map(async (pair) => ({
      uid: pair.uid,
      documentId: pair.documentId,
      target: otherScript(pair.source),
      title: await titleOf(strapi, pair),
      paths: [...pair.conflicts],
    })),
  );
};

/** The first text of a document, which is what people know it by. */
const titleOf = async (strapi: Core.Strapi, pair: Pair): Promise<string> => {
  const { [pair.source]: source } = await readDrafts(strapi, pair);
  const { attributes } = modelsOf(strapi)(pair.uid);
  const name = Object.keys(attributes).find((key) => attributes[key]?.type === 'string');
  const title = name ? source?.[name] : undefined;
  return typeof title === 'string' ? title : pair.documentId;
};

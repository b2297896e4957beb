import type { Core } from '@strapi/strapi';

import type { Script } from '../../../shared/scripts';
import { newPair, type DocumentKey, type Pair } from '../pairs/pair';
import { readPair } from '../pairs/pair-store';
import { readDrafts, type Versions } from './versions';

/** What is known of a document; of an unknown one, the script that was saved last is the source. */
export const currentPair = async (strapi: Core.Strapi, key: DocumentKey): Promise<Pair> =>
  (await readPair(strapi, key)) ?? pairOfDrafts(key, await readDrafts(strapi, key));

/** The pair of a document of which nothing is known but its drafts. */
export const pairOfDrafts = (key: DocumentKey, drafts: Versions): Pair => {
  const savedAt = (script: Script) =>
    new Date((drafts[script]?.updatedAt ?? 0) as string | number).getTime();
  return newPair(key, savedAt('zh-Hans') > savedAt('zh-Hant') ? 'zh-Hans' : 'zh-Hant');
};

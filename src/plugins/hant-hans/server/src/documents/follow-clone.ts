import type { Core } from '@strapi/strapi';

import { otherScript } from '../../../shared/scripts';
import { readPair, writePair } from '../pairs/pair-store';
import { withoutPublished } from '../pairs/published-state';
import { readDrafts } from './versions';

/** After a document was cloned: its copy's versions stand to each other as the original's do. */
export const followClone = async (
  strapi: Core.Strapi,
  { uid, from, to }: { uid: string; from: string; to: string },
): Promise<void> => {
  const pair = await readPair(strapi, { uid, documentId: from });
  if (!pair) return;
  const drafts = await readDrafts(strapi, { uid, documentId: to });
  if (!drafts[pair.source] || !drafts[otherScript(pair.source)]) return;
  await writePair(strapi, { ...withoutPublished(pair), documentId: to });
};

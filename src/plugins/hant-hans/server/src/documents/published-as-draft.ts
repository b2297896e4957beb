import type { Core } from '@strapi/strapi';

import { otherScript } from '../../../shared/scripts';
import type { Pair } from '../pairs/pair';
import { textOfEntry } from './text-of';
import { readDrafts, readPublished } from './versions';

/** Whether readers have, in the script that follows, the text of its draft. */
export const isPublishedAsDraft = async (strapi: Core.Strapi, pair: Pair): Promise<boolean> => {
  const { uid, source } = pair;
  const target = otherScript(source);
  const { [target]: draft } = await readDrafts(strapi, pair);
  const { [target]: published } = await readPublished(strapi, pair);
  if (!draft || !published) return false;
  return (
    textOfEntry(strapi, { uid, entry: draft }) === textOfEntry(strapi, { uid, entry: published })
  );
};

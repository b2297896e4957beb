import type { Core } from '@strapi/strapi';

import { otherScript } from '../../../shared/scripts';
import type { Entry } from '../engine/convert-entry';
import { hashOf } from '../merge/hash';
import { shapeOfType } from '../merge/shape';
import type { Pair } from '../pairs/pair';
import { modelsOf } from '../schema/strapi-models';
import { asWritten } from './to-be-published';
import { readDrafts, readPublished } from './versions';

/** Whether readers have, in the script that follows, the text of its draft. */
export const isPublishedAsDraft = async (strapi: Core.Strapi, pair: Pair): Promise<boolean> => {
  const { uid, source } = pair;
  const target = otherScript(source);
  const { [target]: draft } = await readDrafts(strapi, pair);
  const { [target]: published } = await readPublished(strapi, pair);
  if (!draft || !published) return false;
  const names = shapeOfType(uid, modelsOf(strapi)).fields.map(([name]) => name);
  const textOf = (entry: Entry) => {
    const written = asWritten(strapi, { uid, entry });
    return hashOf(names.map((name) => hashOf(written[name])));
  };
  return textOf(draft) === textOf(published);
};

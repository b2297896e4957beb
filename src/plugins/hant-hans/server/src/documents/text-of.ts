import type { Core } from '@strapi/strapi';

import { SCRIPTS } from '../../../shared/scripts';
import type { Entry } from '../engine/convert-entry';
import { hashOf, type Hash } from '../merge/hash';
import { shapeOfType } from '../merge/shape';
import type { PublishedTexts } from '../pairs/pair';
import { modelsOf } from '../schema/strapi-models';
import { asWritten } from './to-be-published';
import type { Versions } from './versions';

/**
 * Stands for what a version says: not for its address, nor for what it relates to.
 *
 * @param written the version as the Document Service takes it
 */
export const textOf = (
  strapi: Core.Strapi,
  { uid, written }: { uid: string; written: Entry },
): Hash => {
  const names = shapeOfType(uid, modelsOf(strapi)).fields.map(([name]) => name);
  return hashOf(names.map((name) => hashOf(written[name])));
};

/** The same of a version as it was read. */
export const textOfEntry = (
  strapi: Core.Strapi,
  { uid, entry }: { uid: string; entry: Entry },
): Hash => textOf(strapi, { uid, written: asWritten(strapi, { uid, entry }) });

/** The same of the scripts in which a document is published. */
export const textsOf = (
  strapi: Core.Strapi,
  { uid, published }: { uid: string; published: Versions },
): PublishedTexts =>
  Object.fromEntries(
    SCRIPTS.flatMap((script) => {
      const entry = published[script];
      return entry ? [[script, textOfEntry(strapi, { uid, entry })]] : [];
    }),
  );

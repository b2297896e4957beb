import type { Core } from '@strapi/strapi';

import { otherScript, type Script } from '../../../shared/scripts';
import { AS_IS, convertEntry, type Entry } from '../engine';
import { hashOf } from '../merge/hash';
import { modelsOf } from '../schema/strapi-models';
import type { Versions } from './versions';

/**
 * Whether the other script of a document is to be published with its source, which is published just
 * as it is: of one that is being worked on again, what is not finished would come out in the other
 * script. It is where readers do not have what the draft holds, whichever run has written that.
 */
export const isToBePublished = (
  strapi: Core.Strapi,
  version: {
    uid: string;
    from: Script;
    /** The draft of the source, as it was read. */
    source: Entry;
    /** What the draft of the other script is to hold, as it is written. */
    target: Entry;
    conflicts: readonly string[];
    published: Versions;
  },
): boolean => {
  const { uid, from, source, target, conflicts, published } = version;
  const [publishedSource, publishedTarget] = [published[from], published[otherScript(from)]];
  if (!publishedSource || conflicts.length > 0) return false;
  const written = (entry: Entry) => asWritten(strapi, { uid, entry });
  if (hashOf(written(source)) !== hashOf(written(publishedSource))) return false;
  return !publishedTarget || hashOf(target) !== hashOf(written(publishedTarget));
};

/** A version as the Document Service takes it: what it holds, whatever its rows are called. */
export const asWritten = (
  strapi: Core.Strapi,
  { uid, entry }: { uid: string; entry: Entry },
): Entry => convertEntry({ entry, uid, getModel: modelsOf(strapi), converter: AS_IS });

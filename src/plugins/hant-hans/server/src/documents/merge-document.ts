import type { Core } from '@strapi/strapi';

import { otherScript } from '../../../shared/scripts';
import { documentConverter } from '../conversion/document-converter';
import type { Choice } from '../merge/merge-options';
import type { Pair } from '../pairs/pair';
import { modelsOf } from '../schema/strapi-models';
import { readSettings } from '../settings/read-settings';
import { mergeVersions, type VersionsMerge } from './merge-versions';
import { relateToVersionsIn, type EnsureVersion } from './related-versions';
import { readDrafts } from './versions';

/** What a conversion would write, and what it is to remember when it is written. */
export type DocumentMerge = { kind: 'no-source' } | VersionsMerge;

/** Compares a document's drafts and merges them, writing nothing. */
export const mergeDocument = async (
  strapi: Core.Strapi,
  request: {
    pair: Pair;
    /** Whether what is stale counts as written; otherwise only what `choices` takes. */
    write: boolean;
    choices?: ReadonlyMap<string, Choice>;
    ensureVersion?: EnsureVersion;
  },
): Promise<DocumentMerge> => {
  const { pair, write, choices, ensureVersion } = request;
  const { uid, documentId, source: from } = pair;
  const to = otherScript(from);
  const getModel = modelsOf(strapi);
  const { [from]: source, [to]: target } = await readDrafts(strapi, pair);
  if (!source) return { kind: 'no-source' };

  const settings = await readSettings(strapi);
  const converter = await documentConverter(strapi, { uid, documentId, from, to, settings });
  const related = ensureVersion
    ? await relateToVersionsIn(strapi, { entry: source, model: getModel(uid), to, ensureVersion })
    : source;
  return mergeVersions({ pair, source, related, target, converter, write, choices, getModel });
};

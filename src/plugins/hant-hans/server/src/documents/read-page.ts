import type { Core } from '@strapi/strapi';

import { otherScript, type Script } from '../../../shared/scripts';
import { convertersFor } from '../conversion/document-converter';
import type { Entry } from '../engine/convert-entry';
import type { Pair } from '../pairs/pair';
import { readPairs } from '../pairs/pair-store';
import { hasDrafts, modelsOf } from '../schema/strapi-models';
import { readSettings } from '../settings/read-settings';
import { pairOfDrafts } from './current-pair';
import { readDraftsOf, readPublishedOf, type Versions } from './versions';
import { mergeVersions, type VersionsMerge } from './merge-versions';

/** A document of an archive as it was read, with what conversion would make of it. */
export interface ReadDocument {
  readonly documentId: string;
  readonly pair: Pair;
  readonly source: Entry;
  readonly merge: VersionsMerge;
  /** Which rows there are, in any locale. */
  readonly rows: readonly RowKey[];
  /** Its versions as they are published, where that was asked for. */
  readonly published: Versions;
}

/** A document that is not to be converted from the script, or that has gone. */
export interface LeadingDocument {
  readonly documentId: string;
  readonly pair?: undefined;
}

export interface RowKey {
  readonly documentId: string;
  readonly locale: string;
  readonly publishedAt: unknown;
}

/** Reads a page of an archive in a few statements and merges each document in memory. */
export const readPage = async (
  strapi: Core.Strapi,
  request: { uid: string; from: Script; documentIds: readonly string[]; published: boolean },
): Promise<(ReadDocument | LeadingDocument)[]> => {
  const { uid, from, documentIds, published } = request;
  const page = { uid, documentIds };
  const rows = await readRowKeys(strapi, page);
  const pairs = await readPairs(strapi, page);
  const drafts = await readDraftsOf(strapi, page);
  const publishedRows =
    published && hasDrafts(strapi, uid)
      ? await readPublishedOf(strapi, page)
      : new Map<string, Versions>();
  const settings = await readSettings(strapi);
  const converterOf = await convertersFor(strapi, {
    ...page,
    from,
    to: otherScript(from),
    settings,
  });

  return documentIds.map((documentId) => {
    const versions = drafts.get(documentId) ?? {};
    const pair = pairs.get(documentId) ?? pairOfDrafts({ uid, documentId }, versions);
    const source = versions[from];
    if (pair.source !== from || !source) return { documentId };
    return {
      documentId,
      pair,
      source,
      merge: mergeVersions({
        pair,
        source,
        related: source,
        target: versions[otherScript(from)],
        converter: converterOf(documentId),
        write: true,
        getModel: modelsOf(strapi),
      }),
      rows: rows.get(documentId) ?? [],
      published: publishedRows.get(documentId) ?? {},
    };
  });
};

const readRowKeys = async (
  strapi: Core.Strapi,
  { uid, documentIds }: { uid: string; documentIds: readonly string[] },
): Promise<Map<string, RowKey[]>> => {
  const keys = (await strapi.db.query(uid).findMany({
    where: { documentId: { $in: [...documentIds] } },
    select: ['documentId', 'locale', 'publishedAt'],
  })) as RowKey[];
  const rows = new Map<string, RowKey[]>();
  for (const key of keys) {
    rows.set(key.documentId, [...(rows.get(key.documentId) ?? []), key]);
  }
  return rows;
};

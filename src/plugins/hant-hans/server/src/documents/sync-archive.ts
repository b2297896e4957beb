import type { Core } from '@strapi/strapi';

import type { ConversionOutcome } from '../../../shared/contracts/documents';
import { otherScript, type Script } from '../../../shared/scripts';
import { convertEntry, type Entry } from '../engine/convert-entry';
import { hashOf } from '../merge/hash';
import type { DocumentKey } from '../pairs/pair';
import { hasDrafts, modelsOf } from '../schema/strapi-models';
import { convertDocument } from './convert-document';
import { currentPair } from './describe-document';
import { failureOf } from './failure';
import { countDocuments, listDocuments } from './list-documents';
import { mergeDocument } from './merge-document';
import { pairAfter } from './pair-after';
import { publicationsOf } from './publications';
import { readDrafts, readPublished } from './versions';

export interface SyncRequest {
  readonly uid: string;
  readonly from: Script;
  /** Publishes the converted version of what is published in `from`. */
  readonly publish: boolean;
  /** Reports what would be done, and writes nothing. */
  readonly dryRun: boolean;
  readonly signal: AbortSignal;
}

export type SyncEvent =
  | { readonly kind: 'counted'; readonly documents: number }
  /** `leads`: the document is written in the other script, and stays as it is. */
  | { readonly kind: 'done'; readonly outcome: ConversionOutcome | Leads };

export interface Leads {
  readonly kind: 'leads';
  readonly documentId: string;
}

const PAGE = 100;

/**
 * Converts every document of a content type, one after the other, each in a transaction of its own.
 * What fails is reported and stops nothing; what is in step already is not written, so that a run
 * that was broken off is taken up by running again.
 */
export async function* syncArchive(
  strapi: Core.Strapi,
  request: SyncRequest,
): AsyncGenerator<SyncEvent> {
  const { uid, from: script, signal } = request;
  yield { kind: 'counted', documents: await countDocuments(strapi, { uid, script }) };
  for (let after = ''; ;) {
    const page = await listDocuments(strapi, { uid, script, after, limit: PAGE });
    for (const documentId of page) {
      if (signal.aborted) return;
      yield { kind: 'done', outcome: await syncDocument(strapi, { ...request, documentId }) };
    }
    after = page.at(-1) ?? '';
    if (page.length < PAGE) return;
  }
}

const syncDocument = async (
  strapi: Core.Strapi,
  request: SyncRequest & { documentId: string },
): Promise<ConversionOutcome | Leads> => {
  const { uid, documentId, from, dryRun, publish } = request;
  const key = { uid, documentId };
  try {
    const pair = await currentPair(strapi, key);
    if (pair.source !== from) return { kind: 'leads', documentId };
    if (dryRun) {
      const merge = await mergeDocument(strapi, { pair, write: true });
      if (merge.kind === 'no-source') return { kind: 'leads', documentId };
      return pairAfter(pair, merge).outcome;
    }
    const { outcome } = await convertDocument(strapi, { ...key, to: otherScript(from) });
    if (publish && outcome.conflicts.length === 0) {
      await publishWithSource(strapi, { ...key, from, written: outcome.kind === 'converted' });
    }
    return outcome;
  } catch (error) {
    return failureOf(strapi, documentId, error);
  }
};

/**
 * Publishes the other script of a document whose source is published just as it is: of one that is
 * being worked on again, what is not finished would come out in the other script.
 */
const publishWithSource = async (
  strapi: Core.Strapi,
  { from, written, ...key }: DocumentKey & { from: Script; written: boolean },
): Promise<void> => {
  const { uid, documentId } = key;
  if (!hasDrafts(strapi, uid)) return;
  const to = otherScript(from);
  const [{ [from]: draft }, published] = [
    await readDrafts(strapi, key),
    await readPublished(strapi, key),
  ];
  const hashOfEntry = (entry: Entry) =>
    hashOf(convertEntry({ entry, uid, getModel: modelsOf(strapi), convertText: (text) => text }));
  const source = published[from];
  if (!draft || !source || hashOfEntry(draft) !== hashOfEntry(source)) return;
  if (written || !published[to])
    await publicationsOf(strapi, uid).publish({ documentId, locale: to });
};

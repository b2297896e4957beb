import type { Core } from '@strapi/strapi';

import type { ConversionOutcome } from '../../../shared/contracts/documents';
import { otherScript, type Script } from '../../../shared/scripts';
import type { DocumentKey } from '../pairs/pair';
import { hasDrafts } from '../schema/strapi-models';
import { convertDocument } from './convert-document';
import { currentPair } from './current-pair';
import { failureOf } from './failure';
import { countDocuments, listDocuments } from './list-documents';
import { mergeDocument } from './merge-document';
import { pairAfter } from './pair-after';
import { isSame } from './plan-page';
import { publicationsOf } from './publications';
import { planOutcomes, syncPage, type PageOutcomes } from './sync-page';
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
  | { readonly kind: 'done'; readonly outcome: SyncOutcome };

/** `leads`: the document is written in the other script, and stays as it is. */
export type SyncOutcome = ConversionOutcome | Leads;

export interface Leads {
  readonly kind: 'leads';
  readonly documentId: string;
}

/** As many as are in memory, and locked, at the same time. */
const PAGE = 200;

/**
 * Converts every document of a content type, a page of them at a time: what is new is written
 * together, what people may have touched one by one. What fails is reported and stops nothing; what
 * is in step already is not written, so that a run that was broken off is taken up by running again.
 */
export async function* syncArchive(
  strapi: Core.Strapi,
  request: SyncRequest,
): AsyncGenerator<SyncEvent> {
  const { uid, from: script, signal } = request;
  yield { kind: 'counted', documents: await countDocuments(strapi, { uid, script }) };
  for (let after = ''; ;) {
    if (isAborted(signal)) return;
    const documentIds = await listDocuments(strapi, { uid, script, after, limit: PAGE });
    const outcomes = await syncTogether(strapi, { request, documentIds });
    for (const documentId of documentIds) {
      const known = outcomes.get(documentId);
      if (!known && isAborted(signal)) return;
      const outcome = known ?? (await syncDocument(strapi, { ...request, documentId }));
      yield { kind: 'done', outcome };
    }
    after = documentIds.at(-1) ?? '';
    if (documentIds.length < PAGE) return;
  }
}

/** The signal may change at any time, which a condition that was read before does not know. */
const isAborted = (signal: AbortSignal): boolean => signal.aborted;

/** A page that fails as a whole is done again one by one, which tells whose fault it was. */
const syncTogether = async (
  strapi: Core.Strapi,
  page: { request: SyncRequest; documentIds: readonly string[] },
): Promise<PageOutcomes> => {
  try {
    return await (page.request.dryRun ? planOutcomes(strapi, page) : syncPage(strapi, page));
  } catch (error) {
    strapi.log.warn(
      `hant-hans: ${page.documentIds.length} documents of ${page.request.uid} could not be written together and are written one by one: ${reasonOf(error)}`,
    );
    return new Map();
  }
};

const syncDocument = async (
  strapi: Core.Strapi,
  request: SyncRequest & { documentId: string },
): Promise<SyncOutcome> => {
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
    // Whoever runs an archive through reads the log as well: they are told what it was.
    return { ...failureOf(strapi, documentId, error), reason: reasonOf(error) };
  }
};

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

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
  const source = published[from];
  if (!draft || !source || !isSame(strapi, { uid, one: draft, other: source })) return;
  if (written || !published[to])
    await publicationsOf(strapi, uid).publish({ documentId, locale: to });
};

import type { Core } from '@strapi/strapi';

import { otherScript, type Script } from '../../../shared/scripts';
import type { DocumentKey, Pair } from '../pairs/pair';
import { hasDrafts } from '../schema/strapi-models';
import { convertDocument, type Conversion } from './convert-document';
import { currentPair } from './current-pair';
import { failureOf } from './failure';
import { countDocuments, listDocuments } from './list-documents';
import { mergeDocument } from './merge-document';
import { pairAfter } from './pair-after';
import { publicationsOf } from './publications';
import { withPublication, type SyncOutcome } from './sync-outcome';
import { planOutcomes, syncPage, type PageOutcomes } from './sync-page';
import { asWritten, isToBePublished } from './to-be-published';
import { readDrafts, readPublished, type Versions } from './versions';

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
  /** How many documents it is to look at, and how many not, which are only in the other script. */
  | { readonly kind: 'counted'; readonly documents: number; readonly onlyInOther: number }
  | { readonly kind: 'done'; readonly outcome: SyncOutcome };

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
  yield { kind: 'counted', ...(await countDocuments(strapi, { uid, script })) };
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
  const { uid, documentId, from, dryRun } = request;
  const key = { uid, documentId };
  try {
    const pair = await currentPair(strapi, key);
    if (pair.source !== from) return { kind: 'leads', documentId };
    if (dryRun) return await planDocument(strapi, { ...request, pair });
    // Together, so that a publication that is refused leaves nothing that looks done.
    return await (strapi.db.transaction(async (): Promise<SyncOutcome> => {
      const { outcome } = await convertDocument(strapi, { ...key, to: otherScript(from) });
      return withPublication(outcome, await publishWithSource(strapi, { ...request, outcome }));
    }) as unknown as Promise<SyncOutcome>);
  } catch (error) {
    // Whoever runs an archive through reads the log as well: they are told what it was.
    return { ...failureOf(strapi, documentId, error), reason: reasonOf(error) };
  }
};

const planDocument = async (
  strapi: Core.Strapi,
  request: SyncRequest & { pair: Pair },
): Promise<SyncOutcome> => {
  const { pair, from, publish } = request;
  const merge = await mergeDocument(strapi, { pair, write: true });
  const { [from]: source } = await readDrafts(strapi, pair);
  if (merge.kind === 'no-source' || !source) {
    return { kind: 'leads', documentId: pair.documentId };
  }
  const { outcome } = pairAfter(pair, merge);
  const published = publish ? await publishedOf(strapi, pair) : {};
  const { conflicts } = outcome;
  const { target } = merge.versions;
  const isPublished = isToBePublished(strapi, { ...request, source, target, conflicts, published });
  return withPublication(outcome, isPublished);
};

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** @returns whether it was to be published */
const publishWithSource = async (
  strapi: Core.Strapi,
  request: SyncRequest & { documentId: string; outcome: Conversion['outcome'] },
): Promise<boolean> => {
  const { uid, documentId, from, publish, outcome } = request;
  if (!publish) return false;
  const to = otherScript(from);
  const { [from]: source, [to]: draft } = await readDrafts(strapi, request);
  if (!source || !draft) return false;
  const isPublished = isToBePublished(strapi, {
    ...request,
    source,
    target: asWritten(strapi, { uid, entry: draft }),
    conflicts: outcome.conflicts,
    published: await publishedOf(strapi, request),
  });
  if (isPublished) await publicationsOf(strapi, uid).publish({ documentId, locale: to });
  return isPublished;
};

/** Of a type without drafts nothing is published: it is there. */
const publishedOf = async (strapi: Core.Strapi, key: DocumentKey): Promise<Versions> =>
  hasDrafts(strapi, key.uid) ? readPublished(strapi, key) : {};

import type { Core } from '@strapi/strapi';

import { otherScript } from '../../../shared/scripts';
import { sharedEntry, type Entry } from '../engine/convert-entry';
import { withPublished } from '../pairs/published-state';
import { hasDrafts, modelsOf } from '../schema/strapi-models';
import { isSurelyValid } from '../sets/is-surely-valid';
import { mayJoinInSets, mayWriteTypeInSets } from '../sets/may-write-in-sets';
import { readRelatedRows, relatedIn, type RelatedRows } from '../sets/related-rows';
import { documentsWithTakenUids } from '../sets/taken-uids';
import type { Conversion } from './convert-document';
import { pairAfter } from './pair-after';
import type { LeadingDocument, ReadDocument } from './read-page';
import type { SyncRequest } from './sync-archive';
import { textOf } from './text-of';
import { isToBePublished } from './to-be-published';

/** What is to be done with a document of an archive. */
export type DocumentPlan =
  | { readonly kind: 'leads' }
  /** Nothing of it changes but, perhaps, what is known of it. */
  | { readonly kind: 'unchanged'; readonly after: Conversion }
  /** A version that is new, to be written together with others. */
  | { readonly kind: 'new'; readonly after: Conversion; readonly version: NewVersion }
  /** Through the Document Service, by itself. */
  | { readonly kind: 'alone' };

export interface NewVersion {
  readonly documentId: string;
  /** As the Document Service takes it. */
  readonly entry: Entry;
  readonly createdBy: unknown;
  readonly isPublished: boolean;
}

/** Says of each document of a page what is to be done with it; `findRow` serves those that are new. */
export const planPage = async (
  strapi: Core.Strapi,
  { request, documents }: { request: SyncRequest; documents: readonly PageDocument[] },
): Promise<{ plans: Map<string, DocumentPlan>; related: RelatedRows }> => {
  const { uid, from } = request;
  const read = documents.flatMap((one) => (one.pair ? [one] : []));
  const related = await readRelatedRows(strapi, {
    related: read.flatMap((one) => relatedOf(strapi, one)),
    script: otherScript(from),
  });
  const taken = await documentsWithTakenUids(strapi, {
    uid,
    entries: read.flatMap(({ documentId, merge }) =>
      merge.kind === 'missing' ? [{ documentId, entry: merge.data }] : [],
    ),
  });
  const mayWriteType = mayWriteTypeInSets(strapi, uid);
  const planOf = (document: PageDocument): DocumentPlan => {
    if (!document.pair) return { kind: 'leads' };
    if (document.merge.kind === 'merged') {
      return planPresent(strapi, { request, document, related });
    }
    return mayWriteType && !taken.has(document.documentId)
      ? planMissing(strapi, { request, document, related })
      : { kind: 'alone' };
  };
  return { plans: new Map(documents.map((one) => [one.documentId, planOf(one)])), related };
};

type PageDocument = ReadDocument | LeadingDocument;

interface Context {
  readonly request: SyncRequest;
  readonly document: ReadDocument;
  readonly related: RelatedRows;
}

const planPresent = (
  strapi: Core.Strapi,
  { request, document, related }: Context,
): DocumentPlan => {
  const { pair, merge } = document;
  const isComplete = relatedOf(strapi, document).every((one) => related.has(one));
  if (Object.keys(merge.data).length > 0 || !isComplete) return { kind: 'alone' };

  const after = pairAfter(pair, merge);
  return publishesTarget(strapi, { request, document, after })
    ? { kind: 'alone' }
    : { kind: 'unchanged', after };
};

/** Whether a run publishes the other script of a document that it has read. */
export const publishesTarget = (
  strapi: Core.Strapi,
  { request, document, after }: Omit<Context, 'related'> & { after: Conversion },
): boolean =>
  isToBePublished(strapi, {
    ...request,
    source: document.source,
    target: document.merge.versions.target,
    conflicts: after.outcome.conflicts,
    published: document.published,
  });

const planMissing = (
  strapi: Core.Strapi,
  { request, document, related }: Context,
): DocumentPlan => {
  const { uid, from } = request;
  const { documentId, pair, merge, source, rows } = document;
  const getModel = modelsOf(strapi);
  const entry = { ...sharedEntry({ entry: source, uid, getModel }), ...merge.versions.converted };
  const after = pairAfter(pair, merge);
  const isPublished = publishesTarget(strapi, { request, document, after });
  const written = (one: Entry) => textOf(strapi, { uid, written: one });
  const isOfOneLocale = rows.every(({ locale }) => locale === from);
  const mayBeWritten =
    isOfOneLocale &&
    relatedOf(strapi, document).every((one) => related.findRow(one) !== undefined) &&
    mayJoinInSets(strapi, { uid, entry: source }) &&
    isSurelyValid({ uid, entry, isDraft: hasDrafts(strapi, uid) && !isPublished, getModel });
  if (!mayBeWritten) return { kind: 'alone' };

  const { outcome, pair: known } = after;
  return {
    kind: 'new',
    version: { documentId, entry, createdBy: merge.data.createdBy, isPublished },
    after: {
      outcome,
      pair: isPublished
        ? withPublished(known, {
            texts: { [from]: written(merge.versions.source), [otherScript(from)]: written(entry) },
          })
        : known,
    },
  };
};

const relatedOf = (strapi: Core.Strapi, { pair, merge }: ReadDocument) =>
  relatedIn({ uid: pair.uid, entry: merge.versions.source, getModel: modelsOf(strapi) });

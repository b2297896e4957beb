import type { Core, UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';

import { otherScript } from '../../../shared/scripts';
import { hashOf } from '../merge/hash';
import type { Pair } from '../pairs/pair';
import { writePairs } from '../pairs/write-pairs';
import { hasDrafts, modelsOf } from '../schema/strapi-models';
import { tellOfRows, type WrittenRow } from '../sets/entry-events';
import { insertRows } from '../sets/insert-rows';
import { rowsOf, type FindRow, type NewRow } from '../sets/new-rows';
import { lockDocuments } from './document-lock';
import { asOwnWrite } from './own-writes';
import { pairAfter } from './pair-after';
import { planPage, publishesTarget, type NewVersion } from './plan-page';
import { readPage } from './read-page';
import { withPublication, type SyncOutcome } from './sync-outcome';
import type { SyncRequest } from './sync-archive';

/** What became of the documents of a page; of those left out, nothing has yet. */
export type PageOutcomes = ReadonlyMap<string, SyncOutcome>;

interface Page {
  readonly request: SyncRequest;
  readonly documentIds: readonly string[];
}

/** Says of a page what a run would do, and writes nothing. */
export const planOutcomes = async (
  strapi: Core.Strapi,
  { request, documentIds }: Page,
): Promise<PageOutcomes> => {
  const { uid, from, publish } = request;
  const documents = await readPage(strapi, { uid, from, documentIds, published: publish });
  return new Map(
    documents.map((document): [string, SyncOutcome] => {
      const { documentId } = document;
      if (!document.pair) return [documentId, { kind: 'leads', documentId }];
      const after = pairAfter(document.pair, document.merge);
      const isPublished = publishesTarget(strapi, { request, document, after });
      return [documentId, withPublication(after.outcome, isPublished)];
    }),
  );
};

/**
 * Writes what of a page can be written together, in one transaction that either does all of it or
 * nothing, and tells of it when it is there.
 */
export const syncPage = async (
  strapi: Core.Strapi,
  { request, documentIds }: Page,
): Promise<PageOutcomes> => {
  const { uid } = request;
  const { outcomes, rows } = await asOwnWrite(() => writePage(strapi, { request, documentIds }));
  try {
    if (rows.length > 0) await tellOfRows(strapi, { uid, rows });
  } catch (error) {
    // What is written is written, whatever a listener makes of it.
    strapi.log.error(error);
  }
  return outcomes;
};

interface Written {
  readonly outcomes: Map<string, SyncOutcome>;
  readonly rows: readonly WrittenRow[];
}

const writePage = (strapi: Core.Strapi, { request, documentIds }: Page): Promise<Written> =>
  strapi.db.transaction(async (): Promise<Written> => {
    const { uid, from, publish } = request;
    await lockDocuments(
      strapi,
      documentIds.map((documentId) => ({ uid, documentId })),
    );
    const documents = await readPage(strapi, { uid, from, documentIds, published: publish });
    const { plans, related } = await planPage(strapi, { request, documents });

    const outcomes = new Map<string, SyncOutcome>();
    const versions: NewVersion[] = [];
    const pairs: Pair[] = [];
    for (const { documentId, pair: before } of documents) {
      const plan = plans.get(documentId) ?? { kind: 'alone' };
      if (plan.kind === 'alone') continue;
      if (plan.kind === 'leads') {
        outcomes.set(documentId, { kind: 'leads', documentId });
        continue;
      }
      const { outcome, pair } = plan.after;
      const isPublished = plan.kind === 'new' && plan.version.isPublished;
      outcomes.set(documentId, withPublication(outcome, isPublished));
      if (plan.kind === 'new') versions.push(plan.version);
      if (hashOf(pair) !== hashOf(before)) pairs.push(pair);
    }
    const rows = await writeVersions(strapi, { request, versions, findRow: related.findRow });
    await writePairs(strapi, pairs);
    return { outcomes, rows };
  }) as unknown as Promise<Written>;

/**
 * Writes versions and, of those that are published, their published rows, which Strapi makes of the
 * draft: with its times, and with relations to what readers may see.
 */
const writeVersions = async (
  strapi: Core.Strapi,
  request: { request: SyncRequest; versions: readonly NewVersion[]; findRow: FindRow },
): Promise<WrittenRow[]> => {
  const { uid, from } = request.request;
  const getModel = modelsOf(strapi);
  const now = new Date();
  const schema = strapi.contentType(uid as UID.ContentType);
  const keepsFirst = contentTypes.hasFirstPublishedAtField(schema) as boolean;
  const isAlwaysPublished = !hasDrafts(strapi, uid);
  const rows: NewRow[] = [];
  const events: WrittenRow['event'][] = [];
  for (const { documentId, entry, createdBy, isPublished } of request.versions) {
    const row = (publishedAt: Date | null): NewRow =>
      rowsOf({
        uid,
        entry,
        own: {
          documentId,
          locale: otherScript(from),
          createdAt: now,
          updatedAt: now,
          publishedAt,
          ...(createdBy !== undefined && { createdBy, updatedBy: createdBy }),
          ...(isPublished && keepsFirst && { firstPublishedAt: now }),
        },
        getModel,
        findRow: request.findRow,
      });
    rows.push(row(isAlwaysPublished ? now : null));
    events.push('entry.create');
    if (!isPublished) continue;
    rows.push(row(now));
    events.push('entry.publish');
  }
  const ids = await insertRows(strapi, rows);
  return events.flatMap((event, index) => {
    const id = ids[index];
    return id === undefined ? [] : [{ id, event }];
  });
};

import type { Core, UID } from '@strapi/strapi';

import type { ConversionOutcome } from '../../../shared/contracts/documents';
import { otherScript, type Script } from '../../../shared/scripts';
import type { WriteGuard } from '../access/write-guard';
import type { Choice } from '../merge/merge-options';
import { newPair, type DocumentKey, type Pair } from '../pairs/pair';
import { readPair, writePair } from '../pairs/pair-store';
import { invalid, notFound } from '../refusals';
import { aboutVersion } from './about-version';
import { pairOfDrafts } from './current-pair';
import { lockDocument } from './document-lock';
import { lockForConversion } from './lock-for-conversion';
import { mergeDocument } from './merge-document';
import { asOwnWrite } from './own-writes';
import { pairAfter } from './pair-after';
import { plannedWrite } from './planned-write';
import type { EnsureVersion } from './related-versions';
import { readDrafts } from './versions';

export interface ConversionRequest extends DocumentKey {
  /** The script to write; where it is left out, the one that follows. */
  readonly to?: Script;
  readonly choices?: ReadonlyMap<string, Choice>;
  /** Only compares, and writes what `choices` takes. */
  readonly onlyChoices?: boolean;
  /** Documents whose conversion is under way, which cannot be waited for. */
  readonly under?: ReadonlySet<string>;
  /** Whether the transaction that is under way has locked the document, and what is converted first. */
  readonly isLocked?: boolean;
  /** Asked before anything of the document is written, where a person asks for the conversion. */
  readonly guard?: WriteGuard;
}

/** What became of a document, and what is known of it now. */
export interface Conversion {
  readonly outcome: Exclude<ConversionOutcome, { kind: 'failed' }>;
  readonly pair: Pair;
}

/**
 * Writes a document's version in one script from its version in the other, and keeps what people
 * wrote there. Where types have drafts, draft is read and draft is written. Converting again what
 * is in step writes nothing.
 *
 * @throws NotFoundError where there is no version to convert from
 * @throws ValidationError where the script to write is the one that people write
 */
export const convertDocument = async (
  strapi: Core.Strapi,
  request: ConversionRequest,
): Promise<Conversion> =>
  asOwnWrite(async () =>
    strapi.db.transaction(async () => {
      const { uid, documentId, choices, onlyChoices = false, under = new Set() } = request;
      const { isLocked = false, guard } = request;
      // Whoever converts another one first has locked it with its own.
      if (under.size > 0) await lockDocument(strapi, request);
      else if (!isLocked) await lockForConversion(strapi, request);
      const pair = await settlePair(strapi, request);
      const merge = await mergeDocument(strapi, {
        pair,
        write: !onlyChoices,
        choices,
        ensureVersion: ensureVersionUnder(strapi, new Set([...under, keyOf(request)])),
      });
      if (merge.kind === 'no-source') {
        throw notFound(
          `${uid} ${documentId} has no version in ${pair.source} to convert from`,
          'no-version',
          { script: pair.source },
        );
      }
      await guard?.(plannedWrite(pair, { merge, choices }));
      if (Object.keys(merge.data).length > 0) {
        const script = otherScript(pair.source);
        const { data } = merge;
        await aboutVersion(strapi, {
          uid,
          script,
          task: () =>
            strapi.documents(uid as UID.ContentType).update({ documentId, locale: script, data }),
        });
      }
      const after = pairAfter(pair, merge);
      await writePair(strapi, after.pair);
      return after;
    }),
  );

/** Makes sure that a document has a version in a script, converting it from the other where not. */
export const ensureVersion = (
  strapi: Core.Strapi,
  document: DocumentKey & { to: Script },
): Promise<boolean> => ensureVersionUnder(strapi, new Set())(document);

const ensureVersionUnder =
  (strapi: Core.Strapi, under: ReadonlySet<string>): EnsureVersion =>
  async ({ uid, documentId, to }) => {
    const versions = (await strapi.db
      .query(uid)
      .findMany({ where: { documentId }, select: ['locale'] })) as { locale: string }[];
    if (versions.some(({ locale }) => locale === to)) return true;
    const hasSource = versions.some(({ locale }) => locale === otherScript(to));
    if (!hasSource || under.has(keyOf({ uid, documentId }))) return false;
    await convertDocument(strapi, { uid, documentId, to, under });
    return true;
  };

/** What is known of the document, with a source that is there. */
const settlePair = async (
  strapi: Core.Strapi,
  { to, ...key }: ConversionRequest,
): Promise<Pair> => {
  const known = await readPair(strapi, key);
  if (known && (to === undefined || known.source !== to)) return known;

  const drafts = await readDrafts(strapi, key);
  const pair = known ?? pairOfDrafts(key, drafts);
  if (to === undefined || pair.source !== to) return pair;
  if (known && drafts[to]) {
    throw invalid(
      `${to} is the script that ${key.uid} ${key.documentId} is written in; choose the other one as its source first`,
      'is-source',
      { script: to },
    );
  }
  return newPair(key, otherScript(to));
};

const keyOf = ({ uid, documentId }: DocumentKey): string => `${uid}:${documentId}`;

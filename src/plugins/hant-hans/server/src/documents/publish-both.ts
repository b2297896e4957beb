import type { Core } from '@strapi/strapi';

import type { ParityFinding } from '../../../shared/contracts/documents';
import { otherScript, SCRIPTS, type Script } from '../../../shared/scripts';
import type { WriteGuard } from '../access/write-guard';
import { documentConverter } from '../conversion/document-converter';
import { shapeOfType } from '../merge/shape';
import { checkParity } from '../parity/check-parity';
import { strayCharactersIn } from '../parity/stray-characters';
import type { DocumentKey } from '../pairs/pair';
import { invalid } from '../refusals';
import { hasDrafts, modelsOf } from '../schema/strapi-models';
import { modeOf, readSettings } from '../settings/read-settings';
import { aboutVersion, isInvalid } from './about-version';
import { currentPair } from './current-pair';
import { lockForConversion } from './lock-for-conversion';
import { mergeDocument } from './merge-document';
import { waitsForPerson } from './pair-after';
import { asOwnWrite } from './own-writes';
import { plannedWrite } from './planned-write';
import { publicationsOf } from './publications';

export type Publication =
  | { kind: 'published' }
  /** Nothing was published: the two scripts differ where they should not. */
  | { kind: 'differs'; findings: ParityFinding[] };

interface Reading extends DocumentKey {
  /** Whether whoever asks may read what a path leads to. */
  readonly mayRead: (path: string) => boolean;
}

/**
 * What would differ between the two scripts, were the document published now. Of a field that whoever
 * asks may not read, it says that something differs and not what.
 */
export const checkDocumentParity = async (
  strapi: Core.Strapi,
  { mayRead, ...key }: Reading,
): Promise<ParityFinding[]> => {
  const pair = await currentPair(strapi, key);
  const settings = await readSettings(strapi);
  // What is stale is converted when it is published, where the other script follows publications.
  const write = modeOf(key.uid, settings) === 'on-publish';
  const merge = await mergeDocument(strapi, { pair, write });
  if (merge.kind === 'no-source' || (merge.kind === 'missing' && !write)) {
    const script = merge.kind === 'missing' ? otherScript(pair.source) : pair.source;
    throw invalid(`There is no version in ${script} yet`, 'no-version', { script });
  }
  const script = otherScript(pair.source);
  const conflicts: ParityFinding[] =
    merge.kind === 'merged'
      ? merge.reports
          .filter(waitsForPerson)
          .map(({ path }) => ({ kind: 'conflict' as const, path }))
      : [];
  const { convert } = await documentConverter(strapi, {
    ...key,
    from: pair.source,
    to: script,
    settings,
  });
  const findings = checkParity({
    shape: shapeOfType(key.uid, modelsOf(strapi)),
    ...merge.versions,
    script,
    strayCharacters: strayCharactersIn(script, convert),
  });
  return [...conflicts, ...hideUnreadable(findings, mayRead)];
};

/** One finding in place of all of a field that are hidden. */
const hideUnreadable = (
  findings: readonly ParityFinding[],
  mayRead: Reading['mayRead'],
): ParityFinding[] => {
  const hidden = new Set(findings.flatMap(({ path }) => (mayRead(path) ? [] : [path])));
  return [
    ...findings.filter(({ path }) => !hidden.has(path)),
    ...[...hidden].map((path) => ({ kind: 'hidden', path }) as const),
  ];
};

/** Publishes both scripts at once, unless they differ where they should not. */
export const publishBoth = async (
  strapi: Core.Strapi,
  request: Reading & {
    anyway: boolean;
    /** Asked before either is published, and before what is converted for that is written. */
    refusePublication: () => Promise<void>;
    guard: WriteGuard;
  },
): Promise<Publication> => {
  const { anyway, guard, refusePublication, ...reading } = request;
  const { uid, documentId } = reading;
  const key = { uid, documentId };
  if (!hasDrafts(strapi, key.uid)) {
    throw invalid(`${uid} has no drafts: what is saved is published`, 'no-drafts', {});
  }
  return strapi.db.transaction(async (): Promise<Publication> => {
    await lockForConversion(strapi, key);
    await refusePublication();
    await guardConversion(strapi, { key, guard });
    const findings = anyway ? [] : await checkDocumentParity(strapi, reading);
    if (findings.length > 0) return { kind: 'differs', findings };
    await publishScripts(strapi, key);
    return { kind: 'published' };
  }) as unknown as Promise<Publication>;
};

/** Publishes both together; which one is refused, Strapi does not say. */
const publishScripts = async (strapi: Core.Strapi, { uid, documentId }: DocumentKey) => {
  const publish = (locale: string | readonly string[]) =>
    publicationsOf(strapi, uid).publish({ documentId, locale });
  try {
    await publish([...SCRIPTS] satisfies Script[]);
  } catch (error) {
    if (isInvalid(error)) {
      // Either by itself, in a transaction that is undone in any case.
      for (const script of SCRIPTS) {
        await asOwnWrite(() => aboutVersion(strapi, { uid, script, task: () => publish(script) }));
      }
    }
    throw error;
  }
};

/** Asks about what is converted when a document is published. */
const guardConversion = async (
  strapi: Core.Strapi,
  { key, guard }: { key: DocumentKey; guard: WriteGuard },
): Promise<void> => {
  if (modeOf(key.uid, await readSettings(strapi)) !== 'on-publish') return;
  const pair = await currentPair(strapi, key);
  const merge = await mergeDocument(strapi, { pair, write: true });
  if (merge.kind === 'no-source') return;
  const planned = plannedWrite(pair, { merge });
  if (planned.paths.length > 0) await guard(planned);
};

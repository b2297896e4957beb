import type { StepState } from '../../../shared/contracts/documents';
import type { Entry } from '../engine';
import type { FieldReport } from '../merge/merge-options';
import { textOfSource } from '../merge/text-of-source';
import { isEmptyValue, isRecord } from '../merge/values';
import type { Pair } from '../pairs/pair';
import type { Conversion } from './convert-document';
import type { DocumentMerge } from './merge-document';
import type { VersionsMerge } from './merge-versions';

/** What is known of a document after a merge, and what became of it. */
export const pairAfter = (
  pair: Pair,
  merge: Exclude<DocumentMerge, { kind: 'no-source' }>,
): Conversion => {
  const { documentId } = pair;
  const leading = leadingAfter(pair, merge);
  if (merge.kind === 'missing') {
    return {
      outcome: {
        kind: 'converted',
        documentId,
        written: namesOfFilled(merge.versions.converted),
        kept: [],
        conflicts: [],
      },
      pair: {
        ...pair,
        base: merge.base,
        state: 'in-step',
        conflicts: [],
        reviewed: false,
        draftIsConverted: true,
        isMadeByConversion: true,
        ...leading,
      },
    };
  }

  const { reports, base } = merge;
  const written = pathsOf(reports, (report) => report.written);
  const kept = pathsOf(reports, (report) => standingOf(report) === 'edited');
  const conflicts = pathsOf(reports, waitsForPerson);
  const reviewed = pair.reviewed && written.length === 0;
  const isUntouched = kept.length === 0 && conflicts.length === 0;
  const isMadeByConversion =
    (written.length > 0 && reports.every(isWrittenOrEmpty)) ||
    (pair.isMadeByConversion && !reports.some(({ coincides }) => coincides));
  return {
    outcome:
      written.length > 0
        ? { kind: 'converted', documentId, written, kept, conflicts }
        : { kind: 'unchanged', documentId, kept, conflicts },
    pair: {
      ...pair,
      base,
      state: stateOf(reports),
      conflicts,
      reviewed,
      // A correction that was undone is none: the text is what conversion wrote.
      draftIsConverted: isMadeByConversion && isUntouched && !reviewed,
      isMadeByConversion,
      ...leading,
    },
  };
};

/**
 * What is known of the source, which people write in: what they wrote there can be told from what
 * conversion had written until it is brought over.
 */
const leadingAfter = (
  pair: Pair,
  { base, isWrittenOn }: Pick<VersionsMerge, 'base' | 'isWrittenOn'>,
): Pick<Pair, 'leadingDraftIsConverted' | 'leadingIsMadeByConversion'> => ({
  leadingDraftIsConverted: pair.leadingDraftIsConverted && !isWrittenOn,
  leadingIsMadeByConversion:
    pair.leadingIsMadeByConversion && textOfSource(base) === textOfSource(pair.base),
});

/** Of a version of which all is so, nothing that a person wrote is left. */
const isWrittenOrEmpty = ({ written, current }: FieldReport): boolean =>
  written || isEmptyValue(current);

/** What is known of a document that was saved while there is no version in the other script. */
export const pairWithoutTarget = (
  pair: Pair,
  { base, isWrittenOn }: Extract<DocumentMerge, { kind: 'missing' }>,
): Pair => ({
  ...pair,
  ...leadingAfter(pair, { base, isWrittenOn }),
  base,
  state: 'missing',
  conflicts: [],
});

/** The worst of what was not written. */
export const stateOf = (reports: readonly FieldReport[]): Exclude<StepState, 'missing'> => {
  const open = new Set(reports.map(standingOf));
  return (['conflict', 'stale', 'edited'] as const).find((state) => open.has(state)) ?? 'in-step';
};

/** Whether a person has to decide about a field, and the version is not published until then. */
export const waitsForPerson = (report: FieldReport): boolean => standingOf(report) === 'conflict';

/**
 * How a field stands once what a merge writes is written. A locked one is held by a person, who may
 * never have corrected it, whatever becomes of its source: nobody is asked about it, no conversion
 * brings it on, and no other field waits for that.
 */
export const standingOf = ({ state, locked, written }: FieldReport): FieldReport['state'] => {
  if (written) return 'in-step';
  return state !== 'in-step' && locked ? 'edited' : state;
};

/** What is not there was not written. */
const namesOfFilled = (entry: Entry): string[] =>
  Object.entries(entry).flatMap(([name, value]) =>
    // Relations are written as `{ set: […] }`.
    isEmptyValue(isRecord(value) && 'set' in value ? value.set : value) ? [] : [name],
  );

const pathsOf = (
  reports: readonly FieldReport[],
  matches: (report: FieldReport) => boolean,
): string[] => reports.filter(matches).map(({ path }) => path);

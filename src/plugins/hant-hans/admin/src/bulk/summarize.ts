import type { ConversionOutcome } from '../../../shared/contracts/documents';

export type Summary = Readonly<
  Record<'converted' | 'unchanged' | 'kept' | 'conflicts' | 'failed', number>
>;

/** How many documents were converted, left as they were and so on. */
export const summarize = (outcomes: readonly ConversionOutcome[]): Summary => {
  const count = (matches: (outcome: ConversionOutcome) => boolean) =>
    outcomes.filter(matches).length;
  return {
    converted: count(({ kind }) => kind === 'converted'),
    unchanged: count(({ kind }) => kind === 'unchanged'),
    kept: count((outcome) => outcome.kind !== 'failed' && outcome.kept.length > 0),
    conflicts: count((outcome) => outcome.kind !== 'failed' && outcome.conflicts.length > 0),
    failed: count(({ kind }) => kind === 'failed'),
  };
};

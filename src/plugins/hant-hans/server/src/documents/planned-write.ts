import { otherScript } from '../../../shared/scripts';
import type { PlannedWrite } from '../access/write-guard';
import type { Choice } from '../merge/merge-options';
import type { Pair } from '../pairs/pair';
import type { VersionsMerge } from './merge-versions';
import { pairAfter } from './pair-after';

/** What a merge is about to write, what a person decides about among it. */
export const plannedWrite = (
  pair: Pair,
  { merge, choices = new Map() }: { merge: VersionsMerge; choices?: ReadonlyMap<string, Choice> },
): PlannedWrite => {
  const { outcome } = pairAfter(pair, merge);
  const written = outcome.kind === 'converted' ? outcome.written : [];
  const chosen =
    merge.kind === 'merged'
      ? merge.reports.flatMap(({ path }) => (choices.has(path) ? [path] : []))
      : [];
  return { to: otherScript(pair.source), paths: [...new Set([...written, ...chosen])] };
};

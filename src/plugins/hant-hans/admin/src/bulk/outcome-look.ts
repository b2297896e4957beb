import type { ConversionOutcome } from '../../../shared/contracts/documents';
import type { Look } from '../state/state-look';

/** The colour of a document's result: a conflict is more than what became of the rest. */
export const lookOfOutcome = (outcome: ConversionOutcome): Look => {
  if (outcome.kind === 'failed') return 'danger';
  if (outcome.conflicts.length > 0) return 'warning';
  return outcome.kind === 'converted' ? 'success' : 'neutral';
};

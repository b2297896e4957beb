import type { FieldStatus } from '../../../shared/contracts/documents';

export type Choice = 'keep' | 'take';

const CHOICES: Readonly<Record<FieldStatus['state'], readonly Choice[]>> = {
  'in-step': [],
  stale: ['keep', 'take'],
  // It is kept already.
  edited: ['take'],
  conflict: ['keep', 'take'],
};

/** What a person can decide about a field. */
export const choicesFor = ({
  state,
  locked,
}: Pick<FieldStatus, 'state' | 'locked'>): readonly Choice[] => (locked ? [] : CHOICES[state]);

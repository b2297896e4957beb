import type { FieldStatus, StepState } from '../../../shared/contracts/documents';

/** The design system's names of its colours. */
export type Look = 'success' | 'warning' | 'danger' | 'secondary' | 'neutral';

/** Red waits for a person, yellow for a conversion; blue is a person's doing; green is done. */
const LOOKS: Readonly<Record<StepState, Look>> = {
  missing: 'neutral',
  'in-step': 'success',
  stale: 'warning',
  edited: 'secondary',
  conflict: 'danger',
};

export const lookOfState = (state: StepState): Look => LOOKS[state];

/** What is locked waits for nobody, whatever became of it. */
export const lookOfField = ({ state, locked }: Pick<FieldStatus, 'state' | 'locked'>): Look =>
  locked ? 'neutral' : LOOKS[state];

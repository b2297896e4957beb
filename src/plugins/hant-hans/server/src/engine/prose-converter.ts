import type { JsonFields } from '../../../shared/settings';

/** Converts prose, for those who walk through what holds it. */
export interface ProseConverter {
  readonly convert: (text: string) => string;
  /** Converts texts that read on from one to the next, as around a bold word; as many come back. */
  readonly convertRun: (texts: readonly string[]) => string[];
  /** JSON fields whose strings are prose; left out, none's are. */
  readonly jsonFields?: JsonFields;
}

/** Leaves all prose as it is: what it walks through comes back in the form that is written. */
export const AS_IS: ProseConverter = {
  convert: (text) => text,
  convertRun: (texts) => [...texts],
};

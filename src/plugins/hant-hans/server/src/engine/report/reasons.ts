import type { AmbiguityReason } from '../../../../shared/contracts/ambiguities';
import type { Witness } from '../opencc/convert-piece';

/** Remembers what decided each unit of a source of `length` units; the first to say so counts. */
export const reasonsOf = (
  length: number,
): { witness: Witness; at: (source: number) => Exclude<AmbiguityReason, 'glossary'> } => {
  const reasons = new Uint8Array(length);
  const remember = (reason: number) => (from: number, to: number) => {
    for (let i = from; i < to; i += 1) reasons[i] ||= reason;
  };
  return {
    witness: { phrase: remember(PHRASE), segmentation: remember(SEGMENTATION) },
    at: (source) => NAMES[reasons[source] ?? 0] ?? 'default',
  };
};

const PHRASE = 1;
const SEGMENTATION = 2;
const NAMES = ['default', 'phrase', 'segmentation'] as const;

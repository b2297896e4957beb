import type { Piece, Witness } from './convert-piece';
import { newDraft, type Draft } from './draft';
import type { Pipeline } from './pipeline';
import { runStage } from './run-stage';
import { PLAIN, type Stage } from './stage';

/** Whether a text holds no CJK compatibility ideograph: nearly always. */
export const isNormalized = ({ units, length }: Draft, { kinds, single, trie }: Stage): boolean => {
  for (let i = 0; i < length; i += 1) {
    const unit = units[i]!;
    if (single[unit] !== unit || (kinds[unit] !== PLAIN && trie.enter(unit) !== 0)) return false;
  }
  return true;
};

/** A piece of the source with the characters that its compatibility ideographs stand for. */
export const normalize = (options: {
  pipeline: Pipeline;
  source: Draft;
  from: number;
  to: number;
  witness: Witness | undefined;
}): Pick<Piece, 'input' | 'from' | 'to' | 'witness'> => {
  const { pipeline, source, from, to, witness } = options;
  const input = newDraft((to - from) * pipeline.normalExpansion, witness !== undefined);
  runStage({ stage: pipeline.normalization, input: source, from, to, output: input });
  return { input, from: 0, to: input.length, witness: witness && tracedTo(input, witness) };
};

/** Places in the normalized piece, told as places in the source. */
const tracedTo = ({ origins }: Draft, witness: Witness): Witness => {
  const originOf = (at: number) => origins?.[at] ?? at;
  return {
    phrase: (from, to) => witness.phrase(originOf(from), originOf(to - 1) + 1),
    segmentation: (from, to) => witness.segmentation(originOf(from), originOf(to - 1) + 1),
  };
};

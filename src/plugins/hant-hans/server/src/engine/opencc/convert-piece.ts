import { findReading, lengthOfReading, readingOutcomes } from '../readings/find-reading';
import { wordGuardFor } from '../segmentation/word-guard';
import type { Draft } from './draft';
import {
  codePointLength,
  descriptionEnds,
  isDescriptionOperator,
} from './ideographic-descriptions';
import type { Pipeline } from './pipeline';
import { appendReplacement, runStage } from './run-stage';
import { DESCRIPTION, isSingle, PLAIN, STARTER } from './stage';

/** Hears, for a report, which units of the source were decided by what. */
export interface Witness {
  phrase(from: number, to: number): void;
  /** A phrase that was passed over because words begin or end inside it; or what is around it. */
  segmentation(from: number, to: number): void;
}

export interface Piece {
  readonly pipeline: Pipeline;
  readonly input: Draft;
  readonly from: number;
  readonly to: number;
  /** Has room for `pipeline.expansion` units for each unit of the piece; so has `spare`. */
  readonly output: Draft;
  /** For what runs are in between their stages; its content is lost. */
  readonly spare: Draft;
  /** Whether words around a phrase count and a character's readings; without it, OpenCC alone. */
  readonly isSegmented: boolean;
  readonly witness?: Witness | undefined;
}

/**
 * Appends the conversion of `input[from..to)` to `output`: phrases from the left, the longest
 * first, and between them runs of what is in no phrase.
 */
export const convertPiece = (piece: Piece): void => {
  const { pipeline, input, from, to, output, isSegmented, witness } = piece;
  const { kinds, trie } = pipeline.phrases;
  const { units } = input;
  const isCut = isSegmented ? wordGuardFor(pipeline) : null;
  const isRead = isSegmented && pipeline.to === 'zh-Hant';
  let ends: Int32Array | null = null;
  let runStart = from;

  for (let i = from; i < to;) {
    const kind = kinds[units[i]!]!;
    const isAlone = i + 1 === to || !trie.mayBegin(units[i]!, units[i + 1]!);
    if (kind === PLAIN || (kind === STARTER && isAlone)) {
      i += 1;
      continue;
    }
    if (kind === DESCRIPTION) {
      ends ??= descriptionEnds(units, from, to);
      i = Math.max(ends[i - from]!, i + 1);
      continue;
    }
    let value = trie.match(units, i, to);
    let end = value === 0 ? i : trie.end;
    const isPhrase = value !== 0;
    while (isCut !== null && value !== 0 && isCut(units, from, to, i, end, value)) {
      witness?.segmentation(i, end);
      value = trie.match(units, i, end - 1);
      end = trie.end;
    }
    const reading = isRead ? findReading(input, i, to, value === 0 ? i : end) : 0;
    if (reading !== 0) {
      if (i > runStart) convertRun(piece, runStart, i);
      end = i + lengthOfReading(reading);
      appendReplacement(readingOutcomes, reading, input, i, end, output);
      witness?.segmentation(i, end);
      i = runStart = end;
      continue;
    }
    if (!isPhrase) {
      i += codePointLength(units, i, to);
      continue;
    }
    // Without a phrase the run ends all the same, lest a later stage take the phrase up again.
    const runEnd = value === 0 ? i + codePointLength(units, i, to) : i;
    if (runEnd > runStart) convertRun(piece, runStart, runEnd);
    if (value === 0) end = runEnd;
    else {
      appendReplacement(pipeline.outcomes, value, input, i, end, output);
      witness?.phrase(i, end);
    }
    i = runStart = end;
  }
  if (to > runStart) convertRun(piece, runStart, to);
};

/**
 * What stands between two phrases: unit by unit where nothing else can be, else stage by stage up to
 * the next unit that is in no key, over which no match can reach.
 */
const convertRun = (piece: Piece, from: number, to: number): void => {
  const { pipeline, input, output } = piece;
  const { direct, isSeparator } = pipeline;
  const { units, origins } = input;
  let i = from;
  while (i < to) {
    let length = output.length;
    for (; i < to && isDirect(pipeline, units, i, to); i += 1) {
      if (output.origins) output.origins[length] = origins ? origins[i]! : i;
      output.units[length] = direct[units[i]!]!;
      length += 1;
    }
    output.length = length;
    let end = i;
    while (end < to && isSeparator[units[end]!] === 0) {
      // A description may go on beyond what separates.
      end = isDescriptionOperator(units[end]!) ? to : end + 1;
    }
    if (end > i) convertByStages(piece, i, end);
    i = end;
  }
};

/** Whether no key of any stage that is longer than one unit can begin at `at`. */
const isDirect = (pipeline: Pipeline, units: Uint16Array, at: number, to: number): boolean => {
  const kind = pipeline.directKinds[units[at]!]!;
  if (kind === PLAIN || kind > STARTER) return kind === PLAIN;
  if (at + 1 === to) return true;
  const [unit, next] = [units[at]!, units[at + 1]!];
  const [first, second] = pipeline.stages;
  if (first === undefined || !isSingle(first, unit, next)) return false;
  if (second === undefined) return true;
  // The second stage sees what the first one makes of the two.
  const isNextSingle = at + 2 === to || isSingle(first, next, units[at + 2]!);
  return (
    isNextSingle &&
    first.kinds[next]! <= STARTER &&
    isSingle(second, first.single[unit]!, first.single[next]!)
  );
};

const convertByStages = (piece: Piece, from: number, to: number): void => {
  const { pipeline, input, output, spare, witness } = piece;
  const [first, second] = pipeline.stages;
  if (first === undefined) return;
  if (second === undefined) {
    runStage({ stage: first, input, from, to, output, onPhrase: witness?.phrase });
    return;
  }
  spare.length = 0;
  runStage({ stage: first, input, from, to, output: spare, onPhrase: witness?.phrase });
  runStage({
    stage: second,
    input: spare,
    from: 0,
    to: spare.length,
    output,
    onPhrase: witness && ((start, end) => tellOrigins(spare, start, end, witness)),
  });
};

/** A later stage's places are those of what the earlier one wrote. */
const tellOrigins = ({ origins }: Draft, from: number, to: number, witness: Witness): void => {
  if (origins) witness.phrase(origins[from]!, origins[to - 1]! + 1);
};

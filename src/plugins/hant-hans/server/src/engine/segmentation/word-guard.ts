import type { Pipeline } from '../opencc/pipeline';
import { costOfPhrase, WIDEST } from './best-words';
import { foldingFor } from './folding';
import { lexicon, LONGEST_WORD, type Lexicon } from './lexicon';

/**
 * Whether words begin or end inside the phrase `value` at `units[start..end)`, within a piece
 * `[from, to)`. Called for every phrase of a text: no object is made for its arguments.
 */
export type IsCut = (
  units: Uint16Array,
  from: number,
  to: number,
  start: number,
  end: number,
  value: number,
) => boolean;

/**
 * Finds the phrases that are none where they stand: 被发 in 被|发明, 了如 in 了|如何, 文采 in
 * 中文|采访. OpenCC takes the longest phrase from the left, whatever words it cuts.
 *
 * Only contested places are looked into: the phrase decides something (its outcome is not what its
 * characters become one by one) and a word of the lexicon overlaps it in part; or it takes a
 * character from a phrase that decides something. There the most probable words of the
 * surroundings decide, and they must be far more probable than any that respect the phrase.
 *
 * The cost of a place is bounded (`WIDEST` units are looked at), so the whole stays linear.
 */
export const wordGuardFor = (pipeline: Pipeline): IsCut => {
  const known = guards.get(pipeline);
  if (known) return known;
  const guard = wordGuard(pipeline);
  guards.set(pipeline, guard);
  return guard;
};

const guards = new WeakMap<Pipeline, IsCut>();

const wordGuard = (pipeline: Pipeline): IsCut => {
  const { isDecisive } = pipeline;
  const words = lexicon();
  const fold = foldingFor(pipeline.to);
  const weights = phraseWeights(words, pipeline);
  const window = new Uint16Array(WIDEST);

  return (units, from, to, start, end, value) => {
    const isPart = isDecisive[value] === 0;
    const isContested = isPart
      ? isInTheWay(pipeline, units, to, start, end)
      : isOverlapped(words, fold, units, from, to, start, end);
    if (!isContested) return false;

    const left = hanStart(units, Math.max(from, start - SIGHT), start);
    const right = hanEnd(units, end, Math.min(to, end + SIGHT, left + WIDEST));
    if (right < end) return false;
    for (let i = left; i < right; i += 1) window[i - left] = fold[units[i]!]!;
    const cost = costOfPhrase({
      lexicon: words,
      folded: window,
      length: right - left,
      phrase: { start: start - left, end: end - left, weight: weights[value]!, isPart },
    });
    return cost > MARGIN;
  };
};

/** By what factor (a natural logarithm: 20) the words must be more probable than the phrase. */
const MARGIN = 3;

/** How far around a phrase words are looked for. */
const SIGHT = 10;

/**
 * A phrase weighs what the lexicon knows of its Simplified side, and at least as much as a rare
 * word. That side is looked up rather than its folding: 覆蓋 folds to 复盖, and is 覆盖.
 */
const phraseWeights = (words: Lexicon, { phrases, outcomes, to }: Pipeline): Float32Array => {
  const rare = words.weightOf(RARE);
  const weights = new Float32Array(outcomes.starts.length).fill(rare);
  // Of Simplified to be made Traditional the lexicon's own words say it.
  if (to === 'zh-Hant') return weights;
  for (let value = 1; value < phrases.replacements.starts.length - 1; value += 1) {
    const end = outcomes.starts[value + 1]!;
    const word = words.words.match(outcomes.units, outcomes.starts[value]!, end);
    if (word !== 0 && words.words.end === end)
      weights[value] = Math.max(words.weights[word]!, rare);
  }
  return weights;
};

/** How often jieba saw its rarest words. */
const RARE = 3;

/** Whether a word reaches over the start or the end of the phrase from inside it. */
const isOverlapped = (
  { words, joints }: Lexicon,
  fold: Uint16Array,
  units: Uint16Array,
  from: number,
  to: number,
  start: number,
  end: number,
): boolean => {
  const isJoined = (at: number) =>
    at > from && at < to && joints.mayHave(fold[units[at - 1]!]!, fold[units[at]!]!);
  if (!isJoined(start) && !isJoined(end)) return false;

  for (let i = Math.max(from, start - LONGEST_WORD + 1); i < end; i += 1) {
    if (i === start) continue;
    const limit = Math.min(to, i + LONGEST_WORD);
    let node = words.enter(fold[units[i]!]!);
    for (let j = i + 1; node !== 0 && j < limit; j += 1) {
      node = words.step(node, fold[units[j]!]!);
      if (node === 0 || words.valueAt(node) === 0) continue;
      if (i < start ? j >= start && j + 1 < end : j >= end) return true;
    }
  }
  return false;
};

/** Whether a phrase that decides something begins inside this one and ends beyond it. */
const isInTheWay = (
  { phrases: { trie }, isDecisive }: Pipeline,
  units: Uint16Array,
  to: number,
  start: number,
  end: number,
): boolean => {
  for (let i = start + 1; i < end; i += 1) {
    const value = trie.match(units, i, to);
    if (value !== 0 && trie.end > end && isDecisive[value] === 1) return true;
  }
  return false;
};

const hanStart = (units: Uint16Array, from: number, at: number): number => {
  let start = at;
  while (start > from && isHan(units[start - 1]!)) start -= 1;
  return start;
};

const hanEnd = (units: Uint16Array, at: number, to: number): number => {
  let end = at;
  while (end < to && isHan(units[end]!)) end += 1;
  return end;
};

/** Of the basic plane: no word of the lexicon has others. */
const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

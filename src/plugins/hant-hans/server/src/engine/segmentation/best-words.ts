import { LONGEST_WORD, type Lexicon } from './lexicon';

/** At most so many units are cut into words at a time. */
export const WIDEST = 40;

/** A phrase within a window of text. */
export interface PhraseInWindow {
  readonly start: number;
  readonly end: number;
  /** What it counts for as a word of its own. */
  readonly weight: number;
  /** Whether words that hold it and more say nothing for it: 新发型 neither for 新发 nor for 发型. */
  readonly isPart: boolean;
}

/**
 * How much more probable (natural logarithm) the most probable sequence of words of
 * `folded[0..length)` is than the most probable one that respects `phrase`: in which no word
 * reaches over one of the phrase's ends from inside it. 0 or more. Each word is seen alone (a
 * unigram model, as jieba's).
 */
export const costOfPhrase = (options: {
  lexicon: Lexicon;
  folded: Uint16Array;
  length: number;
  phrase: PhraseInWindow;
}): number => {
  const { lexicon, folded, length, phrase } = options;
  const { words, weights, singles } = lexicon;
  const { start, end, weight, isPart } = phrase;
  free[length] = 0;
  kept[length] = 0;
  for (let i = length - 1; i >= 0; i -= 1) {
    const single = singles[folded[i]!]!;
    let best = single + free[i + 1]!;
    let bestKept = single + kept[i + 1]!;
    if (i === start && weight + kept[end]! > bestKept) bestKept = weight + kept[end]!;
    if (i === start && weight + free[end]! > best) best = weight + free[end]!;

    let node = words.enter(folded[i]!);
    for (let j = i + 1; node !== 0 && j < length && j - i < LONGEST_WORD; j += 1) {
      node = words.step(node, folded[j]!);
      if (node === 0) break;
      const word = words.valueAt(node);
      if (word === 0 || (isPart && i <= start && j + 1 >= end && j + 1 - i > end - start)) continue;
      const here = weights[word]!;
      if (here + free[j + 1]! > best) best = here + free[j + 1]!;
      const isOver = i < start ? j >= start && j + 1 < end : i > start && i < end && j >= end;
      if (!isOver && here + kept[j + 1]! > bestKept) bestKept = here + kept[j + 1]!;
    }
    free[i] = best;
    kept[i] = bestKept;
  }
  return free[0]! - kept[0]!;
};

const free = new Float64Array(WIDEST + 1);
const kept = new Float64Array(WIDEST + 1);

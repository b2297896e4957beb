import { readFileSync } from 'node:fs';

import { PairFilter } from '../trie/pair-filter';
import { UnitTrie } from '../trie/unit-trie';

/** How often words stand in written Chinese: jieba's dictionary, in Simplified. */
export interface Lexicon {
  /** Words of two to `LONGEST_WORD` characters, to their place in `weights`. */
  readonly words: UnitTrie;
  /** Natural logarithm of each word's share of all words. */
  readonly weights: Float32Array;
  /** The same for words of one character, by code unit. */
  readonly singles: Float32Array;
  /** Characters that stand beside each other in some word. */
  readonly joints: PairFilter;
  /** The logarithm of the share of a word that was seen `count` times. */
  weightOf(count: number): number;
}

/**
 * Longer ones are compounds (通信技术) and idioms: their own parts are words, so that a phrase may
 * well end inside them.
 */
export const LONGEST_WORD = 3;

/** Read on first use (0.2 s), then kept. The file is jieba's; its native code is not loaded. */
export const lexicon = (): Lexicon =>
  (known ??= read(readFileSync(require.resolve('@node-rs/jieba/dict.txt'), 'utf8')));

let known: Lexicon | undefined;

/** @param source lines of `word count part-of-speech` */
const read = (source: string): Lexicon => {
  const words = new UnitTrie();
  const joints = new PairFilter();
  const counts: number[] = [0];
  const singles = new Float32Array(0x10000).fill(1);
  let total = 0;
  for (let start = 0; start < source.length;) {
    const gap = source.indexOf(' ', start);
    if (gap === -1) break;
    const count = Number.parseInt(source.slice(gap + 1, gap + 9), 10);
    const word = source.slice(start, gap);
    total += count;
    if (word.length === 1) singles[word.charCodeAt(0)] = Math.max(count, 1);
    else if (word.length <= LONGEST_WORD) {
      words.add(word, counts.push(Math.max(count, 1)) - 1);
      for (let i = 1; i < word.length; i += 1) {
        joints.add(word.charCodeAt(i - 1), word.charCodeAt(i));
      }
    }
    const next = source.indexOf('\n', gap);
    start = next === -1 ? source.length : next + 1;
  }
  const weightOf = (count: number) => Math.log(count / total);
  return {
    words,
    weights: Float32Array.from(counts, weightOf),
    singles: singles.map(weightOf),
    joints,
    weightOf,
  };
};

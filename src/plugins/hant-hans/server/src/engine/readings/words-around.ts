import { lexicon, LONGEST_WORD } from '../segmentation/lexicon';

/** Whether `units[start..end)`, in Simplified, is a word of the lexicon. */
export const isWord = (units: Uint16Array, start: number, end: number): boolean => {
  const { words } = lexicon();
  return words.match(units, start, end) !== 0 && words.end === end;
};

/** Whether the unit at `at` is in some word of the lexicon, of what stands around it. */
export const isInWord = (units: Uint16Array, at: number, length: number): boolean => {
  for (let start = Math.max(0, at - LONGEST_WORD + 1); start <= at; start += 1) {
    const most = Math.min(length, start + LONGEST_WORD);
    for (let end = Math.max(at + 1, start + 2); end <= most; end += 1) {
      if (isWord(units, start, end)) return true;
    }
  }
  return false;
};

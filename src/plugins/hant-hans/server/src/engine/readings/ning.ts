import { isHan, unitAt } from './characters';
import type { Reading } from './reading';
import { isInWord } from './words-around';

/**
 * 宁 as a surname is 寧 (寧浩) and rarely 甯 (甯漢豪), which only who knows the person can tell; OpenCC
 * has 甯浩. Read apart from its words (宁波, 安宁), so that it is reported, and they are not.
 */
export const SURNAME_NING: readonly Reading[] = [
  { text: '宁浩', becomes: '寧浩', holds: () => true },
  { text: '宁汉豪', becomes: '甯漢豪', holds: () => true },
  {
    text: '宁',
    becomes: '寧',
    holds: ({ units, length }, start, end) =>
      isHan(unitAt(units, end, length)) && !isInWord(units, start, length),
  },
];

/** What 宁 is written with in names; OpenCC's data has no way back from the second. */
export const NING: readonly string[] = ['寧', '甯'];

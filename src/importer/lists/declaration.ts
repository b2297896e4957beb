import { shiftRange, type TextRange } from '../text-range';
import { NUMBER_CHARACTERS, parseChineseNumber } from './chinese-number';
import { ALL_NOUNS, findCountedNoun, type CountedNoun } from './counted-nouns';

/** Where a text announces a list: 「七個突出」, 十大行動. */
export interface Declaration {
  /** The announcement with its quotation marks. */
  range: TextRange;
  /** The announcement without them. */
  heading: TextRange;
  count: number;
  /** What is counted, folded: 突出, 行动. */
  counted: string;
  /** Its noun, where the table has it. */
  noun: CountedNoun | null;
}

/**
 * Finds the declarations in the folded text of a paragraph that stands at `offset` in the input.
 * Without quotation marks only a noun of the table counts: 三個月 announces nothing.
 */
export function findDeclarations({
  text,
  offset,
}: {
  text: string;
  offset: number;
}): Declaration[] {
  return [...text.matchAll(DECLARATION)].flatMap((match) => {
    const { quotedNumber, quotedCounted, bareNumber, bareCounted } = match.groups ?? {};
    const count = parseChineseNumber(quotedNumber ?? bareNumber ?? '');
    const counted = quotedCounted ?? bareCounted;
    if (count === null || counted === undefined) return [];
    const range = { start: match.index, end: match.index + match[0].length };
    const heading = quotedCounted ? { start: range.start + 1, end: range.end - 1 } : range;
    return {
      range: shiftRange(range, offset),
      heading: shiftRange(heading, offset),
      count,
      counted,
      noun: findCountedNoun(counted),
    };
  });
}

const MEASURES = '个大项条点';
const NOUNS = ALL_NOUNS.map(({ noun }) => noun).join('|');
const DECLARATION = new RegExp(
  [
    `[「『"](?<quotedNumber>[${NUMBER_CHARACTERS}]{1,5})[${MEASURES}](?<quotedCounted>\\p{Script=Han}{1,12})[」』"]`,
    // 第七個突出 is one of them, not seven.
    `(?<![第${NUMBER_CHARACTERS}])(?<bareNumber>[${NUMBER_CHARACTERS}]{1,5})[${MEASURES}](?<bareCounted>${NOUNS})`,
  ].join('|'),
  'gu',
);

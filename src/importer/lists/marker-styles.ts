import { CAPITAL_NUMERALS, NUMERALS } from './chinese-number';

/** The marks that newsrooms number items with. Letters mark nothing. */
export type MarkerStyle =
  | 'clause' // 一是, 二要, 三是要
  | 'ordinal' // 第一，
  | 'among' // 其一，
  | 'sequence' // 首先，
  | 'bracketed' // （一）
  | 'bracketed-digit' // (1)
  | 'bracket-closed' // 1)
  | 'circled' // ①
  | 'digit' // 1. and 1、
  | 'section'; // 一、

interface MarkerForm {
  style: MarkerStyle;
  /** The characters that it may begin with. */
  first: string;
  /** Whether it is as common within a clause (1、2號樓, 一、二等獎), so that no 、 may stand before it. */
  isWeak?: true;
  /** Sticky, for folded text; its first group is what is written for the number. */
  pattern: RegExp;
}

/** 再次 and what may stand for it, 最後 behind all. */
export const SEQUENCE_RANKS = new Map([
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
  ['再者', 3],
  ['然后', 3],
  ['最后', 9],
]);

/** The circled numbers and their like, each block from its one: ①, ⑴, ⒈, ㈠, ❶. */
export const CIRCLED_BLOCKS = [
  { first: 0x2460, count: 20 },
  { first: 0x2474, count: 20 },
  { first: 0x2488, count: 20 },
  { first: 0x3220, count: 10 },
  { first: 0x2776, count: 10 },
] as const;

const HAN_NUMERALS = `${NUMERALS}${CAPITAL_NUMERALS}`;
const DIGITS = '0123456789';
const CIRCLED = CIRCLED_BLOCKS.map(({ first, count }) =>
  String.fromCharCode(...Array.from({ length: count }, (_, index) => first + index)),
).join('');

const HAN = `[${HAN_NUMERALS}]`;
const ANY = `[${HAN_NUMERALS}${DIGITS}]`;

// 要求, 要素, 要件, 要聞, 要害, 要塞, 要務 are words of their own, but not in 一要求真 and 一要務實.
const MUST = '要(?!求(?![真实新变精])|[素件闻害塞]|务(?!实))';
const PAUSE_OR_VERB = `(?:[,、:]|是${MUST}|是)`;

const FORMS: readonly MarkerForm[] = [
  {
    style: 'clause',
    first: HAN_NUMERALS + DIGITS,
    pattern: sticky(`(${ANY}{1,5})(?:是${MUST}|是|${MUST})`),
  },
  { style: 'ordinal', first: '第', pattern: sticky(`第(${ANY}{1,5})${PAUSE_OR_VERB}`) },
  { style: 'among', first: '其', pattern: sticky(`其(${HAN}{1,3})${PAUSE_OR_VERB}`) },
  {
    style: 'sequence',
    first: '首其再然最',
    pattern: sticky(`(${[...SEQUENCE_RANKS.keys()].join('|')})(?:${PAUSE_OR_VERB}|${MUST})`),
  },
  { style: 'bracketed', first: '(', pattern: sticky(`\\((${HAN}{1,4})\\)`) },
  { style: 'bracketed-digit', first: '(', pattern: sticky('\\((\\d{1,3})\\)') },
  { style: 'bracket-closed', first: DIGITS, pattern: sticky('(\\d{1,3})\\)') },
  { style: 'circled', first: CIRCLED, pattern: sticky('(.)') },
  // 1.5 is a number and 1、2號 are two, while 1、2023年 is an item.
  {
    style: 'digit',
    first: DIGITS,
    isWeak: true,
    pattern: sticky('(\\d{1,3})(?:\\.(?!\\d)|、(?!\\d{1,3}(?!\\d)))'),
  },
  {
    style: 'section',
    first: HAN_NUMERALS,
    isWeak: true,
    pattern: sticky(`(${HAN}{1,4})[、.](?!${HAN}{1,4}[、等期号级])`),
  },
];

const FORMS_BY_FIRST = new Map<string, MarkerForm[]>();
for (const form of FORMS) {
  for (const character of form.first) {
    FORMS_BY_FIRST.set(character, [...(FORMS_BY_FIRST.get(character) ?? []), form]);
  }
}

/** The forms of markers that begin with a character. */
export function formsOf(character: string): readonly MarkerForm[] {
  return FORMS_BY_FIRST.get(character) ?? NONE;
}

/** Where a clause begins with what may be a marker: the 一 before 是 in 唯一是 marks nothing. */
export const CLAUSE_START = new RegExp(
  `(?:^|[。;,:、!?」』)—…]) {0,3}(?=[${[...FORMS_BY_FIRST.keys()].join('')}])`,
  'g',
);

function sticky(source: string): RegExp {
  return new RegExp(source, 'y');
}

const NONE: readonly MarkerForm[] = [];

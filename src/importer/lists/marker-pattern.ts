import { CAPITAL_NUMERALS, NUMERALS } from './chinese-number';

/**
 * The marks that newsrooms number items with, in a folded text, each as a group of its own that holds
 * the number. Letters mark nothing.
 */
export const MARKER_STYLES = [
  'clause', // 一是, 二要, 三是要
  'ordinal', // 第一，
  'among', // 其一，
  'sequence', // 首先，
  'bracketed', // （一）
  'bracketedDigit', // (1)
  'bracketClosed', // 1)
  'circled', // ①
  'digit', // 1. and 1、
  'section', // 一、
] as const;

export type MarkerStyle = (typeof MARKER_STYLES)[number];

/** 再次 and what may stand for it, 最後 behind all. */
export const SEQUENCE_WORDS = new Map([
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
const CIRCLED = CIRCLED_BLOCKS.map(
  ({ first, count }) => `${String.fromCharCode(first)}-${String.fromCharCode(first + count - 1)}`,
).join('');

// 要求, 要素, 要件, 要聞, 要害, 要塞, 要務 are words of their own, but not in 一要求真 and 一要務實.
const MUST = '要(?!求(?![真实新变精])|[素件闻害塞]|务(?!实))';
const PAUSE = '[,、:]';

// A mark stands where an element or a clause begins: the 一 before 是 in 唯一是 marks nothing.
const AT_CLAUSE = '(?<=^|[。;,:、!?」』)—…] {0,3})';
// These are as common within a clause: 1、2號樓, 一、二等獎.
const AT_SENTENCE = '(?<=^|[。;,:!?」』)—…] {0,3})';

/** Without the first line every place of a text would be tried for every style. */
export const MARKER = new RegExp(
  `(?=[第其首再然最(${HAN_NUMERALS}\\d${CIRCLED}])${AT_CLAUSE}(?:` +
    [
      `(?<clause>[${HAN_NUMERALS}\\d]{1,5})(?:是${MUST}|是|${MUST})`,
      `第(?<ordinal>[${HAN_NUMERALS}\\d]{1,5})(?:${PAUSE}|是${MUST}|是)`,
      `其(?<among>[${HAN_NUMERALS}]{1,3})(?:${PAUSE}|是${MUST}|是)`,
      `(?<sequence>${[...SEQUENCE_WORDS.keys()].join('|')})(?:${PAUSE}|是${MUST}|是|${MUST})`,
      `\\((?<bracketed>[${HAN_NUMERALS}]{1,4})\\)`,
      `\\((?<bracketedDigit>\\d{1,3})\\)`,
      `(?<bracketClosed>\\d{1,3})\\)`,
      `(?<circled>[${CIRCLED}])`,
      // 1.5 is a number, 1、2號 are two; 1、2023年 is an item.
      `${AT_SENTENCE}(?<digit>\\d{1,3})(?:\\.(?!\\d)|、(?!\\d{1,3}(?!\\d)))`,
      `${AT_SENTENCE}(?<section>[${HAN_NUMERALS}]{1,4})[、.](?![${HAN_NUMERALS}]{1,4}、)`,
    ].join('|') +
    ')',
  'g',
);

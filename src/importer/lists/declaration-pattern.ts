import { CAPITAL_NUMERALS, NUMERALS } from './chinese-number';

/**
 * How a folded text declares a list: 「七個突出」, with whatever is counted in quotation marks, and
 * without them 十大行動 or 五項重點工作, with one of `nouns`. Its groups are the number and what is
 * counted, of the one form and of the other.
 */
export function declarationPattern(nouns: string[]): RegExp {
  const longestFirst = nouns.toSorted((one, other) => other.length - one.length).join('|');
  const quoted =
    `[「『"]([${NUMERALS}${CAPITAL_NUMERALS}\\d]{1,5})(?:${MEASURES})的?` +
    `(\\p{Script=Han}{1,12})[」』"]`;
  const bare =
    `(?<!${OTHER_NUMBER})([${NUMERALS}\\d]{1,5}|[${SURE_CAPITALS}][${CAPITAL_NUMERALS}]{0,4})` +
    `(?:${MEASURES})的?((?:${ATTRIBUTES}){0,2}(?:${longestFirst}))(?!${OTHER_WORD})`;
  return new RegExp(`${quoted}|${bare}`, 'gu');
}

const MEASURES = '个方面|方面|[个大项条点类种步层件招]';

// 第七個突出 is one of them, 幾十項 and 近十項 are no number, 1.5 ends in none.
const OTHER_NUMBER = `[第几数近约逾超${NUMERALS}\\d.]`;

// 登陆三项 and 队伍五项 are no numbers of two numerals, 大陆项目 is none at all.
const SURE_CAPITALS = CAPITAL_NUMERALS.replace(/[参伍陆]/g, '');

const ATTRIBUTES = [
  '重点',
  '重大',
  '重要',
  '主要',
  '具体',
  '核心',
  '关键',
  '基本',
  '中心',
  '民生',
  '惠民',
  '便民',
  '利民',
  '专项',
  '改革',
  '工作',
].join('|');

// 三個工作日, 兩個項目組, 五個工程隊: what is counted goes on.
const OTHER_WORD = '[日组站队部室员]|人员';

import type { TextRange } from '../text-range';

/**
 * The dateline that a story's folded first paragraph begins with: 「新華社北京1月13日電」, 「本報訊」 with a
 * blank or a bracket behind it, 「【香港商報網訊】」 and 「（深圳訊）」 with their brackets. Of
 * 「【香港商報網訊 記者王娜】」 it is the words alone, so that what follows can be read as credits.
 */
export function findDateline(folded: string): TextRange | null {
  const start = folded.slice(0, MAX_LENGTH);
  const whole = BRACKETED.exec(start) ?? WIRE.exec(start) ?? OWN.exec(start);
  if (whole) return { start: 0, end: whole[0].length };
  const words = WITHIN_BRACKETS.exec(start)?.groups?.words;
  return words === undefined ? null : { start: 1, end: 1 + words.length };
}

const NUMBER = '[一二三四五六七八九十〇零○]';
const DAY = `(?:(?:\\d{4}|${NUMBER}{4})年)?(?:(?:\\d{1,2}|${NUMBER}{1,2})月)?(?:\\d{1,2}|${NUMBER}{1,3})日`;
const AGENCY = String.raw`\p{Script=Han}{1,10}?[社报网台刊]`;
const PLACE = String.raw`[\p{Script=Han}\p{Script=Latin} ·、/]{0,16}?`;
// 資訊, 通訊 and 短訊 are words of their own.
const REPORT = '(?<![资通视简短音闻])讯';

const WITHIN = String.raw`[\p{Script=Han}\p{Script=Latin}\d ·、/]`;
const WORDS = `(?:${WITHIN}{1,30}?(?:${REPORT}|日电)|${WITHIN}{0,20}?综合(?:报道|报导|消息|外电))`;
const BRACKETED = new RegExp(`^[[(]${WORDS}[\\])]`, 'u');
const WITHIN_BRACKETS = new RegExp(`^[[(](?<words>${WORDS})(?=[ ,、:/|(]|[^ ]{0,8}记者)`, 'u');
const WIRE = new RegExp(`^${AGENCY}${PLACE}${DAY}[电讯](?=$|[ (\\[:,、—])`, 'u');
const OWN = new RegExp(`^${AGENCY}\\p{Script=Han}{0,8}?${REPORT}(?=$|[ (\\[:])`, 'u');
const MAX_LENGTH = 80;

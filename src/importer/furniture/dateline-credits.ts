import type { TextRange } from '../text-range';
import { isSurelyName } from './person-name';
import { PLACES } from './places';

/**
 * Where a folded dateline names who reports, 「记者林怡君」 in 「中央社记者林怡君花莲3日电」; null where it
 * does not, or where nothing tells the name from the place behind it: the place has to be a known
 * one, and what stands before it names of people.
 */
export function findDatelineCredits(dateline: string): TextRange | null {
  const match = REPORTER.exec(dateline);
  const between = match?.groups?.between;
  if (!match || between === undefined) return null;
  const ends = LENGTHS.flatMap((length) => {
    const end = between.length - length;
    const names = between.slice(0, end).trim().split(/[ 、]/);
    return isPlace(between.slice(end)) && names.every(isSurelyName) ? [end] : [];
  });
  const [end] = ends;
  if (end === undefined || ends.length > 1) return null;
  return {
    start: match.index,
    end: match.index + LABEL_LENGTH + between.slice(0, end).trimEnd().length,
  };
}

/** 花蓮, 花蓮縣 */
const isPlace = (word: string): boolean => PLACES.has(word.replace(/[县市]$/, ''));

const DIGIT = '[\\d一二三四五六七八九十〇零○]';
const REPORTER = new RegExp(
  `记者(?<between>[\\p{Script=Han} 、]{4,24}?)(?:${DIGIT}{1,3}月)?${DIGIT}{1,3}日[电讯]`,
  'u',
);
const LABEL_LENGTH = 2;
const LENGTHS = [...new Set([...PLACES].flatMap(({ length }) => [length, length + 1]))];

import { shiftRange, trimRange, type TextRange } from '../text-range';
import type { ListItemReading } from './list-reading';
import { offsetsOutsideQuotes } from './quote-depth';

/**
 * Parts an item at its first comma, colon, semicolon or full stop into a title and a description,
 * without the punctuation that closes it; where `isTitle`, all of it is title. `text` is folded and
 * stands at `offset` in the input.
 *
 * Where `noun` is given and the title ends with it, the verb before the title's name is dropped:
 * 「實施規劃落地引領行動」 is the action 規劃落地引領行動.
 */
export function splitItem({
  text,
  offset,
  noun,
  isTitle = false,
}: {
  text: string;
  offset: number;
  noun: string | null;
  isTitle?: boolean;
}): ListItemReading {
  const whole = trimPunctuation({ text, start: 0, end: text.length });
  const breakAt = isTitle ? undefined : firstBreak(text.slice(whole.start, whole.end));
  const titleEnd = breakAt === undefined ? whole.end : whole.start + breakAt;
  const title = trimPunctuation({ text, start: whole.start, end: titleEnd });
  const description = trimPunctuation({ text, start: titleEnd, end: whole.end });
  const verb = noun ? verbBefore({ title: text.slice(title.start, title.end), noun }) : '';
  return {
    title: shiftRange({ start: title.start + verb.length, end: title.end }, offset),
    description: description.end > description.start ? [shiftRange(description, offset)] : [],
  };
}

function firstBreak(text: string): number | undefined {
  const isBreak = (character: string, offset: number) =>
    BREAKS.has(character) && offset > 0 && !isBetweenDigits({ text, offset });
  for (const offset of offsetsOutsideQuotes({ text, isWanted: isBreak })) return offset;
  return undefined;
}

/** 1,000 and 10:30 are one word. */
function isBetweenDigits({ text, offset }: { text: string; offset: number }): boolean {
  return /\d/.test(text.charAt(offset - 1)) && /\d/.test(text.charAt(offset + 1));
}

function verbBefore({ title, noun }: { title: string; noun: string }): string {
  if (!title.endsWith(noun)) return '';
  const verb = LEADING_VERBS.find((candidate) => title.startsWith(candidate)) ?? '';
  return title.length > verb.length + noun.length ? verb : '';
}

/** The range without blanks and the punctuation between clauses at its ends. */
export function trimPunctuation({ text, start, end }: TextRange & { text: string }): TextRange {
  let range = trimRange({ folded: text, start, end });
  while (range.start < range.end && EDGE.has(text.charAt(range.start))) {
    range = trimRange({ folded: text, start: range.start + 1, end: range.end });
  }
  while (range.end > range.start && EDGE.has(text.charAt(range.end - 1))) {
    range = trimRange({ folded: text, start: range.start, end: range.end - 1 });
  }
  return range;
}

const BREAKS = new Set(',:;。');
const EDGE = new Set(',:;。、');

// A longer verb stands before the one that it begins with.
const LEADING_VERBS = ['深入实施', '组织实施', '实施', '深入开展', '开展', '启动', '推进', '落实'];

import { foldForMatching } from '../../fold';
import type { PageLine } from './line-writer';

/** An `ol` that is open, and the number that its next item has. */
export interface NumberedList {
  next: number;
}

type Attributes = Record<string, string>;

/**
 * The list that items within an element are numbered by: an `ol` of its own, unless it counts in
 * letters or downwards; a `ul` has none, and other elements that of the element around them.
 */
export function numberedListOf({
  name,
  attributes: { start, type = '1', reversed },
  within,
}: {
  name: string;
  attributes: Attributes;
  within: NumberedList | null;
}): NumberedList | null {
  if (name === 'ul') return null;
  if (name !== 'ol') return within;
  return type === '1' && reversed === undefined ? { next: numberOf(start) ?? 1 } : null;
}

/** The number of the list's next item. */
export function ordinalOf({
  list,
  attributes: { value },
}: {
  list: NumberedList;
  attributes: Attributes;
}): number {
  return numberOf(value) ?? list.next;
}

/**
 * What a browser shows before a line: 「1. 」; nothing before one that brings its own number, as those
 * that are styled without, and before a link alone, which leads about the page.
 */
export function shownNumber({ text, ordinal, links }: PageLine): string {
  const isLink = links.some(({ start, end }) => start === 0 && end === text.length);
  if (ordinal === null || isLink) return '';
  return OWN_NUMBER.test(foldForMatching(text.slice(0, MAX_NUMBER_LENGTH))) ? '' : `${ordinal}. `;
}

const numberOf = (said: string | undefined): number | null =>
  said !== undefined && /^\d{1,3}$/.test(said) ? Number(said) : null;

const OWN_NUMBER =
  /^(?:\(?(?:\d{1,3}|[一二三四五六七八九十百]{1,4})[).,:、是]|第[一二三四五六七八九十\d]|[①-⑳]|其[一二三四五六]|首先|其次|再次|最后)/;
const MAX_NUMBER_LENGTH = 8;

import { parseChineseNumber } from './chinese-number';
import {
  CIRCLED_BLOCKS,
  CLAUSE_START,
  formsOf,
  SEQUENCE_RANKS,
  type MarkerStyle,
} from './marker-styles';

/** 一是 or ② where a clause begins, in the element at `index` of a body. */
export interface Marker {
  style: MarkerStyle;
  /** 1 for the first; of 首先, 其次 … their rank. */
  ordinal: number;
  index: number;
  /** Where it begins and where the text behind it does, within the element. */
  start: number;
  textStart: number;
}

/** The markers in the folded text of the element at `index`, in order. */
export function findMarkers({ text, index }: { text: string; index: number }): Marker[] {
  const markers: Marker[] = [];
  CLAUSE_START.lastIndex = 0;
  while (CLAUSE_START.test(text)) {
    const start = CLAUSE_START.lastIndex;
    const marker = readMarker({ text, index, start });
    if (marker) markers.push(marker);
    // The pause of 第一， begins the next clause.
    CLAUSE_START.lastIndex = Math.max(start + 1, (marker?.textStart ?? 0) - 1);
  }
  return markers;
}

function readMarker({
  text,
  index,
  start,
}: {
  text: string;
  index: number;
  start: number;
}): Marker | null {
  for (const { style, isWeak, pattern } of formsOf(text.charAt(start))) {
    pattern.lastIndex = start;
    const written = isWeak && isWithinClause({ text, start }) ? null : pattern.exec(text)?.[1];
    const ordinal = written ? ordinalOf({ style, written }) : null;
    if (ordinal) return { style, ordinal, index, start, textStart: pattern.lastIndex };
  }
  return null;
}

function isWithinClause({ text, start }: { text: string; start: number }): boolean {
  return text
    .slice(Math.max(0, start - 4), start)
    .trimEnd()
    .endsWith('、');
}

/** Whether a marker of the same style goes on behind `previous`, or begins where there is none. */
export function isNext({
  marker,
  previous,
}: {
  marker: Marker;
  previous: Marker | undefined;
}): boolean {
  const last = previous?.ordinal ?? 0;
  if (marker.style !== 'sequence' || !previous) return marker.ordinal === last + 1;
  return marker.ordinal > last || (marker.ordinal === last && last === REPEATABLE_RANK);
}

/**
 * Whether a list may begin with a marker that `next` follows in its element. What nothing declares
 * begins with its first; 最後 alone never does. Asked before a list is read, so that a paragraph of
 * 首先 and 最後 is not read again for each of them.
 */
export function mayBegin({
  marker,
  next,
  isDeclared,
}: {
  marker: Marker;
  next: Marker | undefined;
  isDeclared: boolean;
}): boolean {
  if (marker.ordinal !== 1) return isDeclared && marker.style !== 'sequence';
  return isDeclared || !next || next.ordinal <= 2;
}

/** For each style its markers, in order. */
export function groupByStyle(markers: Marker[]): Map<MarkerStyle, Marker[]> {
  const groups = new Map<MarkerStyle, Marker[]>();
  for (const marker of markers) {
    const group = groups.get(marker.style);
    if (group) group.push(marker);
    else groups.set(marker.style, [marker]);
  }
  return groups;
}

// 再次 and 然後 may follow themselves and one another.
const REPEATABLE_RANK = 3;

function ordinalOf({ style, written }: { style: MarkerStyle; written: string }): number | null {
  if (style === 'sequence') return SEQUENCE_RANKS.get(written) ?? null;
  if (style === 'circled') return circledNumber(written.charCodeAt(0));
  return parseChineseNumber(written);
}

function circledNumber(code: number): number | null {
  const block = CIRCLED_BLOCKS.find(({ first, count }) => code >= first && code < first + count);
  return block ? code - block.first + 1 : null;
}

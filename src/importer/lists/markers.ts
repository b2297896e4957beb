import type { TextRange } from '../text-range';
import { parseChineseNumber } from './chinese-number';
import {
  CIRCLED_BLOCKS,
  MARKER,
  MARKER_STYLES,
  SEQUENCE_WORDS,
  type MarkerStyle,
} from './marker-pattern';

/** 一是 or ② where a clause begins; its range is within its element. */
export interface Marker extends TextRange {
  style: MarkerStyle;
  /** 1 for the first; of 首先, 其次 … their rank. */
  ordinal: number;
}

/** The markers of an element's folded text, in order. */
export function findMarkers(text: string): Marker[] {
  return [...text.matchAll(MARKER)].flatMap(({ 0: { length }, index, groups = {} }) => {
    const style = MARKER_STYLES.find((name) => groups[name] !== undefined);
    const ordinal = style && ordinalOf({ style, written: groups[style] ?? '' });
    return style && ordinal ? [{ style, ordinal, start: index, end: index + length }] : [];
  });
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
 * begins with its first; 最後 alone never does.
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
  if (style === 'sequence') return SEQUENCE_WORDS.get(written) ?? null;
  if (style === 'circled') return circledNumber(written.charCodeAt(0));
  return parseChineseNumber(written);
}

function circledNumber(code: number): number | null {
  const block = CIRCLED_BLOCKS.find(({ first, count }) => code >= first && code < first + count);
  return block ? code - block.first + 1 : null;
}

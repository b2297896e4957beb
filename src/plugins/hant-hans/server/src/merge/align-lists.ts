import type { ItemBase } from './base';
import { hashOf, type Hash } from './hash';
import { similarity } from './similarity';
import { isRecord, plainText } from './values';

/** An item of a list in up to three versions of it, by its place in each. */
export interface Alignment {
  readonly source?: number;
  readonly target?: number;
  readonly base?: number;
}

interface Lists {
  readonly source: readonly unknown[];
  /** The source's items, converted: in the same order, and comparable with the target's. */
  readonly converted: readonly unknown[];
  readonly target: readonly unknown[];
  readonly base: readonly ItemBase[];
}

/** Texts that share half their pairs of characters are versions of each other. */
const ALIKE = 0.5;
/** Beyond so many comparisons of texts, places in the list decide. */
const MOST_COMPARISONS = 20_000;

/**
 * Finds which items of the source, of the target and of what was last written belong together:
 * those that are as they were last seen, wherever they stand now; then those that are alike; then
 * those that stand in the same gap between others that are found.
 *
 * @returns every item of the three lists, once
 */
export const alignLists = (lists: Lists): Alignment[] => {
  const { source, converted, target, base } = lists;
  const ofSource = matchHashes(
    source.map(hashOf),
    base.map((item) => item.source),
  );
  const ofTarget = matchHashes(
    target.map(hashOf),
    base.map((item) => item.target),
  );
  const texts = { source: converted.map(plainText), target: target.map(plainText) };
  const isSameKind = (s: number, t: number) => kindOf(source[s]) === kindOf(target[t]);

  // An item that changed in one version is found by the other, which is still as it was.
  matchAlike(ofSource, base.length, (s, b) => {
    const t = ofTarget.indexOf(b);
    return t !== -1 && isSameKind(s, t)
      ? similarity(texts.source[s] ?? '', texts.target[t] ?? '')
      : 0;
  });
  matchGaps(ofSource, base.length);
  matchAlike(ofTarget, base.length, (t, b) => {
    const s = ofSource.indexOf(b);
    return s !== -1 && isSameKind(s, t)
      ? similarity(texts.source[s] ?? '', texts.target[t] ?? '')
      : 0;
  });
  matchGaps(
    ofTarget,
    base.length,
    base.map((item) => item.target === null),
  );

  const pairs = pairTheRest({ ofSource, ofTarget, texts, isSameKind, byPlace: base.length === 0 });
  return collect({ ofSource, ofTarget, pairs, bases: base.length });
};

/** For each item the place of its match, or undefined. */
type Matches = (number | undefined)[];

const matchHashes = (items: readonly Hash[], base: readonly (Hash | null)[]): Matches => {
  const places = new Map<Hash, number[]>();
  base.forEach((hash, place) => {
    if (hash !== null) places.set(hash, [...(places.get(hash) ?? []), place]);
  });
  return items.map((hash) => places.get(hash)?.shift());
};

/** Matches what has no match yet, the most alike first. */
const matchAlike = (
  matches: Matches,
  others: number,
  score: (item: number, other: number) => number,
): void => {
  const taken = new Set(matches);
  const items = [...matches.keys()].filter((item) => matches[item] === undefined);
  const free = range(others).filter((other) => !taken.has(other));
  if (items.length * free.length > MOST_COMPARISONS) return;
  const candidates = items
    .flatMap((item) => free.map((other) => ({ item, other, score: score(item, other) })))
    .filter((candidate) => candidate.score >= ALIKE)
    .sort((one, other) => other.score - one.score);
  for (const { item, other } of candidates) {
    if (matches[item] !== undefined || taken.has(other)) continue;
    matches[item] = other;
    taken.add(other);
  }
};

/** Matches runs without a match that are as long as what is free between their neighbours' matches. */
const matchGaps = (matches: Matches, others: number, isClosed: readonly boolean[] = []): void => {
  const taken = new Set(matches);
  let start = 0;
  while (start < matches.length) {
    if (matches[start] !== undefined) {
      start += 1;
      continue;
    }
    let end = start;
    while (end < matches.length && matches[end] === undefined) end += 1;
    const before = start === 0 ? -1 : (matches[start - 1] ?? -1);
    const after = matches[end] ?? others;
    const free = range(others).filter(
      (other) => other > before && other < after && !taken.has(other) && !isClosed[other],
    );
    if (free.length === end - start) {
      free.forEach((other, index) => {
        matches[start + index] = other;
        taken.add(other);
      });
    }
    start = end;
  }
};

/** Pairs source and target directly, where nothing was written before or both changed. */
const pairTheRest = (options: {
  ofSource: Matches;
  ofTarget: Matches;
  texts: { source: readonly string[]; target: readonly string[] };
  isSameKind: (s: number, t: number) => boolean;
  /** Whether places count: not where something was written before, and what is new is new. */
  byPlace: boolean;
}): Matches => {
  const { ofSource, ofTarget, texts, isSameKind, byPlace } = options;
  // For each target item the source item, as far as a base leads from one to the other.
  const known = ofTarget.map((b) => (b === undefined ? -1 : ofSource.indexOf(b)));
  const pairs: Matches = known.map((s) => (s === -1 ? undefined : s));
  const isOpen = (t: number, s: number) => ofTarget[t] === undefined && ofSource[s] === undefined;
  matchAlike(pairs, ofSource.length, (t, s) =>
    isOpen(t, s) && isSameKind(s, t) ? similarity(texts.source[s] ?? '', texts.target[t] ?? '') : 0,
  );
  if (!byPlace) return pairs;
  const placed = [...pairs];
  matchGaps(placed, ofSource.length);
  return placed.map((s, t) => (s !== undefined && isSameKind(s, t) ? s : undefined));
};

const collect = (options: {
  ofSource: Matches;
  ofTarget: Matches;
  pairs: Matches;
  bases: number;
}): Alignment[] => {
  const { ofSource, ofTarget, pairs, bases } = options;
  const fromSource = ofSource.map((base, source) => {
    const target = pairs.indexOf(source);
    return { source, ...(target !== -1 && { target }), ...(base !== undefined && { base }) };
  });
  const fromTarget = ofTarget.flatMap((base, target) =>
    pairs[target] === undefined ? [{ target, ...(base !== undefined && { base }) }] : [],
  );
  const seen = new Set([...ofSource, ...ofTarget]);
  const fromBase = range(bases).flatMap((base) => (seen.has(base) ? [] : [{ base }]));
  return [...fromSource, ...fromTarget, ...fromBase];
};

const kindOf = (item: unknown): string => {
  if (!isRecord(item)) return '';
  const kind = item.__component ?? item.type;
  return typeof kind === 'string' ? kind : '';
};

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

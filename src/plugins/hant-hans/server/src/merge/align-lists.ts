import { wholeOf, type ItemBase } from './base';
import { hashOf, type Hash } from './hash';
import { matchAlike } from './match-alike';
import { matchEqual } from './match-equal';
import { matchGaps } from './match-gaps';
import { turnMatches, type Matches } from './matches';
import { similarity } from './similarity';
import { componentOf, isRecord, plainText } from './values';

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

/**
 * Finds which items of the source, of the target and of what was last written belong together:
 * those that are as they were last seen, wherever they stand now; then those that are alike; then
 * those that stand in the same gap between others that are found.
 *
 * @returns every item of the three lists, once
 */
export const alignLists = (lists: Lists): Alignment[] => {
  const { source, target, base } = lists;
  const others = base.length;
  const hashes = { source: source.map(hashOf), target: target.map(hashOf) };
  const seen = {
    source: findAgain(hashes.source, {
      there: base.map((item) => item.source),
      removed: base.map((item) => (item.source === null ? wholeOf(item.base)?.source : null)),
    }),
    target: findAgain(hashes.target, {
      there: base.map((item) => item.target),
      removed: base.map((item) => (item.target === null ? wholeOf(item.base)?.written : null)),
    }),
  };
  const likeness = likenessOf(lists);

  // An item that changed in one version is found by the other, which is still as it was.
  const targets = turnMatches(seen.target, others);
  const ofSource = matchGaps({
    known: matchAlike({ known: seen.source, others, score: (s, b) => likeness(s, targets[b]) }),
    others,
    isOpen: (b) => base[b]?.source !== null,
    fits: (s, b) => componentOf(source[s]) === componentOfBase(base[b], target[targets[b] ?? -1]),
  });
  const sources = turnMatches(ofSource, others);
  const ofTarget = matchGaps({
    known: matchAlike({ known: seen.target, others, score: (t, b) => likeness(sources[b], t) }),
    others,
    isOpen: (b) => base[b]?.target !== null,
    fits: (t, b) => componentOf(target[t]) === componentOfBase(base[b], source[sources[b] ?? -1]),
  });

  const found = {
    ofSource: amongEqual(hashes.source, ofSource, others),
    ofTarget: amongEqual(hashes.target, ofTarget, others),
  };
  return collect({ ...found, pairs: pairTheRest({ lists, ...found, likeness }), bases: others });
};

type Likeness = (s: number | undefined, t: number | undefined) => number;

/** How alike the texts of an item of the source and one of the target are, if they are of a kind. */
const likenessOf = ({ source, converted, target }: Lists): Likeness => {
  const texts = { source: converted.map(plainText), target: target.map(plainText) };
  return (s, t) =>
    s !== undefined && t !== undefined && kindOf(source[s]) === kindOf(target[t])
      ? similarity(texts.source[s] ?? '', texts.target[t] ?? '')
      : 0;
};

/** Rows that were written before components were remembered tell of them by what they match. */
const componentOfBase = (item: ItemBase | undefined, matched: unknown): string =>
  item?.component ?? componentOf(matched);

type Hashes = readonly (Hash | null | undefined)[];

/** What was removed may have been put back, but is not taken for something that is there. */
const findAgain = (items: Hashes, others: { there: Hashes; removed: Hashes }): Matches => {
  const known = matchEqual({ items, others: others.there, known: items.map(() => undefined) });
  return matchEqual({ items, others: others.removed, known });
};

/** Which of equal items is meant is decided as it will be when they are looked for next time. */
const amongEqual = (items: Hashes, matches: Readonly<Matches>, others: number): Matches =>
  matchEqual({
    items,
    others: turnMatches(matches, others).map((item) => (item === undefined ? null : items[item])),
    known: items.map(() => undefined),
  });

/** Pairs source and target directly, where nothing was written before or both changed. */
const pairTheRest = (options: {
  lists: Lists;
  ofSource: Readonly<Matches>;
  ofTarget: Readonly<Matches>;
  likeness: Likeness;
}): Matches => {
  const { lists, ofSource, ofTarget, likeness } = options;
  const { source, converted, target, base } = lists;
  const sources = turnMatches(ofSource, base.length);
  // What a base leads to in one version only is known to be gone from the other.
  const isNew = (matches: Readonly<Matches>, place: number) => matches[place] === undefined;
  const equal = matchEqual({
    items: target.map((item, t) => (isNew(ofTarget, t) ? hashOf(item) : null)),
    others: converted.map((item, s) => (isNew(ofSource, s) ? hashOf(item) : null)),
    // For each target item the source item, as far as a base leads from one to the other.
    known: ofTarget.map((b) => (b === undefined ? undefined : sources[b])),
  });
  const pairs = matchAlike({
    known: equal,
    others: source.length,
    score: (t, s) => (isNew(ofTarget, t) && isNew(ofSource, s) ? likeness(s, t) : 0),
  });
  // Places count only where nothing was written before: else what is new is new.
  if (base.length > 0) return pairs;
  return matchGaps({
    known: pairs,
    others: source.length,
    fits: (t, s) => kindOf(source[s]) === kindOf(target[t]),
  });
};

const collect = (options: {
  ofSource: Readonly<Matches>;
  ofTarget: Readonly<Matches>;
  pairs: Readonly<Matches>;
  bases: number;
}): Alignment[] => {
  const { ofSource, ofTarget, pairs, bases } = options;
  const targets = turnMatches(pairs, ofSource.length);
  const fromSource = ofSource.map((base, source) => {
    const target = targets[source];
    return {
      source,
      ...(target !== undefined && { target }),
      ...(base !== undefined && { base }),
    };
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

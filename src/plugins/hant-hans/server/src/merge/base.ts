import { hashOf, type Hash } from './hash';
import type { Shape } from './shape';
import { asList, componentOf, isEmptyValue, isRecord } from './values';

/**
 * What conversion last wrote and what it was made from, in the shape of the value: the common
 * ancestor of a three-way merge, as hashes.
 */
export type Base = LeafBase | RecordBase | ListBase;

export interface LeafBase {
  readonly source: Hash;
  readonly written: Hash;
}
export interface RecordBase {
  readonly source: Hash;
  readonly written: Hash;
  readonly fields: Readonly<Record<string, Base>>;
}
export interface ListBase {
  readonly items: readonly ItemBase[];
}
export interface ItemBase {
  /** Of both items as last seen, by which they are found again; null where it was seen removed. */
  readonly source: Hash | null;
  readonly target: Hash | null;
  readonly base: Base;
  /** Of an item of a dynamic zone. */
  readonly component?: string;
}

/** The base of a value that was just written by conversion. */
export const freshBase = (shape: Shape, source: unknown, written: unknown): Base => {
  switch (shape.kind) {
    case 'leaf':
      return { source: hashOf(source), written: hashOf(written) };
    case 'record': {
      const [from, to] = [isRecord(source) ? source : {}, isRecord(written) ? written : {}];
      return {
        source: hashOf(source),
        written: hashOf(written),
        fields: Object.fromEntries(
          shape.fields.flatMap(([name, inner]) =>
            isAbsent(inner, from[name], to[name])
              ? []
              : [[name, freshBase(inner, from[name], to[name])]],
          ),
        ),
      };
    }
    case 'list': {
      const items = asList(written);
      return {
        items: asList(source).map((item, index) =>
          itemBase(item, items[index], freshBase(shape.itemOf(item), item, items[index])),
        ),
      };
    }
  }
};

/** What is remembered of an item that stands in both lists. */
export const itemBase = (source: unknown, target: unknown, base: Base): ItemBase => {
  const component = componentOf(source);
  return { source: hashOf(source), target: hashOf(target), base, ...(component && { component }) };
};

/** A component that there is in neither version has nothing to remember. */
const isAbsent = (shape: Shape, source: unknown, written: unknown): boolean =>
  shape.kind === 'record' && isEmptyValue(source) && isEmptyValue(written);

/**
 * The same pairs, seen from the other script: what was source is what was written. A correction in
 * what used to be the target becomes a change of the source, and the other way round; an item that
 * a person removed there is one that the source has lost.
 */
export const turnBase = (base: Base): Base => {
  if (isListBase(base)) {
    return {
      items: base.items.map(({ source, target, base: inner, ...item }) => ({
        ...item,
        source: target,
        target: source,
        base: turnBase(inner),
      })),
    };
  }
  const { source, written } = base;
  if (isRecordBase(base)) {
    const fields = Object.entries(base.fields).map(([name, inner]) => [name, turnBase(inner)]);
    return {
      source: written,
      written: source,
      fields: Object.fromEntries(fields) as RecordBase['fields'],
    };
  }
  return { source: written, written: source };
};

/** The hashes of an item as a whole; a list within a list has none. */
export const wholeOf = (base: Base): LeafBase | RecordBase | undefined =>
  isListBase(base) ? undefined : base;

export const isListBase = (base: Base | undefined): base is ListBase =>
  base !== undefined && 'items' in base;
export const isRecordBase = (base: Base | undefined): base is RecordBase =>
  base !== undefined && 'fields' in base;
export const isLeafBase = (base: Base | undefined): base is LeafBase =>
  base !== undefined && !('items' in base) && !('fields' in base);

import { alignLists, type Alignment } from './align-lists';
import { freshBase, itemBase, wholeOf, type Base, type ItemBase, type ListBase } from './base';
import { hashOf } from './hash';
import { compareOrder, inOrder, type Order } from './lay-out';
import {
  isLocked,
  type FieldReport,
  type FieldState,
  type Merged,
  type MergeNode,
  type MergeOptions,
} from './merge-options';
import type { ListShape, Shape } from './shape';
import { asList } from './values';

type MergeItem = (node: MergeNode<Base>, shape: Shape, options: MergeOptions) => Merged<Base>;

/** What becomes of an item that is merged, added, left out or kept. */
interface Outcome {
  /** Undefined for an item that does not stand in the target. */
  readonly target?: { readonly value: unknown };
  readonly item?: ItemBase;
  readonly reports: readonly FieldReport[];
}

/**
 * Merges lists item by item. An item keeps what it is wherever it stands: one that is new at the
 * top does not make the others look changed.
 *
 * Paths have an item's place in the target as it is to be, `principles[2].title`; `principles[+2]`
 * stands in the source only, at that place, because a person removed it from the target, and
 * `principles[-2]` in the target only, because it was removed from the source.
 */
export const mergeList = (
  node: MergeNode<ListBase>,
  how: { shape: ListShape; options: MergeOptions; mergeItem: MergeItem },
): Merged<Base> => {
  const lists = {
    source: asList(node.source),
    converted: asList(node.converted),
    target: asList(node.target),
    base: node.base?.items ?? [],
  };
  const rows = alignLists(lists);
  const order = compareOrder(rows);
  const isOrdered =
    order === 'same' || writesOrder({ order, path: node.path, options: how.options });
  const outcomes = new Map<Alignment, Outcome>();
  let place = 0;
  for (const row of inOrder(isOrdered ? ['source', 'target'] : ['target', 'source'], rows)) {
    outcomes.set(row, mergeRow(row, { lists, node, how, place }));
    if (staysInTarget(row, lists)) place += 1;
  }
  const isSettled = isOrdered || how.options.choices.get(node.path) === 'keep';
  const remembered = inOrder(rememberedBy[isSettled ? 'same' : order], rows).flatMap(
    (row) => outcomes.get(row)?.item ?? [],
  );
  return {
    target: [...outcomes.values()].flatMap(({ target }) => (target ? [target.value] : [])),
    base: { items: remembered },
    reports: [
      ...[...outcomes.values()].flatMap(({ reports }) => reports),
      ...orderReports({ order, node, options: how.options }),
    ],
  };
};

/** What is remembered stays in the order that was last written or settled: it shows whose changed. */
const rememberedBy = {
  same: ['source', 'target'],
  'source-moved': ['target', 'source'],
  'target-moved': ['source', 'target'],
  'both-moved': ['base', 'source'],
} as const satisfies Record<Order, readonly [keyof Alignment, keyof Alignment]>;

interface Context {
  readonly lists: {
    readonly source: readonly unknown[];
    readonly converted: readonly unknown[];
    readonly target: readonly unknown[];
    readonly base: readonly ItemBase[];
  };
  readonly node: MergeNode<ListBase>;
  readonly how: { shape: ListShape; options: MergeOptions; mergeItem: MergeItem };
}

const mergeRow = (row: Alignment, context: Context & { place: number }): Outcome => {
  if (row.source !== undefined && row.target !== undefined) return mergePair(row, context);
  if (row.source !== undefined && row.base !== undefined) return keepRemoved(row, context);
  if (row.source !== undefined) return addItem(row, context);
  if (row.target !== undefined && row.base !== undefined) return removeItem(row, context);
  if (row.target !== undefined) return keepAdded(row, context);
  return { reports: [] };
};

const mergePair = (
  row: Alignment,
  { lists, node, how, place }: Context & { place: number },
): Outcome => {
  const [source, target] = [lists.source[row.source ?? -1], lists.target[row.target ?? -1]];
  const merged = how.mergeItem(
    {
      path: `${node.path}[${place}]`,
      source,
      converted: lists.converted[row.source ?? -1],
      target,
      base: baseOf(row, lists.base)?.base,
    },
    how.shape.itemOf(source),
    how.options,
  );
  const { base, reports } = merged;
  return {
    target: { value: merged.target },
    item: base && itemBase(source, merged.target, base),
    reports,
  };
};

/** New in the source. */
const addItem = (
  row: Alignment,
  { lists, node, how, place }: Context & { place: number },
): Outcome => {
  const source = lists.source[row.source ?? -1];
  const converted = lists.converted[row.source ?? -1];
  const path = `${node.path}[${place}]`;
  const locked = isLocked(path, how.options);
  const written = (how.options.write && !locked) || how.options.choices.get(path) === 'take';
  const report = reportOf({ path, state: 'stale', locked, written, source, converted });
  if (!written) return { reports: [report] };
  const base = freshBase(how.shape.itemOf(source), source, converted);
  return {
    target: { value: converted },
    item: itemBase(source, converted, base),
    reports: [report],
  };
};

/** A person removed it from the target: it stays away, and waits for a person if it changes. */
const keepRemoved = (row: Alignment, { lists, node, how }: Context): Outcome => {
  const source = lists.source[row.source ?? -1];
  const converted = lists.converted[row.source ?? -1];
  const path = `${node.path}[+${row.source ?? 0}]`;
  const base = baseOf(row, lists.base)?.base;
  const choice = how.options.choices.get(path);
  const shape = how.shape.itemOf(source);
  const seen = base && wholeOf(base);
  const state: FieldState =
    choice !== 'keep' && seen && seen.source !== hashOf(source) ? 'conflict' : 'edited';
  const locked = isLocked(path, how.options);
  const report = reportOf({ path, state, locked, written: choice === 'take', source, converted });
  const pair = freshBase(shape, source, converted);
  if (choice === 'take') {
    return {
      target: { value: converted },
      item: itemBase(source, converted, pair),
      reports: [report],
    };
  }
  const kept = choice === 'keep' || !base ? pair : base;
  return { item: { ...itemBase(source, null, kept), target: null }, reports: [report] };
};

/** Gone from the source: removed from the target unless a person has changed it there. */
const removeItem = (
  row: Alignment,
  { lists, node, how, place }: Context & { place: number },
): Outcome => {
  const current = lists.target[row.target ?? -1];
  const known = baseOf(row, lists.base);
  const isTouched = isTouchedBy(current, known);
  const path = isTouched ? `${node.path}[${place}]` : `${node.path}[-${row.target ?? 0}]`;
  const choice = how.options.choices.get(path);
  const locked = isLocked(path, how.options);
  const written = choice === 'take' || (!isTouched && how.options.write && !locked);
  const state: FieldState = choice === 'keep' ? 'edited' : isTouched ? 'conflict' : 'stale';
  const report = reportOf({ path, state, locked, written, current });
  if (written) return { reports: [report] };
  const item =
    choice === 'keep' ? undefined : known && { ...known, source: null, target: hashOf(current) };
  return { target: { value: current }, ...(item && { item }), reports: [report] };
};

/** A person added it to the target. */
const keepAdded = (
  row: Alignment,
  { lists, node, how, place }: Context & { place: number },
): Outcome => {
  const current = lists.target[row.target ?? -1];
  const path = `${node.path}[${place}]`;
  const written = how.options.choices.get(path) === 'take';
  const locked = isLocked(path, how.options);
  const report = reportOf({ path, state: 'edited', locked, written, current });
  return { ...(!written && { target: { value: current } }), reports: [report] };
};

/** Whether an item stands in the target once everything that is stale is written. */
const staysInTarget = (row: Alignment, lists: Context['lists']): boolean => {
  if (row.source !== undefined) return row.target !== undefined || row.base === undefined;
  if (row.target === undefined) return false;
  return row.base === undefined || isTouchedBy(lists.target[row.target], baseOf(row, lists.base));
};

/** Tells of an order that differs, of which no single item tells. */
const orderReports = (context: {
  order: Order;
  node: MergeNode<ListBase>;
  options: MergeOptions;
}): FieldReport[] => {
  const { order, node, options } = context;
  if (order === 'same') return [];
  const { path, source, converted, target } = node;
  const locked = isLocked(path, options);
  const state = (
    { 'source-moved': 'stale', 'target-moved': 'edited', 'both-moved': 'conflict' } as const
  )[options.choices.get(path) === 'keep' ? 'target-moved' : order];
  const written = writesOrder({ order, path, options });
  return [{ path, state, locked, written, source, converted, current: target }];
};

/** Whether the target is put in the source's order. */
const writesOrder = (context: { order: Order; path: string; options: MergeOptions }): boolean => {
  const { order, path, options } = context;
  const choice = options.choices.get(path);
  if (choice) return choice === 'take';
  return order === 'source-moved' && options.write && !isLocked(path, options);
};

const isTouchedBy = (current: unknown, known: ItemBase | undefined): boolean =>
  known !== undefined && wholeOf(known.base)?.written !== hashOf(current);

const baseOf = (row: Alignment, base: readonly ItemBase[]): ItemBase | undefined =>
  row.base === undefined ? undefined : base[row.base];

const reportOf = (
  report: Pick<FieldReport, 'path' | 'state' | 'locked' | 'written'> & Partial<FieldReport>,
): FieldReport => ({ source: null, converted: null, current: null, ...report });

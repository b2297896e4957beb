import { comparableRows } from './comparable-rows';
import type { Rows } from './read-rows';

/** A table in which the bench's rows and Strapi's differ. */
export interface LayoutDifference {
  readonly table: string;
  /** Rows that only Strapi wrote, and that only the fill wrote; readable, a few of each. */
  readonly onlyStrapi: readonly string[];
  readonly onlyFill: readonly string[];
}

const SHOWN = 2;

/** Compares every column of every row that Strapi wrote with those that the fill wrote. */
export const compareLayouts = (rows: { byStrapi: Rows; byFill: Rows }): LayoutDifference[] => {
  const byStrapi = comparableRows(rows.byStrapi);
  const byFill = comparableRows(rows.byFill);
  const tables = new Set([...byStrapi.keys(), ...byFill.keys()]);
  return [...tables].flatMap((table) => {
    const onlyStrapi = without(byStrapi.get(table) ?? [], byFill.get(table) ?? []);
    const onlyFill = without(byFill.get(table) ?? [], byStrapi.get(table) ?? []);
    if (onlyStrapi.length + onlyFill.length === 0) return [];
    return [{ table, onlyStrapi: onlyStrapi.slice(0, SHOWN), onlyFill: onlyFill.slice(0, SHOWN) }];
  });
};

/** What is left of a list when each of `others` takes one equal item away. */
const without = (list: readonly string[], others: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
  return list.filter((item) => {
    const count = counts.get(item) ?? 0;
    counts.set(item, count - 1);
    return count <= 0;
  });
};

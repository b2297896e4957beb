import type { ListOrder } from './list-query';

/** Where a page ends: what its last entry has in the columns that it is in order by, and its id. */
export type ListPlace = readonly [...values: (string | null)[], id: string];

/** A text for an address, which says where the next page begins in the same order. */
export const writeCursor = (order: readonly ListOrder[], place: ListPlace): string =>
  Buffer.from(JSON.stringify([...order.map(nameOf), ...place])).toString('base64url');

/** @returns undefined for what is no cursor, or one of another order */
export const readCursor = (cursor: string, order: readonly ListOrder[]): ListPlace | undefined => {
  const read = parse(Buffer.from(cursor, 'base64url').toString());
  if (!Array.isArray(read) || read.length !== 2 * order.length + 1) return undefined;
  const parts = read as unknown[];
  const values = parts.slice(order.length, -1);
  const id = parts.at(-1);
  const isOfOrder = order.every((one, index) => parts[index] === nameOf(one));
  const isPlace = values.every((value) => value === null || typeof value === 'string');
  if (!isOfOrder || !isPlace || typeof id !== 'string' || !/^\d{1,10}$/.test(id)) return undefined;
  return [...values, id];
};

const nameOf = ({ column, isDescending }: ListOrder): string =>
  `${column}:${isDescending ? 'desc' : 'asc'}`;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

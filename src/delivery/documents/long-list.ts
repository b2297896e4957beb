import { MOST_POPULATED } from '../queries/list-limits';
import type { DocumentShape } from './document-shape';

/** Whether a list in these documents, over all of them, is longer than an answer may hold. */
export const hasLongList = (rows: readonly unknown[], { related }: DocumentShape): boolean =>
  related.some(({ name, isMany, shape }) => {
    const within = rows.flatMap((row) => (Object(row) as Record<string, unknown>)[name] ?? []);
    return (isMany && within.length > MOST_POPULATED) || hasLongList(within, shape);
  });

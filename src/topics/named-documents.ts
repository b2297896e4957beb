/** A document as a relation's input names it: by its document id, or by the id of one of its rows. */
export type Named = { readonly documentId: string } | { readonly id: number };

/**
 * The documents that a relation is to lead to, by what a client sends of it: an id, a list of ids,
 * `{ connect }` or `{ set }` with them, or with `{ documentId }` or `{ id }`.
 *
 * What is disconnected is none of them, nor is what cannot be read; Strapi refuses the latter.
 */
export const namedDocuments = (input: unknown): Named[] => {
  if (Array.isArray(input)) return input.flatMap(namedDocuments);
  if (typeof input === 'number') return [{ id: input }];
  if (typeof input === 'string') {
    return /^\d+$/.test(input) ? [{ id: Number(input) }] : [{ documentId: input }];
  }
  if (typeof input !== 'object' || input === null) return [];
  const { documentId, id, connect, set } = input as Record<string, unknown>;
  if (typeof documentId === 'string') return [{ documentId }];
  if (id !== undefined) return namedDocuments(id);
  return [...namedDocuments(connect), ...namedDocuments(set)];
};

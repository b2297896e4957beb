import type { Entry } from '../engine/convert-entry';
import { isOwnedRelation, ownAttributes, type GetModel } from '../schema/attributes';

/** A row to be written, and what is to be joined to it. */
export interface NewRow {
  readonly uid: string;
  readonly columns: Entry;
  readonly links: readonly Link[];
}

export type Link =
  | { readonly kind: 'relation' | 'media'; readonly name: string; readonly ids: readonly number[] }
  | {
      readonly kind: 'component' | 'zone';
      readonly name: string;
      readonly rows: readonly NewRow[];
    };

/** The row of a related document in the version that is written; undefined where there is none. */
export type FindRow = (related: { uid: string; documentId: string }) => number | undefined;

/**
 * An entry in the form in which the Document Service takes it, as rows: its own, and below it one
 * for each of its components at every depth.
 *
 * @param own columns that Strapi fills by itself: locale, times, who wrote it
 */
export const rowsOf = (request: {
  uid: string;
  entry: Entry;
  own: Entry;
  getModel: GetModel;
  findRow: FindRow;
}): NewRow => {
  const { uid, entry, own, getModel, findRow } = request;
  const columns: Entry = { ...own };
  const links: Link[] = [];
  const below = (component: string, item: Entry): NewRow =>
    rowsOf({ uid: component, entry: item, own: {}, getModel, findRow });

  for (const [name, attribute] of ownAttributes(getModel(uid))) {
    const value = entry[name];
    if (value === undefined || value === null) {
      if (value === null && !LINKED.has(attribute.type)) columns[name] = null;
      continue;
    }
    switch (attribute.type) {
      case 'relation': {
        if (!isOwnedRelation(attribute)) break;
        const target = attribute.target ?? '';
        const ids = relatedDocumentIds(value).flatMap((documentId) => {
          const id = findRow({ uid: target, documentId });
          return id === undefined ? [] : [id];
        });
        links.push({ kind: 'relation', name, ids: [...new Set(ids)] });
        break;
      }
      case 'media':
        links.push({ kind: 'media', name, ids: asArray(value) as number[] });
        break;
      case 'component': {
        const component = attribute.component ?? '';
        const rows = (asArray(value) as Entry[]).map((item) => below(component, item));
        links.push({ kind: 'component', name, rows });
        break;
      }
      case 'dynamiczone': {
        const rows = (asArray(value) as Entry[]).map((item) =>
          below(String(item.__component), item),
        );
        links.push({ kind: 'zone', name, rows });
        break;
      }
      default:
        columns[name] = value;
    }
  }
  return { uid, columns, links };
};

/** Document ids of a relation as the Document Service takes it: `{ set: [{ documentId }] }`. */
export const relatedDocumentIds = (value: unknown): string[] => {
  const { set } = value as { set?: readonly { documentId: unknown }[] };
  return (set ?? []).map(({ documentId }) => String(documentId));
};

/** Attributes that have no column in their type's own table. */
const LINKED = new Set(['relation', 'media', 'component', 'dynamiczone']);

const asArray = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

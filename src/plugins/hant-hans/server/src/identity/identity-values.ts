import type { Entry } from '../engine/convert-entry';
import type { Attribute } from '../schema/attributes';
import { isToMany } from '../schema/attributes';

/** Identity as it can be compared and written: uids, document ids, components without ids. */
export type Identity = Record<string, unknown>;
export type IdentityAttributes = [name: string, attribute: Attribute][];

/** Reads the identity off an entry that was populated by `populateModel`. */
export const identityOf = (entry: Entry, attributes: IdentityAttributes): Identity =>
  Object.fromEntries(attributes.map(([name]) => [name, bare(entry[name])]));

/**
 * The identity of a document whose newest version says `mine` while the versions before say
 * `theirs`: the uid stays, what both relate to is kept, and an empty component is filled.
 */
export const joinIdentities = (options: {
  mine: Identity;
  theirs: Identity;
  attributes: IdentityAttributes;
}): Identity => {
  const { mine, theirs, attributes } = options;
  return Object.fromEntries(
    attributes.map(([name, attribute]) => {
      const [own, other] = [mine[name], theirs[name]];
      if (attribute.type === 'uid') return [name, other ?? own];
      if (isToMany(attribute)) return [name, union(other, own)];
      return [name, isEmpty(own) ? other : own];
    }),
  );
};

/** The part of `wanted` that differs from `present`. */
export const identityChanges = (wanted: Identity, present: Identity): Identity =>
  Object.fromEntries(
    Object.entries(wanted).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(present[name]),
    ),
  );

/** Identity in the form in which the Document Service takes data. */
export const identityData = (identity: Identity, attributes: IdentityAttributes): Entry =>
  Object.fromEntries(
    attributes
      .filter(([name]) => name in identity)
      .map(([name, { type }]) => [
        name,
        type === 'relation'
          ? { set: references(identity[name]) }
          : withRelationsSet(identity[name]),
      ]),
  );

/** Document ids in order, of a related document or a list of them. */
export const references = (value: unknown): { documentId: string }[] =>
  (Array.isArray(value) ? value : [value]).filter(isReference);

const isReference = (value: unknown): value is { documentId: string } =>
  typeof value === 'object' && value !== null && 'documentId' in value;

/** Drops row ids, which differ between versions; a related document is its document id alone. */
const bare = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value ?? null;
  if (isReference(value)) return { documentId: value.documentId };
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'id')
      .map(([name, inner]) => [name, bare(inner)]),
  );
};

const withRelationsSet = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withRelationsSet);
  if (typeof value !== 'object' || value === null) return value;
  if (isReference(value)) return { set: [value] };
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withRelationsSet(inner)]),
  );
};

const union = (first: unknown, second: unknown) => {
  const known = references(first);
  const ids = new Set(known.map(({ documentId }) => documentId));
  return [...known, ...references(second).filter(({ documentId }) => !ids.has(documentId))];
};

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

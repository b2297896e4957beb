import type { Core } from '@strapi/strapi';

import { isOwnedRelation, ownAttributes, type Attribute } from '../../schema/attributes';
import { populateModel } from '../../schema/populate';
import { modelsOf } from '../../schema/strapi-models';

export interface Document {
  readonly uid: string;
  readonly documentId: string;
}

type Entry = Readonly<Record<string, unknown>>;

/**
 * The documents of some content types that documents relate to, in any of their versions and at any
 * depth of their components, and the documents themselves; by document id.
 */
export const relatedDocuments = async (
  strapi: Core.Strapi,
  {
    uid,
    documentIds,
    targets,
  }: { uid: string; documentIds: readonly string[]; targets: ReadonlySet<string> },
): Promise<Map<string, Document[]>> => {
  const related = new Map<string, Map<string, Document>>();
  const note = (documentId: string, one: Document) => {
    const known = related.get(documentId) ?? new Map<string, Document>();
    related.set(documentId, known.set(`${one.uid} ${one.documentId}`, one));
  };
  if (targets.has(uid)) documentIds.forEach((documentId) => note(documentId, { uid, documentId }));

  const leading = ownAttributes(modelsOf(strapi)(uid)).filter(([, attribute]) =>
    leadsTo(strapi, { attribute, targets, under: new Set() }),
  );
  const only = leading.map(([name]) => name);
  const versions =
    leading.length === 0
      ? []
      : ((await strapi.db.query(uid).findMany({
          where: { documentId: { $in: [...documentIds] } },
          select: ['id', 'documentId'],
          populate: populateModel({ uid, getModel: modelsOf(strapi), only }),
        })) as Entry[]);
  for (const entry of versions) {
    for (const one of relationsIn(strapi, { entry, attributes: leading })) {
      if (targets.has(one.uid)) note(String(entry.documentId), one);
    }
  }
  return new Map([...related].map(([documentId, found]) => [documentId, [...found.values()]]));
};

/** Whether an attribute is a relation to one of the types, or holds one. */
const leadsTo = (
  strapi: Core.Strapi,
  search: { attribute: Attribute; targets: ReadonlySet<string>; under: ReadonlySet<string> },
): boolean => {
  const { attribute, targets, under } = search;
  if (isOwnedRelation(attribute)) return targets.has(attribute.target ?? '');
  return componentsOf(attribute).some(
    (component) =>
      !under.has(component) &&
      ownAttributes(modelsOf(strapi)(component)).some(([, inner]) =>
        leadsTo(strapi, { attribute: inner, targets, under: new Set([...under, component]) }),
      ),
  );
};

const componentsOf = ({ component, components }: Attribute): readonly string[] =>
  components ?? (component === undefined ? [] : [component]);

const relationsIn = (
  strapi: Core.Strapi,
  { entry, attributes }: { entry: Entry; attributes: readonly (readonly [string, Attribute])[] },
): Document[] =>
  attributes.flatMap(([name, attribute]) =>
    entriesIn(entry[name]).flatMap((item): Document[] => {
      if (isOwnedRelation(attribute)) {
        return [{ uid: attribute.target ?? '', documentId: String(item.documentId) }];
      }
      const component = attribute.component ?? item.__component;
      if (typeof component !== 'string') return [];
      const inner = ownAttributes(modelsOf(strapi)(component));
      return relationsIn(strapi, { entry: item, attributes: inner });
    }),
  );

const entriesIn = (value: unknown): Entry[] => {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item): item is Entry => typeof item === 'object' && item !== null);
};

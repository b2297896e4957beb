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
 * The documents of some content types that a document relates to, in any of its versions and at any
 * depth of its components, and the document itself.
 */
export const relatedDocuments = async (
  strapi: Core.Strapi,
  { uid, documentId, targets }: Document & { targets: ReadonlySet<string> },
): Promise<Document[]> => {
  const own = targets.has(uid) ? [{ uid, documentId }] : [];
  const leading = ownAttributes(modelsOf(strapi)(uid)).filter(([, attribute]) =>
    leadsTo(strapi, { attribute, targets, under: new Set() }),
  );
  if (leading.length === 0) return own;

  const versions = (await strapi.db.query(uid).findMany({
    where: { documentId },
    select: ['id'],
    populate: populateModel({
      uid,
      getModel: modelsOf(strapi),
      only: leading.map(([name]) => name),
    }),
  })) as Entry[];
  const found = versions.flatMap((entry) => relationsIn(strapi, { entry, attributes: leading }));
  const related = found.filter((document) => targets.has(document.uid));
  return [
    ...new Map([...own, ...related].map((one) => [`${one.uid} ${one.documentId}`, one])).values(),
  ];
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

import { isOwnedRelation, ownAttributes, type Attribute, type GetModel } from './attributes';

export interface Populate {
  select?: string[];
  populate?: Record<string, Populate>;
  on?: Record<string, Populate>;
}

/**
 * What must be populated to read a whole entry: components at every depth, media by id, and owned
 * relations by document id.
 *
 * @param only names the attributes to populate; all of them when left out
 */
export const populateModel = (options: {
  uid: string;
  getModel: GetModel;
  only?: readonly string[];
}): Record<string, Populate> => {
  const { uid, getModel, only } = options;
  return Object.fromEntries(
    ownAttributes(getModel(uid)).flatMap(([name, attribute]) => {
      if (only && !only.includes(name)) return [];
      const populate = populateAttribute(attribute, getModel);
      return populate ? [[name, populate]] : [];
    }),
  );
};

const populateAttribute = (attribute: Attribute, getModel: GetModel): Populate | undefined => {
  if (isOwnedRelation(attribute)) return { select: ['id', 'documentId'] };
  if (attribute.type === 'media') return { select: ['id'] };
  if (attribute.type === 'component' && attribute.component) {
    return { populate: populateModel({ uid: attribute.component, getModel }) };
  }
  if (attribute.type === 'dynamiczone' && attribute.components) {
    return {
      on: Object.fromEntries(
        attribute.components.map((uid) => [uid, { populate: populateModel({ uid, getModel }) }]),
      ),
    };
  }
  return undefined;
};

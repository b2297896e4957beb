import { isOwnedRelation, ownAttributes, type Attribute, type GetModel } from './attributes';

/**
 * The attributes that say which document this is and which it belongs to, and that Strapi 5 keeps
 * per locale all the same: uids, owned relations, and components that hold no text (a list of
 * credits: a role and a person).
 */
export const identityAttributes = (
  uid: string,
  getModel: GetModel,
): [name: string, attribute: Attribute][] =>
  ownAttributes(getModel(uid)).filter(
    ([, attribute]) =>
      attribute.type === 'uid' ||
      isOwnedRelation(attribute) ||
      (attribute.type === 'component' && !holdsText(attribute, getModel)),
  );

const TEXT_TYPES = new Set(['string', 'text', 'richtext', 'blocks', 'json', 'dynamiczone']);

const holdsText = (attribute: Attribute, getModel: GetModel): boolean =>
  attribute.type === 'component' && attribute.component
    ? ownAttributes(getModel(attribute.component)).some(([, inner]) => holdsText(inner, getModel))
    : TEXT_TYPES.has(attribute.type);

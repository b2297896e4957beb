import { isLocalized, isOwnedRelation, ownAttributes } from '../schema/attributes';
import type { Attribute, GetModel } from '../schema/attributes';
import { identityAttributes } from '../schema/identity-attributes';
import { componentOf } from './values';

/** How a value is compared and merged: as a whole, field by field, or item by item. */
export type Shape = LeafShape | RecordShape | ListShape;

export interface LeafShape {
  readonly kind: 'leaf';
  readonly isJson?: true;
}
export interface RecordShape {
  readonly kind: 'record';
  readonly fields: readonly (readonly [name: string, shape: Shape])[];
}
export interface ListShape {
  readonly kind: 'list';
  readonly itemOf: (item: unknown) => Shape;
}

export const LEAF: LeafShape = { kind: 'leaf' };
const JSON_LEAF: LeafShape = { kind: 'leaf', isJson: true };

/**
 * The shape of what a content type keeps per locale and conversion writes. What identifies a
 * document (uids, relations, components without text) is kept alike elsewhere and is no part of it.
 */
export const shapeOfType = (uid: string, getModel: GetModel): RecordShape => {
  const identity = new Set(identityAttributes(uid, getModel).map(([name]) => name));
  return {
    kind: 'record',
    fields: ownAttributes(getModel(uid))
      .filter(
        ([name, attribute]) =>
          isLocalized(attribute) &&
          !identity.has(name) &&
          attribute.type !== 'relation' &&
          attribute.type !== 'password',
      )
      .map(([name, attribute]) => [name, shapeOf(attribute, getModel)]),
  };
};

const shapeOf = (attribute: Attribute, getModel: GetModel): Shape => {
  switch (attribute.type) {
    case 'json':
      return JSON_LEAF;
    case 'blocks':
      return { kind: 'list', itemOf: () => LEAF };
    case 'component': {
      const record = shapeOfComponent(attribute.component ?? '', getModel);
      return attribute.repeatable ? { kind: 'list', itemOf: () => record } : record;
    }
    case 'dynamiczone':
      return { kind: 'list', itemOf: (item) => shapeOfComponent(componentOf(item), getModel) };
    default:
      return LEAF;
  }
};

const shapeOfComponent = (uid: string, getModel: GetModel): RecordShape => ({
  kind: 'record',
  fields: ownAttributes(getModel(uid))
    .filter(
      ([, attribute]) =>
        attribute.type !== 'password' &&
        (attribute.type !== 'relation' || isOwnedRelation(attribute)),
    )
    .map(([name, attribute]) => [name, shapeOf(attribute, getModel)]),
});

import type { Entry } from '../engine/convert-entry';
import { ownAttributes, type Attribute, type GetModel } from '../schema/attributes';
import { areSurelyValidBlocks } from './are-surely-valid-blocks';

/**
 * Whether Strapi's validator would let an entry pass just as it is, changing nothing. A “no” only
 * means that it has to be asked: it takes longer than everything else that is done to a document,
 * because it builds a schema for every single value.
 *
 * @see createModelValidator in @strapi/core, services/entity-validator/index.ts
 */
export const isSurelyValid = (request: {
  uid: string;
  entry: Entry;
  /** Of a draft, only the types of values and their greatest length and size count. */
  isDraft: boolean;
  getModel: GetModel;
}): boolean => {
  const { uid, entry, isDraft, getModel } = request;
  return ownAttributes(getModel(uid)).every(([name, attribute]) => {
    const value = entry[name];
    if (value === undefined) return attribute.default === undefined && isOptional(attribute);
    if (isComponent(attribute)) return areSurelyValid(value, { attribute, isDraft, getModel });
    if (value === null) return isDraft || isOptional(attribute);
    return isSurelyValidValue(value, { attribute, isDraft });
  });
};

const isOptional = ({ required, type }: Attribute): boolean =>
  required !== true || type === 'relation' || type === 'media';

const isComponent = ({ type }: Attribute): boolean =>
  type === 'component' || type === 'dynamiczone';

const areSurelyValid = (
  value: unknown,
  { attribute, ...walk }: { attribute: Attribute; isDraft: boolean; getModel: GetModel },
): boolean => {
  const { component, repeatable, type, required, min = 0, max = Infinity } = attribute;
  const isList = repeatable === true || type === 'dynamiczone';
  if (!isList && value === null) return walk.isDraft || required !== true;
  if (isList !== Array.isArray(value)) return false;
  const items = (isList ? value : [value]) as Entry[];
  const least = required === true || items.length > 0 ? Number(min) : 0;
  return (
    (walk.isDraft || !isList || (items.length >= least && items.length <= Number(max))) &&
    items.every((item) =>
      isSurelyValid({ uid: component ?? String(item.__component), entry: item, ...walk }),
    )
  );
};

const isSurelyValidValue = (
  value: unknown,
  { attribute, isDraft }: { attribute: Attribute; isDraft: boolean },
): boolean => {
  // Who else has it is for the validator to find out.
  if (attribute.unique === true && !isDraft) return false;
  switch (attribute.type) {
    case 'string':
    case 'text':
    case 'richtext':
      return typeof value === 'string' && isSurelyValidText(value, { attribute, isDraft });
    case 'uid':
      return (
        typeof value === 'string' &&
        isSurelyValidText(value, { attribute, isDraft }) &&
        (isDraft || /^[A-Za-z0-9-_.~]*$/.test(value))
      );
    case 'integer':
      return Number.isInteger(value) && isWithin(value as number, attribute);
    case 'float':
    case 'decimal':
      return Number.isFinite(value) && isWithin(value as number, attribute);
    case 'boolean':
      return typeof value === 'boolean';
    case 'enumeration':
      return typeof value === 'string' && (attribute.enum?.includes(value) ?? false);
    case 'blocks':
      return areSurelyValidBlocks(value);
    case 'date':
    case 'time':
    case 'datetime':
    case 'timestamp':
    case 'json':
    case 'relation':
    case 'media':
      return true;
    default:
      return false;
  }
};

const isSurelyValidText = (
  value: string,
  { attribute, isDraft }: { attribute: Attribute; isDraft: boolean },
): boolean => {
  const { type, minLength = 0, maxLength, regex } = attribute;
  const most = maxLength ?? (type === 'string' ? 255 : Infinity);
  if (value.length > most) return false;
  return (
    isDraft || (value.length >= minLength && (regex === undefined || new RegExp(regex).test(value)))
  );
};

const isWithin = (value: number, { min = -Infinity, max = Infinity }: Attribute): boolean =>
  value >= Number(min) && value <= Number(max);

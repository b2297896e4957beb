import {
  isKeptPerLocale,
  isOwnedRelation,
  ownAttributes,
  sharedNames,
  type Attribute,
  type GetModel,
} from '../schema/attributes';
import { convertBlocks } from './convert-blocks';
import { convertJson } from './convert-json';
import { convertMarkdown } from './convert-markdown';
import { AS_IS, type ProseConverter } from './prose-converter';

export type Entry = Record<string, unknown>;

/**
 * Converts an entry, read with everything `populateModel` names, into the data of its version in
 * the other script, as the Document Service takes it.
 *
 * Text is converted wherever the schema says text is: in fields, Markdown, blocks, components,
 * lists of components and dynamic zones; and in the JSON fields that the converter names. What identifies (uid, enumerations, numbers, dates,
 * media, which documents are related) is the same in both. Attributes that Strapi does not keep
 * per locale are left out.
 */
export const convertEntry = (options: {
  entry: Entry;
  uid: string;
  getModel: GetModel;
  converter: ProseConverter;
}): Entry => {
  const { entry, uid, getModel, converter } = options;
  const model = getModel(uid);
  const isOfThisLocale = (name: string) => {
    const attribute = model.attributes[name];
    return attribute !== undefined && isKeptPerLocale(attribute);
  };
  const converted = convertAttributes({ entry, uid, getModel, converter });
  return Object.fromEntries(Object.entries(converted).filter(([name]) => isOfThisLocale(name)));
};

/**
 * What Strapi keeps once for all locales, as the Document Service takes it: a new version gets it
 * from the ones that are there.
 */
export const sharedEntry = (options: { entry: Entry; uid: string; getModel: GetModel }): Entry => {
  const { entry, uid, getModel } = options;
  const shared = new Set(sharedNames(getModel(uid)));
  const whole = convertAttributes({ entry, uid, getModel, converter: AS_IS });
  return Object.fromEntries(Object.entries(whole).filter(([name]) => shared.has(name)));
};

interface Walk {
  getModel: GetModel;
  converter: ProseConverter;
}

const convertAttributes = ({ entry, uid, ...walk }: Walk & { entry: Entry; uid: string }) =>
  Object.fromEntries(
    ownAttributes(walk.getModel(uid))
      .filter(([name, attribute]) => entry[name] !== undefined && isWritten(attribute))
      .map(([name, attribute]) => [
        name,
        attribute.type === 'json' && walk.converter.jsonFields?.[uid]?.includes(name)
          ? convertJson(entry[name], walk.converter.convert)
          : convertValue(entry[name], attribute, walk),
      ]),
  );

/** The mirrored side of a relation is written by the side that owns it; a password is unreadable. */
const isWritten = (attribute: Attribute): boolean =>
  attribute.type === 'relation' ? isOwnedRelation(attribute) : attribute.type !== 'password';

const convertValue = (value: unknown, attribute: Attribute, walk: Walk): unknown => {
  if (attribute.type === 'relation') {
    return { set: asList(value).map(({ documentId }) => ({ documentId })) };
  }
  if (value === null) return null;
  switch (attribute.type) {
    case 'string':
    case 'text':
      return typeof value === 'string' ? walk.converter.convert(value) : value;
    case 'richtext':
      return typeof value === 'string' ? convertMarkdown(value, walk.converter.convert) : value;
    case 'blocks':
      return convertBlocks(value, walk.converter);
    case 'media': {
      const ids = asList(value).map(({ id }) => id);
      return attribute.multiple ? ids : ids[0];
    }
    case 'component': {
      const uid = attribute.component ?? '';
      const items = asList(value).map((entry) => convertAttributes({ entry, uid, ...walk }));
      return attribute.repeatable ? items : items[0];
    }
    case 'dynamiczone':
      return asList(value).map((entry) => ({
        __component: entry.__component,
        ...convertAttributes({ entry, uid: String(entry.__component), ...walk }),
      }));
    default:
      return value;
  }
};

const asList = (value: unknown): Entry[] => {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item): item is Entry => typeof item === 'object' && item !== null);
};

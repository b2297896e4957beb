/** What this plugin reads of an attribute in a Strapi schema. */
export interface Attribute {
  type: string;
  component?: string;
  components?: readonly string[];
  repeatable?: boolean;
  multiple?: boolean;
  target?: string;
  relation?: string;
  mappedBy?: string;
  required?: boolean;
  unique?: boolean;
  visible?: boolean;
  unstable_virtual?: boolean;
  default?: unknown;
  conditions?: unknown;
  min?: number | string;
  max?: number | string;
  minLength?: number;
  maxLength?: number;
  regex?: string | RegExp;
  enum?: readonly string[];
  pluginOptions?: { i18n?: { localized?: boolean } };
}

/** A content type or a component, by its attributes. */
export interface Model {
  attributes: Record<string, Attribute>;
}

/** Finds a content type or component by its uid. */
export type GetModel = (uid: string) => Model;

/** Kept by Strapi itself, never by a conversion. */
const OF_STRAPI = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

/** The attributes of a model that people fill, in the schema's order. */
export const ownAttributes = (model: Model): [name: string, attribute: Attribute][] =>
  Object.entries(model.attributes).filter(([name]) => !OF_STRAPI.has(name));

/** A relation that this side of it stores; the other side (`mappedBy`) only mirrors it. */
export const isOwnedRelation = (attribute: Attribute): boolean =>
  attribute.type === 'relation' &&
  attribute.mappedBy === undefined &&
  attribute.target !== undefined &&
  !attribute.relation?.startsWith('morph');

/** A relation that the other side stores, and this one mirrors. */
export const isMirroredRelation = (attribute: Attribute): boolean =>
  attribute.type === 'relation' &&
  attribute.mappedBy !== undefined &&
  attribute.target !== undefined &&
  !attribute.relation?.startsWith('morph');

export const isToMany = (attribute: Attribute): boolean =>
  attribute.relation?.endsWith('ToMany') ?? false;

export const isLocalized = (attribute: Attribute): boolean =>
  attribute.pluginOptions?.i18n?.localized === true;

/** Whether Strapi keeps a separate value of this attribute in every locale. */
export const isKeptPerLocale = (attribute: Attribute): boolean =>
  // Strapi 5 localizes both whatever the schema says.
  isLocalized(attribute) || attribute.type === 'relation' || attribute.type === 'uid';

/** The names of what Strapi keeps once for all locales: a new version gets it from those that are there. */
export const sharedNames = (model: Model): string[] =>
  ownAttributes(model)
    .filter(([, attribute]) => attribute.visible !== false && !isKeptPerLocale(attribute))
    .map(([name]) => name);

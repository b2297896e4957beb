import { isDate } from 'node:util/types';

/** What is read of an attribute in a Strapi schema to understand a query about it. */
export interface Attribute {
  type: string;
  component?: string;
  target?: string;
  relation?: string;
  /** Of a relation that no table holds: `localizations`, the versions of the same document. */
  unstable_virtual?: boolean;
  /** Of a component. */
  repeatable?: boolean;
  /** Of media. */
  multiple?: boolean;
}

/** A content type or a component. */
export interface Schema {
  modelType?: string;
  attributes: Record<string, Attribute>;
  options?: { draftAndPublish?: boolean };
}

/** Finds a content type or component by its uid; undefined where there is none. */
export type GetSchema = (uid: string) => Schema | undefined;

/** What a walk through a query knows of the place where it is. */
export interface Walk {
  readonly schema: Schema | undefined;
  readonly getSchema: GetSchema;
}

export type QueryObject = Record<string, unknown>;

/** What holds parameters of its own; a date of GraphQL's is a value. */
export const isObject = (value: unknown): value is QueryObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isDate(value);

/**
 * An attribute by its own name: `constructor` is none, though every object has it. The ids, which no
 * schema names, are attributes like others.
 */
export const attributeOf = (schema: Schema | undefined, name: string): Attribute | undefined => {
  if (!schema) return undefined;
  if (Object.hasOwn(schema.attributes, name)) return schema.attributes[name];
  if (name === 'id') return ID;
  return name === 'documentId' && schema.modelType !== 'component' ? DOCUMENT_ID : undefined;
};

export const ID: Attribute = { type: 'integer' };
const DOCUMENT_ID: Attribute = { type: 'string' };

export const hasDrafts = (schema: Schema | undefined): boolean =>
  schema?.options?.draftAndPublish === true;

/** What an attribute leads to: the related content type, the media file, or the component. */
export const targetOf = (attribute: Attribute | undefined): string | undefined => {
  if (attribute?.type === 'media') return 'plugin::upload.file';
  return attribute?.type === 'component' ? attribute.component : attribute?.target;
};

/** Leads into versions of a document that may be drafts. */
export const isDraftRelation = (attribute: Attribute | undefined, getSchema: GetSchema): boolean =>
  attribute?.type === 'relation' && hasDrafts(getSchema(attribute.target ?? ''));

/** A relation to several documents. */
export const isList = (attribute: Attribute | undefined): boolean =>
  attribute?.type === 'relation' && (attribute.relation?.endsWith('ToMany') ?? false);

/** Leads to several rows for one: each that a query joins multiplies what the database looks at. */
export const isToMany = (attribute: Attribute | undefined): boolean =>
  isList(attribute) || attribute?.repeatable === true || attribute?.multiple === true;

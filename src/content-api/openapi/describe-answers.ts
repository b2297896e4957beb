/** The parts of a JSON schema that are used here. */
export interface Schema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

/**
 * A document or a component as it is answered. Strapi describes it as it is written: there, what is not
 * required is left out; in an answer it is null, and everything but the ids may be left out by `fields`.
 * Drafts alone may lack what is required.
 */
export const describeEntity = (entity: Schema): Schema => {
  const { properties = {}, required = [] } = entity;
  const isSet = (name: string) => IDS.includes(name) || required.includes(name);
  const described = Object.entries(properties).map(
    ([name, schema]) => [name, describeField(schema, isSet(name))] as const,
  );
  return {
    ...entity,
    properties: { id: { type: 'integer' }, ...Object.fromEntries(described) },
    required: IDS.filter((name) => name === 'id' || name in properties),
  };
};

const IDS = ['documentId', 'id'];

/** Lists of entities are never null; what has a default, and blocks, Strapi calls required in any case. */
const describeField = ({ default: fallback, ...schema }: Schema, isRequired: boolean): Schema => {
  const { description, ...type } = schema;
  const isList = type.type === 'array';
  const isSet = isList ? !isAnything(type.items) : isRequired && fallback === undefined;
  return isSet || isAnything(type) ? schema : { description, anyOf: [type, NULL] };
};

const isAnything = (type: Schema = {}): boolean => Object.keys(type).length === 0;

const NULL: Schema = { type: 'null' };

/** Whether an answer is of documents, and nothing is said of its `meta`. */
export const isOfDocuments = ({ properties: { data, meta } = {} }: Schema): boolean => {
  const { properties = {} } = data?.items ?? data ?? {};
  return !meta && IDS.every((name) => name in properties);
};

interface Asked {
  /** Whether documents are read, and none is written. */
  readonly isRead: boolean;
  /** Whether a list of them can be read on from a place. */
  readonly isReadOn: boolean;
}

/** A whole answer of documents, with its `meta`. */
export const describeAnswer = (answer: Schema, { isRead, isReadOn }: Asked): Schema => {
  const { data = {} } = answer.properties ?? {};
  const isList = data.items !== undefined;
  const document = describeEntity(data.items ?? data);
  const isLocalized = 'locale' in (document.properties ?? {});
  return closed({
    data: isList ? { ...data, items: document } : document,
    meta: closed({
      ...(isList ? { pagination: { anyOf: isReadOn ? [...PAGES, READ_ON] : PAGES } } : {}),
      ...(isRead && isLocalized ? { convertedFrom: convertedFrom(isList) } : {}),
    }),
  });
};

/** An object of all these properties, but for those that are `optional`, and of no others. */
const closed = (
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

const NUMBER: Schema = { type: 'integer', minimum: 0 };

/** By `pagination[page]` and by `pagination[start]`; without the total if `pagination[withCount]` is false. */
const PAGES: readonly Schema[] = [
  closed({ page: NUMBER, pageSize: NUMBER, pageCount: NUMBER, total: NUMBER }, [
    'pageCount',
    'total',
  ]),
  closed({ start: NUMBER, limit: NUMBER, total: NUMBER }, ['total']),
];
const READ_ON = closed({
  limit: NUMBER,
  after: {
    description: 'The pagination[after] of the next page, null at the end',
    type: ['string', 'null'],
  },
});

const convertedFrom = (isList: boolean): Schema => {
  const locale = { type: ['string', 'null'] };
  const description =
    'The locale that the version was converted from while no person has edited or reviewed it, else null';
  return isList
    ? { description: `${description}; in the order of data`, type: 'array', items: locale }
    : { description, ...locale };
};

/** Strapi's form of errors. */
export const ERROR: Schema = closed({
  data: NULL,
  error: closed(
    {
      status: { type: 'integer' },
      name: { type: 'string' },
      message: { type: 'string' },
      details: { description: 'What is known of the cause, by the name of the error' },
    },
    ['details'],
  ),
});

import {
  describeAnswer,
  describeEntity,
  ERROR,
  isOfDocuments,
  type Schema,
} from './describe-answers';

/** The parts of an OpenAPI document that are used here. */
export interface Document {
  readonly paths?: Readonly<Record<string, PathItem | undefined>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}
/** Operations by their methods, and what is said of all of them. */
export type PathItem = Readonly<Partial<Record<Method, Operation>>> & {
  readonly parameters?: readonly unknown[];
};
interface Operation {
  readonly parameters?: readonly unknown[];
  readonly responses?: Readonly<Record<string, unknown>>;
}
interface Response {
  readonly description?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

/**
 * Says in an OpenAPI document what Strapi has no place for: where its paths begin, what is in a path is a
 * parameter, a slug may have moved, every question has an answer that is no error, and may have to be asked
 * again later. Some routes, of Strapi's own plugins too, say nothing of these, and a document that leaves them
 * out is none. And says what answers really are, so that they are valid by it.
 *
 * @param server the address that the paths are below
 */
export const completeDocument = <Made extends Document>(
  document: Made,
  { server }: { server: string },
): Made => {
  const { paths = {}, components } = withIds(document);
  const entities = Object.entries(components?.schemas ?? {}).map(
    ([name, schema]) => [name, describeEntity(schema as Schema)] as const,
  );
  return {
    ...document,
    servers: [{ url: server }],
    components: { ...components, schemas: { ...Object.fromEntries(entities), Error: ERROR } },
    paths: Object.fromEntries(
      Object.entries(paths).map(([route, item = {}]) => {
        const path = route === '/connect/(.*)' ? CONNECT : route;
        return [path, completePathItem(item, path)];
      }),
    ),
  };
};

/** Document ids are no UUIDs, though Strapi describes them so; nothing else in its API is one. */
const withIds = (document: Document): Document =>
  JSON.parse(JSON.stringify(document), (_name, value: unknown) =>
    (Object(value) as Schema).format === 'uuid' ? DOCUMENT_ID : value,
  ) as Document;

const DOCUMENT_ID: Schema = { type: 'string', description: 'The document ID' };

const completePathItem = (item: PathItem, path: string): PathItem => ({
  ...item,
  ...Object.fromEntries(
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [[method, completeOperation(operation, { item, path, method })]] : [];
    }),
  ),
});

const completeOperation = (
  operation: Operation,
  { item, path, method }: { item: PathItem; path: string; method: Method },
): Operation => {
  const { parameters = [], responses = {} } = operation;
  const declared = new Set(namesIn('path', [...(item.parameters ?? []), ...parameters]));
  const missing = [...path.matchAll(/\{([^}]+)\}/g)]
    .map(([, name]) => name)
    .filter((name) => !declared.has(name))
    .map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const succeeds = Object.keys(responses).some((status) => status.startsWith('2'));
  const isReadOn = namesIn('query', parameters).includes('pagination[after]');
  const described = Object.entries(responses).map(([status, response]) =>
    completeResponse(response as Response, { status, method, isReadOn }),
  );
  return {
    ...operation,
    parameters: [...missing, ...parameters],
    responses: {
      ...(succeeds ? {} : path === CONNECT ? { 302: ELSEWHERE } : { '2XX': SUCCESS }),
      ...(path.endsWith(BY_SLUG) ? { 301: MOVED } : {}),
      503: LATER,
      ...Object.fromEntries(described),
    },
  };
};

/** With its status: of what is created and deleted Strapi says 200, and answers with others. */
const completeResponse = (
  response: Response,
  { status, method, isReadOn }: { status: string; method: Method; isReadOn: boolean },
): [status: string, response: Response] => {
  if (/^[45]/.test(status)) return [status, { content: REFUSED, ...response }];
  const { 'application/json': json, ...others } = response.content ?? {};
  if (!json?.schema || !isOfDocuments(json.schema)) return [status, response];
  if (method === 'delete') return ['204', DELETED];
  const schema = describeAnswer(json.schema, { isRead: method === 'get', isReadOn });
  const content = { ...others, 'application/json': { ...json, schema } };
  return [method === 'post' ? '201' : status, { ...response, content }];
};

const namesIn = (place: string, parameters: readonly unknown[]): unknown[] =>
  (parameters as readonly { name?: unknown; in?: unknown }[])
    .filter((one) => one.in === place)
    .map(({ name }) => name);

/** @see https://spec.openapis.org/oas/v3.1.1.html#path-item-object */
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;
type Method = (typeof METHODS)[number];

const BY_SLUG = '/by-slug/{slug}';

/** Strapi's route leaves open what comes behind it, and reads a name. */
const CONNECT = '/connect/{provider}';

const SUCCESS = { description: 'Success' };
const DELETED = { description: 'Deleted' };

const withHeader = (description: string, [name, of]: readonly [string, string]) => ({
  description,
  headers: { [name]: { description: of, schema: { type: 'string' } } },
});
const leadingTo = (description: string, address: string) =>
  withHeader(description, ['Location', address]);
const MOVED = leadingTo('A slug that the document had before', 'The address by its present slug');
const ELSEWHERE = leadingTo('A provider to log in with', 'Its page to log in');

const REFUSED = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };

const LATER = {
  ...withHeader('Not now: the database is away, or has no time for it', [
    'Retry-After',
    'After how many seconds to ask again',
  ]),
  content: REFUSED,
};

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

/**
 * Says in an OpenAPI document what Strapi has no place for: where its paths begin, what is in a path is a
 * parameter, a slug may have moved, and every question has an answer that is no error. Some routes, of
 * Strapi's own plugins too, say nothing of these, and a document that leaves them out is none.
 *
 * @param server the address that the paths are below
 */
export const completeDocument = <Made extends Document>(
  document: Made,
  { server }: { server: string },
): Made => ({
  ...document,
  servers: [{ url: server }],
  paths: Object.fromEntries(
    Object.entries(document.paths ?? {}).map(([path, item = {}]) => [
      path,
      completePathItem(item, path),
    ]),
  ),
});

const completePathItem = (item: PathItem, path: string): PathItem => ({
  ...item,
  ...Object.fromEntries(
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [[method, completeOperation(operation, { item, path })]] : [];
    }),
  ),
});

const completeOperation = (
  operation: Operation,
  { item, path }: { item: PathItem; path: string },
): Operation => {
  const { parameters = [], responses = {} } = operation;
  const declared = new Set([...(item.parameters ?? []), ...parameters].map(inPath));
  const missing = [...path.matchAll(/\{([^}]+)\}/g)]
    .map(([, name]) => name)
    .filter((name) => !declared.has(name))
    .map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const succeeds = Object.keys(responses).some((status) => status.startsWith('2'));
  return {
    ...operation,
    parameters: [...missing, ...parameters],
    responses: {
      ...(succeeds ? {} : { '2XX': { description: 'Success' } }),
      ...(path.endsWith(BY_SLUG) ? { 301: MOVED } : {}),
      ...responses,
    },
  };
};

const inPath = (parameter: unknown): unknown => {
  const { name, in: place } = Object(parameter) as { name?: unknown; in?: unknown };
  return place === 'path' ? name : undefined;
};

/** @see https://spec.openapis.org/oas/v3.1.1.html#path-item-object */
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;
type Method = (typeof METHODS)[number];

const BY_SLUG = '/by-slug/{slug}';

const MOVED = {
  description: 'A slug that the document had before',
  headers: {
    Location: { description: 'The address by its present slug', schema: { type: 'string' } },
  },
};

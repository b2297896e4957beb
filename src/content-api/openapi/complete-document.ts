/** The parts of an OpenAPI document that are used here. */
export interface Document {
  readonly paths?: Record<string, Record<string, Operation> | undefined>;
}
interface Operation {
  parameters?: unknown[];
  responses?: Record<string, unknown>;
}

/**
 * Says in an OpenAPI document what Strapi has no place for: what is in a path is a parameter, a slug may have
 * moved, and every question has an answer that is no error. Some routes, of Strapi's own plugins too, say
 * nothing of these, and a document that leaves them out is none.
 */
export const completeDocument = <Made extends Document>(document: Made): Made => ({
  ...document,
  paths: Object.fromEntries(
    Object.entries(document.paths ?? {}).map(([path, item]) => [
      path,
      Object.fromEntries(
        Object.entries(item ?? {}).map(([method, operation]) => [
          method,
          completeOperation(operation, path),
        ]),
      ),
    ]),
  ),
});

const completeOperation = (operation: Operation, path: string): Operation => {
  const { parameters = [], responses = {} } = operation;
  const declared = new Set(parameters.map(inPath));
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

const BY_SLUG = '/by-slug/{slug}';

const MOVED = {
  description: 'A slug that the document had before',
  headers: {
    Location: { description: 'The address by its present slug', schema: { type: 'string' } },
  },
};

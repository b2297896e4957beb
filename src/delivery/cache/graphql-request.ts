/** What a GraphQL request asks, however it is sent. */
export interface GraphqlRequest {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: object | null;
  readonly extensions?: object | null;
}

const NAMES = new Set(['query', 'operationName', 'variables', 'extensions']);

/**
 * Reads a GraphQL request as Apollo Server does: of GET from the address, which knows no
 * `variables[slug]`, and of POST from the body.
 *
 * @param querystring of the address, without its question mark
 * @param body as it was parsed
 * @returns undefined where there is more than that, which a resolver may read, or something that Apollo
 *   refuses
 */
export const readGraphqlRequest = ({
  method,
  querystring,
  body,
}: {
  method: string;
  querystring: string;
  body: unknown;
}): GraphqlRequest | undefined => {
  const request = method === 'GET' ? inAddress(querystring) : querystring === '' ? body : undefined;
  if (!isObject(request) || Object.keys(request).some((name) => !NAMES.has(name))) return undefined;
  const { variables, extensions } = request as GraphqlRequest;
  return [variables, extensions].every((one) => isObject(one ?? {})) ? request : undefined;
};

const inAddress = (querystring: string): object | undefined => {
  const parameters = [...new URLSearchParams(querystring)];
  const names = new Set(parameters.map(([name]) => name));
  if (names.size !== parameters.length) return undefined;
  try {
    return Object.fromEntries(
      parameters.map(([name, text]) => [
        name,
        AS_JSON.has(name) ? (JSON.parse(text) as unknown) : text,
      ]),
    );
  } catch {
    return undefined;
  }
};

const AS_JSON = new Set(['variables', 'extensions']);

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

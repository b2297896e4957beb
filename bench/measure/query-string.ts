/** A query of Strapi's REST API as it is written in an address: `populate[cover]=true`. */
export const queryString = (query: object): string =>
  Object.entries(query)
    .flatMap(([name, value]) => parameters(name, value))
    .join('&');

const parameters = (name: string, value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => parameters(`${name}[${key}]`, inner))
    : [`${name}=${encodeURIComponent(String(value))}`];

import { isObject, targetOf, type QueryObject, type Schema } from './schema';

/**
 * What to populate, by attribute, whichever form Strapi's layers passed it on in: an object, a name,
 * names with dots (`topics.articles`), or `true` for everything. What is populated within keeps its
 * form.
 */
export const populateByName = (populate: unknown, schema: Schema | undefined): QueryObject => {
  if (isObject(populate)) return populate;
  if (populate === true) return everything(schema);
  const within = new Map<string, string[]>();
  for (const path of [populate].flat()) {
    if (typeof path !== 'string') continue;
    const [name = '', ...rest] = path.split('.');
    const paths = within.get(name) ?? [];
    within.set(name, rest.length === 0 ? paths : [...paths, rest.join('.')]);
  }
  return Object.fromEntries(
    [...within].map(([name, paths]) => [name, paths.length === 0 ? true : { populate: paths }]),
  );
};

const everything = (schema: Schema | undefined): QueryObject =>
  Object.fromEntries(
    Object.entries(schema?.attributes ?? {}).flatMap(([name, attribute]) =>
      targetOf(attribute) === undefined ? [] : [[name, true]],
    ),
  );

import { firstProblem, problem, type QueryProblem } from './query-problem';
import { attributeOf, isObject, type Schema } from './schema';

/** Checks that `fields` names fields, as a list or parted by commas. */
export const checkFields = (
  fields: unknown,
  { schema, path }: { schema: Schema | undefined; path: readonly string[] },
): QueryProblem | undefined => {
  if (fields === undefined || fields === null) return undefined;
  if (typeof fields === 'string') {
    return firstProblem(fields.split(','), (name) => checkName(name, { schema, path }));
  }
  if (!Array.isArray(fields) && !isObject(fields)) return problem(path, EXPECTED);
  return firstProblem(Object.entries(fields), ([key, name]: [string, unknown]) =>
    /^\d+$/.test(key)
      ? checkName(name, { schema, path: [...path, key] })
      : problem([...path, key], EXPECTED),
  );
};

const EXPECTED = 'a list of fields of what is asked for';

const checkName = (
  name: unknown,
  { schema, path }: { schema: Schema | undefined; path: readonly string[] },
): QueryProblem | undefined =>
  typeof name === 'string' && (name.trim() === '*' || attributeOf(schema, name.trim()))
    ? undefined
    : problem(path, `${EXPECTED}, not ${JSON.stringify(name)}`);

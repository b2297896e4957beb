import { firstProblem, problem, type QueryProblem } from './query-problem';
import { isObject } from './schema';

/** Beyond any archive, and far from where an offset overflows PostgreSQL's bigint. */
const MAX = 1_000_000_000;

/** Strapi never sees one that is as it must be. */
const AFTER =
  'asked for with pagination[limit] alone, of a list in one locale, published, by its own fields, without filters, fields and populate, by a visitor or a token that is not a custom one';

const RULES: Record<string, { min: number }> = {
  page: { min: 1 },
  pageSize: { min: 1 },
  start: { min: 0 },
  limit: { min: 1 },
};

export const checkPagination = (pagination: unknown): QueryProblem | undefined => {
  if (pagination === undefined) return undefined;
  if (!isObject(pagination)) {
    return problem(['pagination'], 'given as pagination[page], [pageSize], [start] or [limit]');
  }
  return firstProblem(Object.entries(pagination), ([name, value]) => {
    const path = ['pagination', name];
    if (name === 'withCount') return isFlag(value) ? undefined : problem(path, 'true or false');
    if (name === 'after') return problem(path, AFTER);
    const rule = RULES[name];
    if (!rule) return problem(path, 'one of page, pageSize, start, limit and withCount');
    return isIntegerBetween(value, rule.min, MAX)
      ? undefined
      : problem(path, `an integer from ${rule.min} to ${MAX}`);
  });
};

const isFlag = (value: unknown): boolean =>
  ['true', 'false', '1', '0', 't', 'f'].includes(String(value));

const isIntegerBetween = (value: unknown, min: number, max: number): boolean => {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !/^-?\d{1,15}$/.test(text)) return false;
  return Number(text) >= min && Number(text) <= max;
};

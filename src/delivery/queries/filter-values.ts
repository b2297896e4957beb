import { types } from 'node:util';

import { problem, type QueryProblem } from './query-problem';
import { isObject } from './schema';

const PATTERN_OPERATORS = new Set(['$contains', '$notContains', '$startsWith', '$endsWith']);
const FLAG_OPERATORS = new Set(['$null', '$notNull']);
/** Operators whose operand Strapi compares as text, whatever the column is. */
const TEXT_OPERATORS = new Set([
  '$eqi',
  '$nei',
  '$containsi',
  '$notContainsi',
  '$startsWithi',
  '$endsWithi',
]);

const MAX_INTEGER = 2_147_483_647;

/** What a value of each type looks like in a query; types that are not here are text. */
const VALUE_RULES: Record<string, { expected: string; accepts: (text: string) => boolean }> = {
  integer: {
    expected: 'an integer',
    accepts: (text) => /^[+-]?\d{1,10}$/.test(text) && Math.abs(Number(text)) <= MAX_INTEGER,
  },
  biginteger: { expected: 'an integer', accepts: (text) => /^[+-]?\d{1,18}$/.test(text) },
  decimal: { expected: 'a number', accepts: isNumber },
  float: { expected: 'a number', accepts: isNumber },
  boolean: {
    expected: 'true or false',
    accepts: (text) => ['true', 'false', 't', 'f', '1', '0'].includes(text),
  },
  date: { expected: 'a date as 2023-01-13', accepts: isDate },
  datetime: { expected: 'an ISO 8601 date and time', accepts: isDateTime },
  timestamp: { expected: 'an ISO 8601 date and time', accepts: isDateTime },
  time: {
    expected: 'a time as 09:30:00.000',
    accepts: (text) => /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?$/.test(text),
  },
};

const STRUCTURED_TYPES = new Set(['json', 'blocks', 'dynamiczone']);

/** Checks one operand of one operator against the type of the attribute it is compared with. */
export const checkFilterValue = (options: {
  type: string;
  operator: string;
  value: unknown;
  path: readonly string[];
}): QueryProblem | undefined => {
  const { type, operator, value, path } = options;
  if (FLAG_OPERATORS.has(operator)) {
    const isFlag = typeof value === 'boolean' || VALUE_RULES.boolean?.accepts(textOf(value));
    return isFlag ? undefined : problem(path, 'true or false');
  }
  if (STRUCTURED_TYPES.has(type)) {
    return problem(path, `asked for with $null or $notNull only: it holds ${type}`);
  }
  if (operator === '$jsonSupersetOf') return problem(path, 'a JSON field');
  if (isObject(value) || Array.isArray(value)) return problem(path, 'a plain value');
  if (TEXT_OPERATORS.has(operator)) return undefined;
  const rule = VALUE_RULES[type];
  if (!rule) return undefined;
  if (PATTERN_OPERATORS.has(operator)) return problem(path, `compared as a whole: it is ${type}`);
  return value === null || rule.accepts(textOf(value)) ? undefined : problem(path, rule.expected);
};

/** A query holds text; GraphQL's arguments hold numbers, booleans and dates, too. */
function textOf(value: unknown): string {
  if (types.isDate(value)) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? value.toString() : '';
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}

function isDate(text: string): boolean {
  const [, date] = /^(\d{4}-\d{2}-\d{2})(T.*)?$/.exec(text) ?? [];
  if (date === undefined || Number.isNaN(Date.parse(text))) return false;
  // A day that a month does not have rolls over instead of failing. There is no year 0.
  const parsed = new Date(`${date}T00:00:00Z`);
  return parsed.toISOString().startsWith(date) && !date.startsWith('0000');
}

function isDateTime(text: string): boolean {
  if (/^\d{1,15}$/.test(text)) return true;
  return isDate(text) && !Number.isNaN(Date.parse(text));
}

import { MOST_SORTED_BY } from '../queries/query-size';
import { isObject } from '../queries/schema';

/** A page of a list, as it is read from its table. */
export interface ListQuery {
  readonly order: readonly ListOrder[];
  readonly start: number;
  readonly limit: number;
  /** How a client counts: in pages, in entries, or from the last entry of the page before. */
  readonly form: 'pages' | 'entries' | 'after';
  /** What `meta.pagination.after` of the page before was; empty for the first one. */
  readonly after?: string;
}

export interface ListOrder {
  readonly column: string;
  readonly isDescending: boolean;
}

export interface ListLimits {
  readonly defaultLimit: number;
  readonly maxLimit: number;
}

type Query = Readonly<Record<string, unknown>>;

/**
 * Reads what is asked of a list that is published in one locale: which page of it, in which order of its
 * own fields. Strapi's rules, for questions that are well put.
 *
 * @param options.sortable columns by the names of the fields that may be sorted by
 * @returns undefined where more is asked, or something that may be wrong: that is Strapi's to read
 */
export const readListQuery = (
  query: Query,
  options: { sortable: ReadonlyMap<string, string>; limits: ListLimits },
): ListQuery | undefined => {
  if (!Object.keys(query).every((name) => PARAMETERS.has(name))) return undefined;
  const { sort, pagination = {} } = query;
  if (!isObject(pagination)) return undefined;
  const order = readSort(sort, options.sortable);
  const page = readPagination(pagination, options.limits);
  return order && page && { order, ...page };
};

const PARAMETERS = new Set(['locale', 'status', 'sort', 'pagination']);

const readSort = (
  sort: unknown,
  sortable: ReadonlyMap<string, string>,
): ListOrder[] | undefined => {
  if (sort === undefined) return [];
  const order = [sort]
    .flat()
    .flatMap((one) =>
      typeof one === 'string'
        ? one.split(',').map((text) => readOrder(text, sortable))
        : [undefined],
    );
  const known = order.filter((one) => one !== undefined);
  return known.length === order.length && known.length <= MOST_SORTED_BY ? known : undefined;
};

const readOrder = (text: string, sortable: ReadonlyMap<string, string>): ListOrder | undefined => {
  const [, field = '', direction = 'asc'] = /^(\w+)(?::(asc|desc))?$/.exec(text) ?? [];
  const column = sortable.get(field);
  return column === undefined ? undefined : { column, isDescending: direction === 'desc' };
};

const readPagination = (
  pagination: Query,
  { defaultLimit, maxLimit }: ListLimits,
): Omit<ListQuery, 'order'> | undefined => {
  const { after, ...rest } = pagination;
  if (after !== undefined) return readAfter(after, { rest, maxLimit, defaultLimit });
  const asked = Object.entries(rest);
  const numbers = new Map(asked.map(([name, value]) => [name, readNumber(value)]));
  if ([...numbers.values()].includes(undefined)) return undefined;
  const form = FORMS.find(({ names }) => [...numbers.keys()].every((name) => names.includes(name)));
  if (!form) return undefined;
  const [first, most] = form.names;
  const limit = Math.min(numbers.get(most) ?? defaultLimit, maxLimit);
  const from = numbers.get(first) ?? form.from;
  if (limit < 1 || from < form.from) return undefined;
  return { form: form.form, limit, start: form.form === 'pages' ? (from - 1) * limit : from };
};

const readAfter = (
  after: unknown,
  { rest, maxLimit, defaultLimit }: ListLimits & { rest: Query },
): Omit<ListQuery, 'order'> | undefined => {
  const { limit = String(defaultLimit), ...others } = rest;
  const number = readNumber(limit);
  if (typeof after !== 'string' || number === undefined || number < 1) return undefined;
  if (Object.keys(others).length > 0) return undefined;
  return { form: 'after', after, start: 0, limit: Math.min(number, maxLimit) };
};

const FORMS: readonly { form: 'pages' | 'entries'; names: [string, string]; from: number }[] = [
  { form: 'pages', names: ['page', 'pageSize'], from: 1 },
  { form: 'entries', names: ['start', 'limit'], from: 0 },
];

const readNumber = (value: unknown): number | undefined =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : undefined;

/** Strapi's `meta.pagination`. */
export const paginationOf = (
  { form, start, limit }: ListQuery,
  total: number,
): Record<string, number> =>
  form === 'entries'
    ? { start, limit, total }
    : {
        page: start / limit + 1,
        pageSize: limit,
        pageCount: Math.ceil(total / limit),
        total,
      };

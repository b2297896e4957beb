import { paginationOf, readListQuery } from '../../src/delivery/documents/list-query';

const sortable = new Map([
  ['title', 'title'],
  ['datePublished', 'date_published'],
]);
const limits = { defaultLimit: 25, maxLimit: 100 };
const read = (query: Record<string, unknown>) => readListQuery(query, { sortable, limits });

test.each([
  [{}, { form: 'pages', start: 0, limit: 25, order: [] }],
  [{ pagination: { page: '3', pageSize: '10' } }, { form: 'pages', start: 20, limit: 10 }],
  [{ pagination: { page: '2', pageSize: '500' } }, { form: 'pages', start: 100, limit: 100 }],
  [{ pagination: { start: '7' } }, { form: 'entries', start: 7, limit: 25 }],
  [
    { sort: ['datePublished:desc', 'title'], locale: 'zh-Hant', status: 'published' },
    {
      order: [
        { column: 'date_published', isDescending: true },
        { column: 'title', isDescending: false },
      ],
    },
  ],
])('%j is read', (query, expected) => {
  expect(read(query)).toMatchObject(expected);
});

test.each([
  { sort: 'slug' },
  { sort: 'title:up' },
  { sort: 'topics.name' },
  { sort: ['title', { title: 'asc' }] },
  { sort: '' },
  { pagination: { page: '0' } },
  { pagination: { page: '-1' } },
  { pagination: { page: '1.5' } },
  { pagination: { page: '1', limit: '1' } },
  { pagination: { limit: '0' } },
  { pagination: { withCount: 'false' } },
  { pagination: '3' },
  { filters: {} },
  { _q: '渡輪' },
])('%j is left to Strapi', (query) => {
  expect(read(query)).toBeUndefined();
});

test.each([
  [{ form: 'pages', start: 20, limit: 10, order: [] } as const, 21, { page: 3, pageCount: 3 }],
  [{ form: 'pages', start: 0, limit: 25, order: [] } as const, 0, { page: 1, pageCount: 0 }],
  [{ form: 'entries', start: 5, limit: 10, order: [] } as const, 7, { start: 5, limit: 10 }],
])('the pagination of %j of %i is told', (list, total, expected) => {
  expect(paginationOf(list, total)).toMatchObject({ ...expected, total });
});

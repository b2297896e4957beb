import fc from 'fast-check';

import { asksForDrafts } from '../../src/delivery/queries/asks-for-drafts';
import { checkQuery } from '../../src/delivery/queries/check-query';
import { checkFilterCost } from '../../src/delivery/queries/filter-cost';
import { readPublished } from '../../src/delivery/queries/read-published';
import type { Schema } from '../../src/delivery/queries/schema';

const SCHEMAS: Record<string, Schema> = {
  story: {
    options: { draftAndPublish: true },
    attributes: {
      title: { type: 'string' },
      day: { type: 'date' },
      score: { type: 'decimal' },
      open: { type: 'boolean' },
      subjects: { type: 'relation', target: 'subject', relation: 'manyToMany' },
      lead: { type: 'relation', target: 'subject', relation: 'manyToOne' },
      parts: { type: 'component', component: 'part' },
    },
  },
  subject: {
    attributes: {
      name: { type: 'string' },
      stories: { type: 'relation', target: 'story', relation: 'manyToMany' },
    },
  },
  part: {
    modelType: 'component',
    attributes: { order: { type: 'integer' }, story: { type: 'relation', target: 'story' } },
  },
};
const getSchema = (uid: string) => SCHEMAS[uid];
const check = (uid: string, query: Record<string, unknown>, seesDrafts = false) =>
  checkQuery({ query, schema: SCHEMAS[uid], getSchema, seesDrafts })?.parameter;

test.each([
  [{}],
  [{ filters: { title: 'x' } }],
  [{ filters: { title: { $eq: null } } }],
  [{ filters: { title: ['a', 'b'] } }],
  [{ filters: { day: { $in: ['2023-01-13', '2024-02-29'] } } }],
  [{ filters: { score: { $gte: '1.5' }, open: 'true' } }],
  [{ filters: { open: { $eq: false }, id: { $notIn: [1, 2] } } }],
  [{ filters: { $or: [{ title: 'x' }, { id: '3' }] } }],
  [{ filters: { title: { $not: { $contains: 'x' } } } }],
  [{ filters: { parts: { order: { $null: true } } } }],
  [{ filters: { subjects: { id: 4 } } }],
  [{ sort: 'title:asc,day:DESC' }],
  [{ sort: [{ title: 'asc' }, 'subjects.name', 'documentId', 'lead.documentId:desc'] }],
  [{ sort: { documentId: 'asc', id: 'desc' } }],
  [{ filters: { documentId: { $in: ['a', 'b'] }, subjects: { documentId: 'c' } } }],
  [{ pagination: { page: '3', pageSize: '100' } }],
  [{ populate: { subjects: { filters: { name: 'x' }, sort: 'name' } } }],
  [{ populate: '*' }],
])('lets %j pass', (query) => {
  expect(check('story', query)).toBeUndefined();
});

test.each([
  [{ filters: { day: '2023-02-30' } }, 'filters[day]'],
  [{ filters: { day: { $not: { $eq: 'x' } } } }, 'filters[day][$not][$eq]'],
  [{ filters: { score: { $lt: '1,5' } } }, 'filters[score][$lt]'],
  [{ filters: { open: 'perhaps' } }, 'filters[open]'],
  [{ filters: { $or: [{ id: 'x' }] } }, 'filters[$or][0][id]'],
  [
    { filters: { subjects: { stories: { $not: { id: 'x' } } } } },
    'filters[subjects][stories][$not][id]',
  ],
  [
    { populate: { subjects: { populate: { stories: { sort: 'title:up' } } } } },
    'populate[subjects][populate][stories][sort]',
  ],
  [{ fields: ['a\0'] }, 'fields[0]'],
  [{ filters: { day: '0000-01-01' } }, 'filters[day]'],
  // What qs makes of a list that is too long: Strapi would answer as if it were not there.
  [{ filters: { $or: { '0': { title: 'x' } } } }, 'filters[$or]'],
  [{ filters: { title: { $in: { '0': 'x' } } } }, 'filters[title][$in]'],
  [{ filters: { title: { '0': 'x' } } }, 'filters[title]'],
  [{ filters: { day: '2023-01-13Tx' } }, 'filters[day]'],
  [{ filters: { parts: { documentId: 'a' } } }, 'filters[parts][documentId]'],
  [{ sort: 'parts.documentId' }, 'sort'],
])('refuses %j for %s', (query, parameter) => {
  expect(check('story', query)).toBe(parameter);
});

test('refuses to visitors what would tell of drafts, and not to those who read drafts', () => {
  for (const query of [
    { filters: { $not: { stories: { title: 'x' } } } },
    { filters: { stories: { $null: 'true' } } },
    { sort: 'stories.title' },
  ]) {
    expect(check('subject', query)).toBeDefined();
    expect(check('subject', query, true)).toBeUndefined();
  }
});

test.each([
  [
    { stories: { title: 'x' } },
    { stories: { $and: [{ title: 'x' }, { publishedAt: { $notNull: true } }] } },
  ],
  [
    { $or: [{ name: 'a' }, { stories: { subjects: { name: 'b' } } }] },
    {
      $or: [
        { name: 'a' },
        { stories: { $and: [{ subjects: { name: 'b' } }, { publishedAt: { $notNull: true } }] } },
      ],
    },
  ],
  [{ name: { $contains: 'stories' } }, { name: { $contains: 'stories' } }],
])('%j looks at published versions only', (filters, published) => {
  expect(readPublished({ filters }, { schema: SCHEMAS.subject, getSchema })).toEqual({
    filters: published,
  });
});

test('nested queries look at published versions only, too', () => {
  const query = { populate: { subjects: { filters: { stories: { title: 'x' } } } } };
  expect(readPublished(query, { schema: SCHEMAS.story, getSchema })).toEqual({
    populate: {
      subjects: {
        filters: { stories: { $and: [{ title: 'x' }, { publishedAt: { $notNull: true } }] } },
      },
    },
  });
});

test.each([
  [{}, undefined],
  [{ status: 'published' }, undefined],
  [{ status: 'PUBLISHED' }, undefined],
  [{ status: 'draft' }, 'status'],
  [{ status: ['draft'] }, 'status'],
  [{ status: ['published'] }, undefined],
  [{ publicationFilter: 'modified' }, 'publicationFilter'],
])('%j asks for drafts by %s', (query, parameter) => {
  expect(asksForDrafts(query)).toBe(parameter);
});

test('answers whatever it is asked', () => {
  const keys = fc.constantFrom(
    'filters',
    'sort',
    'populate',
    'title',
    'stories',
    '$and',
    '$not',
    '0',
    'id',
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.string(),
      fc.constantFrom(null, 1, true),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(keys, tie('tree'), { maxKeys: 3 }),
    ),
  }));
  fc.assert(
    fc.property(fc.dictionary(keys, tree), (query) => {
      for (const uid of Object.keys(SCHEMAS)) {
        expect(() => check(uid, query)).not.toThrow();
        expect(() => readPublished(query, { schema: SCHEMAS[uid], getSchema })).not.toThrow();
      }
    }),
  );
});

describe('how much a query may ask for', () => {
  const deep = (length: number) =>
    Array.from({ length }, (_, level) => (level % 2 === 0 ? 'subjects' : 'stories'));
  const asObjects = (names: readonly string[]): object =>
    names.reduceRight<object>((populate, name) => ({ [name]: { populate } }), {});

  test.each<[object, string | undefined]>([
    [{ populate: deep(6).join('.') }, undefined],
    [{ populate: deep(7).join('.') }, `populate[${deep(7).join('][populate][')}]`],
    [{ populate: [`parts,${deep(400).join('.')}`] }, `populate[${deep(7).join('][populate][')}]`],
    [{ populate: asObjects(deep(6)) }, undefined],
    [{ populate: asObjects(deep(7)) }, `populate[${deep(7).join('][populate][')}]`],
    [{ populate: Array.from({ length: 50 }, () => 'parts') }, undefined],
    [{ populate: Array.from({ length: 51 }, () => 'parts') }, 'populate[parts]'],
    [{ populate: Array.from({ length: 51 }, () => 'parts').join(',') }, 'populate[parts]'],
    [
      { populate: { subjects: { populate: Array.from({ length: 50 }, () => '*') } } },
      'populate[subjects][populate][stories]',
    ],
    [{ sort: Array.from({ length: 20 }, () => 'title') }, undefined],
    [{ sort: Array.from({ length: 21 }, () => 'title') }, 'sort'],
    [{ sort: Array.from({ length: 21 }, () => 'title:asc').join(',') }, 'sort'],
    [{ sort: Array.from({ length: 7 }, () => 'subjects.stories.title') }, 'sort'],
    [{ sort: Array.from({ length: 10 }, () => ({ lead: { name: 'asc' } })) }, undefined],
    [{ sort: Array.from({ length: 11 }, () => ({ lead: { name: 'asc' } })) }, 'sort'],
    [{ sort: 'subjects.name,title' }, undefined],
    [{ sort: 'subjects.name,subjects.name' }, 'sort'],
    [{ sort: [{ subjects: { name: 'asc' } }, 'subjects.name:desc'] }, 'sort'],
    [{ sort: 'subjects.stories.title' }, 'sort'],
    [
      { populate: { subjects: { sort: Array.from({ length: 21 }, () => 'name') } } },
      'populate[subjects][sort]',
    ],
  ])('%j', (query, parameter) => {
    expect(check('story', { ...query }, true)).toBe(parameter);
  });
});

describe('what filters cost', () => {
  const cost = (query: object) =>
    checkFilterCost(query, { schema: SCHEMAS.story, getSchema })?.parameter;
  const times = (length: number, one: object) => Array.from({ length }, () => one);
  const through = { subjects: { stories: { subjects: { name: { $eq: 'x' } } } } };

  test.each<[object, string | undefined]>([
    [{ filters: { $or: times(50, { title: { $eq: 'x' } }) } }, undefined],
    [{ filters: { $or: times(51, { title: { $eq: 'x' } }) } }, 'filters[$or][50][title]'],
    [{ filters: through }, undefined],
    [{ filters: { $or: times(2, through) } }, 'filters[$or][1][subjects]'],
    [
      { filters: { $or: Object.fromEntries(times(2, through).entries()) } },
      'filters[$or][1][subjects]',
    ],
    [{ filters: { $or: times(10, { lead: { name: 'x' } }) } }, undefined],
    [{ filters: { $or: times(11, { lead: { name: 'x' } }) } }, 'filters[$or][10][lead]'],
    [{ filters: { title: { $in: times(500, {}).map(String) } } }, undefined],
    [{ filters: { title: { $in: times(501, {}).map(String) } } }, 'filters[title][$in][500]'],
    [
      { populate: { subjects: { filters: { $not: { stories: times(501, {}).map(String) } } } } },
      'populate[subjects][filters][$not][stories][500]',
    ],
    [{ populate: '*', filters: null }, undefined],
  ])('%# is limited to what a site asks', (query, parameter) => {
    expect(cost(query)).toBe(parameter);
  });
});

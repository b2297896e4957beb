import { findLongList, withListLimits } from '../../src/delivery/queries/list-limits';
import type { Schema } from '../../src/delivery/queries/schema';

const SCHEMAS: Record<string, Schema> = {
  subject: {
    attributes: {
      parent: { type: 'relation', relation: 'manyToOne', target: 'subject' },
      stories: { type: 'relation', relation: 'manyToMany', target: 'story' },
    },
  },
  story: {
    attributes: {
      subjects: { type: 'relation', relation: 'manyToMany', target: 'subject' },
      credits: { type: 'component', component: 'credit' },
    },
  },
  credit: {
    attributes: { stories: { type: 'relation', relation: 'oneToMany', target: 'story' } },
  },
};
const walk = (uid: string) => ({
  schema: SCHEMAS[uid],
  getSchema: (name: string) => SCHEMAS[name],
});

test('every list of documents is read up to one more than it may be, at every level', () => {
  expect(
    withListLimits(
      {
        parent: { populate: { stories: { where: { title: 'x' } } } },
        stories: { select: ['title'], populate: { subjects: true, credits: true } },
      },
      walk('subject'),
    ),
  ).toEqual({
    parent: { populate: { stories: { limit: 2_501, where: { title: 'x' } } } },
    stories: {
      limit: 2_501,
      select: ['title'],
      populate: { subjects: { limit: 2_501 }, credits: true },
    },
  });
  expect(withListLimits({ credits: { populate: { stories: true } } }, walk('story'))).toEqual({
    credits: { populate: { stories: { limit: 2_501 } } },
  });
});

test.each([
  [{ stories: false }],
  [{ stories: { count: true } }],
  [{ stories: { limit: 10 } }],
  [{ parent: true, unknown: true }],
])('%j needs no limit', (populate) => {
  expect(withListLimits(populate, walk('subject'))).toEqual(populate);
});

const stories = (length: number): object[] => Array.from({ length }, () => ({}));

test('lists are counted over all that they belong to', () => {
  expect(findLongList([{ stories: stories(2_500) }], walk('subject'))).toBeUndefined();
  const two = [{ stories: stories(2_499) }, { stories: stories(2) }];
  expect(findLongList(two, walk('subject'))).toEqual(['stories']);
  expect(findLongList([{ subjects: two }], walk('story'))).toEqual(['subjects', 'stories']);
  const credits = [{ stories: stories(1_600) }, { stories: stories(901) }];
  expect(findLongList([{ credits }], walk('story'))).toEqual(['credits', 'stories']);
});

test.each([[[null]], [[{ stories: null }]], [[{ parent: { stories: [] } }]]])(
  '%j has no long list',
  (entries) => {
    expect(findLongList(entries, walk('subject'))).toBeUndefined();
  },
);

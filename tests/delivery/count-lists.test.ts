import { countingLists, findLongCount } from '../../src/delivery/queries/count-lists';
import type { Schema } from '../../src/delivery/queries/schema';

const SCHEMAS: Record<string, Schema> = {
  subject: {
    attributes: {
      parent: { type: 'relation', relation: 'manyToOne', target: 'subject' },
      stories: { type: 'relation', relation: 'manyToMany', target: 'story' },
      localizations: {
        type: 'relation',
        relation: 'oneToMany',
        target: 'subject',
        unstable_virtual: true,
      },
    },
  },
  story: {
    attributes: {
      subjects: { type: 'relation', relation: 'manyToMany', target: 'subject' },
      credits: { type: 'component', component: 'credit', repeatable: true },
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

test('a list below something else is counted as it is filtered, and not sorted', () => {
  const populate = {
    stories: true,
    parent: {
      select: ['name'],
      where: { name: 'x' },
      populate: {
        stories: {
          where: { title: 'y' },
          orderBy: 'title',
          limit: 3,
          populate: { subjects: true },
        },
        localizations: true,
      },
    },
  };
  expect(countingLists(populate, walk('subject'), 1)).toEqual({
    parent: {
      select: ['id'],
      where: { name: 'x' },
      populate: { stories: { where: { title: 'y' }, count: true } },
    },
  });
  expect(countingLists(populate, walk('subject'), 2)).toEqual({
    parent: {
      select: ['id'],
      where: { name: 'x' },
      populate: {
        stories: {
          select: ['id'],
          where: { title: 'y' },
          limit: 3,
          populate: { subjects: { count: true } },
        },
      },
    },
  });
});

test('a list within one of the root is the second, also below a component', () => {
  const stories = { stories: { populate: { subjects: {} } } };
  const counted = { select: ['id'], populate: { subjects: { count: true } } };
  expect(countingLists(stories, walk('subject'), 1)).toBeUndefined();
  expect(countingLists(stories, walk('subject'), 2)).toEqual({ stories: counted });
  const credits = { credits: { populate: stories } };
  expect(countingLists(credits, walk('story'), 1)).toEqual({
    credits: { select: ['id'], populate: { stories: { count: true } } },
  });
  expect(countingLists(credits, walk('story'), 2)).toEqual({
    credits: { select: ['id'], populate: { stories: counted } },
  });
});

test.each([
  [{ stories: true, parent: true }],
  [{ parent: { populate: { stories: false } } }],
  [{ parent: { populate: { localizations: true } } }],
  [{ unknown: { populate: { stories: true } } }],
])('%j has nothing to count', (populate) => {
  expect(countingLists(populate, walk('subject'), 1)).toBeUndefined();
  expect(countingLists(populate, walk('subject'), 2)).toBeUndefined();
});

test('counts are added up over all that has the list', () => {
  const counting = { parent: { select: ['id'], populate: { stories: { count: true } } } };
  const below = (count: number) => ({ parent: { stories: { count } } });
  expect(findLongCount([below(2_500), { parent: null }], counting)).toBeUndefined();
  expect(findLongCount([below(2_499), below(2)], counting)).toEqual(['parent', 'stories']);
  const stories = Array.from({ length: 2_501 }, () => ({ subjects: { count: 1 } }));
  const within = { stories: { select: ['id'], populate: { subjects: { count: true } } } };
  expect(findLongCount([{ stories }], within)).toEqual(['stories']);
});

import { populateByName } from '../../src/delivery/queries/populate-by-name';

const SCHEMA = {
  attributes: {
    title: { type: 'string' },
    cover: { type: 'media' },
    topics: { type: 'relation', relation: 'manyToMany', target: 'topic' },
  },
};

test.each<[unknown, object]>([
  [{ topics: { populate: 'parent' } }, { topics: { populate: 'parent' } }],
  ['topics', { topics: true }],
  [['topics', 'cover'], { topics: true, cover: true }],
  [
    ['topics', 'topics.parent', 'topics.articles.cover'],
    { topics: { populate: ['parent', 'articles.cover'] } },
  ],
  [['topics.parent', 'topics'], { topics: { populate: ['parent'] } }],
  [true, { topics: true, cover: true }],
  [undefined, {}],
  [false, {}],
])('%j is %j', (populate, byName) => {
  expect(populateByName(populate, SCHEMA)).toEqual(byName);
});

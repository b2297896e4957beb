import {
  identityChanges,
  identityData,
  identityOf,
  joinIdentities,
  type IdentityAttributes,
} from '../../src/plugins/hant-hans/server/src/identity/identity-values';

const ATTRIBUTES: IdentityAttributes = [
  ['slug', { type: 'uid' }],
  ['topics', { type: 'relation', relation: 'manyToMany', target: 'topic' }],
  ['parent', { type: 'relation', relation: 'manyToOne', target: 'topic' }],
  ['credits', { type: 'component', component: 'credit', repeatable: true }],
];

const entry = {
  id: 1,
  slug: 'a',
  topics: [{ id: 3, documentId: 't1' }],
  parent: { id: 9, documentId: 'p' },
  credits: [{ id: 5, role: 'editor', author: { id: 6, documentId: 'u1' } }],
  title: '不是身分',
};

test('two versions of a document have one identity, whatever their rows are', () => {
  const other = {
    ...entry,
    id: 2,
    topics: [{ id: 4, documentId: 't1' }],
    parent: { id: 10, documentId: 'p' },
    credits: [{ id: 7, role: 'editor', author: { id: 8, documentId: 'u1' } }],
    title: '别的文字',
  };
  const [mine, theirs] = [identityOf(entry, ATTRIBUTES), identityOf(other, ATTRIBUTES)];
  expect(identityChanges(mine, theirs)).toEqual({});
});

test.each([
  ['slug', { slug: 'b' }],
  ['topics', { topics: [] }],
  ['topics', { topics: [{ documentId: 't2' }, { documentId: 't1' }] }],
  ['parent', { parent: null }],
  ['credits', { credits: [{ role: 'reporter', author: { documentId: 'u1' } }] }],
])('tells that %s differs', (name, change) => {
  const [mine, theirs] = [
    identityOf(entry, ATTRIBUTES),
    identityOf({ ...entry, ...change }, ATTRIBUTES),
  ];
  expect(Object.keys(identityChanges(mine, theirs))).toEqual([name]);
});

test('is written as the Document Service takes it', () => {
  expect(identityData(identityOf(entry, ATTRIBUTES), ATTRIBUTES)).toEqual({
    slug: 'a',
    topics: { set: [{ documentId: 't1' }] },
    parent: { set: [{ documentId: 'p' }] },
    credits: [{ role: 'editor', author: { set: [{ documentId: 'u1' }] } }],
  });
});

test('a new version keeps the address, adds to the relations and fills what it left empty', () => {
  const theirs = identityOf(entry, ATTRIBUTES);
  const mine = identityOf(
    { slug: 'b', topics: [{ documentId: 't2' }, { documentId: 't1' }], parent: null, credits: [] },
    ATTRIBUTES,
  );
  expect(joinIdentities({ mine, theirs, attributes: ATTRIBUTES })).toEqual({
    slug: 'a',
    topics: [{ documentId: 't1' }, { documentId: 't2' }],
    parent: { documentId: 'p' },
    credits: [{ role: 'editor', author: { documentId: 'u1' } }],
  });
});

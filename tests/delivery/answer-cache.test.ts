import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import fc from 'fast-check';

import { answerKey } from '../../src/delivery/cache/answer-key';
import { chooseEncoding, encodeBody } from '../../src/delivery/cache/encode-body';
import { graphqlKey } from '../../src/delivery/cache/graphql-key';
import { readGraphqlRequest } from '../../src/delivery/cache/graphql-request';
import { isAnonymous } from '../../src/delivery/cache/is-anonymous';
import { isUnmodified } from '../../src/delivery/cache/is-unmodified';
import { surrogateKeys } from '../../src/delivery/cache/surrogate-keys';

describe('what a REST answer is kept by', () => {
  const same = (one: object, other: object) =>
    answerKey('/api/topics', { ...one }) === answerKey('/api/topics', { ...other });

  test.each([
    ['the order of parameters does not matter', { a: '1', b: '2' }, { b: '2', a: '1' }, true],
    [
      'nor within them',
      { filters: { a: { $eq: '1' }, b: '2' } },
      { filters: { b: '2', a: { $eq: '1' } } },
      true,
    ],
    ['the order of a list does', { sort: ['title', 'slug'] }, { sort: ['slug', 'title'] }, false],
    [
      'and that of what is sorted by',
      { sort: { title: 'asc', slug: 'asc' } },
      { sort: { slug: 'asc', title: 'asc' } },
      false,
    ],
    [
      'also within a relation',
      { sort: { topics: { name: 'asc', slug: 'asc' } } },
      { sort: { topics: { slug: 'asc', name: 'asc' } } },
      false,
    ],
    [
      'and in a list',
      { sort: [{ title: 'asc', slug: 'asc' }] },
      { sort: [{ slug: 'asc', title: 'asc' }] },
      false,
    ],
    ['a list is no object', { a: ['1'] }, { a: { 0: '1' } }, false],
    ['one value is no list of one', { a: '1' }, { a: ['1'] }, false],
    ['an object is no list of pairs', { a: { b: '1' } }, { a: [['b', '1']] }, false],
  ])('%s', (_what, one, other, isSame) => {
    expect(same(one, other)).toBe(isSame);
  });

  test('two requests have one key only if they ask the same of the same path', () => {
    // Of few words, so that many are nearly the same.
    const word = fc.constantFrom('a', 'b', '0', '1');
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        word,
        fc.array(tie('any'), { maxLength: 2 }),
        fc.dictionary(word, tie('any'), { maxKeys: 2 }),
      ),
    })).any;
    const parameters = fc.dictionary(word, value, { maxKeys: 2 });
    fc.assert(
      fc.property(parameters, parameters, (one, other) => {
        expect(same(one, other)).toBe(isDeepStrictEqual(plain(one), plain(other)));
      }),
      { numRuns: 5_000 },
    );
  });
});

/** Without prototypes, which say nothing of what is asked. */
const plain = (value: object): unknown => JSON.parse(JSON.stringify(value)) as unknown;

const nested = (depth: number): object =>
  Array.from({ length: depth }).reduce<object>((inner) => ({ inner }), {});

describe('what is read as a GraphQL request', () => {
  const query = '{ topics { name } }';
  const read = (method: string, querystring: string, body?: unknown) =>
    readGraphqlRequest({ method, querystring, body });

  test('an address, as Apollo reads it', () => {
    const variables = { slug: 'a' };
    const parameters = { query, variables: JSON.stringify(variables) };
    expect(read('GET', new URLSearchParams(parameters).toString())).toEqual({ query, variables });
    expect(read('GET', 'query=a&query=b')).toBeUndefined();
    expect(read('GET', 'query=a&variables[slug]=b')).toBeUndefined();
    expect(read('GET', 'query=a&variables={')).toBeUndefined();
    expect(read('GET', 'query=a&extensions=5')).toBeUndefined();
  });

  test('a body, if there is no more than that', () => {
    expect(read('POST', '', { query, variables: null })).toEqual({ query, variables: null });
    for (const body of [
      undefined,
      [{ query }],
      { query, edition: 'a' },
      { query, variables: '{}' },
      { query, variables: [] },
      { query, extensions: 5 },
      { query, extensions: '{}' },
    ]) {
      expect(read('POST', '', body)).toBeUndefined();
    }
    // A resolver may read the address.
    expect(read('POST', 'edition=a', { query })).toBeUndefined();
  });
});

describe('what a GraphQL answer is kept by', () => {
  const key = (request: object) => graphqlKey('/graphql', request);
  const persisted = (text: string) => ({
    persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(text).digest('hex') },
  });

  test('white space, commas and comments do not matter', () => {
    expect(key({ query: '{ topics { name } }' })).toBeDefined();
    expect(key({ query: '{ topics { name } }' })).toBe(key({ query: '{topics,{name}} # all' }));
  });

  test('a list in a variable is no object', () => {
    const query = 'query A($filters: TopicFiltersInput) { topics(filters: $filters) { name } }';
    const asked = (filters: unknown) => key({ query, variables: { filters } });
    expect(asked({ name: 'a' })).not.toBe(asked([['name', 'a']]));
  });

  test('variables, whatever their order, and the operation’s name do', () => {
    const query = 'query A($a: Int, $b: Int) { topics { name } } query B { topics { slug } }';
    const asked = key({ query, operationName: 'A', variables: { a: 1, b: 2 } });
    expect(key({ query, operationName: 'A', variables: { b: 2, a: 1 } })).toBe(asked);
    expect(key({ query, operationName: 'B', variables: { a: 1, b: 2 } })).not.toBe(asked);
    expect(key({ query, operationName: 'A', variables: { a: 1 } })).not.toBe(asked);
  });

  test.each([
    ['a mutation', { query: 'mutation { deleteTopic(documentId: "a") { documentId } }' }],
    ['one beside a query', { query: 'query A { a } mutation B { b }', operationName: 'A' }],
    ['what cannot be read', { query: '{ topics { ' }],
    ['nothing', {}],
    ['a document that is none', { query: 5 }],
    ['what is nested without end', { query: '{ topics { name } }', variables: nested(20_000) }],
    ['another version of persisted queries', { extensions: { persistedQuery: { version: 2 } } }],
    ['a hash that nobody sent a document for', { extensions: persisted('{ never { sent } }') }],
    [
      'a hash of another document',
      { query: '{ topics { name } }', extensions: persisted('{ a }') },
    ],
  ])('%s has none', (_what, request) => {
    expect(key(request)).toBeUndefined();
  });

  test('a persisted query has the same with its document and without', () => {
    const query = '{ topics { name slug } }';
    const whole = key({ query, extensions: persisted(query) });
    expect(whole).toBeDefined();
    expect(key({ extensions: persisted(query) })).toBe(whole);
  });

  test('an extension that says who asks does', () => {
    const query = '{ topics { name } }';
    const asked = (name: string) => key({ query, extensions: { clientLibrary: { name } } });
    expect(asked('a')).toBe(asked('a'));
    expect(asked('a')).not.toBe(asked('b'));
    expect(asked('a')).not.toBe(key({ query }));
  });

  test('a persisted mutation has none', () => {
    const query = 'mutation { deleteTopic(documentId: "b") { documentId } }';
    expect(key({ query, extensions: persisted(query) })).toBeUndefined();
    expect(key({ extensions: persisted(query) })).toBeUndefined();
  });
});

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['GZIP;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.000, gzip;q=0.0', 'identity'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['br;q=0, *', 'gzip'],
  ['zstd, identity', 'identity'],
  ['x'.repeat(10_000), 'identity'],
])('Accept-Encoding %j is answered %s', (accepted, encoding) => {
  expect(chooseEncoding(accepted, 5_000)).toBe(encoding);
  // A short one is sent as it is.
  expect(chooseEncoding(accepted, 500)).toBe('identity');
});

test('an answer is encoded once, for whoever asks and whenever', async () => {
  const answer = {
    key: 'story',
    body: Buffer.from('新聞'.repeat(1_000)),
    hash: 'a',
    tags: new Set<string>(),
    headers: {},
    encoded: new Map(),
  };
  const [first, second, inGzip] = await Promise.all([
    encodeBody(answer, 'br'),
    encodeBody(answer, 'br'),
    encodeBody(answer, 'gzip'),
  ]);
  expect(second).toBe(first);
  expect(await encodeBody(answer, 'br')).toBe(first);
  expect(brotliDecompressSync(first).equals(answer.body)).toBe(true);
  expect(gunzipSync(inGzip).equals(answer.body)).toBe(true);
  expect(await encodeBody(answer, 'identity')).toBe(answer.body);
});

test.each([
  [undefined, false],
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['*', true],
  ['"b"', false],
  ['a', false],
  ['"a-br"', false],
])('If-None-Match %j: unmodified %s', (header, expected) => {
  expect(isUnmodified(header, '"a"')).toBe(expected);
});

test.each([
  [{}, true],
  [{ authorization: 'Bearer x' }, false],
  [{ authorization: '' }, false],
  [{ cookie: '_ga=1; consent=yes' }, true],
  [{ cookie: 'a=1; koa.sess=x' }, false],
  [{ cookie: 'jwtToken=x' }, false],
  [{ cookie: 'strapi_admin_refresh=x' }, false],
])('%j is anonymous: %s', (headers, expected) => {
  expect(isAnonymous(headers)).toBe(expected);
});

describe('surrogate keys', () => {
  test('name the documents and what was searched', () => {
    const tags = new Set(['topics@t', 'articles@a', 'articles*', 'lnk*', 'topics!']);
    expect(surrogateKeys(tags)).toBe('t a articles lnk');
  });

  test('name the tables of more documents than fit into a header', () => {
    const tags = new Set(
      Array.from({ length: 1_000 }, (_, index) => `articles@${'x'.repeat(20)}${index}`),
    );
    expect(surrogateKeys(tags)).toBe('articles');
  });

  test('name no document whose id would end the header', () => {
    expect(surrogateKeys(new Set(['articles@a\r\nb']))).toBe('articles');
  });
});

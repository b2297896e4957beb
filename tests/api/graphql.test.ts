import { runInThisContext } from 'node:vm';

import { visitor } from '../helpers/people';

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

const ask = async (query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
  const { body } = (await visitor().post('/graphql').send({ query, variables })) as {
    body: Answer;
  };
  return body;
};

test('reads the provided article in either script', async () => {
  const query = `query ($locale: I18NLocaleCode) {
    newsArticles(locale: $locale, filters: { slug: { startsWith: "shen-zhen" } }) {
      title slug
      topics { name parent { name } }
      credits { role author { name } }
      principles { ordinal title description }
      actionItems { ordinal title }
      localizations { locale }
    }
  }`;
  const hant = await ask(query, { locale: 'zh-Hant' });
  const hans = await ask(query, { locale: 'zh-Hans' });
  expect(hant.data?.newsArticles).toMatchObject([
    { title: '深圳寶安區召開七屆二次黨代會 堅定不移走好高質量發展之路' },
  ]);
  expect(hans.data?.newsArticles).toMatchObject([
    {
      title: '深圳宝安区召开七届二次党代会 坚定不移走好高质量发展之路',
      topics: [{ name: '港深合作', parent: { name: '新闻专题' } }],
      credits: [
        { role: 'reporter', author: { name: '王娜' } },
        { role: 'photographer', author: { name: '宋璐' } },
        { role: 'editor', author: { name: '静文' } },
      ],
      localizations: [{ locale: 'zh-Hant' }],
    },
  ]);
});

test('takes filters, sort and pagination', async () => {
  const { data } = await ask(
    `{ topics(filters: { slug: { eq: "gang-shen-he-zuo" } }, sort: "name:asc", pagination: { limit: 1 }) {
        name articles { title }
     } }`,
  );
  expect(data?.topics).toMatchObject([
    { name: '港深合作', articles: [{ title: expect.any(String) as string }] },
  ]);
});

test.each([
  ['too deep', `{ topics { ${'parent { '.repeat(11)} name ${'} '.repeat(11)} } }`, 'depth'],
  [
    'asked for too often',
    `{ ${Array.from({ length: 40 }, (_, i) => `a${i}: topics { name }`).join(' ')} }`,
    'liases',
  ],
  [
    'written by a visitor',
    'mutation { createTopic(data: { name: "x", slug: "x" }) { name } }',
    'Forbidden',
  ],
  ['in a locale that there is not', '{ topics(locale: "xx") { name } }', 'locale'],
])('refuses what is %s', async (_what, query, message) => {
  const { errors = [] } = await ask(query);
  expect(errors.map((error) => error.message).join()).toContain(message);
});

test('answers no more than a hundred, whatever limit is asked for', async () => {
  const { data } = await ask(
    '{ topics_connection(pagination: { limit: 100000 }) { pageInfo { pageSize } } }',
  );
  expect(data?.topics_connection).toEqual({ pageInfo: { pageSize: 100 } });
});

test.each<[name: string, value: unknown]>([
  ['page', -1],
  ['page', 0],
  ['pageSize', 0],
  ['start', -1],
  ['limit', -1],
])(
  'refuses a list with pagination[%s] of %p, written out or as a variable',
  async (name, value) => {
    const message = expect.stringContaining(
      `Invalid parameter pagination[${name}]: it must be an`,
    ) as string;
    const refused = {
      errors: [{ message, extensions: { code: 'BAD_USER_INPUT', param: `pagination[${name}]` } }],
    };
    const written = `{ topics { articles(pagination: { ${name}: ${String(value)} }) { title } } }`;
    expect(await ask(written)).toMatchObject(refused);
    const query =
      'query ($list: PaginationArg) { topics_connection(pagination: $list) { nodes { name } } }';
    expect(await ask(query, { list: { [name]: value } })).toMatchObject(refused);
    const byDefault = `query ($list: PaginationArg = { ${name}: ${String(value)} }) {
      topics_connection(pagination: $list) { nodes { name } }
    }`;
    expect(await ask(byDefault)).toMatchObject(refused);
    const inner = `query ($n: Int = ${String(value)}) {
      topics { articles(pagination: { ${name}: $n }) { title } }
    }`;
    expect(await ask(inner)).toMatchObject(refused);
  },
);

test.each([
  ['{ topics(pagination: { page: 0 }) { name } }', {}, 'pagination[page]'],
  ['{ topics { ...t } } fragment t on Topic { name ...t }', {}, 'Cannot spread fragment "t"'],
  [
    '{ topics { ...t } } fragment t on Topic { parent { ...u } } fragment u on Topic { parent { ...t } }',
    {},
    'Cannot spread fragment "t" within itself via "u"',
  ],
  ['{ topics { ...unknown } }', {}, 'Unknown fragment "unknown"'],
])('answers a request that is wrong with 400: %s', async (query, variables, named) => {
  const { body } = await visitor().post('/graphql').send({ query, variables }).expect(400);
  expect(body).toMatchObject({
    errors: [{ message: expect.stringContaining(named) as string }],
  });
});

test('filters that cost too much are refused before anything is asked of the database', async () => {
  const many = Array.from({ length: 51 }, () => '{ title: { eq: "x" } }').join(', ');
  const { errors } = await ask(`{ newsArticles(filters: { or: [${many}] }) { title } }`);
  expect(errors?.map(({ message }) => message)).toEqual([
    'Invalid parameter filters[$or][50][title]: it must be within what one list is filtered by: 50 comparisons',
  ]);
  const values = await ask(
    'query ($t: [String]) { newsArticles(filters: { title: { in: $t } }) { title } }',
    {
      t: Array.from({ length: 501 }, String),
    },
  );
  expect(values.errors?.[0]?.message).toContain('500 values to compare with');
});

test('an operation that is not run may say what it will', async () => {
  const query = `query Run { topics(pagination: { limit: 1 }) { name } }
    query Other($n: Int!) { topics(pagination: { limit: -1, start: $n }) { name } }`;
  const { body } = (await visitor().post('/graphql').send({ query, operationName: 'Run' })) as {
    body: Answer;
  };
  expect(body.errors).toBeUndefined();
  expect(body.data?.topics).toHaveLength(1);
});

test('finds by document id, of what is asked for and of what it relates to', async () => {
  const { data } = await ask(
    '{ topics(filters: { slug: { eq: "gang-shen-he-zuo" } }) { documentId } }',
  );
  const [{ documentId }] = data?.topics as [{ documentId: string }];
  expect(
    await ask(
      `query ($id: ID!) {
        topics(filters: { documentId: { eq: $id } }) { name }
        newsArticles(filters: { topics: { documentId: { eq: $id } } }, sort: "documentId") { source }
      }`,
      { id: documentId },
    ),
  ).toEqual({
    data: { topics: [{ name: '港深合作' }], newsArticles: [{ source: '香港商報網' }] },
  });
});

test('names the parameter that is wrong and tells nothing of the database', async () => {
  for (const filters of ['{ body: { contains: "a" } }', '{ documentId: { eq: "a\\u0000" } }']) {
    const { errors = [] } = await ask(`{ newsArticles(filters: ${filters}) { title } }`);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toContain('Invalid parameter filters');
    expect(JSON.stringify(errors)).not.toMatch(/select|news_articles|node_modules/);
  }
});

test.each([
  ['plain', {}],
  ['with a code', { code: 'XX000' }],
])('keeps the cause of an internal error to itself: %s', async (_kind, properties) => {
  // An error of the server's own realm, as its libraries throw: jest's `Error` is another one.
  const ServerError = runInThisContext('Error') as ErrorConstructor;
  const cause = Object.assign(new ServerError('select secret from admin_users'), properties);
  const logged = jest.spyOn(newsroom.strapi.log, 'error').mockReturnValue(newsroom.strapi.log);
  const findMany = jest
    .spyOn(newsroom.strapi.db.query('api::topic.topic'), 'findMany')
    .mockRejectedValue(cause);
  try {
    const answer = await ask('{ topics { name } }');
    expect(answer).toEqual({
      data: null,
      errors: [
        expect.objectContaining({
          message: 'Internal Server Error',
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        }),
      ],
    });
    expect(logged.mock.calls).toEqual([[cause]]);
  } finally {
    findMany.mockRestore();
    logged.mockRestore();
  }
});

test('reads null for a variable as left open', async () => {
  const { data, errors } = await ask(
    `query ($n: Int, $s: PublicationStatus, $p: PaginationArg) {
      some: topics(pagination: { start: $n, limit: $n }) { name }
      more: topics(pagination: $p) { name }
      newsArticles(status: $s, pagination: { page: $n, pageSize: $n }) { title topics(pagination: { limit: $n }) { name } }
    }`,
    { n: null, s: null, p: null },
  );
  expect(errors).toBeUndefined();
  expect(data?.some).toHaveLength(2);
  expect(data?.more).toHaveLength(2);
  expect(data?.newsArticles).toHaveLength(1);
});

test('reads what is left open as REST does, and as the published', async () => {
  const { data, errors } = await ask(
    `query ($f: NewsArticleFiltersInput, $s: [String], $h: Boolean) {
      newsArticles(filters: $f, sort: $s, status: null, hasPublishedVersion: $h) { title publishedAt }
    }`,
    { f: null, s: null, h: null },
  );
  expect(errors).toBeUndefined();
  expect(data?.newsArticles).toEqual([
    { title: expect.any(String) as string, publishedAt: expect.any(String) as string },
  ]);
});

test.each([
  ['{ newsArticles(filters: { updatedAt: { gte: "2020-01-01T00:00:00.000Z" } }) { title } }', 1],
  ['{ newsArticles(filters: { updatedAt: { lt: "2020-01-01T00:00:00.000Z" } }) { title } }', 0],
  [
    'query ($since: DateTime) { newsArticles(filters: { publishedAt: { gte: $since } }) { title } }',
    1,
  ],
  [
    '{ newsArticles(filters: { createdAt: { between: ["2020-01-01T00:00:00Z", "2100-01-01T00:00:00Z"] } }) { title } }',
    1,
  ],
  [
    '{ newsArticles: topics(filters: { articles: { publishedAt: { gte: "2020-01-01T00:00:00Z" } } }) { name } }',
    1,
  ],
])('finds what has changed since: %s', async (query, count) => {
  const { data, errors } = await ask(query, { since: '2020-01-01T00:00:00.000Z' });
  expect(errors).toBeUndefined();
  expect(data?.newsArticles).toHaveLength(count);
});

test.each([
  '{ topics { articles(sort: ["cover.name"]) { title } } }',
  '{ newsArticles { topics(sort: "parent.name:desc") { name } } }',
])('refuses to sort through relations what is within a list: %s', async (query) => {
  const answer = await visitor().post('/graphql').send({ query }).expect(400);
  expect(answer.text).toContain('Invalid parameter sort');
});

test.each([
  '{ newsArticles(filters: { documentId: { in: [] } }) { title } }',
  '{ newsArticles(filters: { topics: { slug: { in: [] } } }) { title } }',
  '{ newsArticles(filters: { or: [] }) { title } }',
])('refuses a filter that would be passed over: %s', async (query) => {
  const { data, errors } = await ask(query);
  expect(data).toBeNull();
  expect(errors?.[0]?.message).toMatch(/^Invalid parameter filters/);
});

test.each([
  [{ query: '{ topics { name } }', operationName: 'nope' }, 'Unknown operation named'],
  [
    { query: 'query A { topics { name } } query B { topics { slug } }' },
    'Must provide operation name',
  ],
  [{ query: '{ topics { name } }', extensions: { persistedQuery: 1 } }, 'ersisted'],
])('says what is wrong with %j', async (request, words) => {
  const { body } = (await visitor().post('/graphql').send(request).expect(400)) as { body: Answer };
  expect(body.errors?.[0]?.message).toContain(words);
});

test('tells its schema where the newsroom is developed', async () => {
  const { data } = await ask('{ __schema { queryType { name } } }');
  expect(data).toEqual({ __schema: { queryType: { name: 'Query' } } });
});

test('a menu of topics is four deep, where each level has a limit', async () => {
  const level = (inner: string) => `children(pagination: { limit: 10 }) { name ${inner} }`;
  const { errors } = await ask(
    `{ topics(pagination: { limit: 10 }, filters: { parent: { documentId: { null: true } } }) { name ${level(level(level('')))} } }`,
  );
  expect(errors).toBeUndefined();
});

test('says that there are no subscriptions', async () => {
  const answer = await visitor().post('/graphql').send({ query: 'subscription { x }' }).expect(400);
  expect(answer.text).toContain('There are no subscriptions');
});

describe('the cost of a request', () => {
  it.each([
    '{ newsArticles(pagination: { limit: 100 }) { topics { parent { parent { parent { name } } } } } }',
    '{ topics(pagination: { limit: 100 }) { articles(pagination: { limit: 50 }) { credits { author { name } } } } }',
    'query ($n: Int) { topics(pagination: { limit: $n }) { articles(pagination: { limit: $n }) { cover { url } } } }',
  ])('is limited in what it follows: %s', async (query) => {
    const { data, errors } = await ask(query, { n: 100 });
    expect(data).toBeUndefined();
    expect(errors?.[0]?.message).toContain('This request follows more than 5000 relations');
  });

  const REFUSED = /The lists of this request come to more than 20000 documents/;

  it.each([
    '{ topics { articles { topics { articles { title } } } } }',
    '{ topics(pagination: { limit: 100 }) { articles(pagination: { limit: 100 }) { topics { name } } } }',
    'query ($n: Int) { topics(pagination: { limit: $n }) { articles(pagination: { limit: $n }) { topics(pagination: { limit: $n }) { name } } } }',
    '{ topics { ...t } } fragment t on Topic { articles { topics { ...u } } } fragment u on Topic { articles { title } }',
    '{ topics { ... on Topic { articles { topics { articles { title } } } } } }',
    '{ topics_connection { nodes { articles { topics { articles { title } } } } } }',
  ])('is limited: %s', async (query) => {
    const { data, errors } = await ask(query, { n: 100 });
    expect(data).toBeUndefined();
    expect(errors?.map(({ message }) => message)).toEqual([
      expect.stringMatching(REFUSED) as string,
    ]);
  });

  it.each([
    '{ topics { articles { topics { name } } } }',
    '{ newsArticles(pagination: { limit: 100 }) { localizations { localizations { topics { name } } } } }',
    '{ newsArticles(pagination: { limit: 100 }) { topics { name parent { name } } credits { role author { name } } cover { url } localizations { slug locale } principles { title } } }',
    '{ newsArticles(pagination: { limit: 100 }) { topics { name parent { name } } credits { author { name } } } }',
  ])('leaves room for what sites ask: %s', async (query) => {
    expect((await ask(query)).errors).toBeUndefined();
  });

  const SECTION = `name articles(pagination: $p, sort: "datePublished:desc") {
    title slug cover { url } topics { name } credits { author { name } } }`;

  it.each([
    [`query ($p: PaginationArg) { topics { ${SECTION} } }`, { p: { limit: 5 } }],
    [
      `query ($s: String, $p: PaginationArg) { topics(filters: { slug: { eq: $s } }) { ${SECTION} } }`,
      { s: 'gang-shen-he-zuo', p: { limit: 10 } },
    ],
    [`query ($p: PaginationArg = { limit: 5 }) { topics { ${SECTION} } }`, {}],
  ])('counts what variables say: %s with %j', async (query, variables) => {
    expect((await ask(query, variables)).errors).toBeUndefined();
    const all = await ask(query, { ...variables, p: { limit: 100 }, s: null });
    expect(all.errors?.[0]?.message).toMatch(/^(The lists of this|This) request/);
  });

  it('counts the relations of all its filters together', async () => {
    const list = (at: number) =>
      `a${at}: newsArticles(filters: { topics: { slug: { eq: "x" } }, credits: { author: { name: { eq: "y" } } } }) { title }`;
    const lists = (count: number) =>
      `{ ${Array.from({ length: count }, (_, at) => list(at)).join(' ')} }`;
    expect((await ask(lists(6))).errors).toBeUndefined();
    expect((await ask(lists(7))).errors?.[0]?.message).toContain(
      'follow more than 20 relations and components',
    );
  });

  it.each([
    [10, 'This request names more than 2000 fields'],
    [40, 'recursively requests too many selections'],
  ])('is not got round by fragments that multiply, %i times', async (times, refusal) => {
    const levels = Array.from(
      { length: times },
      (_, level) =>
        `fragment f${level} on Topic { ...f${level + 1} ... on Topic { ...f${level + 1} } }`,
    ).join(' ');
    const query = `{ topics { ...f0 } } ${levels} fragment f${times} on Topic { name slug }`;
    const { errors } = await ask(query);
    expect(errors?.[0]?.message).toContain(refusal);
  });
});

test.each(['/graphql/', '/GraphQL'])('%s is the same door', async (path) => {
  const query = '{ topics(locale: "zh-Hant", pagination: { limit: 1 }) { name } }';
  const { body } = await visitor().post(path).send({ query }).expect(200);
  expect(body).toEqual(await ask(query));
  expect(body).toMatchObject({ data: { topics: [{}] } });
});

import { buildArticle, buildTopic } from '../builders/articles';
import { apiToken, visitor } from '../helpers/people';

const SECRET = '機密';
const SECRET_IN_SIMPLIFIED = '机密';

interface Refusal {
  data?: Record<string, unknown> | null;
  errors: { message: string }[];
}

let topicSlug: string;
let publishedId: string;
let draftId: string;

beforeAll(async () => {
  const topic = await buildTopic({ name: '調查' });
  const quiet = await buildTopic({ name: '靜水' });
  topicSlug = 'diao-cha';
  const draft = await buildArticle({
    data: { title: `${SECRET}草稿`, topics: [topic.documentId, quiet.documentId] },
  });
  draftId = draft.documentId;
  const published = await buildArticle({
    data: { title: '已發佈', topics: [topic.documentId] },
    publish: ['zh-Hant'],
  });
  publishedId = published.documentId;
  // A published story that is being rewritten: its draft says what nobody is to know yet.
  await newsroom.strapi.documents('api::news-article.news-article').update({
    documentId: publishedId,
    locale: 'zh-Hant',
    data: { title: `已發佈（${SECRET}修訂）` },
  });
  await newsroom.strapi.documents('api::news-article.news-article').update({
    documentId: publishedId,
    locale: 'zh-Hans',
    data: { title: `${SECRET_IN_SIMPLIFIED}译文` },
  });
});

describe('a visitor is told nothing of drafts', () => {
  test.each([
    '/api/news-articles?pagination[limit]=100',
    '/api/news-articles?locale=zh-Hans&pagination[limit]=100',
    '/api/news-articles?locale=*&pagination[limit]=100',
    '/api/news-articles?populate=*&pagination[limit]=100',
    '/api/news-articles?populate=localizations',
    '/api/news-articles?populate[topics][populate]=articles',
    '/api/news-articles?filters[publishedAt][$null]=true',
    '/api/news-articles?filters[title][$contains]=機密',
    '/api/news-articles?_q=機密',
    '/api/topics?populate=*',
    '/api/topics?populate[articles][filters][publishedAt][$null]=true',
    '/api/topics?populate[articles][filters][publishedAt][$notNull]=false',
    '/api/news-articles?filters[publishedAt][$notNull]=false',
    '/api/news-articles?populate[localizations][filters][publishedAt][$notNull]=false',
    '/api/topics?populate[articles][populate]=localizations',
    '/api/topics?populate[articles][populate]=topics',
    '/api/topics?populate[children][populate]=articles',
  ])('by %s', async (address) => {
    const { text } = await visitor().get(encodeURI(address)).expect(200);
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain(SECRET_IN_SIMPLIFIED);
  });

  test.each([
    '/api/news-articles?status=draft',
    '/api/news-articles?status[]=draft',
    '/api/news-articles?status=DRAFT',
    '/api/news-articles?status=draft&populate=*',
    '/api/news-articles?publicationFilter=modified',
    '/api/news-articles?hasPublishedVersion=false',
  ])('and is refused %s', async (address) => {
    const { body } = await visitor().get(address).expect(403);
    expect(body).toMatchObject({
      data: null,
      error: { status: 403, message: expect.stringContaining('needs an API token') as string },
    });
  });

  test('by asking for a draft by its document id', async () => {
    await visitor().get(`/api/news-articles/${draftId}`).expect(404);
    await visitor().get(`/api/news-articles/${draftId}?status=draft`).expect(403);
    const other = await visitor()
      .get(`/api/news-articles/${publishedId}?locale=zh-Hans`)
      .expect(200);
    expect(other.body).toMatchObject({ data: { title: '已发布' } });
  });

  test('by counts', async () => {
    const { body } = (await visitor()
      .get(`/api/topics?filters[slug]=${topicSlug}&populate[articles][count]=true`)
      .expect(200)) as { body: { data: { articles: { count: number } }[] } };
    expect(body.data[0]?.articles.count).toBe(1);
    const list = (await visitor()
      .get(`/api/news-articles?filters[topics][slug]=${topicSlug}`)
      .expect(200)) as { body: { meta: { pagination: { total: number } } } };
    expect(list.body.meta.pagination.total).toBe(1);
  });

  test.each([
    'filters[articles][title][$contains]=機密',
    'filters[articles][title][$startsWith]=機密草',
    'filters[$or][0][articles][title][$contains]=機密',
    'filters[children][articles][title][$contains]=機密',
    'filters[articles][localizations][title][$contains]=机密',
    'filters[articles][publishedAt][$null]=true',
    'filters[articles][$or][0][title][$contains]=機密',
    'filters[articles][$not][publishedAt][$notNull]=true',
  ])('by which topics %s finds', async (query) => {
    const { body } = await visitor()
      .get(encodeURI(`/api/topics?${query}`))
      .expect(200);
    expect(body).toMatchObject({ data: [], meta: { pagination: { total: 0 } } });
  });

  test.each([
    'filters[localizations][title][$contains]=机密',
    'filters[topics][articles][title][$contains]=機密',
    'filters[$and][0][topics][articles][title][$contains]=機密',
  ])('by which articles %s finds', async (query) => {
    const { body } = await visitor()
      .get(encodeURI(`/api/news-articles?${query}`))
      .expect(200);
    expect(body).toMatchObject({ data: [], meta: { pagination: { total: 0 } } });
  });

  test.each([
    'filters[$not][articles][title][$contains]=機密',
    'filters[articles][$null]=true',
    'filters[articles][$notNull]=true',
    'filters[articles]=1',
    'filters[articles][$eq]=1',
    'sort=articles.title',
    'sort[0]=articles.title:desc',
    'sort[articles][title]=asc',
    'populate[parent][sort]=articles.title',
    'populate[parent][filters][$not][articles][title]=x',
  ])('by ruling out or ordering with %s', async (query) => {
    const { body } = await visitor()
      .get(encodeURI(`/api/topics?${query}`))
      .expect(400);
    expect(body).toMatchObject({ error: { name: 'ValidationError' } });
  });

  test('finds topics by what their published articles say', async () => {
    const { body } = await visitor()
      .get(encodeURI('/api/topics?filters[articles][title][$eq]=已發佈&fields=slug'))
      .expect(200);
    expect(body).toMatchObject({ data: [{ slug: topicSlug }] });
  });

  test.each<[query: string, published: unknown]>([
    [
      '{ newsArticles(sort: "createdAt:desc", pagination: { limit: 1 }) { title localizations { title } topics { name articles { title } } } }',
      {
        newsArticles: [
          {
            title: '已發佈',
            localizations: [{ title: '已发布' }],
            topics: [{ name: '調查', articles: [{ title: '已發佈' }] }],
          },
        ],
      },
    ],
    [
      '{ newsArticles(locale: "zh-Hans", sort: "createdAt:desc", pagination: { limit: 1 }) { title } }',
      { newsArticles: [{ title: '已发布' }] },
    ],
    [
      '{ topics(filters: { slug: { in: ["diao-cha", "jing-shui"] } }, sort: "slug") { name articles { title localizations { title } } } }',
      {
        topics: [
          {
            name: '調查',
            articles: [{ title: '已發佈', localizations: [{ title: '已发布' }] }],
          },
          { name: '靜水', articles: [] },
        ],
      },
    ],
    ['{ topics(filters: { articles: { title: { contains: "機密" } } }) { name } }', { topics: [] }],
    [
      '{ newsArticles(filters: { localizations: { title: { contains: "机密" } } }) { slug title } }',
      { newsArticles: [] },
    ],
    ...['notNull: false', 'null: true', 'eq: null', 'not: { notNull: true }'].flatMap(
      (unpublished): [query: string, published: unknown][] => [
        [
          `{ topics(filters: { slug: { eq: "diao-cha" } }) { articles(filters: { publishedAt: { ${unpublished} } }) { title } } }`,
          { topics: [{ articles: [] }] },
        ],
        [
          `{ topics(filters: { slug: { eq: "diao-cha" } }) { articles_connection(filters: { publishedAt: { ${unpublished} } }) { nodes { title } } } }`,
          { topics: [{ articles_connection: { nodes: [] } }] },
        ],
        [
          `{ newsArticles(filters: { title: { eq: "已發佈" } }) { localizations(filters: { publishedAt: { ${unpublished} } }) { title } } }`,
          { newsArticles: [{ localizations: [] }] },
        ],
        [
          `{ newsArticles(filters: { publishedAt: { ${unpublished} } }) { title } }`,
          { newsArticles: [] },
        ],
      ],
    ),
    [
      '{ topics(filters: { slug: { eq: "diao-cha" } }) { articles(filters: { or: [{ publishedAt: { notNull: false } }, { title: { contains: "機密" } }] }) { title } } }',
      { topics: [{ articles: [] }] },
    ],
    [
      '{ topics(filters: { slug: { eq: "diao-cha" } }) { articles(filters: { publishedAt: { notNull: true } }) { title } } }',
      { topics: [{ articles: [{ title: '已發佈' }] }] },
    ],
    [
      '{ topics(filters: { slug: { eq: "diao-cha" } }) { articles_connection { nodes { title } } } }',
      { topics: [{ articles_connection: { nodes: [{ title: '已發佈' }] } }] },
    ],
  ])('by GraphQL, which answers what is published: %s', async (query, published) => {
    const { body } = await visitor().post('/graphql').send({ query });
    expect(body).toEqual({ data: published });
  });

  test.each([
    ['{ newsArticles(status: DRAFT) { title } }', 'status'],
    ['{ newsArticles_connection(status: DRAFT) { pageInfo { total } nodes { title } } }', 'status'],
    ['{ newsArticles(publicationFilter: MODIFIED) { title } }', 'publicationFilter'],
  ])('by GraphQL, which refuses %s', async (query, parameter) => {
    const { body } = (await visitor().post('/graphql').send({ query })) as { body: Refusal };
    expect(body.errors).toMatchObject([
      {
        message: `Drafts are for editors: ${parameter} needs an API token`,
        extensions: { code: 'FORBIDDEN' },
      },
    ]);
    expect(Object.values(body.data ?? {}).filter((value) => value !== null)).toEqual([]);
  });

  test('by an argument of a relation that GraphQL does not have', async () => {
    const { body } = (await visitor()
      .post('/graphql')
      .send({ query: '{ topics { articles(status: DRAFT) { title } } }' })
      .expect(400)) as { body: Refusal };
    expect(body).toMatchObject({
      errors: [{ message: 'Unknown argument "status" on field "Topic.articles".' }],
    });
  });
});

test('an API token reads drafts, for previews', async () => {
  const token = await apiToken('read-only');
  const { text } = await token.get('/api/news-articles?status=draft&fields=title').expect(200);
  expect(text).toContain(`${SECRET}草稿`);
});

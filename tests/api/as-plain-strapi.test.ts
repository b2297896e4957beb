import { buildArticle, buildAuthor, buildTopic } from '../builders/articles';
import { buildImage } from '../builders/images';
import { accessKey } from '../helpers/people';
import { serveBeside } from '../helpers/run-beside';

// What delivery adds is left out; everything else is answered as Strapi answers it, to everybody.

jest.setTimeout(240_000);

const BOTH = ['zh-Hant', 'zh-Hans'] as const;
/** What delivery says of its own. */
const ADDED = [
  'accept-ranges',
  'cache-control',
  'cache-status',
  'content-encoding',
  'content-language',
  'etag',
  'surrogate-key',
  'vary',
];
/** What differs between any two answers. */
const OF_SENDING = ['connection', 'date', 'keep-alive', 'content-length', 'transfer-encoding'];

let plain: { url: string; stop: () => Promise<void> };
let token: string;
let ids: { story: string; draft: string; topic: string; author: string; picture: number };

beforeAll(async () => {
  const topic = (await buildTopic({ name: '體育' })).documentId;
  const below = (await buildTopic({ name: '足球', parent: topic })).documentId;
  const author = (await buildAuthor('陳大文')).documentId;
  const picture = await buildImage('final');
  const data = (number: number) => ({
    title: `第${number}場比賽`,
    slug: `match-${number}`,
    datePublished: `2024-03-0${number}`,
    summary: number % 2 ? '勝負已分' : null,
    topics: number % 2 ? [topic] : [topic, below],
    cover: number % 2 ? picture : null,
    credits: [{ role: 'reporter', author }],
    principles: [{ ordinal: 1, title: '公平', description: '公平競賽' }],
    seo: { metaTitle: `比賽${number}` },
    body: [{ type: 'paragraph', children: [{ type: 'text', text: '後半場' }] }],
  });
  const stories = [];
  for (const number of [1, 2, 3, 4]) {
    stories.push(await buildArticle({ data: data(number), publish: [...BOTH] }));
  }
  // Published, and being rewritten.
  const rewritten = await buildArticle({ data: data(5), publish: [...BOTH] });
  await newsroom.strapi.documents('api::news-article.news-article').update({
    documentId: rewritten.documentId,
    locale: 'zh-Hant',
    data: { title: '機密' },
  });
  const draft = await buildArticle({ data: { ...data(6), title: '機密草稿' } });
  const story = stories[0]?.documentId ?? '';
  ids = { story, draft: draft.documentId, topic, author, picture };
  token = await accessKey('read-only');
  plain = await serveBeside({ DELIVERY: 'off' });
});

afterAll(async () => {
  await plain.stop();
});

interface Question {
  readonly path: string;
  readonly method?: 'HEAD';
  readonly body?: string;
  /** What the browser prefers. */
  readonly language?: string;
}

const ask = async (url: string, question: Question, authorization?: string) => {
  const { path, method, body, language } = question;
  const answer = await fetch(`${url}${path}`, {
    ...(body === undefined ? { method } : { method: 'POST', body }),
    headers: {
      ...(language === undefined ? {} : { 'accept-language': language }),
      ...(authorization === undefined ? {} : { authorization }),
      ...(path.startsWith('/graphql') ? { 'content-type': 'application/json' } : {}),
    },
  });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: Object.fromEntries(
      [...answer.headers].filter(([name]) => ![...ADDED, ...OF_SENDING].includes(name)),
    ),
    body: JSON.parse(text || 'null') as unknown,
    isHit: answer.headers.get('cache-status') === 'newsroom; hit',
    isPlain: answer.headers.get('cache-status') === null && answer.headers.get('etag') === null,
  };
};

/** As visitor and as a program: once as plain Strapi answers, and twice, one after the other, as we do. */
const compare = async (questions: readonly Question[]) => {
  const seen = { answered: 0, hits: 0, refused: 0 };
  for (const question of questions) {
    for (const authorization of [undefined, `Bearer ${token}`]) {
      const askNewsroom = () => ask(newsroom.url, question, authorization);
      const [expected, first] = await Promise.all([
        ask(plain.url, question, authorization),
        askNewsroom(),
      ]);
      expect(expected).toMatchObject({ isHit: false, isPlain: true });
      for (const { isHit, isPlain, ...answer } of [first, await askNewsroom()]) {
        const { status, headers, body } = expected;
        expect({ question, ...answer }).toEqual({ question, status, headers, body });
        if (authorization !== undefined)
          expect({ question, isPlain }).toEqual({ question, isPlain: true });
        seen.answered += status === 200 ? 1 : 0;
        seen.refused += status >= 400 ? 1 : 0;
        seen.hits += isHit ? 1 : 0;
      }
    }
  }
  return seen;
};

const FIELDS = [
  '',
  'fields=title',
  'fields[0]=title&fields[1]=slug',
  'fields=*',
  'fields=documentId',
];
const POPULATE = [
  '',
  'populate=*',
  'populate=topics',
  'populate[0]=topics&populate[1]=cover',
  'populate=topics.parent',
  'populate[topics][fields]=name',
  'populate[topics][sort]=name:desc',
  'populate[topics][filters][name][$contains]=足',
  'populate[topics][populate]=articles',
  'populate[topics][count]=true',
  'populate[credits][populate][author][fields]=name',
  'populate[cover][fields]=url',
  'populate=seo,principles',
  'populate[localizations][fields]=slug',
];
const LOCALES = [
  '',
  'locale=zh-Hant',
  'locale=zh-Hans',
  'locale=*',
  'locale[0]=zh-Hant&locale[1]=zh-Hans',
];
const SORTS = [
  'sort=title',
  'sort=datePublished:desc',
  'sort[0]=summary&sort[1]=slug:desc',
  'sort[datePublished]=desc',
  'sort=topics.name',
  'sort=seo.metaTitle:desc',
];
const PAGES = [
  'pagination[page]=2&pagination[pageSize]=2',
  'pagination[start]=1&pagination[limit]=3',
  'pagination[pageSize]=100',
  'pagination[withCount]=false',
  'pagination[pageSize]=101',
  'pagination[page]=99',
];
const FILTERS = [
  '[slug][$eq]=match-1',
  '[slug][$ne]=match-1',
  '[slug][$eqi]=MATCH-1',
  '[slug][$in][0]=match-1&filters[slug][$in][1]=match-2',
  '[slug][$notIn]=match-1',
  '[slug][$nei]=MATCH-1',
  '[title][$contains]=場',
  '[title][$notContains]=場',
  '[title][$startsWith]=第',
  '[title][$endsWith]=賽',
  '[title][$containsi]=X',
  '[slug][$containsi]=MATCH',
  '[slug][$notContainsi]=TCH-1',
  '[slug][$startsWithi]=MATCH-',
  '[slug][$endsWithi]=H-2',
  '[datePublished][$lt]=2024-03-03',
  '[datePublished][$lte]=2024-03-03',
  '[datePublished][$gt]=2024-03-03',
  '[datePublished][$gte]=2024-03-03',
  '[datePublished][$between][0]=2024-03-02&filters[datePublished][$between][1]=2024-03-04',
  '[summary][$null]=true',
  '[summary][$notNull]=true',
  '[$or][0][slug]=match-1&filters[$or][1][slug]=match-3',
  '[$and][0][slug]=match-1&filters[$and][1][title][$contains]=場',
  '[$not][slug]=match-1',
  '[topics][slug]=zu-qiu',
  '[topics][parent][name]=體育',
  '[credits][author][name][$contains]=陳',
  '[cover][name]=final',
  '[seo][metaTitle][$contains]=比賽',
  '[principles][title]=公平',
].map((filter) => `filters${filter}`);
const REFUSED = [
  'status=draft',
  'status=published',
  'publicationState=preview',
  'filters[createdBy][email][$contains]=a',
  'filters[nonsense]=1',
  'filters[slug][$nonsense]=1',
  'fields=nonsense',
  'populate=nonsense',
  'populate=createdBy',
  'populate[topics][populate][articles][filters][publishedAt][$null]=true',
  'sort=nonsense',
  'sort=createdBy.email',
  'pagination[page]=0',
  'pagination[limit]=-1',
  'nonsense=1',
  '_q=機密',
];

const listOf = (type: string, parameters: readonly string[]): Question[] =>
  parameters.map((one) => ({ path: `/api/${type}?${one}` }));

test('REST, of stories', async () => {
  const one = (parameters: string) => ({ path: `/api/news-articles/${ids.story}?${parameters}` });
  const questions = [
    ...listOf(
      'news-articles',
      FIELDS.flatMap((fields) => LOCALES.map((locale) => `${fields}&${locale}`)),
    ),
    ...listOf(
      'news-articles',
      POPULATE.flatMap((populate) =>
        ['locale=zh-Hans', 'fields=slug', 'sort=slug:desc'].map((other) => `${populate}&${other}`),
      ),
    ),
    ...listOf('news-articles', [...SORTS, ...PAGES, ...FILTERS, ...REFUSED]),
    ...listOf(
      'news-articles',
      FILTERS.map(
        (filter, index) =>
          `${filter}&${SORTS[index % SORTS.length]}&${POPULATE[index % POPULATE.length]}&locale=zh-Hans`,
      ),
    ),
    ...[
      ...FIELDS,
      ...POPULATE,
      ...LOCALES.filter((locale) => !locale.includes('[')),
      ...REFUSED,
    ].map(one),
    { path: `/api/news-articles/${ids.draft}` },
    { path: `/api/news-articles/${ids.draft}?status=draft` },
    { path: '/api/news-articles/nothing' },
  ];
  const { answered, refused, hits } = await compare(questions);
  expect(questions.length).toBeGreaterThan(180);
  expect(answered).toBeGreaterThan(500);
  expect(refused).toBeGreaterThan(50);
  // The second answer to each visitor's question, and those that are asked in other words.
  expect(hits).toBeGreaterThan(120);
});

test('REST, whatever a browser prefers where that asks for no Chinese, or a locale is asked for', async () => {
  const { answered, hits } = await compare([
    ...['en-US,en;q=0.9', ';;;', 'zh-CN;q=much'].flatMap((language) =>
      ['', '?fields=slug', `/${ids.story}`].map((path) => ({
        path: `/api/news-articles${path}`,
        language,
      })),
    ),
    ...LOCALES.filter((locale) => locale !== '').flatMap((locale) =>
      ['zh-CN', 'zh-TW,zh;q=0.9'].map((language) => ({
        path: `/api/news-articles?${locale}&populate=topics`,
        language,
      })),
    ),
  ]);
  expect(answered).toBe(68);
  expect(hits).toBeGreaterThanOrEqual(17);
});

test('REST, by HEAD', async () => {
  const paths = [
    '/api/news-articles',
    '/api/news-articles?fields=title&locale=zh-Hans',
    `/api/news-articles/${ids.story}?populate=*`,
    `/api/news-articles/${ids.draft}`,
    '/api/news-articles?sort=nonsense',
    '/api/news-articles?status=draft',
    `/api/topics/${ids.topic}`,
    '/api/authors?filters[name]=nobody',
    '/api/users/me',
    '/api/nothing',
  ];
  const asked = paths.map((path) => ({ path, method: 'HEAD' as const }));
  const { answered, refused, hits } = await compare(asked);
  expect(answered).toBeGreaterThanOrEqual(20);
  expect(refused).toBeGreaterThanOrEqual(10);
  expect(hits).toBeGreaterThanOrEqual(5);
});

test('REST, of topics, authors and what visitors may not read', async () => {
  const topics = [
    '',
    'populate=*',
    'populate=articles',
    'populate=children.articles',
    'populate[articles][count]=true',
    'populate[articles][sort]=title:desc',
    'populate[articles][fields]=slug',
    'filters[articles][slug]=match-1',
    'filters[parent][id][$null]=true',
    'filters[children][name][$contains]=足',
    'sort=articles.slug',
    'sort=name:desc',
    'fields=slug&locale=zh-Hans',
    'status=draft',
    'pagination[limit]=1',
  ];
  const authors = [
    '',
    'populate=*',
    'populate=portrait',
    'sort=name',
    'filters[name]=陳大文',
    'locale=*',
    'populate=createdBy',
    'fields=bio',
  ];
  const others = [
    '/api/upload/files',
    '/api/users',
    '/api/users/me',
    '/api/previous-slugs',
    '/api/i18n/locales',
    '/api/hant-hans/glossary',
    '/api/nothing',
    '/api',
    '/api/',
  ];
  const { answered } = await compare([
    ...listOf('topics', topics),
    ...listOf('authors', authors),
    ...topics.slice(0, 8).map((one) => ({ path: `/api/topics/${ids.topic}?${one}` })),
    ...authors.map((one) => ({ path: `/api/authors/${ids.author}?${one}` })),
    ...others.map((path) => ({ path })),
  ]);
  expect(answered).toBeGreaterThan(100);
});

test('GraphQL', async () => {
  const STORY = `documentId title slug summary body datePublished credits { role author { name } } topics { name parent { name } } principles { title } cover { url } seo { metaTitle } localizations { locale slug } convertedFrom`;
  const queries = [
    `{ newsArticles { ${STORY} } }`,
    `{ newsArticles(locale: "zh-Hans") { ${STORY} } }`,
    `{ newsArticles(sort: "datePublished:desc", pagination: { limit: 2 }) { title } }`,
    `{ newsArticles(sort: ["summary", "slug:desc"], pagination: { page: 2, pageSize: 2 }) { title } }`,
    `{ newsArticles(filters: { slug: { eq: "match-1" } }) { ${STORY} } }`,
    `{ newsArticles(filters: { or: [{ slug: { eq: "match-1" } }, { title: { contains: "3" } }] }) { title } }`,
    `{ newsArticles(filters: { topics: { name: { contains: "足" } } }) { title topics(sort: "name") { name } } }`,
    `{ newsArticles(status: DRAFT) { title } }`,
    `{ newsArticles_connection { pageInfo { total page pageCount } nodes { title } } }`,
    `{ newsArticles_connection(pagination: { pageSize: 2 }) { pageInfo { total page pageCount pageSize } nodes { slug } } }`,
    `{ newsArticle(documentId: "${ids.story}") { ${STORY} } }`,
    `{ newsArticle(documentId: "${ids.story}", locale: "zh-Hans") { ${STORY} } }`,
    `{ newsArticle(documentId: "${ids.draft}") { title } }`,
    `{ newsArticle(documentId: "${ids.draft}", status: DRAFT) { title } }`,
    `{ newsArticle(documentId: "nothing") { title } }`,
    `{ topics { name articles(pagination: { limit: 3 }, sort: "slug:desc") { title } children(pagination: { limit: 5 }) { name } } }`,
    `{ topic(documentId: "${ids.topic}") { name articles_connection { nodes { title } } } }`,
    `{ authors { name portrait { url } } }`,
    `{ a: topics { name } b: topics(locale: "zh-Hans") { name } }`,
    `query A { topics { name } }`,
    `{ __schema { queryType { name } } }`,
    `{ __typename }`,
    `{ nonsense }`,
    `{ usersPermissionsUsers { username } }`,
    `{ uploadFiles { url } }`,
    `{ i18NLocales { code } }`,
    `{ newsArticles(pagination: { limit: -1 }) { title } }`,
    `{ newsArticles(filters: { createdBy: { email: { contains: "a" } } }) { title } }`,
    `mutation { deleteTopic(documentId: "${ids.topic}") { documentId } }`,
    `{ `,
  ];
  const asked = queries.map((query) => ({ path: '/graphql', body: JSON.stringify({ query }) }));
  const byGet = queries.map((query) => ({ path: `/graphql?query=${encodeURIComponent(query)}` }));
  const withVariables = ['zh-Hant', 'zh-Hans', null].map((locale) => ({
    path: '/graphql',
    body: JSON.stringify({
      query: 'query A($locale: I18NLocaleCode) { newsArticles(locale: $locale) { title } }',
      operationName: 'A',
      variables: { locale },
    }),
  }));
  const odd = ['{"query": 5}', '[]', '{', '{}', '"text"'].map((body) => ({
    path: '/graphql',
    body,
  }));
  const { answered, hits } = await compare([...asked, ...byGet, ...withVariables, ...odd]);
  expect(answered).toBeGreaterThan(100);
  expect(hits).toBeGreaterThan(40);
});

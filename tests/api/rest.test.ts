import { strapi as createClient } from '@strapi/client';

import { buildArticle, buildAuthor, buildTopic } from '../builders/articles';
import { apiToken, visitor } from '../helpers/people';
import { readProvidedArticle } from '../helpers/provided-article';

const BOTH = ['zh-Hant', 'zh-Hans'] as const;

interface Answer {
  data: Record<string, unknown>[];
  meta: { pagination: Record<string, number> };
}

const list = async (query: string): Promise<Answer> => {
  const { body } = (await visitor().get(`/api/news-articles?${query}`).expect(200)) as {
    body: Answer;
  };
  return body;
};

beforeAll(async () => {
  const topic = await buildTopic({ name: '體育' });
  const author = await buildAuthor('陳大文');
  for (let day = 1; day <= 6; day += 1) {
    await buildArticle({
      data: {
        title: `第${day}場比賽`,
        slug: `match-${day}`,
        datePublished: `2024-03-0${day}`,
        summary: '勝負已分',
        topics: [topic.documentId],
        credits: [{ role: 'columnist', author: author.documentId }],
        body: [{ type: 'paragraph', children: [{ type: 'text', text: '後半場' }] }],
      },
      publish: [...BOTH],
    });
  }
});

describe('one article', () => {
  test('stories of a topic and of what is below it are one question', async () => {
    const { body } = (await visitor()
      .get(
        '/api/news-articles?filters[topics][$or][0][slug]=xin-wen-zhuan-ti&filters[topics][$or][1][parent][slug]=xin-wen-zhuan-ti',
      )
      .expect(200)) as { body: { data: unknown[] } };
    expect(body.data).toHaveLength(1);
  });

  test('is complete without asking', async () => {
    const article = await readProvidedArticle('zh-Hant');
    expect(article.body.length).toBeGreaterThan(10);
    expect(article.principles).toHaveLength(7);
    expect(article.actionItems).toHaveLength(10);
    expect(article.credits[0]?.author).toMatchObject({ name: '王娜' });
    expect(article.topics[0]).toMatchObject({ name: '港深合作', parent: { name: '新聞專題' } });
    expect(article).toMatchObject({ cover: null, seo: null });
    expect(article.localizations).toEqual([
      expect.objectContaining({ locale: 'zh-Hans', slug: article.slug }),
    ]);
  });

  test.each([
    ['fields=title', ['documentId', 'id', 'title']],
    ['fields[0]=title&populate[topics][fields][0]=name', ['documentId', 'id', 'title', 'topics']],
  ])('holds what %s asks for and no more', async (query, keys) => {
    const { documentId } = await readProvidedArticle('zh-Hant');
    const { body } = (await visitor()
      .get(`/api/news-articles/${documentId}?${query}`)
      .expect(200)) as { body: { data: object } };
    expect(Object.keys(body.data).sort()).toEqual(keys);
  });

  test('is a 404 in the form of Strapi where there is none', async () => {
    const { body } = await visitor().get('/api/news-articles/nosuchdocument').expect(404);
    expect(body).toMatchObject({ data: null, error: { status: 404, name: 'NotFoundError' } });
  });
});

describe('a list', () => {
  test('holds what a list shows, without the bodies', async () => {
    const { data } = await list('filters[slug][$startsWith]=match');
    expect(data).toHaveLength(6);
    expect(data[0]).toMatchObject({ summary: '勝負已分', topics: [{ name: '體育' }], cover: null });
    expect(data[0]).not.toHaveProperty('body');
    expect(data[0]).not.toHaveProperty('principles');
  });

  test('holds the body when it is asked for', async () => {
    const { data } = await list('filters[slug]=match-1&fields[0]=body');
    expect(data).toEqual([expect.objectContaining({ body: [expect.anything()] })]);
  });

  test('is in the script that the locale names', async () => {
    const hant = await list('filters[slug]=match-2&fields=title');
    const hans = await list('filters[slug]=match-2&fields=title&locale=zh-Hans');
    expect(hant.data).toMatchObject([{ title: '第2場比賽' }]);
    expect(hans.data).toMatchObject([{ title: '第2场比赛' }]);
    expect(hans.data[0]?.documentId).toBe(hant.data[0]?.documentId);
  });

  test('is filtered by long lists, and by none that is too long to be read', async () => {
    const lines = (length: number) =>
      Array.from({ length }, (_, i) => `filters[slug][$in][${i}]=match-${i}`).join('&');
    expect((await list(lines(150))).data).toHaveLength(6);
    const branches = Array.from({ length: 50 }, (_, i) => `filters[$or][${i}][slug]=match-${i}`);
    expect((await list(branches.join('&'))).data).toHaveLength(6);
    const program = await apiToken('read-only');
    const { body } = (await program
      .get('/api/news-articles?filters[slug][$in][0]=x&filters[slug][$in][1000]=y')
      .expect(400)) as { body: { error: { message: string } } };
    expect(body.error.message).toBe(
      'Invalid parameter filters[slug][$in]: it must be a list of at most 1000',
    );
  });

  test('is in both scripts with locale=*', async () => {
    const { data } = await list('filters[slug]=match-2&fields=locale&locale=*&sort=locale');
    expect(data.map(({ locale }) => locale)).toEqual(['zh-Hans', 'zh-Hant']);
  });

  test.each([
    ['filters[datePublished][$gte]=2024-03-05&filters[slug][$startsWith]=match', [5, 6]],
    ['filters[$or][0][slug]=match-1&filters[$or][1][slug]=match-3', [1, 3]],
    ['filters[slug][$in][0]=match-2&filters[slug][$in][1]=match-4', [2, 4]],
    ['filters[topics][name][$eq]=體育&filters[datePublished][$lt]=2024-03-02', [1]],
    ['filters[credits][author][name][$contains]=大文&filters[slug]=match-4', [4]],
    [
      'filters[$not][slug][$in]=match-1&filters[slug][$startsWith]=match&sort=slug',
      [2, 3, 4, 5, 6],
    ],
    [
      'filters[datePublished][$between]=2024-03-02&filters[datePublished][$between]=2024-03-03',
      [2, 3],
    ],
  ])('is filtered by %s', async (query, days) => {
    const { data } = await list(
      `${encodeURI(query)}&fields=slug${query.includes('sort') ? '' : '&sort=slug'}`,
    );
    expect(data.map(({ slug }) => slug)).toEqual(days.map((day) => `match-${day}`));
  });

  test('is sorted and cut into pages', async () => {
    const page = (number: number) =>
      list(
        `filters[slug][$startsWith]=match&sort=datePublished:desc&fields=slug&pagination[page]=${number}&pagination[pageSize]=4`,
      );
    const [first, second] = [await page(1), await page(2)];
    expect([...first.data, ...second.data].map(({ slug }) => slug)).toEqual(
      [6, 5, 4, 3, 2, 1].map((day) => `match-${day}`),
    );
    expect(first.meta.pagination).toEqual({ page: 1, pageSize: 4, pageCount: 2, total: 6 });
  });

  test('is cut by start and limit, and never longer than a hundred', async () => {
    const part = await list(
      'filters[slug][$startsWith]=match&sort=slug&fields=slug&pagination[start]=4&pagination[limit]=5',
    );
    expect(part.data.map(({ slug }) => slug)).toEqual(['match-5', 'match-6']);
    const all = await list('pagination[limit]=5000&fields=slug');
    expect(all.meta.pagination).toMatchObject({ limit: 100 });
  });
});

test('topics know their place in the tree, authors their names', async () => {
  const topics = await visitor()
    .get('/api/topics?filters[name]=%E6%B8%AF%E6%B7%B1%E5%90%88%E4%BD%9C&populate=parent')
    .expect(200);
  expect(topics.body).toMatchObject({
    data: [{ slug: 'gang-shen-he-zuo', parent: { name: '新聞專題' } }],
  });
  const authors = await visitor().get('/api/authors?locale=zh-Hans&sort=name').expect(200);
  expect(JSON.stringify(authors.body)).toContain('静文');
});

test('@strapi/client reads it as it reads any Strapi', async () => {
  const client = createClient({ baseURL: `${newsroom.url}/api` });
  const articles = client.collection('news-articles');
  const { data } = await articles.find({
    locale: 'zh-Hans',
    filters: { slug: { $eq: 'match-3' } },
    populate: ['topics'],
  });
  expect(data).toMatchObject([{ title: '第3场比赛', topics: [{ name: '体育' }] }]);
  const one = await articles.findOne(data[0]?.documentId ?? '', { locale: 'zh-Hant' });
  expect(one.data).toMatchObject({ title: '第3場比賽', credits: [{ author: { name: '陳大文' } }] });
});

test('the log shows the address that was asked for, not the shape that it is answered in', async () => {
  const log = jest.spyOn(newsroom.strapi.log, 'http');
  const address = '/api/news-articles?locale=zh-Hans&sort=title';
  await visitor().get(address).expect(200);
  await visitor().get('/api/news-articles?sort=nope').expect(400);
  const lines = log.mock.calls.map(([line]) =>
    (line as unknown as string).replace(/ \(\d+ ms\)/, ''),
  );
  log.mockRestore();
  expect(lines).toEqual([`GET ${address} 200`, 'GET /api/news-articles?sort=nope 400']);
});

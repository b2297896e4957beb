import { buildTopic } from '../builders/articles';
import { apiToken, visitor } from '../helpers/people';

/** As many published stories of one topic, in one statement each for stories and relations. */
const fillTopic = async (slug: string, articles: number): Promise<{ documentId: string }> => {
  const { documentId } = await buildTopic({ name: slug });
  const { connection } = newsroom.strapi.db;
  await connection.raw(
    `insert into news_articles (document_id, title, slug, locale, published_at, created_at, updated_at)
     select ? || n, '快訊', ? || '-' || n, 'zh-Hant', now(), now(), now() from generate_series(1, ?) n`,
    [slug, slug, articles],
  );
  await connection.raw(
    `insert into news_articles_topics_lnk (news_article_id, topic_id, topic_ord)
     select article.id, topic.id, 1 from news_articles article, topics topic
     where article.document_id like ? and topic.document_id = ? and topic.locale = 'zh-Hant'`,
    [`${slug}%`, documentId],
  );
  return { documentId };
};

interface TopicAnswer {
  body: { data: { articles: { title: string }[] } };
}
interface Refusal {
  body: { error: { message: string } };
}

let short: { documentId: string };
let long: { documentId: string };
beforeAll(async () => {
  short = await fillTopic('short', 2_500);
  long = await fillTopic('long', 2_501);
  await buildTopic({ name: 'below', parent: long.documentId });
});

test.each([
  'populate=articles',
  'populate=*',
  'populate[0]=articles&populate[1]=parent',
  'populate=articles.topics',
  'populate[articles]=true',
  'populate[articles][sort]=title',
  'populate[articles][fields]=title',
])('a visitor who populates a list of more than 2,500 documents is told so: %s', async (query) => {
  const { body } = (await visitor()
    .get(`/api/topics/${long.documentId}?${query}`)
    .expect(400)) as Refusal;
  expect(body.error.message).toMatch(
    /^Invalid parameter populate\[articles\]: it must come to at most 2500 documents in one answer; ask/,
  );
});

test('lists that are too long together are refused, and named where they are', async () => {
  const { body } = (await visitor()
    .get('/api/topics?filters[slug][$in]=long&filters[slug][$in]=short&populate=articles')
    .expect(400)) as Refusal;
  expect(body.error.message).toContain('populate[articles]');
  const inner = (await visitor()
    .get('/api/news-articles?filters[slug]=long-1&populate=topics.articles')
    .expect(400)) as Refusal;
  expect(inner.body.error.message).toContain('populate[topics][populate][articles]');
});

test('lists are read as deep as the topics are, where they are short', async () => {
  const { documentId } = await buildTopic({ name: 'deep' });
  const child = await buildTopic({ name: 'deeper', parent: documentId });
  await buildTopic({ name: 'deepest', parent: child.documentId });
  const { body } = (await visitor()
    .get('/api/topics?filters[slug]=deep&populate=children.children.children')
    .expect(200)) as { body: { data: unknown } };
  expect(body.data).toMatchObject([
    { children: [{ name: 'deeper', children: [{ name: 'deepest', children: [] }] }] },
  ]);
});

test('a list of 2,500 is answered whole', async () => {
  const { body } = (await visitor()
    .get(`/api/topics/${short.documentId}?populate=articles`)
    .expect(200)) as TopicAnswer;
  expect(body.data.articles).toHaveLength(2_500);
});

test('lists within lists that are short enough together are answered', async () => {
  await buildTopic({ name: 'under', parent: short.documentId });
  const { body } = (await visitor()
    .get(
      '/api/topics?filters[slug]=under&populate[parent][populate][articles][populate][topics][sort]=name',
    )
    .expect(200)) as {
    body: { data: [{ parent: { articles: { topics: { name: string }[] }[] } }] };
  };
  const { articles } = body.data[0].parent;
  expect(articles).toHaveLength(2_500);
  expect(articles[0]?.topics).toMatchObject([{ name: 'short' }]);
});

test('a longer one is read page by page, by itself', async () => {
  const { body } = (await visitor()
    .get(
      '/api/news-articles?filters[topics][slug]=long&pagination[page]=26&pagination[pageSize]=100',
    )
    .expect(200)) as { body: { data: unknown[]; meta: unknown } };
  expect(body.data).toHaveLength(1);
  expect(body.meta).toMatchObject({ pagination: { total: 2_501 } });
});

test('a program with a token reads a list of any length', async () => {
  const program = await apiToken('read-only');
  const { body } = (await program
    .get(`/api/topics/${long.documentId}?populate[articles][fields]=title`)
    .expect(200)) as TopicAnswer;
  expect(body.data.articles).toHaveLength(2_501);
});

test.each([
  [
    'news-articles?pagination[pageSize]=100&populate=topics.articles',
    '[topics][populate][articles]',
  ],
  ['topics?filters[slug]=below&populate=parent.articles', '[parent][populate][articles]'],
  ['topics?filters[slug]=below&populate=parent.articles.topics', '[parent][populate][articles]'],
])('a list within another is counted before any is read: %s', async (query, path) => {
  const statements: string[] = [];
  const listen = ({ sql }: { sql: string }) => statements.push(sql);
  const { connection } = newsroom.strapi.db;
  connection.on('query', listen);
  const answer = await visitor().get(`/api/${query}`);
  connection.removeListener('query', listen);
  expect(answer.status).toBe(400);
  expect((answer as Refusal).body.error.message).toContain(`populate${path}`);
  const read = statements.filter((sql) => /"t0"\.\*.* from "public"\."news_articles"/.test(sql));
  expect(read).toEqual([]);
});

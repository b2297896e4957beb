import { isDeepStrictEqual } from 'node:util';

import { buildArticle, buildAuthor, buildTopic } from '../builders/articles';
import { administrator, visitor } from '../helpers/people';
import { act, save, STORIES } from '../helpers/stories';

const HIT = 'newsroom; hit';
const LOCALE = 'locale: "zh-Hant"';

/** Who is asked for by an id that is known, in forms that a table of ids might seem to answer. */
interface Ids {
  story: string;
  topic: string;
  parent: string;
  author: string;
}

const QUESTIONS: [string, (ids: Ids) => string][] = [
  [
    'a story by GraphQL',
    ({ story }) => `{ newsArticle(documentId: "${story}", ${LOCALE}) { title } }`,
  ],
  ...['eq', 'in'].map((by): [string, (ids: Ids) => string] => [
    `stories, ${by} ids`,
    ({ story }) =>
      `{ newsArticles(${LOCALE}, filters: { documentId: { ${by}: ${by === 'eq' ? `"${story}"` : `["${story}"]`} } }) { title } }`,
  ]),
  [
    'stories of a topic',
    ({ topic }) =>
      `{ newsArticles(${LOCALE}, filters: { topics: { documentId: { eq: "${topic}" } } }) { title } }`,
  ],
  [
    'a connection of stories of a topic',
    ({ topic }) =>
      `{ newsArticles_connection(${LOCALE}, filters: { topics: { documentId: { eq: "${topic}" } } }) { nodes { title } } }`,
  ],
  [
    'stories of an author',
    ({ author }) =>
      `{ newsArticles(${LOCALE}, filters: { credits: { author: { documentId: { eq: "${author}" } } } }) { title } }`,
  ],
  [
    'stories below a topic',
    ({ parent }) =>
      `{ newsArticles(${LOCALE}, filters: { topics: { parent: { documentId: { eq: "${parent}" } } } }) { title } }`,
  ],
  [
    'topics of a story',
    ({ story }) =>
      `{ topics(${LOCALE}, filters: { articles: { documentId: { eq: "${story}" } } }) { name } }`,
  ],
  [
    'topics below a topic',
    ({ parent }) =>
      `{ topics(${LOCALE}, filters: { parent: { documentId: { eq: "${parent}" } } }) { name } }`,
  ],
  [
    'the last stories of a topic',
    ({ topic }) =>
      `{ topic(documentId: "${topic}", ${LOCALE}) { articles(pagination: { start: 1 }) { title } } }`,
  ],
  [
    'a page of stories of each topic',
    ({ topic }) =>
      `{ topics(${LOCALE}, filters: { documentId: { eq: "${topic}" } }) { articles(sort: "id:desc", pagination: { page: 2, pageSize: 1 }) { title } } }`,
  ],
  [
    'stories by id, uncounted, over REST',
    ({ story }) =>
      `/api/news-articles?filters[documentId][$eq]=${story}&locale=*&fields=title&pagination[withCount]=false`,
  ],
  [
    'stories of a topic, uncounted, over REST',
    ({ topic }) =>
      `/api/news-articles?filters[topics][documentId][$eq]=${topic}&locale=zh-Hant&fields=title&pagination[withCount]=false`,
  ],
  [
    'stories within a topic, by another one',
    ({ topic, parent }) =>
      `/api/topics/${parent}?locale=zh-Hant&populate[articles][fields]=title&populate[articles][filters][topics][documentId][$eq]=${topic}`,
  ],
];

const addressOf = (question: string): string =>
  question.startsWith('/') ? question : `/graphql?query=${encodeURIComponent(question)}`;

const ask = async (address: string, cookie = 'a=b') => {
  const { body, headers } = await visitor()
    .get(address)
    .set({ 'Apollo-Require-Preflight': 'true', Cookie: cookie })
    .expect(200);
  return { body: body as unknown, status: (headers as Record<string, string>)['cache-status'] };
};

/** As it would be answered if nothing was kept. */
const askAnew = async (address: string) => (await ask(address, 'koa.sess=x')).body;

test('what is not there comes, and what is there goes, whatever it is asked for by', async () => {
  const admin = await administrator();
  const parent = (await buildTopic({ name: '上題' })).documentId;
  const topic = (await buildTopic({ name: '下題' })).documentId;
  const author = (await buildAuthor('王五')).documentId;
  const { documentId: story } = await buildArticle({
    data: { title: '初稿', topics: [parent], credits: [] },
  });
  // Behind the story, and in front of it, by different orders.
  await buildArticle({ data: { title: '另一則', topics: [topic] }, publish: ['zh-Hant'] });
  const connect = (documentId: string) => ({ connect: [{ documentId, locale: 'zh-Hant' }] });
  const writes: (() => Promise<unknown>)[] = [
    () => Promise.resolve(),
    () => act(admin, story, 'publish', 'zh-Hant'),
    () => act(admin, story, 'unpublish', 'zh-Hant'),
    () => act(admin, story, 'publish', 'zh-Hant'),
    async () => {
      await save(admin, story, 'zh-Hant', {
        topics: connect(topic),
        credits: [{ role: 'reporter', author: connect(author) }],
      });
      await act(admin, story, 'publish', 'zh-Hant');
    },
    () =>
      admin
        .put(`/content-manager/collection-types/api::topic.topic/${topic}?locale=zh-Hant`)
        .send({ parent: connect(parent) })
        .expect(200),
    () => admin.delete(`${STORIES}/${story}?locale=*`).expect(200),
  ];

  const answers = new Map<string, unknown[]>(QUESTIONS.map(([what]) => [what, []]));
  for (const [step, write] of writes.entries()) {
    await write();
    for (const [what, question] of QUESTIONS) {
      const address = addressOf(question({ story, topic, parent, author }));
      const { body } = await ask(address);
      expect({ what, step, body }).toEqual({ what, step, body: await askAnew(address) });
      // The one after is kept, or the test would see nothing.
      const { status } = await ask(address);
      expect({ what, step, status }).toEqual({ what, step, status: HIT });
      answers.get(what)?.push(body);
    }
  }
  // Each was another one at some time.
  for (const [what, seen] of answers) {
    const isAlways = seen.every((one) => isDeepStrictEqual(one, seen[0]));
    expect({ what, isAlways }).toEqual({ what, isAlways: false });
  }
});

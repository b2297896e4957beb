import { isDeepStrictEqual } from 'node:util';

import { buildArticle, buildAuthor, buildTopic } from '../builders/articles';
import { administrator, visitor } from '../helpers/people';
import { act, save, STORIES } from '../helpers/stories';

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

test.each(QUESTIONS)(
  'what is not there comes, and what is there goes: %s',
  async (_what, question) => {
    const admin = await administrator();
    const parent = (await buildTopic({ name: '上題' })).documentId;
    const topic = (await buildTopic({ name: '下題' })).documentId;
    const author = (await buildAuthor('王五')).documentId;
    const { documentId: story } = await buildArticle({
      data: { title: '初稿', topics: [parent], credits: [] },
    });
    const address = addressOf(question({ story, topic, parent, author }));

    const seen: unknown[] = [];
    const writes: (() => Promise<unknown>)[] = [
      () => Promise.resolve(),
      () => act(admin, story, 'publish', 'zh-Hant'),
      () => act(admin, story, 'unpublish', 'zh-Hant'),
      () => act(admin, story, 'publish', 'zh-Hant'),
      async () => {
        await save(admin, story, 'zh-Hant', {
          topics: { connect: [{ documentId: topic, locale: 'zh-Hant' }] },
          credits: [
            { role: 'reporter', author: { connect: [{ documentId: author, locale: 'zh-Hant' }] } },
          ],
        });
        await act(admin, story, 'publish', 'zh-Hant');
      },
      () =>
        admin
          .put(`/content-manager/collection-types/api::topic.topic/${topic}?locale=zh-Hant`)
          .send({ parent: { connect: [{ documentId: parent, locale: 'zh-Hant' }] } })
          .expect(200),
      () => admin.delete(`${STORIES}/${story}?locale=*`).expect(200),
    ];
    for (const write of writes) {
      await write();
      const { body } = await ask(address);
      expect(body).toEqual(await askAnew(address));
      // The one after is kept, or the test would see nothing.
      expect((await ask(address)).status).toBe('newsroom; hit');
      seen.push(body);
    }
    const changes = seen.filter((one, place) => !isDeepStrictEqual(one, seen[place - 1]));
    expect(changes.length).toBeGreaterThan(1);
  },
);

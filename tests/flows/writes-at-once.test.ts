import type { Agent } from 'supertest';

import { ARTICLE, articles, buildArticle, buildTopic } from '../builders/articles';
import { editor } from '../helpers/people';
import { STORIES } from '../helpers/stories';

test('stories that share topics are saved and published at once, from either script', async () => {
  const desk: Agent = await editor();
  const topics: string[] = [];
  for (const name of ['灣區', '深圳', '香港']) topics.push((await buildTopic({ name })).documentId);
  const stories: string[] = [];
  for (let count = 0; count < 8; count += 1) {
    const order = count % 2 === 0 ? topics : topics.toReversed();
    const { documentId } = await buildArticle({
      data: { topics: order },
      publish: ['zh-Hant', 'zh-Hans'],
    });
    stories.push(documentId);
  }
  const refused: unknown[] = [];
  const ask = async (url: string, method: 'post' | 'put', body: object = {}) => {
    const answer = await desk[method](url).send(body);
    if (answer.status !== 200) refused.push([url, answer.status, answer.body]);
  };
  const publish = (story: string, locale: string) =>
    ask(`${STORIES}/${story}/actions/publish?locale=${locale}`, 'post');
  for (let round = 0; round < 6; round += 1) {
    await Promise.all(
      stories.map((story, index) => {
        const locale = index % 2 === 0 ? 'zh-Hant' : 'zh-Hans';
        const order = (index + round) % 2 === 0 ? topics : topics.toReversed();
        const set = order
          .slice(0, 1 + ((index + round) % 3))
          .map((documentId) => ({ documentId, locale }));
        return (index + round) % 4 < 2
          ? ask(`${STORIES}/${story}?locale=${locale}`, 'put', { topics: { set } })
          : publish(story, locale);
      }),
    );
  }
  expect(refused).toEqual([]);
  // More than 300 writes, one after the other: on a busy machine they take their time.
}, 90_000);

const TOPIC = 'api::topic.topic';

/** The part of Knex's transaction that is used here. */
interface Transaction {
  raw(sql: string, bindings: readonly unknown[]): Promise<unknown>;
}

/** Waits until somebody waits for a lock that a transaction of ours holds. */
const someoneWaits = async (): Promise<void> => {
  const waiting = `select 1 from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`;
  const isWaiting = async () => {
    const { rows } = await newsroom.strapi.db.connection.raw<{ rows: unknown[] }>(waiting);
    return rows.length > 0;
  };
  while (!(await isWaiting())) {
    await new Promise((resolve) => setImmediate(resolve));
  }
};

test('a story that is related to a topic while that is given others is related in both scripts or none', async () => {
  const { strapi } = newsroom;
  const topic = await buildTopic({ name: '文化' });
  const [one, late] = [await buildArticle(), await buildArticle()];
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const set = [{ documentId: one.documentId, locale: 'zh-Hant' }];
  const giving = begun.then(() =>
    strapi
      .documents(TOPIC)
      .update({ documentId: topic.documentId, locale: 'zh-Hant', data: { articles: { set } } }),
  );
  const key = `hant-hans ${TOPIC} ${topic.documentId}`;
  await strapi.db.transaction(async ({ trx }) => {
    await (trx as Transaction).raw(
      'select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest(?::text[]) name',
      [[key, `${key} list of ${ARTICLE}`]],
    );
    begin();
    await someoneWaits();
    const data = { topics: [topic.documentId] };
    await articles().update({ documentId: late.documentId, locale: 'zh-Hant', data });
  });
  await giving;
  const topicsIn = async (locale: string) => {
    const { documentId } = late;
    const version = await articles().findOne({ documentId, locale, populate: { topics: true } });
    return version?.topics?.length;
  };
  expect([await topicsIn('zh-Hant'), await topicsIn('zh-Hans')]).toEqual([0, 0]);
});

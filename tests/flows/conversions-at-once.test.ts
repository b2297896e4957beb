/** @jest-environment-options {"types": "tests/types/museum"} */
import type { Agent } from 'supertest';

import { articles, buildArticle, buildTopic } from '../builders/articles';
import { buildRoom, museum, ROOM } from '../builders/museum';
import { removeScript } from '../helpers/archives';
import { editor } from '../helpers/people';
import { act, on, save, STORIES } from '../helpers/stories';

const TOPIC = 'api::topic.topic';

let desk: Agent;
beforeAll(async () => {
  desk = await editor();
});

/** Topics of which there is only Traditional, as of an archive from before there was Simplified. */
const topicsWithoutHans = async (): Promise<string[]> => {
  const topics = [await buildTopic({ name: '灣區' }), await buildTopic({ name: '深圳' })];
  const ids = topics.map(({ documentId }) => documentId);
  await removeScript(TOPIC, ids);
  return ids;
};

/** Four stories, half of which have the topics the other way round. */
const storiesOf = (topics: readonly string[]): Promise<string[]> =>
  Promise.all(
    [topics, topics.toReversed(), topics, topics.toReversed()].map(async (order) => {
      const { documentId } = await buildArticle({ inBothScripts: false, data: { topics: order } });
      return documentId;
    }),
  );

const expectTopicsInHans = async (stories: readonly string[], topics: readonly string[]) => {
  for (const documentId of stories) {
    const hans = await articles().findOne({
      documentId,
      locale: 'zh-Hans',
      populate: { topics: { fields: ['locale'] } },
    });
    const related = hans?.topics?.map((topic) => [topic.documentId, topic.locale]) ?? [];
    expect(related.sort()).toEqual(topics.map((topic) => [topic, 'zh-Hans']).sort());
  }
  const rows = await newsroom.strapi.db
    .query(TOPIC)
    .count({ where: { documentId: { $in: [...topics] }, locale: 'zh-Hans' } });
  expect(rows).toBe(topics.length);
};

test('stories that share topics without a version are converted at once, whatever their order', async () => {
  const topics = await topicsWithoutHans();
  const stories = await storiesOf(topics);
  const answers = await Promise.all(stories.map((story) => on(desk, story, 'convert')));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  await expectTopicsInHans(stories, topics);
});

test('so are stories that are published at once', async () => {
  const topics = await topicsWithoutHans();
  const stories = await storiesOf(topics);
  await Promise.all(stories.map((story) => act(desk, story, 'publish', 'zh-Hant')));
  await expectTopicsInHans(stories, topics);
});

test('so are stories that are given their topics at once', async () => {
  const stories = await storiesOf([]);
  for (const story of stories) await on(desk, story, 'convert').expect(200);
  const topics = await topicsWithoutHans();
  await Promise.all(
    stories.map((story, index) => {
      const order = index % 2 === 0 ? topics : topics.toReversed();
      const set = order.map((documentId) => ({ documentId, locale: 'zh-Hant' }));
      return save(desk, story, 'zh-Hant', { topics: { set } });
    }),
  );
  await expectTopicsInHans(stories, topics);
});

test('documents that relate to each other are converted at once', async () => {
  const rooms = [await buildRoom('東廳'), await buildRoom('西廳')];
  const [east, west] = rooms as [string, string];
  await museum(ROOM).update({ documentId: east, locale: 'zh-Hant', data: { above: west } });
  await museum(ROOM).update({ documentId: west, locale: 'zh-Hant', data: { above: east } });
  await removeScript(ROOM, rooms);
  const { convert } = newsroom.strapi
    .plugin('hant-hans')
    .service<{ convert(document: object): Promise<unknown> }>('conversion');
  await Promise.all(rooms.map((documentId) => convert({ uid: ROOM, documentId, to: 'zh-Hans' })));
  for (const [documentId, name] of [
    [east, '东厅'],
    [west, '西厅'],
  ]) {
    const room = await museum(ROOM).findOne({ documentId: documentId!, locale: 'zh-Hans' });
    expect(room).toMatchObject({ name });
  }
});

test('so are documents that come to relate to each other at once', async () => {
  for (let round = 0; round < 4; round += 1) {
    const rooms = [await buildRoom('南廳'), await buildRoom('北廳')] as const;
    await removeScript(ROOM, rooms);
    const [south, north] = rooms;
    const relate = (documentId: string, above: unknown) =>
      museum(ROOM).update({ documentId, locale: 'zh-Hant', data: { above } });
    await Promise.all([
      relate(south, north),
      relate(north, { connect: [{ documentId: south, locale: 'zh-Hant' }] }),
    ]);
    for (const documentId of rooms) {
      expect(await museum(ROOM).findOne({ documentId, locale: 'zh-Hans' })).not.toBeNull();
    }
  }
});

test('bulk actions on the same stories in opposite orders do both what they are to do', async () => {
  const stories = await Promise.all(
    Array.from({ length: 8 }, () => buildArticle({ inBothScripts: false })),
  );
  const documentIds = stories.map(({ documentId }) => documentId);
  const bulk = async (action: string, order: readonly string[]): Promise<number> =>
    (await desk.post(`${STORIES}/actions/${action}?locale=zh-Hant`).send({ documentIds: order }))
      .status;
  for (const [first, second] of [
    ['bulkPublish', 'bulkPublish'],
    ['bulkPublish', 'bulkUnpublish'],
    ['bulkUnpublish', 'bulkPublish'],
    ['bulkPublish', 'bulkPublish'],
    ['bulkUnpublish', 'bulkUnpublish'],
    ['bulkDelete', 'bulkDelete'],
  ] as const) {
    const statuses = await Promise.all([
      bulk(first, documentIds),
      bulk(second, documentIds.toReversed()),
    ]);
    expect([first, second, ...statuses]).toEqual([first, second, 200, 200]);
  }
});

import { buildArticle, buildTopic } from '../builders/articles';
import { editor } from '../helpers/people';

const ARTICLE = 'api::news-article.news-article';
const TOPIC = 'api::topic.topic';
const COLLECTIONS = '/content-manager/collection-types';
const LOCALES = ['zh-Hant', 'zh-Hans'] as const;

/** What a story relates to: draft and published, Traditional before Simplified. */
const topicsOf = async (documentId: string) => {
  const found: string[][] = [];
  for (const status of ['draft', 'published'] as const) {
    for (const locale of LOCALES) {
      const version = await newsroom.strapi
        .documents(ARTICLE)
        .findOne({ documentId, locale, status, populate: { topics: true } });
      found.push(version?.topics?.map(({ name }) => name ?? '') ?? []);
    }
  }
  return found;
};

const parentsOf = async (documentId: string) => {
  const found: unknown[] = [];
  for (const locale of LOCALES) {
    const version = await newsroom.strapi
      .documents(TOPIC)
      .findOne({ documentId, locale, populate: { parent: true } });
    found.push(version?.parent?.name);
  }
  return found;
};

test('a story that is added to a topic, or taken out of it, on the topic’s side is so in both scripts', async () => {
  const agent = await editor();
  const topic = await buildTopic({ name: '財經' });
  const story = await buildArticle({ publish: ['zh-Hant', 'zh-Hans'] });
  const write = (articles: object) =>
    agent
      .put(`${COLLECTIONS}/${TOPIC}/${topic.documentId}?locale=zh-Hant`)
      .send({ articles })
      .expect(200);
  const related = { documentId: story.documentId, locale: 'zh-Hant' };

  await write({ connect: [related], disconnect: [] });
  const both = [['財經'], ['财经'], ['財經'], ['财经']];
  expect(await topicsOf(story.documentId)).toEqual(both);

  await agent
    .put(`${COLLECTIONS}/${ARTICLE}/${story.documentId}?locale=zh-Hans`)
    .send({ summary: '另外写的' })
    .expect(200);
  expect(await topicsOf(story.documentId)).toEqual(both);

  await write({ connect: [], disconnect: [related] });
  expect(await topicsOf(story.documentId)).toEqual([[], [], [], []]);
});

test('so are stories of which a topic is told the whole list', async () => {
  const topic = await buildTopic({ name: '體育' });
  const [first, second] = [
    await buildArticle({ data: { topics: [topic.documentId] } }),
    await buildArticle(),
  ];
  await newsroom.strapi.documents(TOPIC).update({
    documentId: topic.documentId,
    locale: 'zh-Hans',
    data: { articles: [second.documentId] },
  });
  expect((await topicsOf(first.documentId)).slice(0, 2)).toEqual([[], []]);
  expect((await topicsOf(second.documentId)).slice(0, 2)).toEqual([['體育'], ['体育']]);
});

test('a topic that is created with its children stands above them in both scripts', async () => {
  const agent = await editor();
  const child = await buildTopic({ name: '衞生' });
  await agent
    .post(`${COLLECTIONS}/${TOPIC}?locale=zh-Hant`)
    .send({
      name: '國際',
      slug: 'above',
      children: { connect: [{ documentId: child.documentId, locale: 'zh-Hant' }], disconnect: [] },
    })
    .expect(201);
  expect(await parentsOf(child.documentId)).toEqual(['國際', '国际']);
});

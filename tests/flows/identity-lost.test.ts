import { buildArticle, buildAuthor, buildTopic } from '../builders/articles';
import { editor } from '../helpers/people';

const ARTICLE = 'api::news-article.news-article';
const COLLECTIONS = '/content-manager/collection-types';

const identityIn = async (documentId: string, locale: 'zh-Hant' | 'zh-Hans') => {
  const version = await newsroom.strapi.documents(ARTICLE).findOne({
    documentId,
    locale,
    populate: { topics: true, credits: { populate: { author: true } } },
  });
  return {
    topics: version?.topics?.map((topic) => topic.documentId),
    credits: version?.credits?.map(({ role, author }) => ({ role, author: author?.documentId })),
  };
};

test('what was deleted in one script only is not taken from a story in the other when that is saved', async () => {
  const agent = await editor();
  const [first, second, third] = [
    await buildTopic({ name: '財經' }),
    await buildTopic({ name: '科技' }),
    await buildTopic({ name: '教育' }),
  ];
  const author = await buildAuthor('李四');
  const topics = [first.documentId, second.documentId, third.documentId];
  const { documentId } = await buildArticle({
    data: { topics, credits: [{ role: 'reporter', author: author.documentId }] },
  });
  for (const [type, id] of [
    ['topic', second.documentId],
    ['author', author.documentId],
  ] as const) {
    await agent.delete(`${COLLECTIONS}/api::${type}.${type}/${id}?locale=zh-Hans`).expect(200);
  }
  expect((await identityIn(documentId, 'zh-Hans')).topics).toEqual([
    first.documentId,
    third.documentId,
  ]);

  await agent
    .put(`${COLLECTIONS}/${ARTICLE}/${documentId}?locale=zh-Hans`)
    .send({
      summary: '另外写的',
      topics: { connect: [], disconnect: [{ documentId: third.documentId, locale: 'zh-Hans' }] },
    })
    .expect(200);

  const whole = {
    topics: [first.documentId, second.documentId],
    credits: [{ role: 'reporter', author: author.documentId }],
  };
  expect(await identityIn(documentId, 'zh-Hant')).toEqual(whole);
  expect(await identityIn(documentId, 'zh-Hans')).toEqual(whole);
});

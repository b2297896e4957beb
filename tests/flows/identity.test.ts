import { buildArticle, buildAuthor, buildTopic } from '../builders/articles';
import { editor, visitor } from '../helpers/people';

const ARTICLE = 'api::news-article.news-article';
const ARTICLES = `/content-manager/collection-types/${ARTICLE}`;

const versions = async (documentId: string, status: 'draft' | 'published') => {
  const read = (locale: string) =>
    newsroom.strapi.documents(ARTICLE).findOne({
      documentId,
      locale,
      status,
      populate: { topics: true, credits: { populate: { author: true } }, cover: true },
    });
  return [await read('zh-Hant'), await read('zh-Hans')] as const;
};

const identities = async (documentId: string, status: 'draft' | 'published' = 'draft') =>
  (await versions(documentId, status)).map((version) => ({
    slug: version?.slug,
    datePublished: version?.datePublished,
    topics: version?.topics?.map((topic) => topic.documentId),
    credits: version?.credits?.map(({ role, author }) => ({ role, author: author?.documentId })),
  }));

test('what identifies a story is the same in both scripts, whichever was saved', async () => {
  const agent = await editor();
  const [first, second] = [await buildTopic({ name: '財經' }), await buildTopic({ name: '科技' })];
  const author = await buildAuthor('李四');
  const { documentId } = await buildArticle({ data: { topics: [first.documentId] } });

  await agent
    .put(`${ARTICLES}/${documentId}?locale=zh-Hans`)
    .send({
      slug: 'a-new-address',
      datePublished: '2026-05-06',
      topics: { connect: [{ documentId: second.documentId, locale: 'zh-Hans' }], disconnect: [] },
      credits: [
        {
          role: 'translator',
          author: {
            connect: [{ documentId: author.documentId, locale: 'zh-Hans' }],
            disconnect: [],
          },
        },
      ],
    })
    .expect(200);

  const [hant, hans] = await identities(documentId);
  expect(hans).toEqual({
    slug: 'a-new-address',
    datePublished: '2026-05-06',
    topics: [first.documentId, second.documentId],
    credits: [{ role: 'translator', author: author.documentId }],
  });
  expect(hant).toEqual(hans);
});

test('each script relates to topics and authors in its own script', async () => {
  const topic = await buildTopic({ name: '國際' });
  const { documentId } = await buildArticle({ data: { topics: [topic.documentId] } });
  const [hant, hans] = await versions(documentId, 'draft');
  expect(hant?.topics?.map(({ name }) => name)).toEqual(['國際']);
  expect(hans?.topics?.map(({ name }) => name)).toEqual(['国际']);
});

test('a version that is written anew takes part in the identity that its document has', async () => {
  const agent = await editor();
  const [first, second] = [await buildTopic({ name: '教育' }), await buildTopic({ name: '衞生' })];
  const { documentId, slug } = await buildArticle({
    data: { topics: [first.documentId] },
    inBothScripts: false,
  });
  await agent
    .put(`${ARTICLES}/${documentId}?locale=zh-Hans`)
    .send({
      title: '新的版本',
      slug: 'another-address',
      topics: { connect: [{ documentId: second.documentId, locale: 'zh-Hans' }], disconnect: [] },
    })
    .expect(200);
  const [hant, hans] = await identities(documentId);
  expect(hans).toMatchObject({ slug, topics: [first.documentId, second.documentId] });
  expect(hant).toEqual(hans);
});

test('a story that moves to another address and topic moves in both scripts when published', async () => {
  const agent = await editor();
  const [first, second] = [await buildTopic({ name: '本地' }), await buildTopic({ name: '兩岸' })];
  const { documentId } = await buildArticle({
    data: { topics: [first.documentId] },
    publish: ['zh-Hant', 'zh-Hans'],
  });
  await agent
    .post(`${ARTICLES}/${documentId}/actions/publish?locale=zh-Hant`)
    .send({
      title: '搬家',
      slug: 'moved',
      topics: {
        connect: [{ documentId: second.documentId, locale: 'zh-Hant' }],
        disconnect: [{ documentId: first.documentId, locale: 'zh-Hant' }],
      },
    })
    .expect(200);

  const { body } = await visitor()
    .get('/api/news-articles?filters[slug]=moved&locale=zh-Hans&populate=topics')
    .expect(200);
  expect(body).toMatchObject({ data: [{ documentId, topics: [{ name: '两岸' }] }] });
});

test('discarding a draft brings back the identity in both scripts', async () => {
  const agent = await editor();
  const { documentId, slug } = await buildArticle({ publish: ['zh-Hant', 'zh-Hans'] });
  await agent
    .put(`${ARTICLES}/${documentId}?locale=zh-Hant`)
    .send({ slug: 'not-for-long' })
    .expect(200);
  await agent.post(`${ARTICLES}/${documentId}/actions/discard?locale=zh-Hant`).send({}).expect(200);
  const [hant, hans] = await identities(documentId);
  expect([hant?.slug, hans?.slug]).toEqual([slug, slug]);
});

test('a topic is there in both scripts from the moment it is created, under its parent', async () => {
  const agent = await editor();
  const create = async (data: object) => {
    const { body } = (await agent
      .post('/content-manager/collection-types/api::topic.topic?locale=zh-Hant')
      .send(data)
      .expect(201)) as { body: { data: { documentId: string } } };
    return body.data;
  };
  const parent = await create({ name: '體壇' });
  await create({
    name: '馬術',
    parent: { connect: [{ documentId: parent.documentId, locale: 'zh-Hant' }], disconnect: [] },
  });
  const { body } = await visitor()
    .get(encodeURI('/api/topics?locale=zh-Hans&filters[name]=马术&populate=parent'))
    .expect(200);
  expect(body).toMatchObject({ data: [{ slug: 'ma-shu', parent: { name: '体坛' } }] });
});

test('an author whose name is corrected in one script keeps the other as it is', async () => {
  const agent = await editor();
  const { documentId } = await buildAuthor('范仲淹');
  const address = `/content-manager/collection-types/api::author.author/${documentId}`;
  await agent.put(`${address}?locale=zh-Hans`).send({ name: '范希文' }).expect(200);
  const hant = await newsroom.strapi
    .documents('api::author.author')
    .findOne({ documentId, locale: 'zh-Hant' });
  expect(hant).toMatchObject({ name: '范仲淹', slug: 'fan-zhong-yan' });
});

test('a publication that fails leaves both scripts as they were', async () => {
  const agent = await editor();
  const taken = await buildArticle({ publish: ['zh-Hant', 'zh-Hans'] });
  const { documentId, slug } = await buildArticle();
  await agent
    .post(`${ARTICLES}/${documentId}/actions/publish?locale=zh-Hant`)
    .send({ title: '撞名', slug: taken.slug })
    .expect(400);
  const [hant, hans] = await identities(documentId);
  expect([hant?.slug, hans?.slug]).toEqual([slug, slug]);
});

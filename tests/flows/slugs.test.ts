import { apiToken, editor } from '../helpers/people';

const LIST = '/content-manager/collection-types';
const ARTICLES = `${LIST}/api::news-article.news-article`;
const TOPICS = `${LIST}/api::topic.topic`;

interface Created {
  body: { data: { documentId: string; slug: string } };
}

test('two stories of one name, each written in its own script, get an address each', async () => {
  const desk = await editor();
  const create = async (locale: string, title: string) => {
    const { body } = (await desk
      .post(`${ARTICLES}?locale=${locale}`)
      .send({ title })
      .expect(201)) as Created;
    return body.data.slug;
  };
  const first = await create('zh-Hans', '重庆火锅');
  const second = await create('zh-Hant', '重慶火鍋');
  expect([first, second]).toEqual(['chong-qing-huo-guo', 'chong-qing-huo-guo-1']);
});

test.each([
  [ARTICLES, { title: '先開表格後寫標題' }, 'news-article', 'xian-kai-biao-ge-hou-xie-biao-ti'],
  [TOPICS, { name: '航天' }, 'topic-2', 'hang-tian'],
])(
  'what the admin panel puts there before there is a title gives way to the title: %s',
  async (address, data, slug, expected) => {
    const desk = await editor();
    const { body } = (await desk
      .post(`${address}?locale=zh-Hant`)
      .send({ ...data, slug })
      .expect(201)) as Created;
    expect(body.data.slug).toBe(expected);
  },
);

test('a draft that is saved before it has a title gets the address of its title, once it has one', async () => {
  const desk = await editor();
  const { body } = (await desk
    .post(`${ARTICLES}?locale=zh-Hant`)
    .send({ slug: 'news-article', dateline: '香港' })
    .expect(201)) as Created;
  const { documentId, slug } = body.data;
  expect(slug).toBe('news-article');
  const address = `${ARTICLES}/${documentId}?locale=zh-Hant`;
  const save = async (title: string, given: string) => {
    const answer = await desk.put(address).send({ title, slug: given }).expect(200);
    return (answer as Created).body.data.slug;
  };
  expect(await save('後寫標題', slug)).toBe('hou-xie-biao-ti');
  expect(await save('又改標題', 'hou-xie-biao-ti')).toBe('hou-xie-biao-ti');
});

test('a story that asks for its slug anew is no rival of itself', async () => {
  const desk = await editor();
  const { body } = (await desk
    .post(`${ARTICLES}?locale=zh-Hant`)
    .send({ title: '重新產生' })
    .expect(201)) as Created;
  const { documentId, slug } = body.data;
  const generate = (data: object) =>
    desk
      .post('/content-manager/uid/generate?locale=zh-Hant')
      .send({ contentTypeUID: 'api::news-article.news-article', field: 'slug', data })
      .expect(200);
  const title = '重新產生';
  expect((await generate({ id: 7, documentId, title })).body).toEqual({ data: slug });
  expect((await generate({ id: '', title })).body).toEqual({ data: `${slug}-1` });
});

test('a slug that an editor or a program chose stays as it is', async () => {
  const desk = await editor();
  const { body } = (await desk
    .post(`${ARTICLES}?locale=zh-Hant`)
    .send({ title: '自選', slug: 'news-article-of-the-year' })
    .expect(201)) as Created;
  expect(body.data.slug).toBe('news-article-of-the-year');
  const program = await apiToken('full-access');
  const answer = await program
    .post('/api/topics?locale=zh-Hant')
    .send({ data: { name: '話題', slug: 'topic' } })
    .expect(201);
  expect((answer as Created).body.data.slug).toBe('topic');
});

test('an address that another document has, in whichever script, is refused by its field', async () => {
  const desk = await editor();
  const { body } = (await desk
    .post(`${ARTICLES}?locale=zh-Hans`)
    .send({ title: '有主', slug: 'taken-address' })
    .expect(201)) as Created;
  const refused = await desk
    .post(`${ARTICLES}?locale=zh-Hant`)
    .send({ title: '無主', slug: 'taken-address' })
    .expect(400);
  expect(refused.body).toMatchObject({
    error: {
      details: { errors: [{ path: ['slug'], message: '「taken-address」已由另一份文件使用' }] },
    },
  });
  await desk
    .put(`${ARTICLES}/${body.data.documentId}?locale=zh-Hant`)
    .send({ title: '有主', slug: 'taken-address' })
    .expect(200);
});

test('programs are told in English that an address is taken', async () => {
  const program = await apiToken('full-access');
  const topic = { name: '話題', slug: 'taken-topic' };
  await program.post('/api/topics?locale=zh-Hant').send({ data: topic }).expect(201);
  const { body } = await program
    .post('/api/topics?locale=zh-Hant')
    .send({ data: topic })
    .expect(400);
  expect(body).toMatchObject({ error: { message: 'taken-topic is taken by another document' } });
});

test('topics of one name that are created at the same moment get an address each', async () => {
  const desk = await editor();
  const answers = await Promise.all(
    ['同時', '同時', '同時'].map((name) => desk.post(`${TOPICS}?locale=zh-Hant`).send({ name })),
  );
  const slugs = answers.map(({ status, body }) => [status, (body as Created['body']).data.slug]);
  expect(slugs.toSorted()).toEqual([
    [201, 'tong-shi'],
    [201, 'tong-shi-1'],
    [201, 'tong-shi-2'],
  ]);
});

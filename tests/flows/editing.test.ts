import type { Agent } from 'supertest';

import { editor, reporter, visitor } from '../helpers/people';

const ARTICLES = '/content-manager/collection-types/api::news-article.news-article';

interface Entry {
  documentId: string;
  title: string;
  slug: string;
}

const write = async (agent: Agent, data: object): Promise<Entry> => {
  const { body } = (await agent.post(`${ARTICLES}?locale=zh-Hant`).send(data).expect(201)) as {
    body: { data: Entry };
  };
  return body.data;
};

const titles = async (agent: Agent): Promise<string[]> => {
  const { body } = (await agent.get(`${ARTICLES}?locale=zh-Hant&pageSize=100`).expect(200)) as {
    body: { results: Entry[] };
  };
  return body.results.map(({ title }) => title);
};

test('a reporter writes drafts of their own, and publishes none', async () => {
  const [one, another] = [await reporter(), await reporter()];
  const { documentId } = await write(one, { title: '記者甲的稿件' });
  await one
    .put(`${ARTICLES}/${documentId}?locale=zh-Hant`)
    .send({ title: '記者甲改過的稿件' })
    .expect(200);
  await one.post(`${ARTICLES}/${documentId}/actions/publish?locale=zh-Hant`).send({}).expect(403);

  expect(await titles(one)).toEqual(['記者甲改過的稿件']);
  expect(await titles(another)).toEqual([]);
  await another.get(`${ARTICLES}/${documentId}?locale=zh-Hant`).expect(403);
  await another.put(`${ARTICLES}/${documentId}?locale=zh-Hant`).send({ title: 'x' }).expect(403);
  await visitor().get(`/api/news-articles/${documentId}`).expect(404);
});

test('a reporter writes the other script of their own story', async () => {
  const agent = await reporter();
  const { documentId } = await write(agent, { title: '兩種文字' });
  await agent
    .put(`${ARTICLES}/${documentId}?locale=zh-Hans`)
    .send({ title: '两种文字' })
    .expect(200);
});

test('a reporter chooses topics and authors, and changes none', async () => {
  const agent = await reporter();
  for (const type of ['api::topic.topic', 'api::author.author']) {
    const address = `/content-manager/collection-types/${type}`;
    const { body } = (await agent.get(`${address}?locale=zh-Hant`).expect(200)) as {
      body: { results: Entry[] };
    };
    expect(body.results.length).toBeGreaterThan(0);
    await agent.post(`${address}?locale=zh-Hant`).send({ name: 'x', slug: 'x' }).expect(403);
    await agent
      .put(`${address}/${body.results[0]!.documentId}?locale=zh-Hant`)
      .send({ name: 'x' })
      .expect(403);
  }
});

test('an editor publishes what a reporter wrote, and visitors read it', async () => {
  const { documentId } = await write(await reporter(), { title: '等待發佈的稿件' });
  const agent = await editor();
  await agent
    .post(`${ARTICLES}/${documentId}/actions/publish?locale=zh-Hant`)
    .send({ title: '已經發佈的稿件' })
    .expect(200);
  const { body } = await visitor().get(`/api/news-articles/${documentId}`).expect(200);
  expect(body).toMatchObject({ data: { title: '已經發佈的稿件' } });

  await agent
    .post(`${ARTICLES}/${documentId}/actions/unpublish?locale=zh-Hant`)
    .send({})
    .expect(200);
  await visitor().get(`/api/news-articles/${documentId}`).expect(404);
});

test('neither role manages users, tokens or content types', async () => {
  for (const agent of [await reporter(), await editor()]) {
    await agent.get('/admin/users').expect(403);
    await agent.get('/admin/api-tokens').expect(403);
    await agent.get('/admin/roles').expect(403);
  }
});

test('a story gets an address that can be read, also where two have one title', async () => {
  const agent = await editor();
  const suggestion = (title: string) =>
    agent
      .post('/content-manager/uid/generate?locale=zh-Hant')
      .send({ contentTypeUID: 'api::news-article.news-article', field: 'slug', data: { title } })
      .expect(200);
  expect((await suggestion('重慶火鍋')).body).toEqual({ data: 'chong-qing-huo-guo' });
  const first = await write(agent, { title: '重慶火鍋' });
  const second = await write(agent, { title: '重慶火鍋' });
  expect([first.slug, second.slug]).toEqual(['chong-qing-huo-guo', 'chong-qing-huo-guo-1']);
});

import type { Agent } from 'supertest';

import { buildArticle } from '../builders/articles';
import { converterWith, type Grant } from '../helpers/own-role';
import { administrator, editor } from '../helpers/people';
import { statusOf } from '../helpers/stories';

const ARTICLE = 'api::news-article.news-article';
const BOTH = ['zh-Hant', 'zh-Hans'];
const TEXTS = ['title', 'slug', 'summary', 'datePublished'];

const may = (
  action: Grant['action'],
  { locales = BOTH, fields }: Partial<Pick<Grant, 'locales' | 'fields'>> = {},
): Grant => ({
  action,
  subject: ARTICLE,
  locales,
  ...(action !== 'publish' && { fields: fields ?? TEXTS }),
});

const addressOf = (documentId: string, door = '') =>
  `/hant-hans/documents/${ARTICLE}/${documentId}${door}`;

const read = async (agent: Agent, documentId: string, door = '') =>
  JSON.stringify((await agent.get(addressOf(documentId, door)).expect(200)).body);

const draft = (documentId: string, locale: string, status: 'draft' | 'published' = 'draft') =>
  newsroom.strapi.documents(ARTICLE).findOne({ documentId, locale, status });

/** A story with a correction in each of two fields, which differ in what parity looks at. */
const correctedStory = async () => {
  const { documentId } = await buildArticle({
    data: { title: '祕書頭髮', summary: '祕密的干部 2026 年' },
  });
  await newsroom.strapi.documents(ARTICLE).update({
    documentId,
    locale: 'zh-Hans',
    data: { title: '人手标题 1', summary: '秘密頭髮 1999 年' },
  });
  return documentId;
};

describe('who may read some fields only', () => {
  let agent: Agent;
  beforeAll(async () => {
    agent = await converterWith([may('read', { fields: ['title'] })]);
  });

  it('is told the texts of these, and of no other', async () => {
    const documentId = await correctedStory();
    for (const door of ['', '/ambiguities', '/parity']) {
      expect(await read(await editor(), documentId, door)).toMatch(/祕密|头发|1999/);
      const told = await read(agent, documentId, door);
      expect(told).toContain('title');
      expect(told).not.toMatch(/祕密|秘密|1999|2026/);
    }
  });

  it('is told that something differs where they may not read what', async () => {
    const documentId = await correctedStory();
    const { body } = await agent.get(addressOf(documentId, '/parity')).expect(200);
    expect(body).toMatchObject({
      data: {
        findings: expect.arrayContaining([{ kind: 'hidden', path: 'summary' }]) as unknown,
      },
    });
  });

  it('finds conflicts by their ids where the title is not for them', async () => {
    const documentId = await correctedStory();
    await newsroom.strapi
      .documents(ARTICLE)
      .update({ documentId, locale: 'zh-Hant', data: { title: '另題', summary: '別的' } });
    const titles = async (asked: Agent) => {
      const { body } = (await asked.get('/hant-hans/conflicts').expect(200)) as {
        body: { data: { documentId: string; title: string }[] };
      };
      return body.data.filter((one) => one.documentId === documentId).map(({ title }) => title);
    };
    expect(await titles(agent)).toEqual(['另題']);
    const other = await converterWith([may('read', { fields: ['summary'] })]);
    expect(await titles(other)).toEqual([documentId]);
  });
});

describe('who may write in one script only', () => {
  it('makes and changes nothing in the other', async () => {
    const grants = (['read', 'create', 'update'] as const).map((action) =>
      may(action, { locales: ['zh-Hant'] }),
    );
    const agent = await converterWith(grants);
    const { documentId } = await buildArticle({ inBothScripts: false });
    await agent.post(addressOf(documentId, '/convert')).send({}).expect(403);
    const { body } = await agent
      .post('/hant-hans/batch/convert')
      .send({ uid: ARTICLE, documentIds: [documentId] })
      .expect(200);
    expect(body).toMatchObject({ data: { outcomes: [{ kind: 'failed', code: 'forbidden' }] } });
    expect(await draft(documentId, 'zh-Hans')).toBeNull();
  });

  it('needs to read what it is converted from, and no more', async () => {
    const agent = await converterWith([
      may('read'),
      may('create', { locales: ['zh-Hans'] }),
      may('update', { locales: ['zh-Hans'] }),
    ]);
    const { documentId } = await buildArticle({ inBothScripts: false, data: { title: '題' } });
    await agent.post(addressOf(documentId, '/convert')).send({}).expect(200);
    expect(await draft(documentId, 'zh-Hans')).toMatchObject({ title: '题' });

    await newsroom.strapi
      .documents(ARTICLE)
      .update({ documentId, locale: 'zh-Hant', data: { title: '新題' } });
    await agent.post(addressOf(documentId, '/convert')).send({}).expect(200);
    expect(await draft(documentId, 'zh-Hans')).toMatchObject({ title: '新题' });
  });

  it('publishes neither', async () => {
    const { documentId } = await buildArticle({ inBothScripts: false });
    const anyway = { anyway: true };
    const agent = await converterWith([
      may('read'),
      may('create'),
      may('update'),
      may('publish', { locales: ['zh-Hant'] }),
    ]);
    await agent.post(addressOf(documentId, '/publish')).send(anyway).expect(403);
    const publisher = await converterWith([may('read'), may('publish')]);
    await publisher.post(addressOf(documentId, '/publish')).send(anyway).expect(403);
    expect(await draft(documentId, 'zh-Hant', 'published')).toBeNull();

    const whole = await converterWith([may('read'), may('create'), may('publish')]);
    await whole.post(addressOf(documentId, '/publish')).send(anyway).expect(200);
    expect(await draft(documentId, 'zh-Hans', 'published')).not.toBeNull();
  });
});

describe('who may write some fields only', () => {
  it('converts as long as no other would be written, and is told which', async () => {
    const agent = await converterWith([may('read'), may('update', { fields: ['title'] })]);
    const { documentId } = await buildArticle({ data: { title: '舊', summary: '舊摘要' } });
    const save = (data: object) =>
      newsroom.strapi.documents(ARTICLE).update({ documentId, locale: 'zh-Hant', data });

    await save({ title: '新題' });
    await agent.post(addressOf(documentId, '/convert')).send({}).expect(200);
    expect(await draft(documentId, 'zh-Hans')).toMatchObject({ title: '新题' });

    await save({ title: '更新', summary: '新摘要' });
    const { body } = await agent.post(addressOf(documentId, '/convert')).send({}).expect(403);
    expect(body).toMatchObject({
      error: { message: 'You may not write summary in zh-Hans' },
    });
    expect(await draft(documentId, 'zh-Hans')).toMatchObject({ title: '新题', summary: '旧摘要' });
  });

  it('makes no version of which it may not create every field', async () => {
    const agent = await converterWith([may('read'), may('create', { fields: ['title', 'slug'] })]);
    const { documentId } = await buildArticle({
      inBothScripts: false,
      data: { title: '題', summary: '摘要' },
    });
    await agent.post(addressOf(documentId, '/convert')).send({}).expect(403);
    expect(await draft(documentId, 'zh-Hans')).toBeNull();
  });

  it('resolves only those', async () => {
    const agent = await converterWith([may('read'), may('update', { fields: ['title'] })]);
    const documentId = await correctedStory();
    const resolve = async (path: string, choice: string) => {
      const { fields } = await statusOf(agent, documentId);
      const seen = fields.find((field) => field.path === path)?.seen;
      const answer = await agent
        .post(addressOf(documentId, '/resolve'))
        .send({ path, choice, seen });
      return answer.status;
    };
    expect(await resolve('summary', 'take')).toBe(403);
    expect(await resolve('summary', 'keep')).toBe(403);
    expect(await resolve('title', 'take')).toBe(200);
    expect(await draft(documentId, 'zh-Hans')).toMatchObject({
      title: '秘书头发',
      summary: '秘密頭髮 1999 年',
    });
  });
});

test('a version in a third locale that one may not read changes nothing', async () => {
  const whole = await administrator();
  await whole.post('/i18n/locales').send({ code: 'en', name: 'English', isDefault: false });
  const { documentId } = await buildArticle({ inBothScripts: false });
  await newsroom.strapi
    .documents(ARTICLE)
    .update({ documentId, locale: 'en', data: { title: 'In English', slug: 'english' } });
  await (await editor()).post(addressOf(documentId, '/convert')).send({}).expect(200);
});

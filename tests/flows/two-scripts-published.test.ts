import type { Agent } from 'supertest';

import { ARTICLE, buildArticle } from '../builders/articles';
import { editor, visitor } from '../helpers/people';
import { act, draft, on, published, resolve, save, statusOf, STORIES } from '../helpers/stories';

let desk: Agent;
beforeAll(async () => {
  desk = await editor();
});

describe('publishing', () => {
  it('publishes the other script in the same moment, converted, and says where it comes from', async () => {
    const { documentId } = await buildArticle({ inBothScripts: false, data: { title: '頭條' } });
    await act(desk, documentId, 'publish', 'zh-Hant', { title: '頭條新聞' });
    expect(await published(documentId, 'zh-Hant')).toMatchObject({ title: '頭條新聞' });
    expect(await published(documentId, 'zh-Hans')).toMatchObject({ title: '头条新闻' });
  });

  it('of many at once does the same for each', async () => {
    const stories = [
      await buildArticle({ inBothScripts: false, data: { title: '甲聞' } }),
      await buildArticle({ inBothScripts: false, data: { title: '乙聞' } }),
    ];
    const documentIds = stories.map(({ documentId }) => documentId);
    await desk
      .post(`${STORIES}/actions/bulkPublish?locale=zh-Hant`)
      .send({ documentIds })
      .expect(200);
    for (const documentId of documentIds) {
      expect(await published(documentId, 'zh-Hans')).toMatchObject({
        title: expect.stringMatching(/^[甲乙]闻$/) as string,
      });
    }
  });

  it('with a conflict publishes the source; the other keeps its last published text and waits', async () => {
    const { documentId } = await buildArticle({
      data: { title: '舊標題', summary: '舊摘要' },
      publish: ['zh-Hant', 'zh-Hans'],
    });
    await save(desk, documentId, 'zh-Hans', { title: '人手标题' });
    await act(desk, documentId, 'publish', 'zh-Hant', { title: '新標題', summary: '新摘要' });
    expect(await published(documentId, 'zh-Hant')).toMatchObject({ title: '新標題' });
    expect(await published(documentId, 'zh-Hans')).toMatchObject({
      title: '旧标题',
      summary: '旧摘要',
    });
    const { body } = await desk.get('/hant-hans/conflicts').expect(200);
    expect(body).toMatchObject({
      data: expect.arrayContaining([
        { uid: ARTICLE, documentId, target: 'zh-Hans', title: '新標題', paths: ['title'] },
      ]) as unknown,
    });

    await resolve(desk, documentId, { path: 'title', choice: 'keep' });
    await on(desk, documentId, 'publish').expect(200);
    expect(await published(documentId, 'zh-Hans')).toMatchObject({
      title: '人手标题',
      summary: '新摘要',
    });
  });

  it('of both, in conflict, publishes what the other holds where a person does it anyway', async () => {
    const { documentId } = await buildArticle({
      data: { title: '舊標題', summary: '舊摘要' },
      publish: ['zh-Hant', 'zh-Hans'],
    });
    await save(desk, documentId, 'zh-Hans', { title: '人手标题' });
    await save(desk, documentId, 'zh-Hant', { title: '新標題', summary: '新摘要' });
    const { body } = await on(desk, documentId, 'publish').expect(200);
    expect(body).toEqual({
      data: { kind: 'differs', findings: [{ kind: 'conflict', path: 'title' }] },
    });
    await on(desk, documentId, 'publish', { anyway: true }).expect(200);
    expect(await published(documentId, 'zh-Hant')).toMatchObject({ title: '新標題' });
    expect(await published(documentId, 'zh-Hans')).toMatchObject({
      title: '人手标题',
      summary: '新摘要',
    });
    expect(await statusOf(desk, documentId)).toMatchObject({ state: 'conflict' });
  });

  it('for the first time with a conflict publishes the source alone, until somebody decides', async () => {
    const { documentId } = await buildArticle({ data: { title: '舊標題', summary: '舊摘要' } });
    await save(desk, documentId, 'zh-Hans', { title: '人手标题' });
    await act(desk, documentId, 'publish', 'zh-Hant', { title: '新標題', summary: '新摘要' });
    expect(await published(documentId, 'zh-Hant')).toMatchObject({ title: '新標題' });
    expect(await published(documentId, 'zh-Hans')).toBeNull();

    await resolve(desk, documentId, { path: 'title', choice: 'take' });
    await act(desk, documentId, 'publish', 'zh-Hant', {});
    expect(await published(documentId, 'zh-Hans')).toMatchObject({
      title: '新标题',
      summary: '新摘要',
    });
  });

  it('a correction of the other script leaves unfinished work on the source alone', async () => {
    const { documentId } = await buildArticle({
      data: { title: '已發' },
      publish: ['zh-Hant', 'zh-Hans'],
    });
    await save(desk, documentId, 'zh-Hant', { summary: '未完成' });
    await act(desk, documentId, 'publish', 'zh-Hans', { title: '人手标题' });
    expect(await published(documentId, 'zh-Hans')).toMatchObject({ title: '人手标题' });
    expect(await published(documentId, 'zh-Hant')).toMatchObject({ title: '已發', summary: null });
  });

  it('is taken back in both scripts', async () => {
    const { documentId } = await buildArticle({ publish: ['zh-Hant', 'zh-Hans'] });
    await act(desk, documentId, 'unpublish', 'zh-Hant');
    expect(await published(documentId, 'zh-Hant')).toBeNull();
    expect(await published(documentId, 'zh-Hans')).toBeNull();
  });

  it('that fails leaves both scripts as they were', async () => {
    const taken = await buildArticle({ publish: ['zh-Hant', 'zh-Hans'] });
    const { documentId } = await buildArticle({ data: { title: '原題' } });
    await desk
      .post(`${STORIES}/${documentId}/actions/publish?locale=zh-Hant`)
      .send({ title: '改題', slug: taken.slug })
      .expect(400);
    expect(await draft(documentId, 'zh-Hans')).toMatchObject({ title: '原题' });
    expect(await published(documentId, 'zh-Hans')).toBeNull();
  });

  it('of both first checks that they say the same, and does it anyway when told to', async () => {
    const { documentId } = await buildArticle({
      data: {
        title: '三月七日 12 宗',
        dateline: '七個城市三萬人一起',
        summary: '詳見 https://example.org/a',
        principles: [
          { ordinal: 1, title: '突出規劃', description: '甲' },
          { ordinal: 2, title: '突出產業', description: '乙' },
        ],
      },
    });
    const [first] = (await draft(documentId, 'zh-Hans'))!.principles!;
    await save(desk, documentId, 'zh-Hans', {
      title: '三月七日 13 宗發生',
      dateline: '八个城市四万人共同',
      summary: '详见 https://example.org/b',
      principles: [first],
    });
    const { body } = await on(desk, documentId, 'publish').expect(200);
    expect(body).toEqual({
      data: {
        kind: 'differs',
        findings: expect.arrayContaining([
          { kind: 'numbers', path: 'title', source: ['12'], target: ['13'] },
          {
            kind: 'numbers',
            path: 'dateline',
            source: ['七', '三萬', '一'],
            target: ['八', '四万'],
          },
          { kind: 'stray', path: 'title', script: 'zh-Hans', characters: ['發'] },
          {
            kind: 'links',
            path: 'summary',
            source: ['https://example.org/a'],
            target: ['https://example.org/b'],
          },
          { kind: 'count', path: 'principles', source: 2, target: 1 },
        ]) as unknown,
      },
    });
    expect(await published(documentId, 'zh-Hant')).toBeNull();
    const anyway = await on(desk, documentId, 'publish', { anyway: true }).expect(200);
    expect(anyway.body).toEqual({ data: { kind: 'published' } });
    expect(await published(documentId, 'zh-Hans')).toMatchObject({ title: '三月七日 13 宗發生' });
  });
});

describe('readers are told which versions no person has written', () => {
  const rest = async (documentId: string, locale: string): Promise<unknown> => {
    const { body } = (await visitor()
      .get(`/api/news-articles/${documentId}?locale=${locale}`)
      .expect(200)) as { body: { meta: { convertedFrom: unknown } } };
    return body.meta.convertedFrom;
  };

  it('one by one and in lists, in REST', async () => {
    const { documentId, slug } = await buildArticle({
      data: { title: '機器轉換' },
      publish: ['zh-Hant', 'zh-Hans'],
    });
    expect(await rest(documentId, 'zh-Hans')).toBe('zh-Hant');
    expect(await rest(documentId, 'zh-Hant')).toBeNull();
    const list = await visitor()
      .get(`/api/news-articles?locale=*&filters[slug]=${slug}&fields[0]=locale&sort=locale`)
      .expect(200);
    expect(list.body).toMatchObject({
      data: [{ locale: 'zh-Hans' }, { locale: 'zh-Hant' }],
      meta: { convertedFrom: ['zh-Hant', null], pagination: { total: 2 } },
    });
    const bare = await visitor()
      .get(`/api/news-articles?locale=zh-Hans&filters[slug]=${slug}&fields[0]=title`)
      .expect(200);
    expect(bare.body).toMatchObject({ meta: { convertedFrom: ['zh-Hant'] } });
  });

  it('until one of them edits it, from the next publication on', async () => {
    const { documentId } = await buildArticle({ publish: ['zh-Hant', 'zh-Hans'] });
    await save(desk, documentId, 'zh-Hans', { title: '人手标题' });
    expect(await rest(documentId, 'zh-Hans')).toBe('zh-Hant');
    await act(desk, documentId, 'publish', 'zh-Hans');
    expect(await rest(documentId, 'zh-Hans')).toBeNull();
  });

  it('until one of them has reviewed it, and again once it is converted anew', async () => {
    const { documentId } = await buildArticle({ publish: ['zh-Hant', 'zh-Hans'] });
    await desk
      .put(`/hant-hans/documents/${ARTICLE}/${documentId}`)
      .send({ reviewed: true })
      .expect(200);
    expect(await rest(documentId, 'zh-Hans')).toBeNull();
    expect(await statusOf(desk, documentId)).toMatchObject({ reviewed: true });
    await act(desk, documentId, 'publish', 'zh-Hant', { title: '又改' });
    expect(await rest(documentId, 'zh-Hans')).toBe('zh-Hant');
    expect(await statusOf(desk, documentId)).toMatchObject({ reviewed: false });
  });

  it('in GraphQL, with one look-up a request', async () => {
    await buildArticle({ publish: ['zh-Hant', 'zh-Hans'] });
    await buildArticle({ publish: ['zh-Hant', 'zh-Hans'] });
    const lookUps: string[] = [];
    const remember = ({ sql }: { sql: string }) => {
      if (sql.includes('hant_hans_pairs')) lookUps.push(sql);
    };
    newsroom.strapi.db.connection.on('query', remember);
    const { body } = await visitor()
      .post('/graphql')
      .send({
        query: `{ hans: newsArticles(locale: "zh-Hans") { convertedFrom }
                  hant: newsArticles(locale: "zh-Hant") { convertedFrom } }`,
      })
      .expect(200);
    newsroom.strapi.db.connection.removeListener('query', remember);
    const { data } = body as { data: Record<string, { convertedFrom: string | null }[]> };
    expect(data.hans!.some(({ convertedFrom }) => convertedFrom === 'zh-Hant')).toBe(true);
    expect(data.hant!.every(({ convertedFrom }) => convertedFrom === null)).toBe(true);
    expect(lookUps).toHaveLength(1);
  });
});

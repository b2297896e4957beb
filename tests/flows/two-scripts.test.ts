import type { Agent } from 'supertest';

import type { DocumentStatus } from '../../src/plugins/hant-hans/shared/contracts/documents';
import { buildArticle, buildAuthor } from '../builders/articles';
import { administrator, editor, reporter, visitor } from '../helpers/people';

const ARTICLE = 'api::news-article.news-article';
const ARTICLES = `/content-manager/collection-types/${ARTICLE}`;

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

const statusOf = async (agent: Agent, documentId: string): Promise<DocumentStatus> => {
  const { body } = (await agent
    .get(`/hant-hans/documents/${ARTICLE}/${documentId}`)
    .expect(200)) as {
    body: { data: DocumentStatus };
  };
  return body.data;
};

/** Paths by state, and the state of the whole. */
const standing = async (agent: Agent, documentId: string) => {
  const { state, fields } = await statusOf(agent, documentId);
  return { state, ...Object.fromEntries(fields.map((field) => [field.path, field.state])) };
};

const save = (agent: Agent, documentId: string, locale: string, data: object) =>
  agent.put(`${ARTICLES}/${documentId}?locale=${locale}`).send(data).expect(200);

const act = (agent: Agent, documentId: string, action: string, locale: string, data: object = {}) =>
  agent.post(`${ARTICLES}/${documentId}/actions/${action}?locale=${locale}`).send(data).expect(200);

const on = (agent: Agent, documentId: string, door: string, body: object = {}) =>
  agent.post(`/hant-hans/documents/${ARTICLE}/${documentId}/${door}`).send(body);

const draft = (documentId: string, locale: string) =>
  newsroom.strapi.documents(ARTICLE).findOne({
    documentId,
    locale,
    populate: { principles: true, seo: true },
  });

const published = async (documentId: string, locale: string) => {
  const answer = await visitor().get(`/api/news-articles/${documentId}?locale=${locale}`);
  const { data } = answer.body as { data: Record<string, unknown> | null };
  return data;
};

let desk: Agent;
beforeAll(async () => {
  desk = await editor();
});

describe('the state of the other script', () => {
  it('is missing, then in step once converted, and converting again changes nothing', async () => {
    const { documentId } = await buildArticle({ inBothScripts: false });
    expect(await standing(desk, documentId)).toEqual({ state: 'missing' });
    const first = await on(desk, documentId, 'convert').expect(200);
    expect(first.body).toMatchObject({
      data: { outcome: { kind: 'converted' }, status: { state: 'in-step', fields: [] } },
    });
    const { updatedAt } = (await draft(documentId, 'zh-Hans'))!;
    const second = await on(desk, documentId, 'convert').expect(200);
    expect(second.body).toMatchObject({ data: { outcome: { kind: 'unchanged' } } });
    expect((await draft(documentId, 'zh-Hans'))?.updatedAt).toBe(updatedAt);
  });

  it('is stale where the source was saved, edited where a person corrected, conflict where both', async () => {
    const { documentId } = await buildArticle({
      data: { title: '舊標題', summary: '舊摘要', dateline: '香港' },
    });
    await save(desk, documentId, 'zh-Hans', { summary: '人手摘要', dateline: '人手电头' });
    expect(await standing(desk, documentId)).toEqual({
      state: 'edited',
      summary: 'edited',
      dateline: 'edited',
    });
    await save(desk, documentId, 'zh-Hant', { title: '新標題', summary: '新摘要' });
    const status = await statusOf(desk, documentId);
    expect(status).toMatchObject({ state: 'conflict', source: 'zh-Hant', target: 'zh-Hans' });
    expect(status.fields).toEqual([
      expect.objectContaining({
        path: 'title',
        state: 'stale',
        current: '旧标题',
        converted: '新标题',
      }),
      expect.objectContaining({
        path: 'summary',
        state: 'conflict',
        source: '新摘要',
        current: '人手摘要',
        converted: '新摘要',
      }),
      expect.objectContaining({ path: 'dateline', state: 'edited' }),
    ]);
  });

  it('leaves a person’s text alone when it is converted, and takes or keeps it when told to', async () => {
    const { documentId } = await buildArticle({ data: { title: '舊標題', summary: '舊摘要' } });
    await save(desk, documentId, 'zh-Hans', { title: '人手标题', summary: '人手摘要' });
    await save(desk, documentId, 'zh-Hant', { title: '新標題', summary: '新摘要' });

    const converted = await on(desk, documentId, 'convert').expect(200);
    expect(converted.body).toMatchObject({
      data: { outcome: { kind: 'unchanged', conflicts: ['title', 'summary'] } },
    });
    expect(await draft(documentId, 'zh-Hans')).toMatchObject({
      title: '人手标题',
      summary: '人手摘要',
    });

    await on(desk, documentId, 'resolve', { path: 'title', choice: 'take' }).expect(200);
    await on(desk, documentId, 'resolve', { path: 'summary', choice: 'keep' }).expect(200);
    expect(await draft(documentId, 'zh-Hans')).toMatchObject({
      title: '新标题',
      summary: '人手摘要',
    });
    expect(await standing(desk, documentId)).toEqual({ state: 'edited', summary: 'edited' });
  });

  it('goes paragraph by paragraph and item by item, also when one is put in at the top', async () => {
    const principles = [
      { ordinal: 1, title: '突出規劃引領', description: '統籌發展空間。' },
      { ordinal: 2, title: '突出產業協同', description: '發展實體經濟。' },
    ];
    const body = ['第一段說甲乙丙丁。', '第二段說戊己庚辛。'].map(paragraph);
    const { documentId } = await buildArticle({ data: { principles, body } });
    const hans = await draft(documentId, 'zh-Hans');
    const [first, second] = hans!.principles!;
    await save(desk, documentId, 'zh-Hans', {
      principles: [first, { ...second, title: '人手标题' }],
      body: [paragraph('第一段说甲乙丙丁，人手改过。'), paragraph('第二段说戊己庚辛。')],
    });
    const hant = await draft(documentId, 'zh-Hant');
    await save(desk, documentId, 'zh-Hant', {
      principles: [
        { ordinal: 0, title: '突出黨建', description: '新的一條。' },
        ...hant!.principles!,
      ],
      body: ['新的導語。', '第一段說甲乙丙丁。', '第二段說戊己庚辛壬癸。'].map(paragraph),
    });
    expect(await standing(desk, documentId)).toEqual({
      state: 'stale',
      'body[0]': 'stale',
      'body[1]': 'edited',
      'body[2]': 'stale',
      'principles[0]': 'stale',
      'principles[2].title': 'edited',
    });
    await on(desk, documentId, 'convert').expect(200);
    const after = await draft(documentId, 'zh-Hans');
    expect(after?.principles?.map(({ title }) => title)).toEqual([
      '突出党建',
      '突出规划引领',
      '人手标题',
    ]);
    expect(after?.body).toEqual(
      ['新的导语。', '第一段说甲乙丙丁，人手改过。', '第二段说戊己庚辛壬癸。'].map(paragraph),
    );
  });

  it('does not touch what is locked', async () => {
    const { documentId } = await buildArticle({ data: { title: '舊標題', summary: '舊摘要' } });
    await desk
      .put(`/hant-hans/documents/${ARTICLE}/${documentId}`)
      .send({ lock: { attribute: 'summary', locked: true } })
      .expect(200);
    await save(desk, documentId, 'zh-Hant', { title: '新標題', summary: '新摘要' });
    const { body } = await on(desk, documentId, 'convert').expect(200);
    expect(body).toMatchObject({
      data: {
        outcome: { written: ['title'] },
        status: { lockedAttributes: ['summary'], fields: [{ path: 'summary', locked: true }] },
      },
    });
    expect(await draft(documentId, 'zh-Hans')).toMatchObject({ summary: '旧摘要' });
  });

  it('turns around when the other script leads: a correction there becomes the text here', async () => {
    const { documentId } = await buildArticle({ data: { title: '舊標題', summary: '舊摘要' } });
    await save(desk, documentId, 'zh-Hans', { title: '新标题' });
    await desk
      .put(`/hant-hans/documents/${ARTICLE}/${documentId}`)
      .send({ source: 'zh-Hans' })
      .expect(200);
    expect(await standing(desk, documentId)).toEqual({ state: 'stale', title: 'stale' });
    await on(desk, documentId, 'convert').expect(200);
    expect(await draft(documentId, 'zh-Hant')).toMatchObject({
      title: '新標題',
      summary: '舊摘要',
    });
  });

  it('is told anew after a draft is discarded, a version deleted, a document cloned', async () => {
    const { documentId } = await buildArticle({
      data: { title: '舊標題' },
      publish: ['zh-Hant', 'zh-Hans'],
    });
    await save(desk, documentId, 'zh-Hant', { title: '改過的標題' });
    expect(await standing(desk, documentId)).toEqual({ state: 'stale', title: 'stale' });
    await act(desk, documentId, 'discard', 'zh-Hant');
    expect(await standing(desk, documentId)).toEqual({ state: 'in-step' });

    await save(desk, documentId, 'zh-Hans', { title: '人手标题' });
    const source = (await draft(documentId, 'zh-Hant'))!;
    const clone = await desk
      .post(`${ARTICLES}/clone/${documentId}?locale=zh-Hant`)
      .send({ title: source.title, slug: `${source.slug}-copy` })
      .expect(200);
    const { data } = clone.body as { data: { documentId: string } };
    expect(['missing', 'edited']).toContain((await statusOf(desk, data.documentId)).state);

    await desk.delete(`${ARTICLES}/${documentId}?locale=zh-Hans`).expect(200);
    expect(await standing(desk, documentId)).toEqual({ state: 'missing' });
  });
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
      .post(`${ARTICLES}/actions/bulkPublish?locale=zh-Hant`)
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

    await on(desk, documentId, 'resolve', { path: 'title', choice: 'keep' }).expect(200);
    await on(desk, documentId, 'publish').expect(200);
    expect(await published(documentId, 'zh-Hans')).toMatchObject({
      title: '人手标题',
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
      .post(`${ARTICLES}/${documentId}/actions/publish?locale=zh-Hant`)
      .send({ title: '改題', slug: taken.slug })
      .expect(400);
    expect(await draft(documentId, 'zh-Hans')).toMatchObject({ title: '原题' });
    expect(await published(documentId, 'zh-Hans')).toBeNull();
  });

  it('of both first checks that they say the same, and does it anyway when told to', async () => {
    const { documentId } = await buildArticle({
      data: {
        title: '三月七日 12 宗',
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
      summary: '详见 https://example.org/b',
      principles: [first],
    });
    const { body } = await on(desk, documentId, 'publish').expect(200);
    expect(body).toEqual({
      data: {
        kind: 'differs',
        findings: expect.arrayContaining([
          { kind: 'numbers', path: 'title', source: ['12'], target: ['13'] },
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
    expect(lookUps.length).toBeLessThanOrEqual(2);
  });
});

test('a name that is corrected in one script reaches the other, as types without drafts publish what is saved', async () => {
  const { documentId } = await buildAuthor('陳大文');
  await desk
    .put(`/content-manager/collection-types/api::author.author/${documentId}?locale=zh-Hant`)
    .send({ jobTitle: '記者' })
    .expect(200);
  const hans = await newsroom.strapi
    .documents('api::author.author')
    .findOne({ documentId, locale: 'zh-Hans' });
  expect(hans).toMatchObject({ name: '陈大文', jobTitle: '记者' });
});

test('two who convert the same document at once get one result', async () => {
  const { documentId } = await buildArticle({ inBothScripts: false, data: { title: '同時' } });
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => on(desk, documentId, 'convert')),
  );
  const kinds = answers.map(({ status, body }) => {
    const { data } = body as { data?: { outcome: { kind: string } } };
    return [status, data?.outcome.kind];
  });
  expect(kinds.filter(([, kind]) => kind === 'converted')).toHaveLength(1);
  expect(kinds.every(([status]) => status === 200)).toBe(true);
  const rows = await newsroom.strapi.db
    .query(ARTICLE)
    .findMany({ where: { documentId, locale: 'zh-Hans' } });
  expect(rows).toHaveLength(1);
});

test('a save while the document is converted loses nothing', async () => {
  const { documentId } = await buildArticle({ data: { title: '舊', summary: '舊摘要' } });
  await Promise.all([
    on(desk, documentId, 'convert').expect(200),
    save(desk, documentId, 'zh-Hans', { summary: '人手' }),
    save(desk, documentId, 'zh-Hant', { title: '新' }),
    on(desk, documentId, 'convert').expect(200),
  ]);
  await on(desk, documentId, 'convert').expect(200);
  expect(await draft(documentId, 'zh-Hans')).toMatchObject({ title: '新', summary: '人手' });
});

test('a first conversion says what it wrote, and nothing of what is empty', async () => {
  const { documentId } = await buildArticle({
    inBothScripts: false,
    data: { title: '只有標題', summary: null },
  });
  const { body } = (await on(desk, documentId, 'convert').expect(200)) as {
    body: { data: { outcome: { written: string[] } } };
  };
  expect(body.data.outcome.written.toSorted()).toEqual(['slug', 'title']);
});

test('while a locale is missing what people write is saved, and nothing follows it', async () => {
  const { db } = newsroom.strapi;
  const locale = { code: 'zh-Hans' };
  await db.query('plugin::i18n.locale').update({ where: locale, data: { code: 'zh-Hans-x' } });
  try {
    const { documentId } = await buildArticle({ inBothScripts: false, data: { title: '獨行' } });
    await save(desk, documentId, 'zh-Hant', { title: '獨行二' });
    expect(await draft(documentId, 'zh-Hant')).toMatchObject({ title: '獨行二' });
  } finally {
    await db.query('plugin::i18n.locale').update({ where: { code: 'zh-Hans-x' }, data: locale });
  }
});

describe('many documents', () => {
  it('are converted one by one, and one that fails stops none', async () => {
    const { documentId } = await buildArticle({ inBothScripts: false });
    const { body } = await desk
      .post('/hant-hans/batch/convert')
      .send({ uid: ARTICLE, documentIds: [documentId, 'nosuchdocument', documentId] })
      .expect(200);
    expect(body).toMatchObject({
      data: {
        outcomes: [
          { kind: 'converted', documentId },
          { kind: 'failed', code: 'not-found', documentId: 'nosuchdocument' },
          { kind: 'unchanged', documentId },
        ],
      },
    });
  });

  it.each([
    [{}, 'uid'],
    [{ uid: ARTICLE, documentIds: [] }, 'documentIds'],
    [{ uid: ARTICLE, documentIds: Array.from({ length: 26 }, String) }, 'documentIds'],
    [{ uid: ARTICLE, documentIds: 'all' }, 'documentIds'],
  ])('are refused as %j, naming what is wrong', async (request, named) => {
    const { body } = await desk.post('/hant-hans/batch/convert').send(request).expect(400);
    expect(body).toMatchObject({ error: { message: expect.stringContaining(named) as string } });
  });
});

describe('who may do what', () => {
  it('nobody who is not logged in', async () => {
    const { documentId } = await buildArticle();
    await visitor().get(`/hant-hans/documents/${ARTICLE}/${documentId}`).expect(401);
    await visitor().post('/hant-hans/batch/convert').send({}).expect(401);
  });

  it('a reporter with stories of their own, and no other’s', async () => {
    const agent = await reporter();
    const { documentId } = await buildArticle();
    await agent.get(`/hant-hans/documents/${ARTICLE}/${documentId}`).expect(403);
    await on(agent, documentId, 'convert').expect(403);
    const { body } = (await agent
      .post(`${ARTICLES}?locale=zh-Hant`)
      .send({ title: '自己的稿件' })
      .expect(201)) as { body: { data: { documentId: string } } };
    const own = body.data.documentId;
    await on(agent, own, 'convert').expect(200);
    expect(await draft(own, 'zh-Hans')).toMatchObject({ title: '自己的稿件' });
    await on(agent, own, 'publish').expect(403);
    const batch = await agent
      .post('/hant-hans/batch/convert')
      .send({ uid: ARTICLE, documentIds: [documentId] })
      .expect(200);
    expect(batch.body).toMatchObject({
      data: { outcomes: [{ kind: 'failed', code: 'forbidden' }] },
    });
  });

  it('a reporter is shown no conflict of what they may not read', async () => {
    const { documentId } = await buildArticle({ data: { title: '別人的密稿' } });
    await save(desk, documentId, 'zh-Hans', { title: '改过的密稿' });
    await save(desk, documentId, 'zh-Hant', { title: '別人的密稿二' });
    const agent = await reporter();
    expect((await desk.get('/hant-hans/conflicts').expect(200)).text).toContain('別人的密稿二');
    const { body } = await agent.get('/hant-hans/conflicts').expect(200);
    expect(body).toEqual({ data: [] });
  });

  it('an administrator with everything that is there', async () => {
    const agent = await administrator();
    await agent.get(`/hant-hans/documents/${ARTICLE}/nosuchdocument`).expect(404);
    await agent.get('/hant-hans/documents/admin::user/1').expect(404);
    await agent.get('/hant-hans/documents/api::nothing.nothing/1').expect(404);
  });
});

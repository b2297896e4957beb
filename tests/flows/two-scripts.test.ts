import type { Agent } from 'supertest';

import { ARTICLE, buildArticle, buildAuthor, buildTopic } from '../builders/articles';
import { editor } from '../helpers/people';
import { act, draft, on, resolve, save, standing, statusOf, STORIES } from '../helpers/stories';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

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

    await resolve(desk, documentId, { path: 'title', choice: 'take' });
    await resolve(desk, documentId, { path: 'summary', choice: 'keep' });
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

  it('of a topic is there in both scripts when it is cloned, too', async () => {
    const { documentId } = await buildTopic({ name: '原有專題' });
    const { body } = (await desk
      .post(`/content-manager/collection-types/api::topic.topic/clone/${documentId}?locale=zh-Hant`)
      .send({ name: '複製專題', slug: 'fu-zhi-zhuan-ti' })
      .expect(200)) as { body: { data: { documentId: string } } };
    const rows = await newsroom.strapi.db.query('api::topic.topic').findMany({
      where: { documentId: body.data.documentId },
      select: ['locale', 'name', 'slug'],
      orderBy: { locale: 'asc' },
    });
    expect(rows).toMatchObject([
      { locale: 'zh-Hans', name: '复制专题', slug: 'fu-zhi-zhuan-ti' },
      { locale: 'zh-Hant', name: '複製專題', slug: 'fu-zhi-zhuan-ti' },
    ]);
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
      .post(`${STORIES}/clone/${documentId}?locale=zh-Hant`)
      .send({ title: source.title, slug: `${source.slug}-copy` })
      .expect(200);
    const { data } = clone.body as { data: { documentId: string } };
    expect(await standing(desk, data.documentId)).toEqual({ state: 'edited', title: 'edited' });

    await desk.delete(`${STORIES}/${documentId}?locale=zh-Hans`).expect(200);
    expect(await standing(desk, documentId)).toEqual({ state: 'missing' });
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

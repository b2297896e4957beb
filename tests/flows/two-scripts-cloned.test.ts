import type { Agent } from 'supertest';

import { ARTICLE, articles, buildArticle, buildTopic } from '../builders/articles';
import { editor } from '../helpers/people';
import { act, draft, published, save, standing, statusOf, STORIES } from '../helpers/stories';

const TOPIC = 'api::topic.topic';

let desk: Agent;
beforeAll(async () => {
  desk = await editor();
});

/** A story with a corrected title, a conflict in its summary, and a dateline that is behind. */
const workedOn = async (): Promise<string> => {
  const topic = await buildTopic({ name: `專題${Math.random()}` });
  const { documentId } = await buildArticle({
    data: {
      title: '舊標題',
      summary: '舊摘要',
      dateline: '香港',
      topics: [topic.documentId],
      seo: { metaTitle: '搜尋標題' },
    },
    publish: ['zh-Hant', 'zh-Hans'],
  });
  await save(desk, documentId, 'zh-Hans', { title: '人手标题', summary: '人手摘要' });
  await save(desk, documentId, 'zh-Hant', { summary: '新摘要', dateline: '廣州' });
  return documentId;
};
const AS_BEFORE = {
  state: 'conflict',
  title: 'edited',
  summary: 'conflict',
  dateline: 'stale',
} as const;

/** As the panel does: with what the form shows. */
const clone = async (documentId: string, body: object): Promise<string> => {
  const answer = (await desk.post(`${STORIES}/clone/${documentId}`).send(body).expect(200)) as {
    body: { data: { documentId: string } };
  };
  return answer.body.data.documentId;
};

describe('a story that is cloned', () => {
  it.each(['zh-Hant', 'zh-Hans'])(
    'from its %s page has what the original has in both scripts, at an address of its own',
    async (locale) => {
      const documentId = await workedOn();
      const copy = await clone(documentId, { slug: `copy-${locale}`, locale });
      expect(await standing(desk, copy)).toEqual(AS_BEFORE);
      const populate = { topics: true, seo: true };
      const [original, hans, hant] = [
        await articles().findOne({ documentId, locale: 'zh-Hans', populate }),
        await articles().findOne({ documentId: copy, locale: 'zh-Hans', populate }),
        await articles().findOne({ documentId: copy, locale: 'zh-Hant', populate }),
      ];
      expect(hans).toMatchObject({
        title: '人手标题',
        summary: '人手摘要',
        dateline: '香港',
        datePublished: original?.datePublished,
        slug: `copy-${locale}`,
        seo: { metaTitle: '搜寻标题' },
        topics: original?.topics?.map(({ name }) => ({ name })),
      });
      expect(hant).toMatchObject({ slug: hans?.slug, summary: '新摘要', dateline: '廣州' });
      expect(await published(copy, 'zh-Hans')).toBeNull();
      expect(await standing(desk, documentId)).toEqual(AS_BEFORE);
    },
  );

  it('is followed in what was written in the clone', async () => {
    const { documentId } = await buildArticle({ data: { title: '舊標題', summary: '舊摘要' } });
    await save(desk, documentId, 'zh-Hans', { summary: '人手摘要' });
    const copy = await clone(documentId, { slug: 'follows-clone', title: '新標題' });
    expect(await standing(desk, copy)).toEqual({
      state: 'stale',
      title: 'stale',
      summary: 'edited',
    });
    await act(desk, copy, 'publish', 'zh-Hant');
    expect(await published(copy, 'zh-Hans')).toMatchObject({
      title: '新标题',
      summary: '人手摘要',
    });
  });

  it('keeps what leads and what is locked', async () => {
    const documentId = await workedOn();
    await desk
      .put(`/hant-hans/documents/${ARTICLE}/${documentId}`)
      .send({ source: 'zh-Hans', lock: { attribute: 'summary', locked: true } })
      .expect(200);
    const copy = await clone(documentId, { slug: 'leads-and-locked' });
    const original = await statusOf(desk, documentId);
    expect(await statusOf(desk, copy)).toEqual({ ...original, documentId: copy });
  });

  it('by a program in all locales is as the original is', async () => {
    const documentId = await workedOn();
    const data = { slug: 'by-a-program' } as never;
    const copy = await articles().clone({ documentId, locale: '*', data });
    expect(await standing(desk, copy?.entries[0]?.documentId ?? '')).toEqual(AS_BEFORE);
  });

  it('in one script alone stays so', async () => {
    const { documentId } = await buildArticle({ inBothScripts: false });
    const copy = await clone(documentId, { slug: 'alone' });
    expect(await standing(desk, copy)).toEqual({ state: 'missing' });
    expect(await draft(copy, 'zh-Hans')).toBeNull();
  });
});

test('a topic that is cloned keeps what a person wrote of it in the other script', async () => {
  const { documentId } = await buildTopic({ name: '計算機' });
  const at = `/content-manager/collection-types/${TOPIC}`;
  await desk.put(`${at}/${documentId}?locale=zh-Hant`).send({ description: '說明' }).expect(200);
  await desk.put(`${at}/${documentId}?locale=zh-Hans`).send({ description: '人手' }).expect(200);
  const { body } = (await desk
    .post(`${at}/clone/${documentId}`)
    .send({ name: '計算機二', slug: 'ji-suan-ji-er' })
    .expect(200)) as { body: { data: { documentId: string } } };
  const hans = await newsroom.strapi
    .documents(TOPIC)
    .findOne({ documentId: body.data.documentId, locale: 'zh-Hans' });
  expect(hans).toMatchObject({ name: '计算机二', slug: 'ji-suan-ji-er', description: '人手' });
});

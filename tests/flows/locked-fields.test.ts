import type { Agent } from 'supertest';

import { ARTICLE, buildArticle } from '../builders/articles';
import { editor, visitor } from '../helpers/people';
import { act, draft, on, published, save, standing, statusOf } from '../helpers/stories';

let desk: Agent;
beforeAll(async () => {
  desk = await editor();
});

const lock = (documentId: string, locked: boolean) =>
  desk
    .put(`/hant-hans/documents/${ARTICLE}/${documentId}`)
    .send({ lock: { attribute: 'summary', locked } })
    .expect(200);

/** A story whose locked summary was corrected in Simplified and then changed in Traditional. */
const lockedStory = async (): Promise<string> => {
  const { documentId } = await buildArticle({
    data: { title: '舊標題', summary: '舊摘要' },
    publish: ['zh-Hant', 'zh-Hans'],
  });
  await save(desk, documentId, 'zh-Hans', { summary: '人手摘要' });
  await lock(documentId, true);
  await save(desk, documentId, 'zh-Hant', { title: '新標題', summary: '新摘要' });
  return documentId;
};

const conflicts = async (): Promise<string[]> => {
  const { body } = (await desk.get('/hant-hans/conflicts').expect(200)) as {
    body: { data: { documentId: string }[] };
  };
  return body.data.map(({ documentId }) => documentId);
};

describe('a locked field that differs in both scripts', () => {
  it('holds no other field back: the story is published with the text that it has', async () => {
    const documentId = await lockedStory();
    await act(desk, documentId, 'publish', 'zh-Hant');
    expect(await published(documentId, 'zh-Hans')).toMatchObject({
      title: '新标题',
      summary: '人手摘要',
    });
    expect(await standing(desk, documentId)).toEqual({ state: 'edited', summary: 'edited' });
  });

  it('holds back no publication of both, and waits for nobody', async () => {
    const documentId = await lockedStory();
    expect(await conflicts()).not.toContain(documentId);
    const { body } = await on(desk, documentId, 'publish').expect(200);
    expect(body).toEqual({ data: { kind: 'published' } });
    expect(await published(documentId, 'zh-Hans')).toMatchObject({ summary: '人手摘要' });
  });

  it('is not taken over by whoever saw it before it was locked', async () => {
    const { documentId } = await buildArticle({ data: { summary: '摘要' } });
    await save(desk, documentId, 'zh-Hans', { summary: '人手摘要' });
    const { fields } = await statusOf(desk, documentId);
    const seen = fields.find(({ path }) => path === 'summary')?.seen;
    await lock(documentId, true);
    for (const choice of ['take', 'keep']) {
      const answer = await on(desk, documentId, 'resolve', { path: 'summary', choice, seen });
      expect([answer.status, answer.body]).toMatchObject([
        400,
        { error: { details: { code: 'locked' } } },
      ]);
    }
    expect(await draft(documentId, 'zh-Hans')).toMatchObject({ summary: '人手摘要' });
  });

  it('is a person’s text, as readers are told', async () => {
    const documentId = await lockedStory();
    await act(desk, documentId, 'publish', 'zh-Hant');
    const { body } = await visitor().get(`/api/news-articles/${documentId}?locale=zh-Hans`);
    expect(body).toMatchObject({ meta: { convertedFrom: null } });
  });

  it('waits for a person, and holds back, once it is unlocked', async () => {
    const documentId = await lockedStory();
    await lock(documentId, false);
    expect(await conflicts()).toContain(documentId);
    await act(desk, documentId, 'publish', 'zh-Hant');
    expect(await published(documentId, 'zh-Hans')).toMatchObject({
      title: '旧标题',
      summary: '旧摘要',
    });
  });
});

describe('a locked field that nobody has corrected', () => {
  const heldStory = async (): Promise<string> => {
    const { documentId } = await buildArticle({
      data: { title: '舊標題', summary: '舊摘要' },
      publish: ['zh-Hant', 'zh-Hans'],
    });
    await lock(documentId, true);
    await save(desk, documentId, 'zh-Hant', { summary: '新摘要' });
    return documentId;
  };

  it('is held by a person, and is behind for nobody', async () => {
    const documentId = await heldStory();
    expect(await standing(desk, documentId)).toEqual({ state: 'edited', summary: 'edited' });
    const { body } = await on(desk, documentId, 'convert').expect(200);
    expect(body).toMatchObject({
      data: { outcome: { kind: 'unchanged', kept: ['summary'], conflicts: [] } },
    });
    await act(desk, documentId, 'publish', 'zh-Hant');
    expect(await standing(desk, documentId)).toEqual({ state: 'edited', summary: 'edited' });
    expect(await published(documentId, 'zh-Hans')).toMatchObject({ summary: '旧摘要' });
  });

  it('is behind once it is unlocked', async () => {
    const documentId = await heldStory();
    await lock(documentId, false);
    expect(await standing(desk, documentId)).toEqual({ state: 'stale', summary: 'stale' });
  });
});

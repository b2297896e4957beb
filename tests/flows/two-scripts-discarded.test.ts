import type { Agent } from 'supertest';

import { ARTICLE, buildArticle } from '../builders/articles';
import { editor } from '../helpers/people';
import { act, draft, on, resolve, save, standing } from '../helpers/stories';

let desk: Agent;
beforeAll(async () => {
  desk = await editor();
});

const publishedStory = async (): Promise<string> => {
  const { documentId } = await buildArticle({
    data: { title: '舊標題', summary: '舊摘要' },
    publish: ['zh-Hant', 'zh-Hans'],
  });
  return documentId;
};

/** A story whose summary was corrected in Simplified, and published so. */
const correctedStory = async (): Promise<string> => {
  const documentId = await publishedStory();
  await act(desk, documentId, 'publish', 'zh-Hans', { summary: '人手摘要' });
  expect(await standing(desk, documentId)).toEqual({ state: 'edited', summary: 'edited' });
  return documentId;
};

const lead = (documentId: string, source: string) =>
  desk.put(`/hant-hans/documents/${ARTICLE}/${documentId}`).send({ source }).expect(200);

/** Writes on in Traditional, and brings all of it over. */
const goOn = async (documentId: string): Promise<void> => {
  await save(desk, documentId, 'zh-Hant', { title: '新標題', summary: '新摘要' });
  await on(desk, documentId, 'convert').expect(200);
};

describe('a draft that is discarded stands to the other as it did when it was published', () => {
  it('where it follows: what conversion wrote is no correction, and follows again', async () => {
    const documentId = await publishedStory();
    await goOn(documentId);
    await act(desk, documentId, 'discard', 'zh-Hans');
    expect(await draft(documentId, 'zh-Hans')).toMatchObject({ title: '旧标题' });
    expect(await standing(desk, documentId)).toEqual({
      state: 'stale',
      title: 'stale',
      summary: 'stale',
    });
    await on(desk, documentId, 'convert').expect(200);
    expect(await draft(documentId, 'zh-Hans')).toMatchObject({ title: '新标题' });
  });

  it('where it follows: a correction that was given up comes back, and waits for a person', async () => {
    const documentId = await correctedStory();
    await goOn(documentId);
    await resolve(desk, documentId, { path: 'summary', choice: 'take' });
    expect(await standing(desk, documentId)).toEqual({ state: 'in-step' });
    await act(desk, documentId, 'discard', 'zh-Hans');
    expect(await standing(desk, documentId)).toEqual({
      state: 'conflict',
      title: 'stale',
      summary: 'conflict',
    });
  });

  it('where it leads: a correction that was kept beside what is discarded is no conflict', async () => {
    const documentId = await correctedStory();
    await save(desk, documentId, 'zh-Hant', { summary: '新摘要' });
    await resolve(desk, documentId, { path: 'summary', choice: 'keep' });
    await act(desk, documentId, 'discard', 'zh-Hant');
    expect(await standing(desk, documentId)).toEqual({ state: 'edited', summary: 'edited' });
  });

  it('where it leads: also where that correction was published while it was ahead', async () => {
    const documentId = await publishedStory();
    await save(desk, documentId, 'zh-Hant', { summary: '新摘要' });
    await act(desk, documentId, 'publish', 'zh-Hans', { summary: '人手摘要' });
    await resolve(desk, documentId, { path: 'summary', choice: 'keep' });
    await act(desk, documentId, 'discard', 'zh-Hant');
    expect(await standing(desk, documentId)).toEqual({ state: 'edited', summary: 'edited' });
  });

  it('where it leads: a correction that was made to what is discarded waits for a person', async () => {
    const documentId = await publishedStory();
    await goOn(documentId);
    await act(desk, documentId, 'publish', 'zh-Hans', { summary: '人手摘要' });
    await act(desk, documentId, 'discard', 'zh-Hant');
    expect(await standing(desk, documentId)).toEqual({
      state: 'conflict',
      title: 'stale',
      summary: 'conflict',
    });
  });

  it('where it leads: what was converted from it goes back with the next conversion', async () => {
    const documentId = await correctedStory();
    await goOn(documentId);
    await act(desk, documentId, 'discard', 'zh-Hant');
    expect(await standing(desk, documentId)).toEqual({
      state: 'stale',
      title: 'stale',
      summary: 'edited',
    });
  });

  it.each([['zh-Hant zh-Hans'], ['zh-Hans zh-Hant']])('both, in the order %s', async (order) => {
    const documentId = await correctedStory();
    await goOn(documentId);
    await resolve(desk, documentId, { path: 'summary', choice: 'take' });
    for (const script of order.split(' ')) await act(desk, documentId, 'discard', script);
    expect(await standing(desk, documentId)).toEqual({ state: 'edited', summary: 'edited' });
  });

  it('and after the direction was turned since, where it leads now', async () => {
    const documentId = await correctedStory();
    await lead(documentId, 'zh-Hans');
    await save(desk, documentId, 'zh-Hans', { summary: '又改摘要' });
    await resolve(desk, documentId, { path: 'summary', choice: 'keep' });
    await act(desk, documentId, 'discard', 'zh-Hans');
    expect(await standing(desk, documentId)).toEqual({ state: 'stale', summary: 'stale' });
  });

  it('and after the direction was turned since, too', async () => {
    const documentId = await publishedStory();
    await goOn(documentId);
    await lead(documentId, 'zh-Hans');
    await act(desk, documentId, 'discard', 'zh-Hant');
    expect(await standing(desk, documentId)).toEqual({
      state: 'stale',
      title: 'stale',
      summary: 'stale',
    });
  });
});

test('of a version published before this was remembered, a discard takes note of what it finds', async () => {
  const documentId = await publishedStory();
  await newsroom.strapi.db
    .query('plugin::hant-hans.pair')
    .update({ where: { relatedDocumentId: documentId }, data: { published: null } });
  await goOn(documentId);
  await act(desk, documentId, 'discard', 'zh-Hans');
  expect(await standing(desk, documentId)).toEqual({
    state: 'edited',
    title: 'edited',
    summary: 'edited',
  });
});

import type { Agent } from 'supertest';

import { ARTICLE, articles, buildArticle, buildTopic } from '../builders/articles';
import { buildImage } from '../builders/images';
import { editor } from '../helpers/people';
import { act, save, standing } from '../helpers/stories';

let desk: Agent;
beforeAll(async () => {
  desk = await editor();
});

const identitiesOf = async (documentId: string) => {
  const read = async (locale: string) => {
    const version = await articles().findOne({
      documentId,
      locale,
      populate: { topics: { fields: ['slug'] }, cover: true },
    });
    return {
      slug: version?.slug,
      datePublished: version?.datePublished,
      sourceUrl: version?.sourceUrl,
      cover: (version?.cover as { id: number } | null)?.id,
      topics: version?.topics?.map((topic) => topic.documentId),
    };
  };
  return { hant: await read('zh-Hant'), hans: await read('zh-Hans') };
};

/** A published story that is about to move, in a draft of one script, and has a text of its own in both. */
const storyThatMoves = async (leads: 'zh-Hant' | 'zh-Hans') => {
  const [before, after] = [await buildTopic({ name: '財經' }), await buildTopic({ name: '科技' })];
  const { documentId, slug } = await buildArticle({
    data: { title: '標題', topics: [before.documentId] },
    publish: ['zh-Hant', 'zh-Hans'],
  });
  if (leads === 'zh-Hans') {
    const change = { source: leads };
    await desk.put(`/hant-hans/documents/${ARTICLE}/${documentId}`).send(change).expect(200);
  }
  const published = (await identitiesOf(documentId)).hant;
  const cover = await buildImage(`cover-${slug}`);
  await save(desk, documentId, leads, {
    slug: `${slug}-moved`,
    datePublished: '2026-05-06',
    sourceUrl: 'https://example.com/moved',
    cover,
    topics: { set: [{ documentId: after.documentId, locale: leads }] },
  });
  await save(desk, documentId, 'zh-Hans', { title: '人手标题' });
  const moved = {
    slug: `${slug}-moved`,
    datePublished: '2026-05-06',
    sourceUrl: 'https://example.com/moved',
    cover,
    topics: [after.documentId],
  };
  expect(await identitiesOf(documentId)).toEqual({ hant: moved, hans: moved });
  return { documentId, published, moved };
};

describe('a draft that is discarded', () => {
  test.each([
    ['zh-Hans', 'zh-Hant'],
    ['zh-Hant', 'zh-Hans'],
  ] as const)(
    'in %s, which follows, undoes nothing of what identifies the story in the other',
    async (follows, leads) => {
      const { documentId, moved } = await storyThatMoves(leads);
      await act(desk, documentId, 'discard', follows);
      expect(await identitiesOf(documentId)).toEqual({ hant: moved, hans: moved });
      if (leads === 'zh-Hant') {
        expect(await articles().findOne({ documentId, locale: 'zh-Hans' })).toMatchObject({
          title: '标题',
        });
        expect(await standing(desk, documentId)).toEqual({ state: 'in-step' });
      }
    },
  );

  test.each([
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hans', 'zh-Hans'],
  ] as const)('in %s, which leads, brings it back in both', async (discarded, leads) => {
    const { documentId, published } = await storyThatMoves(leads);
    await act(desk, documentId, 'discard', discarded);
    expect(await identitiesOf(documentId)).toEqual({ hant: published, hans: published });
  });

  test.each([['zh-Hans zh-Hant'], ['zh-Hant zh-Hans']])('in both (%s), too', async (order) => {
    const { documentId, published } = await storyThatMoves('zh-Hant');
    for (const script of order.split(' ')) await act(desk, documentId, 'discard', script);
    expect(await identitiesOf(documentId)).toEqual({ hant: published, hans: published });
  });
});

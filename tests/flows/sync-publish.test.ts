import { ARTICLE, articles, buildArticle } from '../builders/articles';
import { outcomesOf, sync as syncType, type SyncOptions } from '../helpers/archives';
import { administrator } from '../helpers/people';

const sync = async (options: Omit<SyncOptions, 'uid'> = {}) =>
  outcomesOf(await syncType({ uid: ARTICLE, ...options }));

// Nothing follows by itself, so that a source is published without its other script.
beforeAll(async () => {
  const desk = await administrator();
  const { body } = await desk.get('/hant-hans/settings').expect(200);
  const { data } = body as { data: object };
  await desk
    .put('/hant-hans/settings')
    .send({ ...data, modes: { [ARTICLE]: 'manual' } })
    .expect(200);
});

/** A story that is published in both scripts, and once more in the script that leads. */
const buildRepublished = async (title: string): Promise<string> => {
  const { documentId } = await buildArticle({
    data: { title: '舊聞', summary: '摘要' },
    publish: ['zh-Hant', 'zh-Hans'],
  });
  await articles().update({ documentId, locale: 'zh-Hant', data: { title } });
  await articles().publish({ documentId, locale: 'zh-Hant' });
  return documentId;
};

const titleOf = async (documentId: string, status: 'draft' | 'published') =>
  (await articles().findOne({ documentId, locale: 'zh-Hans', status }))?.title;

test('what an earlier run has converted is published by a later one that is told to', async () => {
  const documentId = await buildRepublished('新聞');
  expect((await sync()).get(documentId)).toMatchObject({ kind: 'converted' });
  expect(await titleOf(documentId, 'published')).toBe('旧闻');

  const unchanged = { kind: 'unchanged', kept: [], conflicts: [], documentId };
  const planned = await sync({ publish: true, dryRun: true });
  expect(planned.get(documentId)).toEqual({ ...unchanged, isPublished: true });
  expect(await titleOf(documentId, 'published')).toBe('旧闻');
  const done = await sync({ publish: true });
  expect(done.get(documentId)).toEqual({ ...unchanged, isPublished: true });
  expect(await titleOf(documentId, 'published')).toBe('新闻');
  expect(
    [...(await sync({ publish: true })).values()].filter((one) => 'isPublished' in one),
  ).toEqual([]);
});

test('a publication that is refused takes the conversion with it, and is made good by the next run', async () => {
  const documentId = await buildRepublished('再聞');
  const stopRefusing = newsroom.strapi.documents.use((context, next) => {
    if (context.action === 'publish') throw new Error('not today');
    return next();
  });
  const log = jest.spyOn(newsroom.strapi.log, 'error').mockReturnValue(newsroom.strapi.log);
  try {
    expect((await sync({ publish: true })).get(documentId)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('not today') as string,
    });
  } finally {
    (stopRefusing as unknown as () => void)();
    log.mockRestore();
  }
  expect(await titleOf(documentId, 'draft')).toBe('旧闻');
  expect((await sync({ publish: true })).get(documentId)).toMatchObject({
    kind: 'converted',
    isPublished: true,
  });
  expect(await titleOf(documentId, 'published')).toBe('再闻');
});

test('a story that is being worked on again stays as readers know it', async () => {
  const documentId = await buildRepublished('三聞');
  await sync();
  const data = { summary: '未完成' };
  await articles().update({ documentId, locale: 'zh-Hant', data });
  expect((await sync({ publish: true })).get(documentId)).not.toHaveProperty('isPublished');
  expect(await titleOf(documentId, 'published')).toBe('旧闻');
});

test('so does one of which something waits for a person', async () => {
  const documentId = await buildRepublished('四聞');
  await articles().update({ documentId, locale: 'zh-Hans', data: { title: '人手' } });
  const done = (await sync({ publish: true })).get(documentId);
  expect(done).toMatchObject({ conflicts: ['title'] });
  expect(done).not.toHaveProperty('isPublished');
  expect(await titleOf(documentId, 'published')).toBe('旧闻');
});

import { ARTICLE, articles, buildArticle } from '../builders/articles';
import { outcomesOf, sync as syncType, type SyncOptions } from '../helpers/archives';

const sync = (options: Omit<SyncOptions, 'uid'> = {}) => syncType({ uid: ARTICLE, ...options });

test('an archive is brought in step, people’s text kept; then nothing is left to do', async () => {
  const missing = await buildArticle({ inBothScripts: false, data: { title: '未轉換' } });
  const corrected = await buildArticle({ data: { title: '舊', summary: '舊摘要' } });
  await articles().update({
    documentId: corrected.documentId,
    locale: 'zh-Hans',
    data: { title: '人手' },
  });
  const contested = await buildArticle({ data: { title: '舊' } });
  await articles().update({
    documentId: contested.documentId,
    locale: 'zh-Hans',
    data: { title: '人手' },
  });
  await articles().update({
    documentId: contested.documentId,
    locale: 'zh-Hant',
    data: { title: '新' },
  });

  const planned = outcomesOf(await sync({ dryRun: true }));
  expect(planned.get(missing.documentId)).toMatchObject({ kind: 'converted' });
  expect(
    await articles().findOne({ documentId: missing.documentId, locale: 'zh-Hans' }),
  ).toBeNull();

  const events = await sync();
  expect(events[0]).toMatchObject({ kind: 'counted', documents: events.length - 1 });
  const done = outcomesOf(events);
  expect(done.get(missing.documentId)).toMatchObject({ kind: 'converted' });
  expect(done.get(corrected.documentId)).toMatchObject({ kind: 'unchanged', kept: ['title'] });
  expect(done.get(contested.documentId)).toMatchObject({ conflicts: ['title'] });
  expect(
    await articles().findOne({ documentId: missing.documentId, locale: 'zh-Hans' }),
  ).toMatchObject({ title: '未转换' });

  const again = [...outcomesOf(await sync()).values()];
  expect(again.filter(({ kind }) => kind !== 'unchanged')).toEqual([]);
});

test('what is published is published in the other script, unless it is being worked on', async () => {
  const build = async () => {
    const { documentId } = await buildArticle({
      data: { title: '已發' },
      publish: ['zh-Hant', 'zh-Hans'],
    });
    // As of an archive from before there was a second script.
    await newsroom.strapi.db
      .query(ARTICLE)
      .deleteMany({ where: { documentId, locale: 'zh-Hans' } });
    return documentId;
  };
  const [finished, unfinished] = [await build(), await build()];
  await articles().update({
    documentId: unfinished,
    locale: 'zh-Hant',
    data: { title: '未完成的修訂' },
  });
  await sync({ publish: true });
  const published = (documentId: string) =>
    articles().findOne({ documentId, locale: 'zh-Hans', status: 'published' });
  expect(await published(finished)).toMatchObject({ title: '已发' });
  expect(await published(unfinished)).toBeNull();
});

test('a run that is asked to stop stops between two documents', async () => {
  const controller = new AbortController();
  controller.abort();
  expect(await sync({ signal: controller.signal })).toEqual([
    {
      kind: 'counted',
      documents: expect.any(Number) as unknown,
      onlyInOther: expect.any(Number) as unknown,
    },
  ]);
});

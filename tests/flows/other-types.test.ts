/** @jest-environment-options {"types": "tests/types/museum"} */
import {
  buildExhibit,
  buildPlinth,
  buildRoom,
  EXHIBIT,
  museum,
  ROOM,
  wholeExhibit,
} from '../builders/museum';

// The plugin keeps the scripts of any content type in step: these are of a museum.

interface ConversionService {
  convert(document: { uid: string; documentId: string }): Promise<{ kind: string }>;
}

const convert = (documentId: string) =>
  newsroom.strapi
    .plugin('hant-hans')
    .service<ConversionService>('conversion')
    .convert({ uid: EXHIBIT, documentId });

const version = (documentId: string, locale: string, status: 'draft' | 'published' = 'draft') =>
  museum(EXHIBIT).findOne({
    documentId,
    locale,
    status,
    populate: {
      rooms: true,
      plinth: true,
      views: true,
      measures: true,
      sections: { on: { 'museum.chapter': { populate: ['notes.room'] }, 'museum.gallery': true } },
    },
  });

const save = (documentId: string, locale: string, data: Record<string, unknown>) =>
  museum(EXHIBIT).update({ documentId, locale, data });

test('text is converted at every depth, what identifies is not, and relations lead to the other script', async () => {
  const room = await buildRoom('後廳');
  const documentId = await buildExhibit('青銅鼎', await wholeExhibit([room]));
  expect(await convert(documentId)).toMatchObject({ kind: 'converted' });
  expect(await version(documentId, 'zh-Hans')).toMatchObject({
    title: '青铜鼎',
    story: '**青铜**后期 `發` ![图](https://example.com/發.png)',
    body: [{ children: [{ children: [{ text: '发掘' }] }] }],
    facts: { found: '長江' },
    material: 'bronze',
    weight: 12.5,
    rooms: [{ documentId: room, locale: 'zh-Hans', name: '后厅' }],
    plinth: { label: '甲' },
    views: [{}, {}],
    measures: [{ value: 3 }, { value: 4 }],
    sections: [
      {
        heading: '发现',
        notes: [
          { text: '复制品', room: { locale: 'zh-Hans' } },
          { text: '修复后展出', room: null },
        ],
      },
      { caption: '图说' },
      { heading: '后记' },
    ],
  });
});

test('what no person touched follows its source; what a person wrote stays, and where both wrote one decides', async () => {
  const documentId = await buildExhibit('青銅鼎', { motto: '溫故', story: '發現' });
  await convert(documentId);
  await save(documentId, 'zh-Hans', { title: '人写的', motto: '人写的' });
  await save(documentId, 'zh-Hant', { title: '青銅爵', story: '發掘' });
  expect(await convert(documentId)).toMatchObject({
    kind: 'converted',
    written: ['story'],
    kept: ['motto'],
    conflicts: ['title'],
  });
  expect(await version(documentId, 'zh-Hans')).toMatchObject({
    title: '人写的',
    motto: '人写的',
    story: '发掘',
  });
});

test('sections are merged one by one: a corrected one stays where others are put before it', async () => {
  const chapter = (heading: string) => ({ __component: 'museum.chapter', heading, notes: [] });
  const documentId = await buildExhibit('青銅鼎', { sections: [chapter('發現'), chapter('後記')] });
  await convert(documentId);
  await save(documentId, 'zh-Hans', { sections: [chapter('人写的'), chapter('后记')] });
  await save(documentId, 'zh-Hant', {
    sections: [chapter('圖錄'), chapter('發現'), chapter('後記')],
  });
  await convert(documentId);
  expect(await version(documentId, 'zh-Hans')).toMatchObject({
    sections: [{ heading: '图录' }, { heading: '人写的' }, { heading: '后记' }],
  });
});

test('publishing one script publishes both', async () => {
  const documentId = await buildExhibit('青銅鼎', await wholeExhibit([await buildRoom('東廳')]));
  await museum(EXHIBIT).publish({ documentId, locale: 'zh-Hant' });
  expect(await version(documentId, 'zh-Hans', 'published')).toMatchObject({
    title: '青铜鼎',
    rooms: [{ locale: 'zh-Hans' }],
  });
});

test('relations and addresses that are changed in one script are the same in the other', async () => {
  const [first, second] = [await buildRoom('東廳'), await buildRoom('西廳')];
  const documentId = await buildExhibit('青銅鼎', { rooms: [first] });
  await convert(documentId);
  const plinth = await buildPlinth('丁');
  await save(documentId, 'zh-Hans', { rooms: [second, first], plinth, address: 'the-tripod' });
  expect(await version(documentId, 'zh-Hant')).toMatchObject({
    title: '青銅鼎',
    address: 'the-tripod',
    rooms: [
      { documentId: second, locale: 'zh-Hant' },
      { documentId: first, locale: 'zh-Hant' },
    ],
    plinth: { documentId: plinth },
  });
});

test('what has no drafts has both scripts from the start', async () => {
  const documentId = await buildRoom('閣樓', { notes: [{ text: '複製品' }] });
  const room = await museum(ROOM).findOne({ documentId, locale: 'zh-Hans', populate: ['notes'] });
  expect(room).toMatchObject({ name: '阁楼', floor: 2, notes: [{ text: '复制品' }] });
});

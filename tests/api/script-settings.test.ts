import { HONG_KONG_HOUSE_STYLE } from '../../src/plugins/hant-hans/server/src/engine';
import type { Settings } from '../../src/plugins/hant-hans/shared/settings';
import { buildArticle } from '../builders/articles';
import { administrator, editor, reporter, visitor } from '../helpers/people';

const ARTICLE = 'api::news-article.news-article';
const SETTINGS = '/hant-hans/settings';

const DEFAULT: Settings = {
  flavour: 'hk',
  defaultMode: 'on-publish',
  modes: {},
  quotes: { toHans: false, toHant: false },
  houseStyle: HONG_KONG_HOUSE_STYLE,
  jsonFields: {},
};

const change = async (settings: Partial<Settings>): Promise<void> => {
  const agent = await administrator();
  await agent
    .put(SETTINGS)
    .send({ ...DEFAULT, ...settings })
    .expect(200);
};

const title = async (
  documentId: string,
  locale: string,
  status: 'draft' | 'published' = 'draft',
) => {
  const version = await newsroom.strapi.documents(ARTICLE).findOne({ documentId, locale, status });
  return version?.title ?? null;
};

afterEach(() => change({}));

test('are read by whoever converts and changed by administrators only', async () => {
  await visitor().get(SETTINGS).expect(401);
  const [desk, writer] = [await editor(), await reporter()];
  for (const agent of [desk, writer]) {
    expect((await agent.get(SETTINGS).expect(200)).body).toEqual({ data: DEFAULT });
    await agent.put(SETTINGS).send(DEFAULT).expect(403);
  }
});

test('are read by whoever may only change them', async () => {
  const { strapi } = newsroom;
  const writer = await reporter();
  const query = strapi.db.query('admin::permission');
  const convert = await query.findMany({ where: { action: 'plugin::hant-hans.convert' } });
  const ids = (convert as { id: number }[]).map(({ id }) => id);
  const rename = (action: string) =>
    query.updateMany({
      where: { id: { $in: ids } },
      data: { action: `plugin::hant-hans.${action}` },
    });
  await rename('settings');
  try {
    await writer.get(SETTINGS).expect(200);
    await rename('glossary');
    await writer.get(SETTINGS).expect(403);
  } finally {
    await rename('convert');
  }
});

test.each([
  [{ flavour: 'xx' }, 'flavour'],
  [{ defaultMode: 'sometimes' }, 'defaultMode'],
  [{ modes: { [ARTICLE]: 'never' } }, `modes.${ARTICLE}`],
  [{ modes: { 'api::nothing.nothing': 'manual' } }, 'modes.api::nothing.nothing'],
  [{ quotes: { toHans: 'yes', toHant: false } }, 'quotes.toHans'],
  [{ houseStyle: [{ from: '', to: '群' }] }, 'houseStyle.0.from'],
  [
    {
      houseStyle: [
        { from: '羣', to: '群' },
        { from: '羣', to: '羣' },
      ],
    },
    'houseStyle',
  ],
  [{ jsonFields: { [ARTICLE]: 'body' } }, `jsonFields.${ARTICLE}`],
  [{ jsonFields: { [ARTICLE]: ['title'] } }, `jsonFields.${ARTICLE}: title`],
  [{ jsonFields: { 'news.nothing': ['extra'] } }, 'jsonFields.news.nothing: extra'],
  [{ unknown: 1 }, 'unknown'],
])('are refused as %j, naming what is wrong', async (settings, named) => {
  const agent = await administrator();
  const { body } = await agent
    .put(SETTINGS)
    .send({ ...DEFAULT, ...settings })
    .expect(400);
  expect(body).toMatchObject({ error: { message: expect.stringContaining(named) as string } });
  expect((await agent.get(SETTINGS)).body).toEqual({ data: DEFAULT });
});

test('that were stored before there was a setting are kept', async () => {
  const { jsonFields, ...older } = { ...DEFAULT, flavour: 'tw' as const };
  await newsroom.strapi
    .store({ type: 'plugin', name: 'hant-hans' })
    .set({ key: 'settings', value: older });
  const agent = await administrator();
  expect((await agent.get(SETTINGS)).body).toEqual({ data: { ...older, jsonFields } });
});

test('take effect on the next conversion: flavour, house style and quotation marks', async () => {
  await change({
    flavour: 'tw',
    quotes: { toHans: true, toHant: true },
    houseStyle: [{ from: '裡', to: '裏' }],
  });
  const { documentId } = await newsroom.strapi.documents(ARTICLE).create({
    locale: 'zh-Hans',
    data: { title: '“这里‘面’”', slug: '' },
  });
  const desk = await editor();
  await desk.post(`/hant-hans/documents/${ARTICLE}/${documentId}/convert`).send({}).expect(200);
  expect(await title(documentId, 'zh-Hant')).toBe('「這裏『面』」');
});

test('manual: nothing follows by itself, and one script may be published alone', async () => {
  await change({ modes: { [ARTICLE]: 'manual' } });
  const desk = await editor();
  const { documentId } = await buildArticle({ data: { title: '舊題' } });
  await desk
    .post(
      `/content-manager/collection-types/${ARTICLE}/${documentId}/actions/publish?locale=zh-Hant`,
    )
    .send({ title: '新題' })
    .expect(200);
  expect(await title(documentId, 'zh-Hans')).toBe('旧题');
  expect(await title(documentId, 'zh-Hans', 'published')).toBeNull();
  await visitor().get(`/api/news-articles/${documentId}?locale=zh-Hans`).expect(404);
});

test('on-save: the draft in the other script follows every save, and is not published', async () => {
  await change({ defaultMode: 'on-save' });
  const desk = await editor();
  const address = `/content-manager/collection-types/${ARTICLE}`;
  const { body } = (await desk
    .post(`${address}?locale=zh-Hant`)
    .send({ title: '即時' })
    .expect(201)) as { body: { data: { documentId: string } } };
  const { documentId } = body.data;
  expect(await title(documentId, 'zh-Hans')).toBe('即时');
  await desk.put(`${address}/${documentId}?locale=zh-Hant`).send({ title: '改題' }).expect(200);
  expect(await title(documentId, 'zh-Hans')).toBe('改题');
  expect(await title(documentId, 'zh-Hans', 'published')).toBeNull();
});

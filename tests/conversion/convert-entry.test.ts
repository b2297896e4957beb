import { convertEntry } from '../../src/plugins/hant-hans/server/src/engine/convert-entry';
import { createConverter } from '../../src/plugins/hant-hans/server/src/engine';
import type { Attribute } from '../../src/plugins/hant-hans/server/src/schema/attributes';

const localized = { i18n: { localized: true } };
const attribute = (type: string, rest: Partial<Attribute> = {}): Attribute => ({
  type,
  pluginOptions: localized,
  ...rest,
});

/** No news: what is converted follows from the schema alone. */
const MODELS: Record<string, { attributes: Record<string, Attribute> }> = {
  recipe: {
    attributes: {
      name: attribute('string'),
      intro: attribute('text'),
      method: attribute('richtext'),
      story: attribute('blocks'),
      slug: attribute('uid'),
      kind: attribute('enumeration'),
      extra: attribute('json'),
      minutes: { type: 'integer' },
      photo: { type: 'media' },
      steps: attribute('component', { component: 'step', repeatable: true }),
      origin: attribute('component', { component: 'origin' }),
      parts: attribute('dynamiczone', { components: ['step', 'origin'] }),
      cook: attribute('relation', { relation: 'manyToOne', target: 'cook' }),
      similar: attribute('relation', { relation: 'manyToMany', target: 'recipe', mappedBy: 'of' }),
      createdAt: { type: 'datetime' },
    },
  },
  step: {
    attributes: {
      text: { type: 'string' },
      order: { type: 'integer' },
      picture: { type: 'media' },
      tools: { type: 'component', component: 'tool', repeatable: true },
      facts: { type: 'json' },
      rest: { type: 'json' },
    },
  },
  tool: { attributes: { name: { type: 'string' } } },
  origin: {
    attributes: {
      region: { type: 'string' },
      cook: { type: 'relation', relation: 'oneToOne', target: 'cook' },
    },
  },
};

const getModel = (uid: string) => MODELS[uid] ?? { attributes: {} };
const converter = createConverter({ from: 'zh-Hant', to: 'zh-Hans', flavour: 'hk' });
const convert = (entry: Record<string, unknown>) =>
  convertEntry({ entry, uid: 'recipe', getModel, converter });

test.each([
  ['a string', { name: '麵包' }, { name: '面包' }],
  ['a text', { intro: '發酵\n烘焙' }, { intro: '发酵\n烘焙' }],
  ['an empty field', { name: null }, { name: null }],
  ['an enumeration, as it is', { kind: '麵食' }, { kind: '麵食' }],
  ['a uid, as it is', { slug: 'mian-bao' }, { slug: 'mian-bao' }],
  ['JSON, as it is', { extra: { note: '麵' } }, { extra: { note: '麵' } }],
  ['what Strapi keeps for all locales: left out', { minutes: 5, photo: { id: 3 } }, {}],
  ['what Strapi writes itself: left out', { createdAt: 'x', id: 1, documentId: 'a' }, {}],
  [
    'a relation, by its document',
    { cook: { id: 7, documentId: 'c1' } },
    { cook: { set: [{ documentId: 'c1' }] } },
  ],
  ['no relation', { cook: null }, { cook: { set: [] } }],
  ['the mirrored side of a relation: left out', { similar: [{ documentId: 'r2' }] }, {}],
  [
    'a list of components, nested, without row ids',
    {
      steps: [
        { id: 1, text: '攪拌', order: 1, picture: { id: 9 }, tools: [{ id: 4, name: '鍋' }] },
      ],
    },
    { steps: [{ text: '搅拌', order: 1, picture: 9, tools: [{ name: '锅' }] }] },
  ],
  [
    'a single component with a relation',
    { origin: { id: 2, region: '廣東', cook: { id: 7, documentId: 'c1' } } },
    { origin: { region: '广东', cook: { set: [{ documentId: 'c1' }] } } },
  ],
  ['no component', { origin: null }, { origin: null }],
  [
    'a dynamic zone',
    {
      parts: [
        { __component: 'origin', id: 1, region: '臺灣' },
        { __component: 'step', id: 2, text: '揉麵' },
      ],
    },
    {
      parts: [
        { __component: 'origin', region: '台湾' },
        { __component: 'step', text: '揉面' },
      ],
    },
  ],
])('converts %s', (_what, entry, converted) => {
  expect(convert(entry)).toEqual(converted);
});

test('converts the strings of JSON fields that are set to hold text, never the names in them', () => {
  const entry = {
    extra: {
      麵: ['麵粉', { 鹽: '鹽', grams: 3, sifted: true }],
      none: null,
      ['__proto__']: '水餃',
    },
    steps: [{ facts: '揉麵', rest: { note: '發酵' } }],
  };
  const jsonFields = { recipe: ['extra', 'name'], step: ['facts'], origin: ['rest'] };
  const converted = convertEntry({
    entry,
    uid: 'recipe',
    getModel,
    converter: { ...converter, jsonFields },
  });
  expect(JSON.stringify(converted)).toBe(
    JSON.stringify({
      extra: {
        麵: ['面粉', { 鹽: '盐', grams: 3, sifted: true }],
        none: null,
        ['__proto__']: '水饺',
      },
      steps: [{ facts: '揉面', rest: { note: '發酵' } }],
    }),
  );
});

test('converts the text of blocks, and nothing else of them', () => {
  const story = [
    { type: 'heading', level: 2, children: [{ type: 'text', text: '來歷' }] },
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: '發源於', bold: true },
        { type: 'link', url: 'https://例.example/麵', children: [{ type: 'text', text: '廣東' }] },
        { type: 'text', text: 'let 麵 = 1', code: true },
      ],
    },
    {
      type: 'list',
      format: 'unordered',
      children: [{ type: 'list-item', children: [{ type: 'text', text: '麵粉' }] }],
    },
    { type: 'code', children: [{ type: 'text', text: '// 麵' }] },
    {
      type: 'image',
      image: { url: '/麵.png', alternativeText: '麵' },
      children: [{ type: 'text', text: '' }],
    },
  ];
  expect(convert({ story })).toEqual({
    story: [
      { type: 'heading', level: 2, children: [{ type: 'text', text: '来历' }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: '发源于', bold: true },
          {
            type: 'link',
            url: 'https://例.example/麵',
            children: [{ type: 'text', text: '广东' }],
          },
          { type: 'text', text: 'let 麵 = 1', code: true },
        ],
      },
      {
        type: 'list',
        format: 'unordered',
        children: [{ type: 'list-item', children: [{ type: 'text', text: '面粉' }] }],
      },
      { type: 'code', children: [{ type: 'text', text: '// 麵' }] },
      {
        type: 'image',
        image: { url: '/麵.png', alternativeText: '麵' },
        children: [{ type: 'text', text: '' }],
      },
    ],
  });
});

test.each([
  ['發酵 `麵` 發', '发酵 `麵` 发'],
  ['發\n```\n麵 發\n```\n發', '发\n```\n麵 發\n```\n发'],
  ['[廣東](https://x.example/廣東) 發', '[广东](https://x.example/廣東) 发'],
  ['<https://x.example/麵> 發', '<https://x.example/麵> 发'],
  ['**發** _麵_', '**发** _面_'],
  ['`未關 發', '`未关 发'],
])('converts the prose of Markdown: %s', (method, converted) => {
  expect(convert({ method })).toEqual({ method: converted });
});

test('converts back to Traditional in the flavour that is set', () => {
  const to = (flavour: 'hk' | 'tw' | 'twp') =>
    createConverter({ from: 'zh-Hans', to: 'zh-Hant', flavour }).convert('哪里的软件');
  expect([to('hk'), to('tw'), to('twp')]).toEqual(['哪裏的軟件', '哪裡的軟件', '哪裡的軟體']);
});

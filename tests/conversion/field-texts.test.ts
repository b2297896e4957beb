import { fieldTexts } from '../../src/plugins/hant-hans/server/src/conversion/ambiguities/field-texts';
import { reportField } from '../../src/plugins/hant-hans/server/src/conversion/ambiguities/report-field';
import { createConverter } from '../../src/plugins/hant-hans/server/src/engine';
import type { Attribute } from '../../src/plugins/hant-hans/server/src/schema/attributes';

const attribute = (type: string, rest: Partial<Attribute> = {}): Attribute => ({
  type,
  pluginOptions: { i18n: { localized: true } },
  ...rest,
});

const MODELS: Record<string, { attributes: Record<string, Attribute> }> = {
  recipe: {
    attributes: {
      name: attribute('string'),
      slug: attribute('uid'),
      method: attribute('richtext'),
      story: attribute('blocks'),
      steps: attribute('component', { component: 'step', repeatable: true }),
      extra: attribute('json'),
      minutes: { type: 'integer' },
    },
  },
  step: {
    attributes: {
      text: { type: 'string' },
      order: { type: 'integer' },
      facts: { type: 'json' },
    },
  },
};
const getModel = (uid: string) => MODELS[uid] ?? { attributes: {} };

const texts = (entry: Record<string, unknown>) =>
  fieldTexts({ entry, uid: 'recipe', getModel, jsonFields: { step: ['facts'] } });
const prose = (text: string) => ({ text, isProse: true });
const verbatim = (text: string) => ({ text, isProse: false });

test.each<[string, Record<string, unknown>, ReturnType<typeof texts>]>([
  ['a string', { name: '麵包' }, [{ path: 'name', stretches: [prose('麵包')] }]],
  ['nothing of what is no text', { slug: 'mian-bao', extra: { a: '麵' }, minutes: 3 }, []],
  ['nothing of an empty field', { name: '', method: null }, []],
  [
    'Markdown around code and addresses',
    { method: '發 `麵` 發' },
    [{ path: 'method', stretches: [prose('發 '), verbatim('`麵`'), prose(' 發')] }],
  ],
  [
    'each item of a list by its place',
    {
      steps: [
        { id: 1, text: '揉麵', order: 1 },
        { id: 2, text: '發酵', order: 2 },
      ],
    },
    [
      { path: 'steps[0].text', stretches: [prose('揉麵')] },
      { path: 'steps[1].text', stretches: [prose('發酵')] },
    ],
  ],
  [
    'every string of a JSON field that is set to hold text',
    { steps: [{ id: 1, facts: { 發: ['麵粉', 3, { note: '鹽', children: [{ text: '水' }] }] } }] },
    [
      {
        path: 'steps[0].facts',
        stretches: [prose('麵粉'), verbatim('\n'), prose('鹽'), verbatim('\n'), prose('水')],
      },
    ],
  ],
  [
    'the nodes of a block in order, code among them',
    {
      story: [
        { type: 'heading', level: 2, children: [{ type: 'text', text: '' }] },
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: '發源於' },
            {
              type: 'link',
              url: 'https://例.example/麵',
              children: [{ type: 'text', text: '廣東' }],
            },
            { type: 'text', text: '麵 = 1', code: true },
          ],
        },
        {
          type: 'list',
          format: 'unordered',
          children: [
            { type: 'list-item', children: [{ type: 'text', text: '麵粉' }] },
            { type: 'list-item', children: [{ type: 'text', text: '水' }] },
          ],
        },
      ],
    },
    [
      { path: 'story[1]', stretches: [prose('發源於廣東'), verbatim('麵 = 1')] },
      { path: 'story[2]', stretches: [prose('麵粉'), verbatim('\n'), prose('水'), verbatim('\n')] },
    ],
  ],
])('of an entry are found: %s', (_what, entry, expected) => {
  expect(texts(entry)).toEqual(expected);
});

test('places are those in the whole text of the field', () => {
  const converter = createConverter({ from: 'zh-Hans', to: 'zh-Hant', flavour: 'hk' });
  const [field] = texts({ method: '这里 `里` 头发' });
  const { text, converted, ambiguities } = reportField(field!, converter);
  expect([text, converted]).toEqual(['这里 `里` 头发', '這裏 `里` 頭髮']);
  for (const { source, result, character, choice } of ambiguities) {
    expect([text.charAt(source), converted.charAt(result)]).toEqual([character, choice]);
  }
  expect(ambiguities.map(({ character, choice }) => character + choice)).toEqual(
    expect.arrayContaining(['里裏', '发髮']),
  );
});

import { convertibleAttributes } from '../../src/plugins/hant-hans/admin/src/fields/convertible-attributes';
import { fieldNamesOf } from '../../src/plugins/hant-hans/admin/src/fields/field-names';
import { isOrder, labelOfPath } from '../../src/plugins/hant-hans/admin/src/fields/label-of-path';
import { attributeOf, presenceOf } from '../../src/plugins/hant-hans/admin/src/fields/parse-path';

const laidOut = (name: string, label: string, attribute: object = { type: 'string' }) => ({
  name,
  label,
  attribute,
});

const names = fieldNamesOf({
  layout: [
    [
      [laidOut('title', '標題'), laidOut('body', '正文', { type: 'blocks' })],
      [
        laidOut('principles', '原則', {
          type: 'component',
          component: 'news.principle',
          repeatable: true,
        }),
      ],
    ],
  ],
  components: { 'news.principle': { layout: [[laidOut('title', '要點')]] } },
});

test.each([
  ['title', '標題'],
  ['body[4]', '正文 5'],
  ['body[+4]', '正文 5'],
  ['principles', '原則'],
  ['principles[2].title', '原則 3 › 要點'],
  ['principles[0].unknown', '原則 1 › unknown'],
  ['sections[1].text', 'sections 2 › text'],
])('%s is called %s', (path, label) => {
  expect(labelOfPath(path, names)).toBe(label);
});

test.each([
  ['principles', true],
  ['body', true],
  ['body[4]', false],
  ['principles[2].title', false],
  ['title', false],
])('%s stands for the order of a list: %s', (path, expected) => {
  expect(isOrder(path, names)).toBe(expected);
});

test.each([
  ['body[4]', 'both'],
  ['body[+4]', 'source'],
  ['body[-4]', 'target'],
  ['principles[-1].title', 'target'],
] as const)('%s stands in %s', (path, presence) => {
  expect(presenceOf(path)).toBe(presence);
});

test.each([
  ['title', 'title'],
  ['body[+4]', 'body'],
  ['seo.metaTitle', 'seo'],
])('%s is part of %s', (path, attribute) => {
  expect(attributeOf(path)).toBe(attribute);
});

test('only text that is kept for each locale can be locked', () => {
  const localized = { i18n: { localized: true } };
  expect(
    convertibleAttributes({
      title: { type: 'string', pluginOptions: localized },
      code: { type: 'string' },
      date: { type: 'date', pluginOptions: localized },
      slug: { type: 'uid', pluginOptions: localized },
      body: { type: 'blocks', pluginOptions: localized },
      fixed: { type: 'text', pluginOptions: { i18n: { localized: false } } },
    }),
  ).toEqual(['title', 'body']);
});

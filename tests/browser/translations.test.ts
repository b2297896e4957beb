import { COMPONENT_VIEWS, CONTENT_TYPE_VIEWS } from '../../src/bootstrap/editing-views';
import { GLOSSARY_ENTRY, GLOSSARY_VIEW } from '../../src/bootstrap/glossary-view';
import { translations } from '../../src/admin/translations';
import { fieldLabels } from '../../src/admin/translations/newsroom/field-labels';
import { zh } from '../../src/admin/translations/zh';
import { zhHans } from '../../src/admin/translations/zh-Hans';
import {
  placeholdersOf,
  readStrapiMessages,
  readStrapiTranslation,
} from '../helpers/browser-messages';

const english = readStrapiMessages();
/** Not even the English ones can be read. */
const ONLY_ENTERPRISE = 'notification.ee.';

describe.each([
  ['Traditional', zh],
  ['Simplified', zhHans],
])('%s Chinese for the admin panel', (_name, messages) => {
  const cases = Object.entries(messages);

  test('translates only what Strapi says', () => {
    expect(cases.map(([id]) => id).filter((id) => !english.has(id))).toEqual([]);
  });

  test('fills in what the English message fills in', () => {
    const placeholders = cases.map(([id, text]) => [id, placeholdersOf(text)]);
    const expected = cases.map(([id]) => [id, placeholdersOf(english.get(id) ?? '')]);
    expect(placeholders).toEqual(expected);
  });

  test('leaves nothing empty', () => {
    expect(cases.filter(([, text]) => text === '')).toEqual([]);
  });
});

test.each(['zh', 'zh-Hans'] as const)(
  'nothing that the panel says in %s needs what English is not given, and would be shown as it is written',
  (language) => {
    const said = new Map([
      ...readStrapiTranslation(language),
      ...Object.entries<string>(translations[language]),
    ]);
    expect(said.size).toBeGreaterThan(1_000);
    const asked = [...said].filter(([id]) => english.has(id) && !id.startsWith(ONLY_ENTERPRISE));
    const lacking = asked.filter(([id, text]) => {
      const given = placeholdersOf(english.get(id) ?? '');
      return placeholdersOf(text).some((placeholder) => !given.includes(placeholder));
    });
    expect(lacking).toEqual([]);
  },
);

test('every field that editors see has a label in every language', () => {
  const labelsOf = (kind: string, views: typeof CONTENT_TYPE_VIEWS) =>
    Object.entries(views).flatMap(([uid, { fields }]) =>
      Object.keys(fields).map((field) => `content-manager.${kind}.${uid}.${field}`),
    );
  const expected = [
    ...labelsOf('content-types', { ...CONTENT_TYPE_VIEWS, [GLOSSARY_ENTRY]: GLOSSARY_VIEW }),
    ...labelsOf('components', COMPONENT_VIEWS),
  ].sort();
  expect(Object.keys(fieldLabels('zh-Hans')).sort()).toEqual(expected);
  expect(Object.keys(fieldLabels('en')).sort()).toEqual(expected);
});

test('a label that is stored in Traditional Chinese is not hidden by the English one', () => {
  expect(Object.values(fieldLabels('en'))).not.toContain('');
  expect(translations.zh).toMatchObject(
    Object.fromEntries(Object.keys(fieldLabels('en')).map((id) => [id, ''])),
  );
});

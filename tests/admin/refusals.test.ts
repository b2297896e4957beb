import { refusalMessage } from '../../src/plugins/hant-hans/admin/src/requests/refusal-message';
import { TRANSLATIONS } from '../../src/plugins/hant-hans/admin/src/translations';
import type { MessageKey } from '../../src/plugins/hant-hans/admin/src/translations/en';
import type { Refusal } from '../../src/plugins/hant-hans/shared/contracts/refusals';

const wordsIn =
  (language: string) =>
  (key: MessageKey, values: Readonly<Record<string, string>> = {}): string =>
    (TRANSLATIONS[language]?.[key] ?? '').replaceAll(
      /\{(\w+)\}/g,
      (placeholder, name: string) => values[name] ?? placeholder,
    );

const REFUSALS: readonly Refusal[] = [
  { code: 'no-version', values: { script: 'zh-Hans' } },
  { code: 'is-source', values: { script: 'zh-Hant' } },
  { code: 'nothing-to-review', values: {} },
  { code: 'unknown-attribute', values: { attribute: 'a', attributes: 'b, c' } },
  { code: 'no-drafts', values: {} },
  { code: 'no-document', values: {} },
  { code: 'may-not', values: {} },
  { code: 'may-not-write', values: { script: 'zh-Hans', fields: 'summary' } },
  { code: 'may-not-write-version', values: { script: 'zh-Hans' } },
  { code: 'may-not-publish', values: { script: 'zh-Hant' } },
  { code: 'changed', values: {} },
  { code: 'locked', values: {} },
  { code: 'invalid-version', values: { script: 'zh-Hans', reason: 'title must be defined' } },
  { code: 'no-json-field', values: { uid: 'api::a.a', field: 'facts' } },
];

describe.each(Object.keys(TRANSLATIONS))('in %s', (language) => {
  test.each(REFUSALS)('$code is said with everything that it names', (refusal) => {
    const message = refusalMessage(refusal, wordsIn(language)) ?? '';
    expect(message).not.toBe('');
    expect(message).not.toMatch(/[{}]|zh-Han/);
  });
});

test('a script is called what the panel calls it, a field by its path', () => {
  const [, , , , , , , mayNotWrite] = REFUSALS;
  expect(refusalMessage(mayNotWrite, wordsIn('zh'))).toBe(
    '您無權改寫簡體中文版本的這些欄位：summary',
  );
  expect(refusalMessage(mayNotWrite, wordsIn('zh-Hans'))).toBe(
    '您无权改写简体中文版本的这些字段：summary',
  );
});

test.each([
  undefined,
  null,
  'no-version',
  {},
  { code: 'toString', values: {} },
  { code: 7 },
  { errors: [{ path: ['title'], message: 'too long' }] },
])('what somebody else refused is left to their words: %j', (details) => {
  expect(refusalMessage(details, wordsIn('zh'))).toBeUndefined();
});

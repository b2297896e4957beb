import { Converter } from 'opencc-js';

import { en } from '../../src/plugins/hant-hans/admin/src/translations/en';
import { registerTranslations } from '../../src/plugins/hant-hans/admin/src/translations/register-translations';
import { zh } from '../../src/plugins/hant-hans/admin/src/translations/zh';
import { zhHans } from '../../src/plugins/hant-hans/admin/src/translations/zh-Hans';
import { placeholdersOf } from '../helpers/browser-messages';

const texts: Readonly<Record<string, string>> = en;

describe.each<[string, Readonly<Record<string, string>>]>([
  ['Traditional', zh],
  ['Simplified', zhHans],
])('%s Chinese for the plugin', (_name, translation) => {
  test('says everything that English says, and nothing else', () => {
    expect(Object.keys(translation)).toEqual(Object.keys(texts));
  });

  test('fills in what the English text fills in', () => {
    const placeholders = (messages: Readonly<Record<string, string>>) =>
      Object.fromEntries(
        Object.entries(messages).map(([key, text]) => [key, placeholdersOf(text)]),
      );
    expect(placeholders(translation)).toEqual(placeholders(texts));
  });

  test('leaves nothing empty or in English', () => {
    expect(Object.entries(translation).filter(([, text]) => !/\p{Script=Han}/u.test(text))).toEqual(
      [],
    );
  });
});

test.each<[string, Readonly<Record<string, string>>]>([
  ['English', en],
  ['Traditional', zh],
  ['Simplified', zhHans],
])('whoever meets a conflict is told which button publishes it, in %s', (_name, messages) => {
  for (const key of ['explain.conflict', 'parity.conflict']) {
    expect(messages[key]).toContain(messages['publish.anyway']);
  }
});

describe('no text mixes the scripts', () => {
  const toSimplified = Converter({ from: 'hk', to: 'cn' });
  const convert = Converter({ from: 'cn', to: 'hk' });
  // OpenCC's Hong Kong writes 閲 where the panel's other texts have 閱.
  const toTraditional = (text: string) => convert(text).replaceAll('閲', '閱');

  test.each(Object.entries(zh))('Traditional: %s', (_key, text) => {
    expect(toTraditional(text)).toBe(text);
  });

  test.each(Object.entries(zhHans))('Simplified: %s', (_key, text) => {
    expect(toSimplified(text)).toBe(text);
  });
});

test('Strapi is given the texts under the name of the plugin, and none in a language it lacks', async () => {
  const [chinese, french] = await registerTranslations({ locales: ['zh-Hans', 'fr'] });
  expect(chinese).toMatchObject({ locale: 'zh-Hans', data: { 'hant-hans.close': '关闭' } });
  expect(french).toEqual({ locale: 'fr', data: {} });
});

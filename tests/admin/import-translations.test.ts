import { Converter } from 'opencc-js';

import { importPage } from '../../src/admin/translations/newsroom/import-page';
import { en } from '../../src/admin/translations/newsroom/import-page/en';
import { zh } from '../../src/admin/translations/newsroom/import-page/zh';
import { zhHans } from '../../src/admin/translations/newsroom/import-page/zh-Hans';
import { placeholdersOf } from '../helpers/browser-messages';

const placeholders = (messages: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, placeholdersOf(text)]));

describe.each([
  ['Traditional', zh],
  ['Simplified', zhHans],
])('%s Chinese for the page that imports', (_name, translation) => {
  test('says everything that English says, and nothing else, in the same order', () => {
    expect(Object.keys(translation)).toEqual(Object.keys(en));
  });

  test('fills in what the English text fills in', () => {
    expect(placeholders(translation)).toEqual(placeholders(en));
  });

  test('leaves nothing empty or in English', () => {
    expect(Object.entries(translation).filter(([, text]) => !/\p{Script=Han}/u.test(text))).toEqual(
      [],
    );
  });
});

test('no text mixes the scripts', () => {
  const toSimplified = Converter({ from: 'hk', to: 'cn' });
  const convert = Converter({ from: 'cn', to: 'hk' });
  // OpenCC's Hong Kong writes 説 where the panel's other texts have 說.
  const toTraditional = (text: string) => convert(text).replaceAll('説', '說');
  expect(Object.values(zhHans).map(toSimplified)).toEqual(Object.values(zhHans));
  expect(Object.values(zh).map(toTraditional)).toEqual(Object.values(zh));
});

test('the panel finds the texts under a name of their own', () => {
  expect(importPage('zh-Hans')['newsroom.import.page.title']).toBe('导入稿件');
});

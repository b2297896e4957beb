import fc from 'fast-check';

import { negotiateLocale } from '../../../src/delivery/locales/negotiate-locale';
import { TOO_LONG, WITHOUT_CHINESE } from '../../helpers/language-tags';

const LOCALES = { available: ['zh-Hant', 'zh-Hans'], defaultLocale: 'zh-Hant' };

test.each([
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-Hans'],
  ['zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['en-US,en;q=0.9,zh-CN;q=0.8', 'zh-Hans'],
  ['en;q=0.9, zh-SG;q=0.1', 'zh-Hans'],
  ['zh-TW;q=0.5, zh-CN;q=0.6', 'zh-Hans'],
  ['zh-TW;q=0.5;level=1, zh-CN ; q=0.6', 'zh-Hans'],
  ['zh-CN;q=0.3, zh-HK;q=0.3', 'zh-Hans'],
  ['zh_CN, zh-SG', 'zh-Hans'],
  ['ZH-hans', 'zh-Hans'],
  ['*, zh-CN;q=0.1', 'zh-Hans'],
])('%s prefers %s', (header, locale) => {
  expect(negotiateLocale(header, LOCALES)).toBe(locale);
});

test.each([
  ['zh-CN;q=0', 'zh-Hant'],
  ['zh-Hans;q=0, zh;q=0.5', 'zh-Hant'],
  ['zh-Hant;q=0, zh-TW', 'zh-Hans'],
  ['zh-Hant;q=0.0, *', 'zh-Hans'],
  ['zh-HK;q=0, zh-TW', 'zh-Hant'],
  ['zh;q=0, zh-CN;q=0.4', 'zh-Hans'],
  ['zh-Hant;q=0, zh-Hans;q=0', 'zh-Hant'],
])('%s, which refuses something, gets %s', (header, locale) => {
  expect(negotiateLocale(header, LOCALES)).toBe(locale);
});

test.each([undefined, '', ...WITHOUT_CHINESE])(
  '%s, without Chinese, gets the default locale',
  (header) => {
    for (const defaultLocale of LOCALES.available) {
      expect(negotiateLocale(header, { ...LOCALES, defaultLocale })).toBe(defaultLocale);
    }
  },
);

test('a locale in another language is not answered because a browser names it', () => {
  const available = [...LOCALES.available, 'en'];
  expect(negotiateLocale('en-HK,en;q=0.9,zh-CN;q=0.8', { ...LOCALES, available })).toBe('zh-Hans');
  expect(negotiateLocale('en', { ...LOCALES, available })).toBe('zh-Hant');
});

test('a header is answered with what there is, whatever it holds', () => {
  const range = fc.tuple(
    fc.oneof(fc.constantFrom('zh', 'zh-CN', 'zh-TW', 'yue', 'en', '*', 'zh_TW'), fc.string()),
    fc.oneof(fc.constantFrom('', ';q=0', ';q=1', ';q=0.5'), fc.string()),
  );
  fc.assert(
    fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
      const header = ranges.map(([tag, quality]) => `${tag}${quality}`).join(',');
      expect(LOCALES.available).toContain(negotiateLocale(header, LOCALES));
    }),
  );
});

test.each(TOO_LONG)('10 kB of %s cost nothing', (_of, header) => {
  const started = performance.now();
  for (let i = 0; i < 100; i += 1) expect(negotiateLocale(header, LOCALES)).toBe('zh-Hant');
  expect(performance.now() - started).toBeLessThan(500);
});

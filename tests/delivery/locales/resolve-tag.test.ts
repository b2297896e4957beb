import fc from 'fast-check';

import { resolveTag } from '../../../src/delivery/locales/resolve-tag';
import { REFUSED, SIMPLIFIED, TRADITIONAL } from '../../helpers/language-tags';

const BOTH = ['zh-Hant', 'zh-Hans'];

test.each(TRADITIONAL)('%s is read in Traditional', (tag) => {
  expect(resolveTag(tag, BOTH)).toEqual({ kind: 'resolved', locale: 'zh-Hant' });
});

test.each(SIMPLIFIED)('%s is read in Simplified', (tag) => {
  expect(resolveTag(tag, BOTH)).toEqual({ kind: 'resolved', locale: 'zh-Hans' });
});

test.each([...REFUSED, ['', 'malformed'], ['*', 'malformed']])(
  '%s is none that there is: %s',
  (tag, kind) => {
    expect(resolveTag(tag, BOTH)).toEqual({ kind });
  },
);

test.each([
  ['zh-HK', ['zh-Hant', 'zh-Hant-HK', 'zh-Hans'], 'zh-Hant-HK'],
  ['zh-MO', ['zh-Hant-HK', 'zh-Hant', 'zh-Hans'], 'zh-Hant'],
  ['zh-MO', ['zh-Hant-HK', 'zh-Hans'], 'zh-Hant-HK'],
  ['zh-TW', ['zh-Hant', 'zh-Hant-TW'], 'zh-Hant-TW'],
  ['zh-hant-tw', ['zh-Hant', 'zh-Hant-TW'], 'zh-Hant-TW'],
  ['zh', ['zh-Hant', 'zh', 'zh-Hans'], 'zh'],
  ['ZH-cn', ['zh-Hans', 'zh-CN'], 'zh-CN'],
  ['yue-HK', ['zh-Hant', 'yue'], 'yue'],
  ['en', ['zh-Hant', 'en'], 'en'],
  ['en-HK', ['zh-Hant', 'en'], 'en'],
  ['fr-CA', ['fr', 'fr-CA'], 'fr-CA'],
])('%s among %s is %s', (tag, available, locale) => {
  expect(resolveTag(tag, available)).toEqual({ kind: 'resolved', locale });
});

test('a locale that there is means itself, whatever its case and its neighbours', () => {
  const locales = [
    'zh-Hant',
    'zh-Hans',
    'zh',
    'zh-CN',
    'zh-Hant-HK',
    'zh-Hant-TW',
    'yue',
    'en',
    'fr-CA',
  ];
  fc.assert(
    fc.property(
      fc.shuffledSubarray(locales, { minLength: 1 }),
      fc.boolean(),
      (available, isUpper) => {
        const [locale = ''] = available;
        const tag = isUpper ? locale.toUpperCase() : locale.toLowerCase();
        expect(resolveTag(tag, available)).toEqual({ kind: 'resolved', locale });
      },
    ),
  );
});

test('a script that is named beats every region', () => {
  const region = fc.stringMatching(/^[A-Z]{2}$/);
  fc.assert(
    fc.property(fc.constantFrom(...BOTH), region, (script, country) => {
      expect(resolveTag(`${script}-${country}`, BOTH)).toEqual({
        kind: 'resolved',
        locale: script,
      });
    }),
  );
});

test('whatever is asked for, what is answered is there', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.subarray(BOTH), (tag, available) => {
      const outcome = resolveTag(tag, available);
      if (outcome.kind === 'resolved') expect(available).toContain(outcome.locale);
    }),
  );
});

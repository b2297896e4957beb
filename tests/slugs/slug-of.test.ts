import fc from 'fast-check';
import { Converter } from 'opencc-js';

import { slugOf } from '../../src/slugs/slug-of';

test.each([
  ['港深合作', 'gang-shen-he-zuo'],
  ['重慶火鍋', 'chong-qing-huo-guo'],
  ['重庆火锅', 'chong-qing-huo-guo'],
  ['2023年，iPhone 15 發佈', '2023-nian-iphone-15-fa-bu'],
  ['女足勝出！', 'nv-zu-sheng-chu'],
  ['「十大行動」—— 塑造', 'shi-da-xing-dong-su-zao'],
  ['Café Ünïted', 'cafe-united'],
  ['', ''],
  ['！？…', ''],
])('%s is found at %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test('never ends within a word, and is never longer than eighty characters', () => {
  const slug = slugOf('深圳寶安區召開七屆二次黨代會 堅定不移走好高質量發展之路');
  expect(slug.length).toBeLessThanOrEqual(80);
  expect(slug).toBe(
    'shen-zhen-bao-an-qu-zhao-kai-qi-jie-er-ci-dang-dai-hui-jian-ding-bu-yi-zou-hao',
  );
});

test('is the same in both scripts', () => {
  const toSimplified = Converter({ from: 't', to: 'cn' });
  for (const title of ['銀行行長談發展', '頭髮與發現', '樂隊快樂', '長城很長']) {
    expect(slugOf(toSimplified(title))).toBe(slugOf(title));
  }
});

test('is an address whatever the title is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      expect(slugOf(title)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
    }),
  );
});

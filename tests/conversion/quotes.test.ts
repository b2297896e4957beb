import fc from 'fast-check';

import { houseStyle } from '../../src/plugins/hant-hans/server/src/engine/house-style';
import { convertQuotes } from '../../src/plugins/hant-hans/server/src/engine/quotes';

describe('quotation marks', () => {
  it.each([
    ['他說「好」。', '他說“好”。'],
    ['「甲說『乙』，丙」', '“甲說‘乙’，丙”'],
    ['『單獨的』', '“單獨的”'],
    ['「一『二「三」二』一」', '“一‘二“三”二’一”'],
    ['沒有', '沒有'],
    ['', ''],
  ])('go from %s to %s by depth', (hant, hans) => {
    expect(convertQuotes(hant, 'zh-Hans')).toEqual({ text: hans, unbalanced: [] });
  });

  it.each([
    ['“甲说‘乙’”', '「甲说『乙』」'],
    ['‘外’', '「外」'],
    ['“It’s 2023’s best”', '「It’s 2023’s best」'],
  ])('go from %s to %s, apostrophes aside', (hans, hant) => {
    expect(convertQuotes(hans, 'zh-Hant')).toEqual({ text: hant, unbalanced: [] });
  });

  it.each([
    ['「甲', [[0, '「']]],
    [
      '甲」乙「丙',
      [
        [1, '」'],
        [3, '「'],
      ],
    ],
    ['「甲』乙」', [[2, '』']]],
  ] as [string, [number, string][]][])('of %s are left alone and reported', (text, places) => {
    expect(convertQuotes(text, 'zh-Hans')).toEqual({
      text,
      unbalanced: places.map(([position, character]) => ({ position, character })),
    });
  });

  it('come back as they were where the depth was regular', () => {
    const quotation: fc.Arbitrary<string> = fc.letrec<{ outer: string; inner: string }>((tie) => ({
      outer: fc
        .tuple(fc.constantFrom('甲', '乙丙', ''), tie('inner'))
        .map(([a, b]) => `「${a}${b}」`),
      inner: fc.oneof(
        { depthSize: 'small' },
        fc.constant('丁'),
        tie('outer').map((inside) => `『${inside.replaceAll(/[「」『』]/g, '')}』`),
      ),
    })).outer;
    fc.assert(
      fc.property(quotation, (text) => {
        const there = convertQuotes(text, 'zh-Hans');
        expect(there.unbalanced).toEqual([]);
        expect(convertQuotes(there.text, 'zh-Hant').text).toBe(text);
      }),
    );
  });

  it('cost no more than their number: a hundred thousand that never close', () => {
    expect(convertQuotes('「'.repeat(100_000), 'zh-Hans').unbalanced).toHaveLength(100_000);
  });
});

describe('house style', () => {
  it('writes its own variants, the longer rule first, each once', () => {
    const style = houseStyle([
      { from: '羣', to: '群' },
      { from: '麪包', to: '麵包' },
      { from: '麪', to: '面' },
      { from: '群', to: '羣' },
    ]);
    expect(style('羣眾吃麪包，不吃麪；群')).toBe('群眾吃麵包，不吃面；羣');
  });

  it('without rules changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => houseStyle([])(text) === text));
  });
});

import fc from 'fast-check';
import { Converter } from 'opencc-js';

import { createConverter } from '../../../src/plugins/hant-hans/server/src/engine';
import { readDictionaries } from '../../../src/plugins/hant-hans/server/src/engine/opencc/read-dictionaries';
import { convertByDictionaries } from './by-dictionaries';
import { CASES_FILE, CONFIGURATIONS, hasCases, openCCCases } from './opencc-cases';

const configurations = Object.entries(CONFIGURATIONS);

const openCC = Object.fromEntries(
  configurations.map(([name, { to, flavour }]) => [
    name,
    to === 'zh-Hant'
      ? Converter({ from: 'cn', to: flavour })
      : Converter({ from: flavour, to: 'cn' }),
  ]),
);

const keysOf = (name: string): string[] => {
  const { normalization, segmentation, chain } = readDictionaries(CONFIGURATIONS[name]!);
  return [...normalization, ...segmentation, ...chain.flat()].map(([from]) => from);
};

/** Text in which OpenCC's dictionaries find much: their own keys and parts of them, run together. */
const dictionaryText = (name: string) => {
  const key = fc.constantFrom(...keysOf(name));
  const part = fc
    .tuple(key, fc.nat(3), fc.nat(3))
    .map(([word, skipped, taken]) => word.slice(skipped, skipped + taken + 1));
  const other = fc.constantFrom(
    '，',
    '「',
    '\n',
    'a',
    '⿰',
    '⿱',
    '⿲',
    '龜',
    '\u{2F81A}',
    '\uD840',
    '\uDC00',
    '\uF900',
    '𠮷',
  );
  return fc
    .array(fc.oneof({ weight: 4, arbitrary: key }, { weight: 4, arbitrary: part }, other))
    .map((parts) => parts.join(''));
};

describe.each(configurations)('the matcher, as %s', (name, { to, flavour }) => {
  const convert = (text: string) => convertByDictionaries({ to, flavour, text });

  test('answers as opencc-js does, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(dictionaryText(name), fc.string({ unit: 'binary' })), (text) => {
        expect(convert(text)).toBe(openCC[name]!(text));
      }),
      { numRuns: 300 },
    );
  });

  test('answers as opencc-js does to every key of its dictionaries', () => {
    const text = keysOf(name).join('\n');
    expect(convert(text)).toBe(openCC[name]!(text));
  });
});

test('endless descriptions of characters cost no more than their length', () => {
  const text = '⿰'.repeat(200_000);
  expect(convertByDictionaries({ to: 'zh-Hans', flavour: 'hk', text })).toBe(text);
});

const whereCasesAre = hasCases ? describe : describe.skip;

whereCasesAre(`OpenCC's own expectations (skipped where ${CASES_FILE} is absent)`, () => {
  const cases = hasCases ? openCCCases() : [];
  const failing = (convert: (given: (typeof cases)[number]) => string) =>
    cases.filter((given) => convert(given) !== given.expected);
  const describeCase = ({ configuration, input }: (typeof cases)[number]) =>
    `${configuration}: ${input}`;

  test('the matcher meets as many of them as opencc-js does', () => {
    const ours = failing(({ to, flavour, input: text }) =>
      convertByDictionaries({ to, flavour, text }),
    );
    const theirs = failing(({ configuration, input }) => openCC[configuration]!(input));
    expect(ours.map(describeCase)).toEqual(theirs.map(describeCase));
    expect([cases.length, theirs.length]).toEqual([473, 3]);
  });

  test('no word boundary makes one wrong that was right', () => {
    const before = failing(({ configuration, input }) => openCC[configuration]!(input));
    const after = failing(({ to, flavour, input }) =>
      createConverter({ from: to === 'zh-Hant' ? 'zh-Hans' : 'zh-Hant', to, flavour }).convert(
        input,
      ),
    );
    expect(after.map(describeCase)).toEqual(before.map(describeCase));
  });
});

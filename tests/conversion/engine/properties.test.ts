import fc from 'fast-check';

import { convertBlocks, convertMarkdown } from '../../../src/plugins/hant-hans/server/src/engine';
import { toHans, toHant } from './engines';
import { CUT_WORDS, ORDINARY, WHOLE_PHRASES } from './news-prose';

const sentences = [...CUT_WORDS, ...WHOLE_PHRASES, ...ORDINARY];
const GLOSSARY = [
  [
    { hant: '於寶明', hans: '于宝明' },
    { hant: '李兆乾', hans: '李兆乾' },
    { hant: '的士', hans: '出租汽车' },
  ],
];
const converters = [
  ['Simplified', toHans({ quotes: true, glossary: GLOSSARY })],
  ['Traditional', toHant({ quotes: true, glossary: GLOSSARY })],
] as const;

const chinese = fc
  .array(
    fc.oneof(
      fc.constantFrom(...sentences.flatMap(({ hans, hant }) => [hans, hant])),
      fc.constantFrom(
        '於寶明',
        '于宝明',
        '李兆乾',
        '「',
        '」',
        '『',
        '』',
        '“',
        '”',
        '’',
        '\n',
        '乾',
      ),
      fc.integer({ min: 0x4e00, max: 0x9fff }).map((unit) => String.fromCharCode(unit)),
    ),
  )
  .map((parts) => parts.join(''));

const anyText = fc.oneof(chinese, fc.string({ unit: 'binary' }), fc.string());

/** What 薴 becomes is itself the Traditional form of another character: 薴 → 苧, and 苧 → 苎. */
const BECOMES_TRADITIONAL = '薴';

test('what is Simplified already stays: converting twice is the same as once', () => {
  const [, { convert }] = converters[0];
  const settled = chinese.filter((text) => !text.includes(BECOMES_TRADITIONAL));
  fc.assert(
    fc.property(settled, (text) => {
      expect(convert(convert(text))).toBe(convert(text));
    }),
  );
});

test('one character alone becomes another that is converted in its turn', () => {
  const [, { convert }] = converters[0];
  const unsettled: string[] = [];
  for (let point = 0; point <= 0x3_ff_ff; point += 1) {
    const character = String.fromCodePoint(point);
    if (!/\p{Script=Han}/u.test(character)) continue;
    const once = convert(character);
    if (convert(once) !== once) unsettled.push(character);
  }
  expect(unsettled).toEqual([BECOMES_TRADITIONAL]);
});

describe.each(converters)('to %s', (_script, converter) => {
  const { convert, convertRun, report } = converter;

  test('text without Han characters stays as it is', () => {
    const withoutHan = fc
      .string({ unit: 'binary' })
      .filter((text) => !/\p{Script=Han}/u.test(text));
    fc.assert(fc.property(withoutHan, (text) => expect(convert(text)).toBe(text)));
  });

  test('lone surrogates and rare characters survive', () => {
    const kept = fc.constantFrom('\uD800', '\uDC00', '𠮷', '😀', '\u{3134A}', '\uFFFE', '\0');
    const text = fc
      .array(fc.oneof(kept, fc.constantFrom('，', 'a')))
      .map((parts) => `，${parts.join('')}，`);
    fc.assert(fc.property(text, (given) => expect(convert(given)).toBe(given)));
  });

  test('a report tells of the text that convert writes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: converted, ambiguities } = report(text);
        expect(converted).toBe(convert(text));
        for (const { source, result, character, choice } of ambiguities) {
          expect(text.charAt(source)).toBe(character);
          expect(converted.slice(result, result + choice.length)).toBe(choice);
        }
      }),
    );
  });

  test('blocks keep their structure', () => {
    const text = fc.record({
      type: fc.constant('text'),
      text: anyText,
      bold: fc.boolean(),
      code: fc.boolean(),
    });
    const { block } = fc.letrec((tie) => ({
      block: fc.oneof(
        { maxDepth: 3 },
        text,
        fc.record({
          type: fc.constantFrom('paragraph', 'list', 'list-item', 'link', 'quote', 'code', 'image'),
          url: fc.string(),
          level: fc.nat(6),
          children: fc.array(tie('block'), { maxLength: 3 }),
        }),
      ),
    }));
    const shape = (node: unknown): unknown =>
      JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'text' ? '' : value)));
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        expect(shape(convertBlocks(blocks, converter))).toEqual(shape(blocks));
      }),
    );
  });

  test('texts that read on are converted as one, and stay as many', () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const converted = convertRun(texts);
        expect(converted).toHaveLength(texts.length);
        expect(converted.join('')).toBe(convert(texts.join('')));
      }),
    );
  });

  test('Markdown keeps its lines', () => {
    const line = fc.oneof(
      chinese.map((part) => part.replaceAll('\n', ' ')),
      fc.constantFrom('```', '    麵', '', '> 「', '- [ ](麵)', '`', '<b>'),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const converted = convertMarkdown(lines.join('\n'), convert);
        expect(converted.split('\n')).toHaveLength(Math.max(lines.length, 1));
      }),
    );
  });
});

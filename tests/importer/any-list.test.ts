import fc from 'fast-check';
import { inScript, listsOf, SCRIPTS } from './lists-of';

const HAN = Array.from('一二三四五六七八九');
const han = (number: number) => {
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? HAN[tens - 1] : ''}${tens > 0 ? '十' : ''}${HAN[(number % 10) - 1] ?? ''}`;
};

const STYLES: ((number: number) => string)[] = [
  (number) => `${han(number)}是`,
  (number) => `${han(number)}是要`,
  (number) => `${han(number)}要`,
  (number) => `第${han(number)}，`,
  (number) => `第${number}、`,
  (number) => `第${han(number)}是`,
  (number) => `其${han(number)}，`,
  (number) => `（${han(number)}）`,
  (number) => `(${number})`,
  (number) => `${number}. `,
  (number) => `${number}、`,
  (number) => `${number}）`,
  (number) => String.fromCharCode(0x2460 + number - 1),
  (number) => `${han(number)}、`,
];

const NOUNS = [
  { noun: '原則', field: 'principles' },
  { noun: '要求', field: 'principles' },
  { noun: '措施', field: 'actionItems' },
  { noun: '重點任務', field: 'actionItems' },
] as const;

/** A list as a newsroom may write it: its lines, and what it says. */
const anyList = fc
  .record({
    style: fc.constantFrom(...STYLES),
    noun: fc.constantFrom(...NOUNS),
    count: fc.integer({ min: 2, max: 20 }),
    hasDescription: fc.boolean(),
    layout: fc.constantFrom('；', '。', '\n'),
    isQuoted: fc.boolean(),
    isFollowed: fc.boolean(),
  })
  .map(({ style, noun: { noun, field }, count, hasDescription, layout, isQuoted, isFollowed }) => {
    const items = Array.from({ length: count }, (_, index) => [
      `修建${han(index + 1)}號大橋`,
      hasDescription ? '方便市民出行' : '',
    ]);
    const texts = items.map(
      ([title, description], index) =>
        `${style(index + 1)}${title}${description && `，${description}`}`,
    );
    const heading = `${count}項${noun}`;
    const declaration = `會議提出${isQuoted ? `「${heading}」。` : `${heading}：`}`;
    const list = layout === '\n' ? `\n${texts.join('。\n')}` : texts.join(layout);
    const closing = isFollowed ? ['會議隨後結束，市長致謝。'] : [];
    return { lines: [...`${declaration}${list}。`.split('\n'), ...closing], field, heading, items };
  });

test.each(SCRIPTS)('any list that is written in %s is read as it was meant', (locale) => {
  fc.assert(
    fc.property(anyList, (list) => {
      const { lines, field, heading, items } = inScript(locale, list);
      const lists = listsOf(lines);
      expect(lists[field]).toEqual(items);
      expect(lists[`${field}Heading`]).toBe(heading);
      expect(lists.codes).toEqual([]);
      expect(lists.coverage).toBe(1);
    }),
    { numRuns: 300 },
  );
});

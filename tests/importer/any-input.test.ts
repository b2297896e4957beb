import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { ImportError, parseText, type ParsedStory } from '../../src/importer';

const provided = readFileSync(join(__dirname, '../../data/hkcd-2023-01-13-baoan.txt'), 'utf8');

/** Any UTF-16 units, lone surrogates, control and bidirectional characters among them. */
const anyUnits = (maxLength: number) =>
  fc.array(fc.nat({ max: 0xffff }), { maxLength }).map((units) => String.fromCharCode(...units));
const anyText = anyUnits(200);

/** Pages put together from what the rules look for, in any order. */
const anyPage = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '\n',
          '\n\n',
          '\r\n',
          ' ',
          '　',
          '，',
          ',',
          '；',
          ';',
          '。',
          '：',
          '「',
          '」',
          '(',
          '）',
          '[',
        ],
        ...[
          '一是',
          '二是',
          '三是',
          '「兩個堅持」',
          '三大行動',
          '「两项任务」',
          '堅持',
          '坚持',
          '行動',
        ],
        ...[
          '第一，',
          '第二，',
          '首先，',
          '其次，',
          '最後，',
          '其一，',
          '（一）',
          '（二）',
          '(1)',
          '1. ',
          '2、',
          '①',
          '②',
          '一、',
          '二、',
          '一要',
          '\n一、修路\n全長百里。\n二、架橋\n',
          '提出兩項措施：',
          '兩大原則',
          '贰項工作',
        ],
        ...[
          '標題-某某日報',
          '首頁 > 新聞',
          '\n引題：',
          '\n分享到：微信\n',
          '\n（原標題：大橋）\n',
          '\n當前位置：首頁 / 新聞\n',
          '\n標題：',
          '\n副題：',
          '\n——',
          '2024-02-03',
          '二〇二四年二月三日',
          '\n相關新聞\n',
          '2024年2月3日 上午9時 來源：某報 記者王娜',
          '來源：',
          '責任編輯：',
          '記者',
          '王娜',
          '王 娜',
          '文/',
          '圖：',
          ' 文/圖',
          '攝影',
          '和',
          '報道',
          '校對：',
          'John Smith',
          '\n【某報訊】',
          '\n本報深圳1月13日電',
          '（記者王娜）',
          '28.jpg',
          '\n28.jpg\n',
          '\n![大橋](a/28.jpg)\n',
          '\n圖：',
          '\n▲',
          '（圖）',
          '圖為',
          '圖片來源：',
        ],
        ...['大橋昨日通車', '大桥昨日通车', '10:30', '-', '|', '\u0000', '\ud800', '\u200b', '𠮷'],
      ),
      anyUnits(3),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** The provided article, with pieces taken out, moved and put in. */
const anyMutation = fc
  .array(
    fc.record({
      at: fc.nat({ max: provided.length }),
      length: fc.nat({ max: 40 }),
      insert: fc.oneof(fc.constantFrom('\n', '一是', '；', '(', '」', '\u0000'), anyText),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((edits) =>
    edits.reduce(
      (text, { at, length, insert }) => text.slice(0, at) + insert + text.slice(at + length),
      provided,
    ),
  );

/** Between a title and a paragraph, so that most of it is a story and not refused. */
const inStory = (arbitrary: fc.Arbitrary<string>) =>
  fc.oneof(
    { weight: 1, arbitrary },
    { weight: 4, arbitrary: arbitrary.map((text) => `大橋通車\n${text}\n大橋昨日通車。`) },
  );

const inputs = [
  ['any text', inStory(anyText), 300],
  ['any page', inStory(anyPage), 600],
  ['any mutation of the provided article', anyMutation, 60],
] as const;

function parseOrRefuse(content: string): ParsedStory | null {
  try {
    return parseText({ content });
  } catch (error) {
    if (error instanceof ImportError) return null;
    throw error;
  }
}

describe.each(inputs)('%s', (_, input, numRuns) => {
  test('is read or refused, with every visible character in exactly one span', () => {
    fc.assert(
      fc.property(input, (content) => {
        const parsed = parseOrRefuse(content);
        if (!parsed) return;
        expect(overlaps(parsed)).toEqual([]);
        expect(charactersNotCoveredOnce({ content, parsed })).toEqual([]);
        expect(parsed.coverage).toBe(1);
      }),
      { numRuns },
    );
  });

  test('gives the same answer twice', () => {
    fc.assert(
      fc.property(input, (content) => {
        expect(parseOrRefuse(content)).toEqual(parseOrRefuse(content));
      }),
      { numRuns: numRuns / 4 },
    );
  });

  test('keeps all of the body: each element is the text of its span', () => {
    fc.assert(
      fc.property(input, (content) => {
        const parsed = parseOrRefuse(content);
        parsed?.article.body.forEach((element, index) => {
          const spans = parsed.spans.filter(
            (span) => span.kind === 'field' && span.field === `body[${index}]`,
          );
          const isConverted = parsed.warnings.some(
            ({ code, span }) => code === 'converted-script' && span.start === spans[0]?.start,
          );
          if (isConverted) return;
          const text = spans.map(({ start, end }) => content.slice(start, end)).join('');
          const written = element.type === 'image' ? element.file : element.text;
          expect(comparable(written)).toBe(comparable(text));
        });
      }),
      { numRuns },
    );
  });

  test('gives nothing that a database refuses', () => {
    fc.assert(
      fc.property(input, (content) => {
        expect(JSON.stringify(parseOrRefuse(content)?.article ?? '')).not.toMatch(
          /\\u0000|\\ud[89a-f]/i,
        );
      }),
      { numRuns: numRuns / 4 },
    );
  });
});

function overlaps({ spans }: ParsedStory) {
  return spans.filter(
    ({ start, end }, index) => end <= start || start < (spans[index - 1]?.end ?? 0),
  );
}

function charactersNotCoveredOnce({ content, parsed }: { content: string; parsed: ParsedStory }) {
  const timesCovered = new Uint8Array(content.length);
  for (const { start, end } of parsed.spans) {
    for (let unit = start; unit < end; unit += 1) timesCovered[unit]! += 1;
  }
  return [...content.matchAll(/\S/g)].filter(({ index }) => timesCovered[index] !== 1);
}

function comparable(text: string): string {
  return text
    .replace(/[，：；！？（）]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[\s\p{Cc}\u200b\u2060]/gu, '');
}

function countedLines(count: number): string {
  return Array.from({ length: count }, (_, index) => `${index + 1}. 甲。`).join('\n');
}

/** Each would take hours if any rule went back over what it had read. */
test.each([
  ['opening quotation marks', '「'.repeat(200_000)],
  ['nested brackets', '('.repeat(100_000) + ')'.repeat(100_000)],
  ['unclosed bylines', '(記者'.repeat(70_000)],
  ['declarations', '「七個突出」，突出'.repeat(20_000)],
  ['mentions', '「兩個海港」，海港'.repeat(20_000)],
  ['lists', '「七個突出」，突出甲。'.repeat(20_000)],
  ['numbered clauses', '；一是甲，乙'.repeat(30_000)],
  ['numbered lines', '1. 甲\n'.repeat(33_000)],
  ['numbered lines in order', countedLines(20_000)],
  ['sections', '一、甲\n乙。\n'.repeat(25_000)],
  ['lists over lines', '提出兩項措施：\n一是甲。\n二是乙。\n'.repeat(12_000)],
  ['lists in one line', '提出兩項措施。一是甲；二是乙。'.repeat(13_000)],
  ['words over lines', '「兩個堅持」：\n堅持甲。\n'.repeat(15_000)],
  ['declarations without a list', '五項措施'.repeat(50_000)],
  ['clauses that begin in the middle', `三大行動${'；二是甲'.repeat(50_000)}`],
  ['clauses far from a declaration', `三大行動${'甲'.repeat(9_999)}。${'；二是甲'.repeat(45_000)}`],
  ['circled numbers', '；①'.repeat(100_000)],
  ['bracketed numbers', '（一）'.repeat(66_000)],
  ['ordinal numbers', '；第一，甲'.repeat(40_000)],
  ['sequence words', '；首先，甲；最後，乙'.repeat(20_000)],
  ['markers of every style', '；一是；第二，（三）；①；其一，首先，；1.；2)；一、'.repeat(7_000)],
  ['numerals', '十'.repeat(200_000)],
  ['blanks', `甲${' '.repeat(200_000)}乙`],
  ['full stops', '。'.repeat(200_000)],
  ['credits', '[責任編輯:陳大文]\n'.repeat(10_000)],
  ['names', `（記者${' 王娜'.repeat(60_000)}`],
  ['captions', `28.jpg\n${'▲大橋\n'.repeat(50_000)}`],
  ['pictures', '![大橋](28.jpg)\n圖：橋\n'.repeat(10_000)],
  ['picture markup', `${'!['.repeat(50_000)}](28.jpg)`],
  ['datelines', '【本報訊】（記者王娜）'.repeat(18_000)],
  ['words before a dateline', `【${'海港日報'.repeat(50_000)}訊】`],
  ['roles', `（${'文/圖 '.repeat(50_000)}`],
  ['roles behind names', '王娜/文 '.repeat(40_000)],
  ['separators', ' > 甲'.repeat(60_000)],
])('200,000 characters of %s are read in linear time', (_, text) => {
  expect(parseOrRefuse(`大橋通車\n\n${text}\n大橋昨日通車。`)?.coverage).toBe(1);
});

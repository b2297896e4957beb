/**
 * The fixtures of reports, mutated: pieces taken out, moved, put in from another, in any encoding, and
 * bytes changed on top. 10,000 of them, or as many as FUZZ_INPUTS says (CONTRIBUTING.md).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { formatOfFile, ImportError, parseArticle, type ParsedArticle } from '../../src/importer';

const numRuns = Number(process.env.FUZZ_INPUTS ?? 10_000);

const FOLDER = join(__dirname, '../fixtures/import');
const reports = readdirSync(FOLDER)
  .filter((file) => !file.endsWith('.json'))
  .map((file) => ({
    format: formatOfFile(file) ?? 'text',
    text: readFileSync(join(FOLDER, file), 'utf8'),
  }));

const CODECS = ['utf8', 'utf16le', 'utf-16be', 'gb18030', 'big5hkscs'];

/** What rules, decoders and readers of markup take for a sign of something. */
const FRAGMENTS = [
  ...['\n', '\r', '\t', ' ', '　', '，', '；', '。', '：', '「', '」', '（', ')', '>', '-', '|'],
  ...[
    '一是',
    '（二）',
    '1. ',
    '第三，',
    '兩大原則',
    '「三個堅持」',
    '十項行動',
    '記者',
    '責任編輯：',
  ],
  ...['來源：', '2024-02-03', '二〇二四年二月三日', '28.jpg', '【某報訊】', '相關新聞', '（圖）'],
  ...[
    '<p>',
    '</p>',
    '<script>',
    '<!--',
    '<table><tr>',
    '&#x1f600;',
    '&amp',
    '<h1>',
    '<br',
    '<img src=',
  ],
  ...[
    '# ',
    '**',
    '![',
    '](',
    '](javascript:alert(1))',
    '```',
    '\n> ',
    '\n\n    ',
    '<http://a>',
    '|-|-|',
    '---\n',
    '\ntitle: ',
    'date: "',
  ],
  ...['\u0000', '\ud800', '\udc00', '\u200b', '\u202e', '\ufeff', '\u{20bb7}', '\ufffd', '\u0085'],
];

/** Anywhere alike: at its bounds, which fast-check prefers, stand the title and the end. */
const place = fc.noBias(fc.nat({ max: 9_999 })).map((share) => share / 10_000);
const report = fc.constantFrom(...reports);

const anyUnits = fc
  .array(fc.nat({ max: 0xffff }), { maxLength: 8 })
  .map((units) => String.fromCharCode(...units));

const edit = fc.record({
  at: place,
  removed: fc.oneof(
    { weight: 5, arbitrary: fc.nat({ max: 5 }) },
    { weight: 1, arbitrary: fc.nat({ max: 200 }) },
  ),
  inserted: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...FRAGMENTS) },
    { weight: 1, arbitrary: anyUnits },
    {
      weight: 1,
      arbitrary: fc
        .tuple(report, place, fc.nat({ max: 300 }))
        .map(([{ text }, at, length]) => text.slice(at * text.length, at * text.length + length)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...FRAGMENTS), fc.integer({ min: 2, max: 300 }))
        .map(([fragment, times]) => fragment.repeat(times)),
    },
  ),
});

const mutation = fc
  .record({
    report,
    edits: fc.array(edit, { minLength: 1, maxLength: 8 }),
    codec: fc.oneof(
      { weight: 3, arbitrary: fc.constant('utf8') },
      { weight: 1, arbitrary: fc.constantFrom(...CODECS) },
    ),
    bytes: fc.oneof(
      { weight: 4, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(fc.tuple(place, fc.nat({ max: 255 })), { maxLength: 4 }) },
    ),
  })
  .map(({ report: { format, text }, edits, codec, bytes }) => {
    const content = iconv.encode(edits.reduce(applyEdit, text), codec, {
      addBOM: codec !== 'utf8',
    });
    for (const [at, byte] of bytes) content[Math.floor(at * content.length)] = byte;
    return { format, content };
  });

const applyEdit = (
  text: string,
  { at, removed, inserted }: { at: number; removed: number; inserted: string },
): string => {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + inserted + text.slice(start + removed);
};

test(
  `${numRuns} mutated reports are each read whole, or refused by name`,
  async () => {
    const counts = { read: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(mutation, async (input) => {
        const parsed = await parseOrRefuse(input);
        counts[parsed ? 'read' : 'refused'] += 1;
        if (parsed) expect(problemsOf(parsed)).toEqual([]);
      }),
      { numRuns },
    );
    // A test of refusals alone would be none of what is read.
    expect(counts.read).toBeGreaterThan(counts.refused);
  },
  // By what a slow machine takes for one.
  30_000 + numRuns * 20,
);

const parseOrRefuse = async (input: {
  format: 'text' | 'html' | 'markdown' | 'docx';
  content: Uint8Array;
}): Promise<ParsedArticle | null> => {
  try {
    return await parseArticle(input);
  } catch (error) {
    if (error instanceof ImportError) return null;
    throw error;
  }
};

const problemsOf = ({ article, spans, coverage }: ParsedArticle): string[] => {
  const written = JSON.stringify(article);
  const links = [...written.matchAll(/"(?:url|sourceUrl)":"([^"]*)"/g)].map(
    ([, link]) => link ?? '',
  );
  return [
    ...(coverage === 1 ? [] : [`coverage is ${coverage}`]),
    ...spans.flatMap(({ start, end }, index) =>
      end <= start || start < (spans[index - 1]?.end ?? 0) ? [`span at ${start} overlaps`] : [],
    ),
    ...(/\\u0000|\\ud[89a-f]/i.test(written) ? ['a character that a database refuses'] : []),
    ...links.filter((link) => !/^https?:\/\//.test(link)).map((link) => `link to ${link}`),
  ];
};

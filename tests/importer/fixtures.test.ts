/**
 * Reports as newsrooms receive them, in tests/fixtures/import/: an input, and beside it what an editor
 * would want of it. Every input is kept in UTF-8, to be reviewed as text, and is written here in the
 * encoding that its expectation names; a Word document is kept as its paragraphs, one a line, with
 * `[style] ` before those that have one (`[bold]` is none of Word's styles).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import {
  formatOfFile,
  parseArticle,
  type ImportedArticle,
  type InputFormat,
  type ParsedArticle,
  type TextEncoding,
  type WarningCode,
} from '../../src/importer';
import { docxOf } from '../builders/docx';

interface Expected {
  format: InputFormat;
  encoding: TextEncoding | null;
  warnings: WarningCode[];
  article: ImportedArticle;
}

const encoder =
  (codec: string, addBOM = false) =>
  (text: string): Uint8Array =>
    iconv.encode(text, codec, { addBOM });

const ENCODERS: Record<TextEncoding, (text: string) => Uint8Array> = {
  'utf-8': encoder('utf8'),
  'utf-16le': encoder('utf16le', true),
  'utf-16be': encoder('utf16be', true),
  gb18030: encoder('gb18030'),
  big5: encoder('big5hkscs'),
};

/** What a text may come in, by what it is called; UTF-8 comes with its mark as well. */
const FORMS = [
  ...Object.entries(ENCODERS).map(([name, encode]) => ({ name, encoding: name, encode })),
  { name: 'utf-8 with its mark', encoding: 'utf-8', encode: encoder('utf8', true) },
];

const FOLDER = join(__dirname, '../fixtures/import');
const EXPECTED = '.expected.json';
const files = readdirSync(FOLDER);
const inputs = files.filter((file) => !file.endsWith(EXPECTED));

const readFixture = (file: string) => {
  const name = file.replace(/(?:\.docx)?\.[a-z]+$/, '');
  return {
    text: readFileSync(join(FOLDER, file), 'utf8'),
    expected: JSON.parse(readFileSync(join(FOLDER, name + EXPECTED), 'utf8')) as Expected,
  };
};

test('there are fixtures of many kinds, each with its expectation', () => {
  expect(inputs.length).toBeGreaterThanOrEqual(25);
  expect(files.length).toBe(2 * inputs.length);
});

test.each(inputs)('reads %s as an editor would', async (file) => {
  const { text, expected } = readFixture(file);
  const parsed = await parseArticle({
    content: contentOf({ text, expected }),
    format: formatOf(file),
  });
  expect(summaryOf(parsed)).toEqual(expected);
  expect(accountOf(parsed)).toEqual({ coverage: 1, isInOrder: true });
});

/** Of those whose encoding nothing in them declares. */
const texts = inputs.filter((file) => file.endsWith('.txt') && !file.endsWith('.docx.txt'));

const encoded = texts.flatMap((file) =>
  FORMS.filter(({ name }) => name !== 'big5' || isInBig5(readFixture(file).text)).map((form) => ({
    file,
    ...form,
  })),
);

test('the texts are read in every encoding, some of them in Big5', () => {
  expect(encoded.filter(({ name }) => name === 'gb18030').length).toBe(texts.length);
  expect(encoded.filter(({ name }) => name === 'big5').length).toBeGreaterThan(10);
});

test.each(encoded)('reads the same from $file in $name', async ({ file, encoding, encode }) => {
  const { text, expected } = readFixture(file);
  const parsed = await parseArticle({ content: encode(text) });
  expect(summaryOf(parsed)).toEqual({ ...expected, encoding });
  expect(accountOf(parsed)).toEqual({ coverage: 1, isInOrder: true });
});

const formatOf = (file: string): InputFormat | undefined =>
  formatOfFile(file.replace(/\.docx\.txt$/, '.docx'));

function contentOf({ text, expected: { format, encoding } }: { text: string; expected: Expected }) {
  if (format === 'docx') return docxOf(text.trimEnd().split('\n').map(paragraphOf));
  return ENCODERS[encoding ?? 'utf-8'](text);
}

function paragraphOf(line: string) {
  const [, style, text = line] = /^\[([^\]]+)\] (.*)$/.exec(line) ?? [];
  return style === 'bold' ? { text, isBold: true } : { text, style };
}

/** Big5 knows the characters of Traditional Chinese only. */
function isInBig5(text: string): boolean {
  return iconv.decode(iconv.encode(text, 'big5hkscs'), 'big5hkscs') === text;
}

function summaryOf({ article, warnings, format, encoding }: ParsedArticle): Expected {
  return { format, encoding, warnings: warnings.map(({ code }) => code), article };
}

function accountOf({ spans, coverage }: ParsedArticle) {
  const isInOrder = spans.every(
    ({ start, end }, index) => start >= (spans[index - 1]?.end ?? 0) && end > start,
  );
  return { coverage, isInOrder };
}

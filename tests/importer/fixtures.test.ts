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
  Object.keys(ENCODERS())
    .filter((name) => name !== 'big5' || isInBig5(readFixture(file).text))
    .map((name) => ({ file, name })),
);

test('the texts are read in every encoding, some of them in Big5', () => {
  expect(encoded.filter(({ name }) => name === 'gb18030').length).toBe(texts.length);
  expect(encoded.filter(({ name }) => name === 'big5').length).toBeGreaterThan(10);
});

test.each(encoded)('reads the same from $file in $name', async ({ file, name }) => {
  const { text, expected } = readFixture(file);
  const { encoding, encode } = ENCODERS()[name]!;
  const parsed = await parseArticle({ content: encode(text) });
  expect(summaryOf(parsed)).toEqual({ ...expected, encoding });
  expect(accountOf(parsed)).toEqual({ coverage: 1, isInOrder: true });
});

const formatOf = (file: string): InputFormat | undefined =>
  formatOfFile(file.replace(/\.docx\.txt$/, '.docx'));

function contentOf({ text, expected: { format, encoding } }: { text: string; expected: Expected }) {
  if (format === 'docx') return docxOf(text.trimEnd().split('\n').map(paragraphOf));
  return encoderFor(encoding ?? 'utf-8')(text);
}

function paragraphOf(line: string) {
  const [, style, text = line] = /^\[([^\]]+)\] (.*)$/.exec(line) ?? [];
  return style === 'bold' ? { text, isBold: true } : { text, style };
}

function encoderFor(encoding: TextEncoding): (text: string) => Uint8Array {
  return ENCODERS()[encoding]!.encode;
}

function ENCODERS(): Record<
  string,
  { encoding: TextEncoding; encode: (text: string) => Uint8Array }
> {
  const encoder =
    (codec: string, addBOM = false) =>
    (text: string) =>
      iconv.encode(text, codec, { addBOM });
  return {
    'utf-8': { encoding: 'utf-8', encode: encoder('utf8') },
    'utf-8 with its mark': { encoding: 'utf-8', encode: encoder('utf8', true) },
    'utf-16le': { encoding: 'utf-16le', encode: encoder('utf16le', true) },
    'utf-16be': { encoding: 'utf-16be', encode: encoder('utf16be', true) },
    gb18030: { encoding: 'gb18030', encode: encoder('gb18030') },
    big5: { encoding: 'big5', encode: encoder('big5hkscs') },
  };
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

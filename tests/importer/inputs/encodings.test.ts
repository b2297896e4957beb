import iconv from 'iconv-lite';

import { decodeText } from '../../../src/importer/inputs/encoding/decode-text';

const HANT = '深圳寶安區召開黨代會\n\n會議提出，堅定不移走好高質量發展之路。';
const HANS = '深圳宝安区召开党代会\n\n会议提出，坚定不移走好高质量发展之路。';
/** Characters of Hong Kong that Big5 alone does not have. */
const HONG_KONG = '深水埗一帶\n\n佢哋喺街坊嘅鋪頭度食咗碗麪，話好正㗎。';

const bytes = (text: string, encoding: string, mark: readonly number[] = []): Uint8Array =>
  Buffer.concat([Buffer.from(mark), iconv.encode(text, encoding, { addBOM: false })]);

test.each([
  ['UTF-8', HANT, bytes(HANT, 'utf8'), 'utf-8'],
  ['UTF-8 with a mark', HANT, bytes(HANT, 'utf8', [0xef, 0xbb, 0xbf]), 'utf-8'],
  ['UTF-16, little end first', HANT, bytes(HANT, 'utf16le', [0xff, 0xfe]), 'utf-16le'],
  ['UTF-16, big end first', HANS, bytes(HANS, 'utf16be', [0xfe, 0xff]), 'utf-16be'],
  ['Big5', HANT, bytes(HANT, 'big5hkscs'), 'big5'],
  ['Big5 with the characters of Hong Kong', HONG_KONG, bytes(HONG_KONG, 'big5hkscs'), 'big5'],
  ['GB18030', HANS, bytes(HANS, 'gb18030'), 'gb18030'],
  ['GB18030 in Traditional', HANT, bytes(HANT, 'gb18030'), 'gb18030'],
  ['GB18030 with a mark', HANS, bytes(HANS, 'gb18030', [0x84, 0x31, 0x95, 0x33]), 'gb18030'],
  ['a line of Big5', '香港。', bytes('香港。', 'big5hkscs'), 'big5'],
  ['a line of GB18030', '香港。', bytes('香港。', 'gb18030'), 'gb18030'],
])('finds out that it is %s', (_, text, file, encoding) => {
  expect(decodeText(file)).toEqual({ text, encoding });
});

test.each([
  ['<meta charset="big5">', 'big5'],
  ['<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', 'gb18030'],
  ['<?xml version="1.0" encoding="GBK"?>', 'gb18030'],
  ['<meta charset=Big5-HKSCS>', 'big5'],
])('believes what a page says of itself: %s', (declaration, encoding) => {
  // Nothing but the declaration tells these two bytes apart.
  const file = Buffer.concat([Buffer.from(declaration), Buffer.from([0xa4, 0xa4])]);
  expect(decodeText(file)).toEqual({
    encoding,
    text: declaration + (encoding === 'big5' ? '中' : 'い'),
  });
});

test('the encoding that is named counts more than what the bytes look like', () => {
  const file = bytes('中', 'big5hkscs');
  expect(decodeText(file, { encoding: 'GB_18030' })).toEqual({ text: 'い', encoding: 'gb18030' });
});

test.each<[string, Uint8Array, string | undefined, string, number]>([
  ['UTF-8', Buffer.from([...Buffer.from('中文'), 0xff, 0x41]), 'utf-8', 'utf-8', 6],
  ['UTF-8 behind a mark', Buffer.from([0xef, 0xbb, 0xbf, 0x41, 0xc3]), undefined, 'utf-8', 4],
  ['Big5', Buffer.from([0xa4, 0xa4, 0xff, 0xff]), 'big5', 'big5', 2],
  ['GB18030', Buffer.from([0xd6, 0xd0, 0xff, 0x41]), 'gb18030', 'gb18030', 2],
])('names the first byte that is none of %s', (_, file, named, encoding, offset) => {
  expect(() => decodeText(file, { encoding: named })).toThrow(
    expect.objectContaining({ code: 'undecodable', details: { encoding, offset } }) as Error,
  );
});

test('a replacement character that stands in the text is a character', () => {
  expect(decodeText(Buffer.from('中\ufffd文')).text).toBe('中\ufffd文');
});

test('an encoding that there is not is named', () => {
  expect(() => decodeText(Buffer.from('中'), { encoding: 'klingon' })).toThrow(/“klingon”/);
});

/** The encodings that Chinese news comes in, by their usual names, and what iconv-lite calls them. */
export const ENCODINGS = {
  'utf-8': 'utf8',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
  big5: 'big5hkscs',
  gb18030: 'gb18030',
} as const;

export type TextEncoding = keyof typeof ENCODINGS;

/** Names that are written for these, in HTML, by editors and by other programs. */
const OTHER_NAMES: Readonly<Record<string, TextEncoding>> = {
  utf8: 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
  ascii: 'utf-8',
  'us-ascii': 'utf-8',
  utf16: 'utf-16le',
  'utf-16': 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  'big5-hkscs': 'big5',
  big5hkscs: 'big5',
  'cn-big5': 'big5',
  'x-x-big5': 'big5',
  'big5-eten': 'big5',
  cp950: 'big5',
  'windows-950': 'big5',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  cp936: 'gb18030',
  'windows-936': 'gb18030',
  'gb-18030': 'gb18030',
  chinese: 'gb18030',
  'euc-cn': 'gb18030',
};

/** @returns undefined for a name of none of them; case and `_` do not matter */
export function encodingNamed(name: string): TextEncoding | undefined {
  const key = name.trim().toLowerCase().replaceAll('_', '-');
  return isEncoding(key) ? key : Object.hasOwn(OTHER_NAMES, key) ? OTHER_NAMES[key] : undefined;
}

function isEncoding(name: string): name is TextEncoding {
  return Object.hasOwn(ENCODINGS, name);
}

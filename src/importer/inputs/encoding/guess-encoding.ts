import chardet from 'chardet';
import iconv from 'iconv-lite';

import { ENCODINGS, type TextEncoding } from './encodings';

/** Statistics need no more than this. */
const SAMPLE = 64 * 1024;

const BY_NAME: Readonly<Partial<Record<string, TextEncoding>>> = {
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
  Big5: 'big5',
  GB18030: 'gb18030',
};

/**
 * What the bytes speak for: UTF-8 where they are valid UTF-8; else, of the encodings that have a
 * character for them, the one that chardet finds likeliest by the frequency of characters. Of two
 * that it cannot tell apart, as in a line or two, the one in which more is punctuation of Chinese.
 */
export function guessEncoding(bytes: Uint8Array): TextEncoding {
  if (isUtf8(bytes)) return 'utf-8';
  const sample = bytes.subarray(0, SAMPLE);
  const candidates = chardet.analyse(sample).flatMap(({ name, confidence }) => {
    const encoding = BY_NAME[name];
    if (!encoding) return [];
    const text = iconv.decode(Buffer.from(sample), ENCODINGS[encoding]);
    return [{ encoding, confidence, ...look(text) }];
  });
  const [likeliest] = candidates.toSorted(
    (one, other) =>
      Number(one.isBroken) - Number(other.isBroken) ||
      other.confidence - one.confidence ||
      other.punctuation - one.punctuation,
  );
  return likeliest?.encoding ?? 'utf-8';
}

function look(text: string): { isBroken: boolean; punctuation: number } {
  // The sample may end within a character.
  return {
    isBroken: text.slice(0, -2).includes('\ufffd'),
    punctuation: text.match(/[，。、：；？！「」『』“”《》（）]/g)?.length ?? 0,
  };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

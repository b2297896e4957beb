import iconv from 'iconv-lite';

import { ENCODINGS, type TextEncoding } from './encodings';

const REPLACEMENT = '\ufffd';
const REPLACEMENT_IN_UTF_8 = Buffer.from(REPLACEMENT);

/**
 * The first byte that an encoding has no character for.
 *
 * iconv-lite writes U+FFFD for such bytes. One that was written in the text itself is told apart by
 * its own bytes.
 *
 * @returns its offset; null where everything could be decoded
 */
export function firstUndecodable({
  bytes,
  text,
  encoding,
}: {
  bytes: Uint8Array;
  text: string;
  encoding: TextEncoding;
}): number | null {
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf(REPLACEMENT); at !== -1; at = text.indexOf(REPLACEMENT, from)) {
    offset += iconv.encode(text.slice(from, at), ENCODINGS[encoding]).length;
    const own = ownBytes(encoding);
    if (!own?.every((byte, index) => bytes[offset + index] === byte)) return offset;
    offset += own.length;
    from = at + 1;
  }
  return null;
}

/** How an encoding itself writes U+FFFD; null where it cannot. */
function ownBytes(encoding: TextEncoding): Uint8Array | null {
  switch (encoding) {
    case 'utf-8':
      return REPLACEMENT_IN_UTF_8;
    case 'utf-16le':
      return Uint8Array.of(0xfd, 0xff);
    case 'utf-16be':
      return Uint8Array.of(0xff, 0xfd);
    case 'gb18030':
      return Uint8Array.of(0x84, 0x31, 0xa4, 0x37);
    case 'big5':
      return null;
  }
}

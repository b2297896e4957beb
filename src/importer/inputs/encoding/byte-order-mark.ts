import type { TextEncoding } from './encodings';

const MARKS: readonly { bytes: readonly number[]; encoding: TextEncoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
];

/** The mark that a text begins with, which is no part of it; `length` in bytes. */
export function byteOrderMark(
  bytes: Uint8Array,
): { length: number; encoding: TextEncoding } | undefined {
  const found = MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  return found && { length: found.bytes.length, encoding: found.encoding };
}

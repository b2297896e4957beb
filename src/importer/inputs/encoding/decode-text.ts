import iconv from 'iconv-lite';

import { ImportError } from '../../import-error';
import { byteOrderMark } from './byte-order-mark';
import { declaredEncoding } from './declared-encoding';
import { ENCODINGS, encodingNamed, type TextEncoding } from './encodings';
import { guessEncoding } from './guess-encoding';
import { firstUndecodable } from './first-undecodable';

export interface DecodedText {
  text: string;
  encoding: TextEncoding;
}

/**
 * The text of a file: in the encoding that the caller names, else the one of its byte order mark, of
 * its own declaration (HTML, XML), or the one that the bytes themselves speak for.
 *
 * @throws {ImportError} `unknown-encoding` for a name that there is not, `undecodable` with the offset
 *   of the first byte that the encoding has no character for
 */
export function decodeText(
  bytes: Uint8Array,
  { encoding }: { encoding?: string } = {},
): DecodedText {
  const mark = byteOrderMark(bytes);
  const body = mark ? bytes.subarray(mark.length) : bytes;
  const named = encoding === undefined ? undefined : encodingNamed(encoding);
  if (encoding !== undefined && !named) {
    throw new ImportError('unknown-encoding', { encoding: encoding.slice(0, 40) });
  }
  const chosen = named ?? mark?.encoding ?? declaredEncoding(body) ?? guessEncoding(body);
  const text = iconv.decode(Buffer.from(body), ENCODINGS[chosen], { stripBOM: false });
  const offset = firstUndecodable({ bytes: body, text, encoding: chosen });
  if (offset !== null) {
    throw new ImportError('undecodable', {
      encoding: chosen,
      offset: offset + (mark?.length ?? 0),
    });
  }
  return { text, encoding: chosen };
}

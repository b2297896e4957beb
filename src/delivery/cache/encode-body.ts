import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import type { Answer, Encoding } from './answer';

/** Below that, headers are most of what is sent. In bytes. */
export const WORTH_ENCODING = 1_024;

/**
 * What to encode an answer with: `br` before `gzip` where both are accepted, whatever is preferred
 * among them. A header that excludes everything is answered with the body as it is.
 *
 * @param accepted the request's Accept-Encoding
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3
 */
export const chooseEncoding = (accepted: string | undefined, bytes: number): Encoding => {
  if (accepted === undefined || bytes < WORTH_ENCODING) return 'identity';
  if (accepts(accepted, 'br')) return 'br';
  return accepts(accepted, 'gzip') ? 'gzip' : 'identity';
};

const accepts = (header: string, encoding: string): boolean => {
  let ofAny = false;
  for (const part of header.toLowerCase().split(',', MOST_ENCODINGS)) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const isWanted = parameters.every((parameter) => !NOT_WANTED.test(parameter));
    if (name === encoding) return isWanted;
    if (name === '*') ofAny = isWanted;
  }
  return ofAny;
};

const NOT_WANTED = /^q=0(?:\.0*)?$/;
/** Nobody knows more of them; a header of many kilobytes is not worth reading. */
const MOST_ENCODINGS = 20;

/** @returns the body in an encoding, which is made once, for however many ask for it at the same time */
export const encodeBody = async (answer: Answer, encoding: Encoding): Promise<Buffer> => {
  if (encoding === 'identity') return answer.body;
  const known = answer.encoded.get(encoding);
  if (known) return known;
  const making = underWay.get(answer) ?? new Map<Encoding, Promise<Buffer>>();
  underWay.set(answer, making);
  const made = making.get(encoding) ?? ENCODERS[encoding](answer.body);
  making.set(encoding, made);
  try {
    const encoded = await made;
    answer.encoded.set(encoding, encoded);
    return encoded;
  } finally {
    making.delete(encoding);
  }
};

const underWay = new WeakMap<Answer, Map<Encoding, Promise<Buffer>>>();

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

const ENCODERS: Readonly<Record<Exclude<Encoding, 'identity'>, (body: Buffer) => Promise<Buffer>>> =
  {
    // Beyond 5 each step costs far more than it saves of some kilobytes of JSON.
    br: (body) => compressBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    gzip: (body) => compressGzip(body),
  };

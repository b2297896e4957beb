/**
 * Pairs of code units, remembered in a table of bits: what was added is always found, and little
 * else. It answers "no" for most places of a text without a look into a large table.
 */
export class PairFilter {
  private readonly bits = new Int32Array(SIZE / 32);

  add(one: number, other: number): void {
    const bit = hash(one, other);
    this.bits[bit >>> 5]! |= 1 << (bit & 31);
  }

  mayHave(one: number, other: number): boolean {
    const bit = hash(one, other);
    return (this.bits[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }
}

/** In bits: a quarter of a megabyte, of which the lexicon's pairs set a tenth. */
const SIZE = 2 ** 21;

const hash = (one: number, other: number): number =>
  (Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> 11;

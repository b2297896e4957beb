import { PairFilter } from './pair-filter';

/**
 * A trie over UTF-16 code units: keys lead to numbers above 0. Built once, read often.
 *
 * The first unit is looked up in a table of 65,536, every further one in one open-addressing hash
 * table of (node, unit) → node, so that a step costs one or two reads of a typed array and no
 * allocation. Keys are whole code points, so a match never ends inside a surrogate pair.
 */
export class UnitTrie {
  /** Where the last successful match ended. */
  end = 0;

  private readonly first = new Int32Array(0x10000);
  /** Triples of node, unit, child; node 0 is an empty slot. */
  private edges = new Int32Array(3 * 256);
  private mask = 255;
  private edgeCount = 0;
  private values = new Int32Array(256);
  private nodeCount = 1;
  /** The first two units of each key, so that most places need no look into `edges`. */
  private readonly beginnings = new PairFilter();

  /** Gives `key` a value; a later one replaces an earlier one. An empty key is ignored. */
  add(key: string, value: number): void {
    if (key === '') return;
    let node = this.first[key.charCodeAt(0)] ?? 0;
    if (node === 0) this.first[key.charCodeAt(0)] = node = this.newNode();
    if (key.length > 1) this.beginnings.add(key.charCodeAt(0), key.charCodeAt(1));
    for (let i = 1; i < key.length; i += 1) node = this.child(node, key.charCodeAt(i));
    this.values[node] = value;
  }

  /** False where no key begins with these two units; true nearly only where one does. */
  mayBegin(unit: number, next: number): boolean {
    return this.beginnings.mayHave(unit, next);
  }

  /** The node that `unit` leads to from the start, or 0. */
  enter(unit: number): number {
    return this.first[unit]!;
  }

  /** The node that `unit` leads to from `node`, or 0. */
  step(node: number, unit: number): number {
    const { edges, mask } = this;
    let slot = hash(node, unit) & mask;
    for (;;) {
      const at = slot * 3;
      const owner = edges[at]!;
      if (owner === 0) return 0;
      if (owner === node && edges[at + 1] === unit) return edges[at + 2]!;
      slot = (slot + 1) & mask;
    }
  }

  /** The value of the key that ends at `node`, or 0. */
  valueAt(node: number): number {
    return this.values[node]!;
  }

  /** The value of the longest key that stands in `units` at `from` and ends by `to`; 0 for none. */
  match(units: Uint16Array, from: number, to: number): number {
    const unit = units[from]!;
    let node = this.first[unit]!;
    let i = from + 1;
    let found = node === 0 ? 0 : this.values[node]!;
    if (found !== 0) this.end = i;
    if (node === 0 || i >= to || !this.beginnings.mayHave(unit, units[i]!)) return found;
    for (; i < to; i += 1) {
      node = this.step(node, units[i]!);
      if (node === 0) break;
      const value = this.values[node]!;
      if (value === 0) continue;
      found = value;
      this.end = i + 1;
    }
    return found;
  }

  private child(node: number, unit: number): number {
    const known = this.step(node, unit);
    if (known !== 0) return known;
    if (this.edgeCount * 2 > this.mask) this.growEdges();
    const child = this.newNode();
    this.link(node, unit, child);
    return child;
  }

  private link(node: number, unit: number, child: number): void {
    let slot = hash(node, unit) & this.mask;
    while (this.edges[slot * 3] !== 0) slot = (slot + 1) & this.mask;
    this.edges[slot * 3] = node;
    this.edges[slot * 3 + 1] = unit;
    this.edges[slot * 3 + 2] = child;
    this.edgeCount += 1;
  }

  private growEdges(): void {
    const old = this.edges;
    this.mask = this.mask * 2 + 1;
    this.edges = new Int32Array(3 * (this.mask + 1));
    this.edgeCount = 0;
    for (let at = 0; at < old.length; at += 3) {
      if (old[at] !== 0) this.link(old[at]!, old[at + 1]!, old[at + 2]!);
    }
  }

  private newNode(): number {
    if (this.nodeCount === this.values.length) {
      const grown = new Int32Array(this.values.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.nodeCount += 1;
    return this.nodeCount - 1;
  }
}

const hash = (node: number, unit: number): number => {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
};

import { UnitTrie } from '../trie/unit-trie';
import { isDescriptionOperator } from './ideographic-descriptions';
import type { DictionaryEntry } from './read-dictionaries';

/** No longer key begins with the unit: it becomes `single`. */
export const PLAIN = 0;
/** It becomes `single` unless a longer key stands here. */
export const STARTER = 1;
/** Only the trie knows: half of a surrogate pair, or replaced by more than one unit. */
export const LOOK_UP = 2;
/** An ideographic description operator. */
export const DESCRIPTION = 3;

/** A dictionary, compiled: the longest key at a place is replaced by its text. */
export interface Stage {
  readonly trie: UnitTrie;
  /** By unit: PLAIN, STARTER, LOOK_UP or DESCRIPTION. */
  readonly kinds: Uint8Array;
  /** By unit: what it becomes where no longer key starts. */
  readonly single: Uint16Array;
  readonly replacements: Replacements;
}

/** Whether the unit at a place becomes its `single`, whatever follows; it is not the last one. */
export const isSingle = ({ kinds, trie }: Stage, unit: number, next: number): boolean =>
  kinds[unit] === PLAIN || (kinds[unit] === STARTER && !trie.mayBegin(unit, next));

/** The texts that values of a trie stand for: text `id` is `units[starts[id]..starts[id + 1])`. */
export interface Replacements {
  readonly units: Uint16Array;
  readonly starts: Int32Array;
}

/** Compiles entries, of which no two have the same key. */
export const compileStage = (entries: readonly DictionaryEntry[]): Stage => {
  const trie = new UnitTrie();
  const kinds = new Uint8Array(0x10000);
  const single = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit += 1) {
    single[unit] = unit;
    if (isDescriptionOperator(unit)) kinds[unit] = DESCRIPTION;
  }
  entries.forEach(([from, to], index) => {
    trie.add(from, index + 1);
    const unit = from.charCodeAt(0);
    if (from.length === 1 && to.length === 1) single[unit] = to.charCodeAt(0);
    else kinds[unit] = Math.max(kinds[unit]!, from.length === 1 ? LOOK_UP : STARTER);
  });
  for (let unit = 0xd800; unit < 0xdc00; unit += 1) kinds[unit] = LOOK_UP;
  return { trie, kinds, single, replacements: gatherTexts(entries.map(([, to]) => to)) };
};

/** Text 1 is the first; value 0 means none. */
export const gatherTexts = (texts: readonly string[]): Replacements => {
  const starts = new Int32Array(texts.length + 2);
  texts.forEach((text, index) => (starts[index + 2] = starts[index + 1]! + text.length));
  const units = new Uint16Array(starts[texts.length + 1]!);
  texts.forEach((text, index) => {
    for (let i = 0; i < text.length; i += 1) units[starts[index + 1]! + i] = text.charCodeAt(i);
  });
  return { units, starts };
};

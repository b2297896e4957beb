import type { Script } from '../../../../shared/scripts';
import { readPlainDictionaries } from '../opencc/read-dictionaries';
import { NING } from '../readings/ning';

/** By character of the source script, the two or more that it can become, the usual one first. */
export type Candidates = ReadonlyMap<string, readonly string[]>;

/**
 * Reads the one-to-many characters out of OpenCC's data.
 *
 * OpenCC's STCharacters and TSCharacters list all of a character's counterparts; opencc-js keeps
 * only the first. The others are found by inverting the other direction: 發 and 髮 both become 发.
 * That has every rare variant in it, so one only counts if some phrase of OpenCC's puts it in the
 * character's place: 发 → 發, 髮; 里 → 裏, 里; 乾 → 干, 乾.
 */
export const candidatesFor = (to: Script): Candidates => {
  const known = lists.get(to);
  if (known) return known;
  const list = read(to);
  lists.set(to, list);
  return list;
};

/** Those that have a second counterpart in names alone: elsewhere they are no choice. */
export const IN_NAMES: Candidates = new Map([['宁', NING]]);

const lists = new Map<Script, Candidates>();

const read = (to: Script): Candidates => {
  const entries = readPlainDictionaries(to);
  const usual = new Map(entries.filter(([from]) => Array.from(from).length === 1));
  const usualOf = (character: string) => usual.get(character) ?? character;
  const inverted = invert(readPlainDictionaries(to === 'zh-Hant' ? 'zh-Hans' : 'zh-Hant'));
  const written = countPairs(entries);

  const candidates = new Map<string, string[]>();
  for (const [character, counts] of written) {
    const first = usualOf(character);
    const others = [...counts]
      .filter(([other]) => other === character || inverted.get(character)?.has(other))
      .sort(([, one], [, other]) => other - one)
      .map(([other]) => other);
    const all = [...new Set([first, ...others])];
    if (all.length > 1) candidates.set(character, all);
  }
  if (to === 'zh-Hant')
    for (const [character, all] of IN_NAMES) candidates.set(character, [...all]);
  return candidates;
};

type Entries = readonly (readonly [string, string])[];

/** For each pair of characters that stand at the same place of an entry: how many entries have it. */
const countPairs = (entries: Entries): Map<string, Map<string, number>> => {
  const counts = new Map<string, Map<string, number>>();
  for (const [from, to] of entries) {
    const [sources, targets] = [Array.from(from), Array.from(to)];
    if (sources.length !== targets.length) continue;
    sources.forEach((source, at) => {
      const target = targets[at]!;
      const known = counts.get(source) ?? new Map<string, number>();
      counts.set(source, known.set(target, (known.get(target) ?? 0) + 1));
    });
  }
  return counts;
};

const invert = (entries: Entries): Map<string, Set<string>> => {
  const inverted = new Map<string, Set<string>>();
  for (const [source, targets] of countPairs(entries)) {
    for (const target of targets.keys()) {
      inverted.set(target, (inverted.get(target) ?? new Set()).add(source));
    }
  }
  return inverted;
};

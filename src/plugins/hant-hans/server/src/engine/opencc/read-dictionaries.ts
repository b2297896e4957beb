import { Locale } from 'opencc-js';

import type { Script } from '../../../../shared/scripts';
import type { Flavour } from '../../../../shared/settings';

/** `[from, to]`. */
export type DictionaryEntry = readonly [string, string];

/** The dictionaries of one of OpenCC's configurations, in the order in which it asks them. */
export interface Dictionaries {
  /** CJK compatibility ideographs to the characters that they stand for. */
  readonly normalization: DictionaryEntry[];
  /** Phrases that cut the text into pieces; each piece is converted by itself. */
  readonly segmentation: DictionaryEntry[];
  /** A piece goes through all of these, one after the other. */
  readonly chain: DictionaryEntry[][];
}

/**
 * Reads the dictionaries of a direction and flavour out of opencc-js, whose configurations carry
 * the names that OpenCC gives them (`s2hk`, `tw2sp`).
 *
 * Where two dictionaries of a group know a key the earlier one counts, as in opencc-js.
 *
 * @throws Error if this version of opencc-js keeps its data in another shape
 */
export const readDictionaries = (options: { to: Script; flavour: Flavour }): Dictionaries => {
  const name = configurationName(options);
  const configuration: Configuration | undefined = Locale.configs[name];
  if (!configuration) throw new Error(`opencc-js has no configuration ${name}`);
  return {
    normalization: (configuration.normalizationChain ?? []).flatMap(readGroup),
    segmentation: readGroup(configuration.segmentation ?? []),
    chain: configuration.conversionChain.map(readGroup),
  };
};

/** The phrases and characters between Simplified and OpenCC's own Traditional, without flavour. */
export const readPlainDictionaries = (to: Script): DictionaryEntry[] =>
  readDictionaries({ to, flavour: 't' }).chain.flat();

interface Configuration {
  readonly normalizationChain?: readonly Group[];
  readonly segmentation?: string | Group;
  readonly conversionChain: readonly Group[];
}

type Group =
  | readonly (string | readonly (readonly [string, string])[])[]
  | readonly (readonly [string, string])[];

const configurationName = ({ to, flavour }: { to: Script; flavour: Flavour }): string => {
  if (to === 'zh-Hant') return `s2${flavour}`;
  return flavour.endsWith('p') ? `${flavour.slice(0, -1)}2sp` : `${flavour}2s`;
};

/** A group is a list of dictionaries. */
const readGroup = (group: string | Group): DictionaryEntry[] => {
  const dictionaries = (typeof group === 'string' ? [group] : group).map(readDictionary);
  const [only = [], ...others] = dictionaries;
  if (others.length === 0) return only;
  // The last one that is put into a map stays.
  return [...new Map([...dictionaries].reverse().flat())];
};

/** @param dictionary `from to|from to` */
const readDictionary = (dictionary: unknown): DictionaryEntry[] => {
  if (typeof dictionary !== 'string') throw new Error('opencc-js: a dictionary is not a string');
  const known = dictionaries.get(dictionary);
  if (known) return known;
  const entries = dictionary.split('|').map((line): DictionaryEntry => {
    const gap = line.indexOf(' ');
    if (gap < 1) throw new Error(`opencc-js: entry "${line}"`);
    return [line.slice(0, gap), line.slice(gap + 1)];
  });
  dictionaries.set(dictionary, entries);
  return entries;
};

/** The same ones serve several configurations. */
const dictionaries = new Map<string, DictionaryEntry[]>();

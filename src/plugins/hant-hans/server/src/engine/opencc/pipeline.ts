import type { Script } from '../../../../shared/scripts';
import type { Flavour } from '../../../../shared/settings';
import { readingStarts } from '../readings/find-reading';
import { fillDraft, newDraft, textOf } from './draft';
import { isDescriptionOperator } from './ideographic-descriptions';
import { readDictionaries, type DictionaryEntry } from './read-dictionaries';
import { expansionOf, runStage } from './run-stage';
import { compileStage, gatherTexts, LOOK_UP, type Replacements, type Stage } from './stage';

/** One of OpenCC's configurations, compiled. */
export interface Pipeline {
  readonly to: Script;
  readonly normalization: Stage;
  /** Phrases that stand for themselves: each is converted apart from what is around it. */
  readonly phrases: Stage;
  /** What each phrase becomes in the end. */
  readonly outcomes: Replacements;
  /** By phrase: 1 where the outcome is not what its characters become one by one. */
  readonly isDecisive: Uint8Array;
  /** What runs between phrases go through, one after the other. */
  readonly stages: readonly Stage[];
  /**
   * By unit, the most that any stage has to say of it: PLAIN where `direct` has what all stages
   * together make of it, whatever follows; STARTER where it has, unless a longer key stands there.
   */
  readonly directKinds: Uint8Array;
  readonly direct: Uint16Array;
  /** By unit: 1 where no stage knows it, so that nothing that is looked up reaches over it. */
  readonly isSeparator: Uint8Array;
  /** How many units one unit can become at most, along the way or at the end. */
  readonly expansion: number;
  /** The same for normalization, which is rarely needed. */
  readonly normalExpansion: number;
}

/** Compiled on first use (some tenths of a second), then kept: one per direction and flavour. */
export const pipelineFor = (options: { to: Script; flavour: Flavour }): Pipeline => {
  const key = `${options.to}:${options.flavour}`;
  const known = pipelines.get(key);
  if (known) return known;
  const pipeline = compile(options);
  pipelines.set(key, pipeline);
  return pipeline;
};

const pipelines = new Map<string, Pipeline>();

const compile = (options: { to: Script; flavour: Flavour }): Pipeline => {
  const { normalization, segmentation, chain } = readDictionaries(options);
  const [first = [], ...later] = chain;
  // Without a segmentation of its own (s2t, t2s) a configuration's only stage cuts as well.
  const phrases = segmentation.length > 0 ? segmentation : first.filter(isPhrase);
  const keys = new Set(phrases.map(([from]) => from));
  const laterStages = later.map(compileStage);
  // No run holds a phrase that would have cut it, so that its first stage need not look for any.
  const runStages = [compileStage(first.filter(([from]) => !keys.has(from))), ...laterStages];
  const expansion = chain.map(expansionOf).reduce((product, most) => product * most, 1);

  const texts = phrases.map(([from]) => from);
  const afterFirst =
    convertByKey(first, texts) ?? convertLines([compileStage(first)], texts, expansion);
  const outcomes = convertLines(laterStages, afterFirst, expansion);
  const characters = [...new Set(texts.flatMap((text) => Array.from(text)))];
  const alone = new Map(
    convertLines(runStages, characters, expansion).map((to, index) => [characters[index], to]),
  );
  const oneByOne = (phrase: string) =>
    Array.from(phrase, (character) => alone.get(character)).join('');
  return {
    to: options.to,
    normalization: compileStage(normalization),
    phrases: compilePhrases(phrases, options.to),
    outcomes: gatherTexts(outcomes),
    isDecisive: Uint8Array.from([
      0,
      ...phrases.map(([from], i) => (outcomes[i] === oneByOne(from) ? 0 : 1)),
    ]),
    stages: runStages,
    ...joinStages(runStages),
    isSeparator: separators(chain.flat()),
    expansion,
    normalExpansion: expansionOf(normalization),
  };
};

/** Phrases, and the units at which a reading may hold: none of these is passed by unseen. */
const compilePhrases = (phrases: readonly DictionaryEntry[], to: Script): Stage => {
  const stage = compileStage(phrases);
  if (to === 'zh-Hant') for (const unit of readingStarts) stage.kinds[unit] = LOOK_UP;
  return stage;
};

const isPhrase = ([from]: DictionaryEntry): boolean => Array.from(from).length > 1;

/** Where all texts are keys themselves, what these become; no longer key can stand in them. */
const convertByKey = (entries: readonly DictionaryEntry[], texts: readonly string[]) => {
  const outcomes = new Map(entries);
  const found = texts.flatMap((text) => outcomes.get(text) ?? []);
  return found.length === texts.length ? found : null;
};

/** Converts texts without line breaks, each by itself, in one go: no key holds a line break. */
const convertLines = (
  stages: readonly Stage[],
  texts: readonly string[],
  expansion: number,
): string[] => {
  const lines = texts.join('\n');
  let input = fillDraft(newDraft(lines.length, false), lines);
  const room = input.length * expansion;
  for (const stage of stages) {
    const output = newDraft(room, false);
    runStage({ stage, input, from: 0, to: input.length, output });
    input = output;
  }
  return textOf(input).split('\n');
};

/** Single units that go through all stages alone, because no key of several units starts with them. */
const joinStages = (stages: readonly Stage[]): Pick<Pipeline, 'direct' | 'directKinds'> => {
  const direct = new Uint16Array(0x10000);
  const directKinds = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit += 1) {
    let outcome = unit;
    for (const { kinds, single } of stages) {
      directKinds[unit] = Math.max(directKinds[unit]!, kinds[outcome]!);
      outcome = single[outcome]!;
    }
    direct[unit] = outcome;
  }
  return { direct, directKinds };
};

const separators = (entries: readonly DictionaryEntry[]): Uint8Array => {
  const isSeparator = new Uint8Array(0x10000).fill(1);
  for (let unit = 0; unit < 0x10000; unit += 1) {
    if ((unit & 0xf800) === 0xd800 || isDescriptionOperator(unit)) isSeparator[unit] = 0;
  }
  for (const [from, to] of entries) {
    for (const text of [from, to]) {
      for (let i = 0; i < text.length; i += 1) isSeparator[text.charCodeAt(i)] = 0;
    }
  }
  return isSeparator;
};

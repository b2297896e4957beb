import type { Ambiguity } from '../../../shared/contracts/ambiguities';
import type { Script } from '../../../shared/scripts';

/** A word in both scripts. */
export interface Word {
  readonly source: string;
  readonly converted: string;
}

/**
 * The word that a character is part of, to begin a glossary entry with: a character alone is seldom
 * what a glossary should hold. Within a word, conversion goes character for character; where it
 * does not, whoever writes the entry sees and mends it.
 */
export const wordAround = (given: {
  text: string;
  converted: string;
  at: Pick<Ambiguity, 'source' | 'result'>;
  script: Script;
}): Word => {
  const { text, converted, at, script } = given;
  const words = [...new Intl.Segmenter(script, { granularity: 'word' }).segment(text)];
  const place = words.findIndex(({ index, segment }) => at.source < index + segment.length);
  const word = wide(words.slice(place), words[place - 1]);
  if (!word) return { source: '', converted: '' };
  const start = Math.max(0, at.result - (at.source - word.index));
  return { source: word.segment, converted: converted.slice(start, start + word.segment.length) };
};

interface Segment {
  readonly index: number;
  readonly segment: string;
  readonly isWordLike?: boolean;
}

/** As long as a name mostly is: browsers know few names and take them apart, 於｜寶｜明. */
const NAME = 3;

/** A word of one character with what follows, up to the length of a name, or with what precedes. */
const wide = ([word, ...after]: readonly Segment[], previous: Segment | undefined) => {
  if (!word || lengthOf(word.segment) > 1) return word;
  let { segment } = word;
  for (const next of after) {
    if (!next.isWordLike || lengthOf(segment + next.segment) > NAME) break;
    segment += next.segment;
  }
  if (segment !== word.segment) return { index: word.index, segment };
  return previous?.isWordLike
    ? { index: previous.index, segment: previous.segment + segment }
    : word;
};

const lengthOf = (text: string): number => Array.from(text).length;

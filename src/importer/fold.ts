import { Locale as OpenCCLocale } from 'opencc-js';
import { lazy } from './lazy';
import { dictionaryEntries } from './script/dictionary';
import { isUnprintable } from './unprintable';
import { isWhiteSpace } from './white-space';

/**
 * The input as the rules read it: Simplified characters, half-width punctuation, corner quotation
 * marks, every blank a space and every line end a line feed. A rule is thus written once, for both
 * scripts and both widths.
 *
 * The result has the length of the input, so that an offset in the one is an offset in the other.
 */
export function foldForMatching(content: string): string {
  const characterFolds = folds();
  let folded = '';
  for (const character of content) {
    folded += characterFolds.get(character) ?? foldByForm(character);
  }
  return folded;
}

function foldByForm(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST) {
    return String.fromCharCode(code - FULL_WIDTH_OFFSET);
  }
  if (isWhiteSpace(character) || isUnprintable(character)) return ' ';
  return character;
}

const folds = lazy(() => {
  const simplified = dictionaryEntries(OpenCCLocale.to.cn).filter(
    ([from, to]) => from.length === to.length && Array.from(from).length === 1,
  );
  return new Map([...simplified, ...LINE_ENDS, ...BRACKETS_AND_QUOTES]);
});

const LINE_ENDS = ['\n', '\r', '\v', '\f', '\u2028', '\u2029'].map((end) => [end, '\n'] as const);

const BRACKETS_AND_QUOTES = [
  ['【', '['],
  ['】', ']'],
  ['〔', '['],
  ['〕', ']'],
  ['“', '「'],
  ['”', '」'],
  ['‘', '『'],
  ['’', '』'],
] as const;

// The block of full-width forms repeats ASCII from "!" to "~".
const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_OFFSET = 0xfee0;

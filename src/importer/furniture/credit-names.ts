import type { TextRange } from '../text-range';
import { isLatinNamePart, isName, isSurelyName } from './person-name';
import { PLACES } from './places';

/** A word of folded credits, and what parts it from the word before. */
export interface CreditWord extends TextRange {
  text: string;
  gap: string;
}

/** The words between blanks, commas, bars and colons, 「圖文：」 as two; offsets are those of the text. */
export function creditWords(text: string): CreditWord[] {
  let last = 0;
  return [...text.matchAll(/[图文](?=[图文] ?[:/|])|[^ 、,;/|:]+/g)].map(({ 0: word, index }) => {
    const gap = text.slice(last, index);
    last = index + word.length;
    return { text: word, gap, start: index, end: last };
  });
}

/**
 * Names as they follow a label: 王娜、李明; 王娜和李明; 「王 娜」, a name set wide; John Smith; with
 * 「(深圳)報道」 behind them or without. Null where anything in it is not surely a name.
 */
export function readNames(words: readonly CreditWord[]): TextRange[] | null {
  const { named, isReport } = withoutReport(words);
  const names: TextRange[] = [];
  let at = 0;
  while (at < named.length) {
    const name = nameAt(named, at);
    if (!name) return null;
    names.push(...name.ranges);
    at += name.words;
  }
  // Of 「王娜 某地 報道」 a blank does not tell who is a name and what is a place.
  const areParted = named.slice(1).every(({ gap, text }) => /[^ ]/.test(gap) || text.length < 2);
  return names.length === 0 || (isReport && names.length > 1 && !areParted) ? null : names;
}

function nameAt(words: readonly CreditWord[], at: number) {
  const [word, next, third] = words.slice(at, at + 3);
  if (!word) return null;
  const isJoined = CONJUNCTION.test(word.text) && at > 0 && next !== undefined;
  if (isJoined) return { ranges: [], words: 1 };
  if (isOneHan(word.text)) {
    const isPair = next !== undefined && isOneHan(next.text) && isBlank(next.gap);
    const isLonger = third !== undefined && isOneHan(third.text) && words.length === 3;
    return isPair && !isLonger
      ? { ranges: [{ start: word.start, end: next.end }], words: 2 }
      : null;
  }
  if (isLatinNamePart(word.text)) return latinNameAt(words, at);
  if (isName(word.text)) return { ranges: [rangeOf(word)], words: 1 };
  const pair = splitPair(word);
  return pair && { ranges: pair, words: 1 };
}

function latinNameAt(words: readonly CreditWord[], at: number) {
  let end = at + 1;
  while (end < words.length && isLatinPartOfOne(words[end])) end += 1;
  const [first, last] = [words[at], words[end - 1]];
  if (!first || !last || end - at < 2) return null;
  return { ranges: [{ start: first.start, end: last.end }], words: end - at };
}

const isLatinPartOfOne = (word: CreditWord | undefined): boolean =>
  word !== undefined && isBlank(word.gap) && isLatinNamePart(word.text);

/** 王娜和李明; null where it could be parted in two ways, or in none. */
function splitPair({ text, start, end }: CreditWord): TextRange[] | null {
  const places = [...text.matchAll(/[和及与]/g)]
    .map(({ index }) => index)
    .filter((index) => isName(text.slice(0, index)) && isName(text.slice(index + 1)));
  const [place] = places;
  if (place === undefined || places.length > 1) return null;
  return [
    { start, end: start + place },
    { start: start + place + 1, end },
  ];
}

/** Without 「報道」, alone or behind a place or a name; a word that says more stays as it is. */
function withoutReport(words: readonly CreditWord[]) {
  const last = words.at(-1);
  const report = /(?:报道|报导)$/.exec(last?.text ?? '')?.[0].length ?? 0;
  if (!last || report === 0) return { named: words, isReport: false };
  const before = words.slice(0, -1);
  const place = placeBehind(last.text.slice(0, -report));
  const name = last.text.slice(0, last.text.length - report - place);
  if (name === '') {
    const isPlace = place === 0 && before.length > 1 && PLACES.has(before.at(-1)?.text ?? '');
    return { named: isPlace ? before.slice(0, -1) : before, isReport: true };
  }
  if (!isSurelyName(name)) return { named: words, isReport: false };
  return {
    named: [...before, { ...last, text: name, end: last.start + name.length }],
    isReport: true,
  };
}

/** How much of the end of a word is the name of a place; of 林嘉義 nothing is, for 林 is no name. */
function placeBehind(word: string): number {
  return (
    [2, 3].find((length) => PLACES.has(word.slice(-length)) && word.length !== length + 1) ?? 0
  );
}

const CONJUNCTION = /^[和及与]$/;
const isOneHan = (text: string): boolean => /^\p{Script=Han}$/u.test(text);
const isBlank = (gap: string): boolean => /^ +$/.test(gap);
const rangeOf = ({ start, end }: TextRange): TextRange => ({ start, end });

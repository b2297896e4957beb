import type { Script } from '../../../shared/scripts';

/** Marks by depth: those of the outer quotation, and of a quotation within. */
const MARKS: Record<Script, readonly (readonly [opening: string, closing: string])[]> = {
  'zh-Hant': [
    ['「', '」'],
    ['『', '』'],
  ],
  'zh-Hans': [
    ['“', '”'],
    ['‘', '’'],
  ],
};

export interface UnbalancedQuote {
  /** UTF-16 offset in the text. */
  readonly position: number;
  readonly character: string;
}

export interface QuotesResult {
  readonly text: string;
  /** Marks that open or close nothing. Where there is one, none of the text's marks is changed. */
  readonly unbalanced: readonly UnbalancedQuote[];
}

/**
 * Writes quotations with the marks of a script, by how deep they stand: 「…『…』…」 ⇄ “…‘…’…”. An
 * apostrophe between Latin letters is no mark. One pass, linear in the text's length.
 */
export const convertQuotes = (text: string, to: Script): QuotesResult => {
  const from = MARKS[to === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans'];
  const closingOf = new Map(from);
  const closings = new Set(closingOf.values());
  const open: { position: number; character: string }[] = [];
  const changes: { position: number; mark: string }[] = [];
  const unbalanced: UnbalancedQuote[] = [];
  const markAt = (depth: number, side: 0 | 1) => MARKS[to][depth % 2]?.[side] ?? '';

  for (let position = 0; position < text.length; position += 1) {
    const character = text.charAt(position);
    const isOpening = closingOf.has(character);
    if (!(isOpening || closings.has(character)) || isApostrophe(text, position)) continue;
    if (isOpening) {
      changes.push({ position, mark: markAt(open.length, 0) });
      open.push({ position, character });
      continue;
    }
    const opened = open.pop();
    if (opened && closingOf.get(opened.character) === character) {
      changes.push({ position, mark: markAt(open.length, 1) });
    } else {
      if (opened) open.push(opened);
      unbalanced.push({ position, character });
    }
  }
  unbalanced.push(...open);
  if (unbalanced.length > 0) {
    return { text, unbalanced: unbalanced.sort((one, other) => one.position - other.position) };
  }
  return { text: replaceAt(text, changes), unbalanced };
};

const replaceAt = (
  text: string,
  changes: readonly { position: number; mark: string }[],
): string => {
  const parts: string[] = [];
  let end = 0;
  for (const { position, mark } of changes) {
    parts.push(text.slice(end, position), mark);
    end = position + 1;
  }
  return parts.join('') + text.slice(end);
};

const LATIN = /[\p{Script=Latin}\d]/u;

const isApostrophe = (text: string, position: number): boolean =>
  /[‘’]/.test(text.charAt(position)) &&
  LATIN.test(text.charAt(position - 1)) &&
  LATIN.test(text.charAt(position + 1));

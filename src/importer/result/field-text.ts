import type { Locale } from '../article';
import { convertScript } from '../script/convert-script';
import { detectScript } from '../script/detect-script';
import type { TextRange } from '../text-range';
import { withoutUnprintable } from '../unprintable';
import { widenPunctuation } from './punctuation';

/** The text of a field, from its range of the input. */
export type FieldTextReader = (range: TextRange, options?: { within?: TextRange }) => string;

/**
 * Reads fields in the article's script, with the punctuation of Chinese text; `isVerbatim` leaves
 * punctuation and white space as they are. Which script a field is in is decided on its part of the
 * page: on the field itself, or on `within`, where the field is too short to tell.
 */
export function fieldTextReader({
  content,
  locale,
  isVerbatim,
}: {
  content: string;
  locale: Locale;
  isVerbatim: boolean;
}): FieldTextReader {
  return (range, { within = range } = {}) => {
    const text = verbatimText({ content, range });
    const script = detectScript(content.slice(within.start, within.end));
    const inScript =
      script === null || script === locale ? text : convertScript({ text, to: locale });
    return isVerbatim ? inScript : widenPunctuation(inScript.replace(/\s+/g, ' '));
  };
}

/** The text of a field as it stands, but for the characters that no field may hold. */
export function verbatimText({ content, range }: { content: string; range: TextRange }): string {
  return withoutUnprintable(content.slice(range.start, range.end));
}

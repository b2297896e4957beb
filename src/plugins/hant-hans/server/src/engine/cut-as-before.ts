import type { Converted } from './convert-draft';

/**
 * Cuts a traced conversion of several texts into the parts that come from each. What replaces a
 * phrase of another length belongs to the text in which the phrase began.
 */
export const cutAsBefore = (
  texts: readonly string[],
  { text, output }: Pick<Converted, 'text' | 'output'>,
): string[] => {
  let sourceEnd = 0;
  let start = 0;
  return texts.map((source) => {
    sourceEnd += source.length;
    let end = start;
    while (end < output.length && (output.origins?.[end] ?? end) < sourceEnd) end += 1;
    const part = text.slice(start, end);
    start = end;
    return part;
  });
};

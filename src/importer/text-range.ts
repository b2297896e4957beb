/** A stretch of the input: UTF-16 offsets, `end` excluded. */
export interface TextRange {
  start: number;
  end: number;
}

/** The range without the blanks at its ends. `folded` is text as `foldForMatching` gives it. */
export function trimRange({ folded, start, end }: TextRange & { folded: string }): TextRange {
  let [from, to] = [start, end];
  while (from < to && isBlank(folded[from])) from += 1;
  while (to > from && isBlank(folded[to - 1])) to -= 1;
  return { start: from, end: to };
}

/** A range within a text that stands at `offset` in the input, as a range of the input. */
export function shiftRange({ start, end }: TextRange, offset: number): TextRange {
  return { start: start + offset, end: end + offset };
}

/** Of ranges in order that do not overlap, the one that `range` stands in; itself where none has it. */
export function rangeAround({
  range,
  ranges,
}: {
  range: TextRange;
  ranges: TextRange[];
}): TextRange {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) <= range.start) low = middle + 1;
    else high = middle;
  }
  const around = ranges[low - 1];
  return around && around.end >= range.end ? around : range;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\n';
}

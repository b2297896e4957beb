/**
 * For a run of backticks the end of the code that it opens: after the next run of the same length.
 * Null where there is none. Asked of rising places, each run is passed once.
 */
export const codeSpanCloser = (text: string): ((from: number, length: number) => number | null) => {
  let runs: Map<number, { starts: number[]; next: number }> | null = null;
  return (from, length) => {
    runs ??= runsByLength(text);
    const same = runs.get(length);
    if (!same) return null;
    while (same.next < same.starts.length && same.starts[same.next]! <= from) same.next += 1;
    const closer = same.starts[same.next];
    return closer === undefined ? null : closer + length;
  };
};

const runsByLength = (text: string): Map<number, { starts: number[]; next: number }> => {
  const runs = new Map<number, { starts: number[]; next: number }>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const same = runs.get(run.length) ?? { starts: [], next: 0 };
    same.starts.push(index);
    runs.set(run.length, same);
  }
  return runs;
};

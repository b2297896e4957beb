import { count, percent, times } from './numbers';
import type { Committed } from './read-committed';
import type { Results } from './results';
import { textTable } from './text-table';

/** The ratios of this run beside those that were committed: speeds are each machine's own. */
export const compareWithCommitted = (then: Committed | undefined, now: Results): string => {
  if (!then) return 'There are no committed results to compare with.';
  const { date, machine } = then;
  const heading = `Committed: ${date.slice(0, 10)}, ${machine.processor}, ${machine.cores} cores, a load of ${machine.loadBefore}.`;
  const smallest = count(Math.min(...now.figures.map(({ size }) => size)));
  // Against another size, growth is another figure.
  const isSameSmallest =
    Math.min(...then.figures.map(({ size }) => size)) ===
    Math.min(...now.figures.map(({ size }) => size));
  const figures = now.figures.flatMap(({ name, title, size, ofBare, timesSmallest }) => {
    const before = then.figures.find((one) => one.name === name && one.size === size);
    if (!before) return [];
    const what = `${title}, ${count(size)}`;
    return [
      [`${what}: of bare`, percent(before.ofBare), percent(ofBare)],
      ...(isSameSmallest && count(size) !== smallest
        ? [[`${what}: of ${smallest}`, times(before.timesSmallest), times(timesSmallest)]]
        : []),
    ];
  });
  const holds = now.holds.map(({ name, measured }) => {
    const before = then.holds.find((one) => one.name === name);
    return [name, before ? times(before.measured) : '–', times(measured)];
  });
  return `${heading}\n${textTable([['', 'then', 'now'], ...figures, ...holds])}`;
};

import type { LayoutDifference } from './compare-layouts';

/** How much is shown of two rows around the place where they part. */
const BEFORE = 80;
const AFTER = 160;

/** For whoever has to bring the fill in line again: where the rows part, table by table. */
export const describeDifferences = (differences: readonly LayoutDifference[]): string =>
  [
    'The rows of the bench are not those that Strapi writes: its layout, or what the newsroom keeps',
    'of an article, has changed. Bring bench/fill in line, or its figures are of something else.',
    ...differences.flatMap(describeTable),
  ].join('\n');

const describeTable = ({ table, onlyStrapi, onlyFill }: LayoutDifference): string[] => {
  const [strapi = '', fill = ''] = [onlyStrapi[0], onlyFill[0]];
  const from = Math.max(0, commonLength(strapi, fill) - BEFORE);
  const excerpt = (row: string) =>
    row === '' ? 'no such row' : `…${row.slice(from, from + BEFORE + AFTER)}…`;
  return [`  ${table}`, `    Strapi: ${excerpt(strapi)}`, `    fill:   ${excerpt(fill)}`];
};

const commonLength = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
};

import type { ExplainedStatement } from './explain-request';

/** One statement of a request, at the smallest and at the largest size. */
export interface StatementGrowth {
  readonly purpose: string;
  readonly times: number;
  /** Milliseconds by size, smallest size first; NaN where the request does not make it. */
  readonly milliseconds: readonly number[];
  readonly rowsRead: readonly number[];
  /** How it is read at the largest size. */
  readonly access: string;
  readonly isGrowing: boolean;
}

/** What grows less than this, in milliseconds, nobody will feel. */
const FELT = 0.5;
const GROWN = 2;

/**
 * Puts the statements of one kind of request side by side. A request makes the same statements in
 * the same order whatever the size; where it does not, it is found by its purpose.
 *
 * @param bySize explained statements, smallest size first
 */
export const compareGrowth = (
  bySize: readonly (readonly ExplainedStatement[])[],
): StatementGrowth[] => {
  const largest = bySize.at(-1) ?? [];
  return largest.map((statement, index) => {
    const same = bySize.map((statements) =>
      [statements[index], ...statements].find(
        (candidate) => candidate?.purpose === statement.purpose,
      ),
    );
    const milliseconds = same.map((each) => each?.milliseconds ?? Number.NaN);
    const [first = 0, last = 0] = [milliseconds[0], milliseconds.at(-1)];
    return {
      purpose: statement.purpose,
      times: statement.times,
      milliseconds,
      rowsRead: same.map((each) => each?.rowsRead ?? Number.NaN),
      access: accessOf(statement),
      isGrowing: last > first * GROWN && last - first > FELT,
    };
  });
};

/** Tables of classifications and settings, which stay small however many articles there are. */
const SMALL = /^(authors|topics|topics_parent_lnk|files|up_|strapi_|i18n_)/;

const accessOf = ({ readWhole, indexes, nodes }: ExplainedStatement): string => {
  const large = readWhole.filter((table) => !SMALL.test(table));
  if (large.length > 0) return `NO INDEX: reads all of ${large.join(', ')}`;
  const sorts = nodes.some((node) => /^(Incremental )?Sort$/.test(node));
  const how = indexes.length > 0 ? `index: ${indexes.join(', ')}` : 'small tables, read whole';
  return sorts ? `${how}; then sorted` : how;
};

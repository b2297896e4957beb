/** Why a query cannot be answered: which parameter is wrong, and what it should be. */
export interface QueryProblem {
  /** The parameter as it stands in the address, `filters[id][$eq]`. */
  parameter: string;
  /** Completes "… must be": `an integer from 1`. */
  expected: string;
}

/** A parameter's name as it is written in an address. */
export const parameterName = (path: readonly string[]): string => {
  const [first = '', ...rest] = path;
  return rest.reduce((name, key) => `${name}[${key}]`, first);
};

export const problem = (path: readonly string[], expected: string): QueryProblem => ({
  parameter: parameterName(path),
  expected,
});

/** The first problem that `check` finds among `items`, in order. */
export const firstProblem = <Item>(
  items: Iterable<Item>,
  check: (item: Item) => QueryProblem | undefined,
): QueryProblem | undefined => {
  for (const item of items) {
    const found = check(item);
    if (found) return found;
  }
  return undefined;
};

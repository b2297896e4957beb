/** How a variable of the environment is read. */
export interface Setting<T> {
  /** What it is where nobody sets it. */
  readonly usual: T;
  /** What it may be, in words that follow “it must be”. */
  readonly expected: string;
  /** What a text says; undefined where it is none of that. */
  readonly read: (text: string) => T | undefined;
}

/** The longest that a timer of Node's, and a timeout of PostgreSQL's, may be. */
const LARGEST = 2_147_483_647;

/** @param unit what is counted: `milliseconds` */
export const wholeNumber = (
  usual: number,
  { unit, from, to = LARGEST }: { unit: string; from: number; to?: number },
): Setting<number> => ({
  usual,
  expected: `a whole number of ${unit}, from ${from} to ${to}`,
  read: (text) => {
    const number = Number(text);
    return /^\d+$/.test(text) && number >= from && number <= to ? number : undefined;
  },
});

/** One of two words, neither of which is guessed from another. */
export const flag = (usual: boolean, [yes, no] = ['true', 'false']): Setting<boolean> => ({
  usual,
  expected: `${yes} or ${no}`,
  read: (text) => (text === yes || text === no ? text === yes : undefined),
});

export const oneOf = <T extends string>(usual: T, all: readonly T[]): Setting<T> => ({
  usual,
  expected: `one of ${all.join(', ')}`,
  read: (text) => all.find((one) => one === text),
});

export const timeZone = (usual: string): Setting<string> => ({
  usual,
  expected: `an IANA time zone, such as ${usual}`,
  read: (text) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
    } catch {
      return undefined;
    }
  },
});

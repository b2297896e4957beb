/** A ratio that is to stay on one side of a bound. */
export interface Hold {
  readonly name: string;
  /** What it is the ratio of, as a sentence goes on with the figure. */
  readonly title: string;
  readonly measured: number;
  readonly bound: Bound;
  readonly outcome: 'PASS' | 'FAIL';
}

export type Bound = { readonly atMost: number } | { readonly atLeast: number };

export const judge = (hold: Omit<Hold, 'outcome'>): Hold => {
  const { bound, measured } = hold;
  const holds = 'atMost' in bound ? measured <= bound.atMost : measured >= bound.atLeast;
  return { ...hold, outcome: holds ? 'PASS' : 'FAIL' };
};

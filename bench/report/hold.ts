/** A ratio that is to stay on one side of a bound. */
export interface Hold {
  readonly name: string;
  /** What it is the ratio of, as a sentence goes on with the figure. */
  readonly title: string;
  readonly measured: number;
  readonly bound: Bound;
  /** MISS is what does not hold and was never said to: it is still to be reached. */
  readonly outcome: 'PASS' | 'FAIL' | 'MISS';
}

export type Bound = { readonly atMost: number } | { readonly atLeast: number };

export const judge = ({
  isRequired,
  ...hold
}: Omit<Hold, 'outcome'> & {
  /** Whether the bench fails where it does not hold. */
  isRequired: boolean;
}): Hold => {
  const { bound, measured } = hold;
  const holds = 'atMost' in bound ? measured <= bound.atMost : measured >= bound.atLeast;
  return { ...hold, outcome: holds ? 'PASS' : isRequired ? 'FAIL' : 'MISS' };
};

import type { Draft } from './draft';
import { codePointLength, descriptionEnds } from './ideographic-descriptions';
import { DESCRIPTION, PLAIN, STARTER, type Replacements, type Stage } from './stage';

/**
 * Appends `input[from..to)` to `output`, with every longest match from the left replaced, as
 * opencc-js does it. `output` has the room (`expansionOf`).
 *
 * @param onPhrase hears which units of `input` a key of several units decided
 */
export const runStage = (options: {
  stage: Stage;
  input: Draft;
  from: number;
  to: number;
  output: Draft;
  onPhrase?: ((from: number, to: number) => void) | undefined;
}): void => {
  const { stage, input, from, to, output, onPhrase } = options;
  const { trie, kinds, single, replacements } = stage;
  const source = input.units;
  const target = output.units;
  const isTraced = output.origins !== null;
  let ends: Int32Array | null = null;
  let length = output.length;

  for (let i = from; i < to;) {
    const unit = source[i]!;
    const kind = kinds[unit]!;
    if (
      kind === PLAIN ||
      (kind === STARTER && (i + 1 === to || !trie.mayBegin(unit, source[i + 1]!)))
    ) {
      if (isTraced) copyOrigin(input, i, output, length);
      target[length] = single[unit]!;
      length += 1;
      i += 1;
      continue;
    }
    let end = i;
    const value = kind === DESCRIPTION ? 0 : trie.match(source, i, to);
    if (value !== 0) {
      end = trie.end;
      output.length = length;
      appendReplacement(replacements, value, input, i, end, output);
      length = output.length;
      if (onPhrase && end - i > codePointLength(source, i, to)) onPhrase(i, end);
    } else {
      if (kind === DESCRIPTION) end = (ends ??= descriptionEnds(source, from, to))[i - from]!;
      if (end <= i) end = i + codePointLength(source, i, to);
      for (; i < end; i += 1) {
        if (isTraced) copyOrigin(input, i, output, length);
        target[length] = source[i]!;
        length += 1;
      }
    }
    i = end;
  }
  output.length = length;
};

/**
 * Appends text `value` in place of `input[from..to)`. Of the innermost loop: no object is made for
 * its arguments.
 */
export const appendReplacement = (
  { units, starts }: Replacements,
  value: number,
  input: Draft,
  from: number,
  to: number,
  output: Draft,
): void => {
  const start = starts[value]!;
  const count = starts[value + 1]! - start;
  for (let k = 0; k < count; k += 1) output.units[output.length + k] = units[start + k]!;
  if (output.origins) {
    const isAligned = count === to - from;
    for (let k = 0; k < count; k += 1) {
      copyOrigin(input, isAligned ? from + k : from, output, output.length + k);
    }
  }
  output.length += count;
};

/** How many units one unit can become at most. */
export const expansionOf = (entries: readonly (readonly [string, string])[]): number =>
  entries.reduce((most, [from, to]) => Math.max(most, Math.ceil(to.length / from.length)), 1);

const copyOrigin = (input: Draft, at: number, output: Draft, to: number): void => {
  if (output.origins) output.origins[to] = input.origins ? input.origins[at]! : at;
};

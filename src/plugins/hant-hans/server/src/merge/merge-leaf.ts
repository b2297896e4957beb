import type { LeafBase } from './base';
import { hashOf, type Hash } from './hash';
import {
  isLocked,
  type FieldState,
  type Merged,
  type MergeNode,
  type MergeOptions,
} from './merge-options';
import { isEmptyValue } from './values';

/**
 * Merges a value that is converted, compared and kept as a whole: what no person touched is
 * written anew, what a person wrote is kept.
 */
export const mergeLeaf = (node: MergeNode<LeafBase>, options: MergeOptions): Merged<LeafBase> => {
  const { path, source, converted, target } = node;
  const [from, to, now] = [hashOf(source), hashOf(converted), hashOf(target)];
  const pair = { source: from, written: to };
  const choice = options.choices.get(path);
  const base = choice === 'keep' ? pair : node.base;
  const state = stateOf({ from, to, now, base, isEmpty: isEmptyValue(target) });
  const locked = isLocked(path, options);
  const written =
    state !== 'in-step' && (choice === 'take' || (options.write && state === 'stale' && !locked));
  const isSettled = written || state === 'in-step' || (state === 'edited' && !base);
  const coincides = state === 'in-step' && base?.written !== to && !isEmptyValue(target);
  return {
    target: written ? converted : target,
    base: isSettled ? pair : base,
    reports: [{ path, state, locked, written, coincides, source, current: target, converted }],
  };
};

/** Compares a value in three versions. @param base undefined where nothing was written before */
const stateOf = (versions: {
  from: Hash;
  to: Hash;
  now: Hash;
  base: LeafBase | undefined;
  isEmpty: boolean;
}): FieldState => {
  const { from, to, now, base, isEmpty } = versions;
  if (now === to) return 'in-step';
  if (!base) return isEmpty ? 'stale' : 'edited';
  if (now === base.written) return 'stale';
  return from === base.source ? 'edited' : 'conflict';
};

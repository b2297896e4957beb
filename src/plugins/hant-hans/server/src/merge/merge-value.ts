import {
  freshBase,
  isLeafBase,
  isListBase,
  isRecordBase,
  type Base,
  type RecordBase,
} from './base';
import { hashOf } from './hash';
import { mergeLeaf } from './merge-leaf';
import { mergeList } from './merge-list';
import type { FieldReport, Merged, MergeNode, MergeOptions } from './merge-options';
import type { RecordShape, Shape } from './shape';
import { isEmptyValue, isRecord } from './values';

/**
 * Merges a value of any shape into the target: three ways, from what was last written, to the
 * source as it is converted now on one side and to the target as it is on the other.
 *
 * What is remembered in a shape that the schema no longer has counts as nothing remembered.
 */
export const mergeValue = (
  node: MergeNode<Base>,
  shape: Shape,
  options: MergeOptions,
): Merged<Base> => {
  const { base, ...versions } = node;
  switch (shape.kind) {
    case 'leaf':
      return mergeLeaf({ ...versions, base: isLeafBase(base) ? base : undefined }, options);
    case 'record':
      return mergeRecord(
        { ...versions, base: isRecordBase(base) ? base : undefined },
        shape,
        options,
      );
    case 'list':
      return mergeList(
        { ...versions, base: isListBase(base) ? base : undefined },
        { shape, options, mergeItem: mergeValue },
      );
  }
};

/** Merges field by field; where one side has no record at all, as a whole. */
const mergeRecord = (
  node: MergeNode<RecordBase>,
  shape: RecordShape,
  options: MergeOptions,
): Merged<Base> => {
  const { path, source, converted, target, base } = node;
  if (!isRecord(source) || !isRecord(converted) || !isRecord(target)) {
    if ([source, converted, target].every(isEmptyValue)) return NOTHING;
    const known = base && withoutFields(base);
    const whole = mergeLeaf({ ...node, base: known }, options);
    const isSettled = whole.base !== known;
    return { ...whole, base: isSettled ? freshBase(shape, source, converted) : base };
  }

  const reports: FieldReport[] = [];
  const merged: Record<string, unknown> = { ...target };
  const fields: Record<string, Base> = {};
  for (const [name, inner] of shape.fields) {
    const field = mergeValue(
      {
        path: path === '' ? name : `${path}.${name}`,
        source: source[name],
        converted: converted[name],
        target: target[name],
        base: base?.fields[name],
      },
      inner,
      options,
    );
    reports.push(...field.reports);
    merged[name] = field.target;
    if (field.base) fields[name] = field.base;
  }
  return {
    target: merged,
    base: { source: hashOf(source), written: writtenHash({ reports, merged, base }), fields },
    reports,
  };
};

const NOTHING: Merged<Base> = { target: null, base: undefined, reports: [] };

/**
 * What stands for the record as conversion wrote it: its present text while no person has changed
 * any of it, and else something that no text has.
 */
const writtenHash = ({
  reports,
  merged,
  base,
}: {
  reports: readonly FieldReport[];
  merged: unknown;
  base: RecordBase | undefined;
}) => {
  const isTouched = reports.some(({ state, written }) => !written && state !== 'in-step');
  return isTouched ? (base?.written ?? '') : hashOf(merged);
};

const withoutFields = ({ source, written }: RecordBase) => ({ source, written });

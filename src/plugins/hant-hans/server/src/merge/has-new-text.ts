import { isLeafBase, isListBase, isRecordBase, type Base } from './base';
import { hashOf, type Hash } from './hash';
import type { Shape } from './shape';
import { asList, isRecord } from './values';

/**
 * Whether a source has another text than the one that was compared last. Where nothing is remembered
 * there was none. What is no text, an address or a relation, does not count.
 */
export const hasNewText = (shape: Shape, source: unknown, base: Base | undefined): boolean => {
  switch (shape.kind) {
    case 'leaf':
      return hashOf(source) !== (isLeafBase(base) ? base.source : EMPTY);
    case 'record': {
      const fields = isRecordBase(base) ? base.fields : {};
      const values = isRecord(source) ? source : {};
      return shape.fields.some(([name, inner]) => hasNewText(inner, values[name], fields[name]));
    }
    case 'list':
      return hashOf(asList(source).map(hashOf)) !== hashOf(itemsOf(base));
  }
};

const EMPTY = hashOf(null);

const itemsOf = (base: Base | undefined): Hash[] =>
  isListBase(base) ? base.items.flatMap(({ source }) => source ?? []) : [];

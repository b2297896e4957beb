import { isListBase, isRecordBase, type Base } from './base';
import { hashOf, type Hash } from './hash';

/**
 * Stands for the text of a source that counts as converted, or as fitting what a person wrote in the
 * other version. It is as it was for as long as nothing that is new in the source was brought over.
 */
export const textOfSource = (base: Base | undefined): Hash => hashOf(sourcesIn(base));

/** Without the hashes of wholes, which tell what the source said when it was looked at last. */
const sourcesIn = (base: Base | undefined): unknown => {
  if (!base) return null;
  if (isListBase(base)) return base.items.map((item) => sourcesIn(item.base));
  if (!isRecordBase(base)) return base.source;
  return Object.fromEntries(
    Object.entries(base.fields).map(([name, inner]) => [name, sourcesIn(inner)]),
  );
};

import { references, type Identity, type IdentityAttributes } from './identity-values';

/**
 * The identity of a version with the relations that it lost and no person removed: where a related
 * document was deleted in one script, Strapi drops it from what relates to it there, while the other
 * version still does.
 *
 * @param options.isLost whether a document that only the other version relates to has no version in
 *   the script of this one
 */
export const withLostRelations = (options: {
  mine: Identity;
  theirs: Identity;
  attributes: IdentityAttributes;
  isLost: (documentId: string) => boolean;
  attributesOf: (component: string) => IdentityAttributes;
}): Identity => {
  const { mine, theirs, attributes, isLost, attributesOf } = options;
  const joined = attributes.map(([name, attribute]): [string, unknown] => {
    const [own, other] = [mine[name], theirs[name]];
    if (attribute.type === 'relation') {
      const lost = references(other).filter(({ documentId }) => isLost(documentId));
      if (lost.length === 0) return [name, own];
      return [name, Array.isArray(own) ? inPlace(own, { other, lost }) : (own ?? lost[0])];
    }
    if (attribute.type !== 'component' || attribute.component === undefined) return [name, own];
    const inner = attributesOf(attribute.component);
    const itemOf = (item: unknown, from: unknown): unknown =>
      isIdentity(item) && isIdentity(from)
        ? {
            ...item,
            ...withLostRelations({ ...options, mine: item, theirs: from, attributes: inner }),
          }
        : item;
    if (!Array.isArray(own) || !Array.isArray(other)) return [name, itemOf(own, other)];
    // Items have no names: of lists that people have changed, nobody can say which is which.
    return [
      name,
      own.length === other.length ? own.map((item, at) => itemOf(item, other[at])) : own,
    ];
  });
  return Object.fromEntries(joined);
};

/** Where the other version has it, after what stands before it there. */
const inPlace = (
  own: readonly unknown[],
  { other, lost }: { other: unknown; lost: readonly Reference[] },
): Reference[] => {
  const found = references(own);
  const before = references(other).map(({ documentId }) => documentId);
  for (const one of lost) {
    const ahead = before[before.indexOf(one.documentId) - 1];
    const at = found.findIndex(({ documentId }) => documentId === ahead);
    found.splice(at + 1, 0, one);
  }
  return found;
};

type Reference = ReturnType<typeof references>[number];

const isIdentity = (value: unknown): value is Identity =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

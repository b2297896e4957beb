import { z } from 'zod';

/** Deeper than any editor nests, and shallow enough to be walked by functions that call themselves. */
const DEEPEST = 50;

/** A blocks value as Strapi stores it, as far as a conversion needs to know. */
export const BLOCKS = z
  .array(z.looseObject({ type: z.string() }))
  .refine((blocks) => depthOf(blocks) <= DEEPEST, `must be nested ${DEEPEST} deep at most`)
  .refine(areNodes, 'must be blocks: objects with a type, and children that are such objects');

const depthOf = (blocks: readonly object[]): number => {
  let depth = 0;
  for (let level: readonly object[] = blocks; level.length > 0; level = level.flatMap(childrenOf)) {
    depth += 1;
    if (depth > DEEPEST) return depth;
  }
  return depth;
};

/** Text nodes have a text; the others have none or a list of nodes. */
function areNodes(nodes: readonly object[], depth = 0): boolean {
  return (
    depth <= DEEPEST &&
    nodes.every(
      (node) =>
        'type' in node &&
        typeof node.type === 'string' &&
        (node.type !== 'text' || ('text' in node && typeof node.text === 'string')) &&
        areNodes(childrenOf(node), depth + 1),
    )
  );
}

const childrenOf = (node: object): object[] =>
  'children' in node && Array.isArray(node.children)
    ? node.children.map((child: unknown) =>
        typeof child === 'object' && child !== null ? child : {},
      )
    : [];

import type { ConvertText } from './text-converter';

/**
 * Converts the text of Strapi's blocks: text nodes only. Links keep their address, code its text,
 * images everything.
 *
 * Each text node is converted by itself: neither phrases nor quotation marks run over the bounds of
 * a bold word or a link.
 *
 * @param blocks a blocks value as Strapi stores it; anything else comes back as it is
 */
export const convertBlocks = (blocks: unknown, convertText: ConvertText): unknown => {
  if (Array.isArray(blocks)) return blocks.map((node) => convertBlocks(node, convertText));
  if (!isNode(blocks)) return blocks;
  if (blocks.type === 'code' || blocks.type === 'image') return blocks;
  if (blocks.type === 'text') {
    const isProse = typeof blocks.text === 'string' && blocks.code !== true;
    return isProse ? { ...blocks, text: convertText(String(blocks.text)) } : blocks;
  }
  return { ...blocks, children: convertBlocks(blocks.children, convertText) };
};

interface BlockNode {
  type: string;
  text?: unknown;
  code?: unknown;
  children?: unknown;
}

const isNode = (value: unknown): value is BlockNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

import type { ProseConverter } from './prose-converter';

/**
 * Converts the text of Strapi's blocks: text nodes only. Links keep their address, code its text,
 * images everything.
 *
 * What reads on from one text node to the next, over a bold word or a link, is converted as one:
 * phrases, names and quotation marks do not end where the bold does. Inline code ends it.
 *
 * @param blocks a blocks value as Strapi stores it; anything else comes back as it is
 */
export const convertBlocks = (blocks: unknown, { convertRun }: ProseConverter): unknown => {
  const converted = proseRuns(blocks).flatMap((run) => convertRun(run));
  let next = 0;
  return withTexts(blocks, () => converted[next++] ?? '');
};

/** The texts that read on from one to the next, in the order of the blocks. */
const proseRuns = (blocks: unknown): string[][] => {
  const runs: string[][] = [];
  let run: string[] = [];
  const end = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  const visit = (node: unknown) => {
    if (Array.isArray(node)) {
      node.forEach(visit);
      return;
    }
    if (isProse(node)) run.push(node.text);
    else if (isNode(node) && node.type === 'link') visit(node.children);
    else {
      end();
      if (isNode(node) && holdsText(node)) visit(node.children);
      end();
    }
  };
  visit(blocks);
  end();
  return runs;
};

/** The blocks with other prose, asked for in the order of `proseRuns`. */
const withTexts = (node: unknown, nextText: () => string): unknown => {
  if (Array.isArray(node)) return node.map((inner) => withTexts(inner, nextText));
  if (isProse(node)) return { ...node, text: nextText() };
  if (!isNode(node) || !holdsText(node)) return node;
  return { ...node, children: withTexts(node.children, nextText) };
};

interface BlockNode {
  type: string;
  text?: unknown;
  code?: unknown;
  children?: unknown;
}

const isNode = (value: unknown): value is BlockNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const isProse = (value: unknown): value is BlockNode & { text: string } =>
  isNode(value) && value.type === 'text' && typeof value.text === 'string' && value.code !== true;

const holdsText = ({ type }: BlockNode): boolean =>
  type !== 'code' && type !== 'image' && type !== 'text';

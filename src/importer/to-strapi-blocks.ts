import type { BodyElement, TextLink } from './article';

/** What Strapi asks an image block to hold: the fields of an uploaded file. */
export interface ImageAsset {
  name: string;
  alternativeText?: string | null;
  url: string;
  caption?: string | null;
  width: number;
  height: number;
  formats?: Record<string, unknown> | null;
  hash: string;
  ext: string;
  mime: string;
  size: number;
  previewUrl?: string | null;
  provider: string;
  provider_metadata?: unknown;
  createdAt: string;
  updatedAt: string;
}

interface TextNode {
  type: 'text';
  text: string;
}

/** `rel` and `target` are empty where the editor of blocks leaves a link as it is. */
interface LinkNode {
  type: 'link';
  url: string;
  rel: string;
  target: string;
  children: [TextNode];
}

interface ListItemNode {
  type: 'list-item';
  children: (TextNode | LinkNode)[];
}

export type StrapiBlock =
  | { type: 'paragraph'; children: (TextNode | LinkNode)[] }
  | { type: 'heading'; level: 2; children: [TextNode] }
  | { type: 'list'; format: 'unordered'; children: ListItemNode[] }
  | { type: 'image'; image: ImageAsset; children: [{ type: 'text'; text: '' }] };

export interface BlocksResult {
  blocks: StrapiBlock[];
  /** Files that the body names and `assets` has not; Strapi takes no image block without its asset. */
  missingImages: string[];
}

/**
 * The body as the JSON of Strapi's blocks editor. `assets` holds uploaded images by file name; the
 * caption of an image that is not among them stays in its place, as a paragraph.
 */
export function toStrapiBlocks({
  body,
  assets = new Map(),
}: {
  body: readonly BodyElement[];
  assets?: ReadonlyMap<string, ImageAsset>;
}): BlocksResult {
  const results = body.map((element) => toBlock({ element, assets }));
  const blocks = results.flatMap((result) => {
    if (result.kind === 'block') return [result.block];
    return result.caption === undefined ? [] : [paragraph({ text: result.caption })];
  });
  return {
    blocks: joinLists(blocks),
    missingImages: results.flatMap((result) => (result.kind === 'missing' ? [result.file] : [])),
  };
}

type ToBlock =
  | { kind: 'block'; block: StrapiBlock }
  | { kind: 'missing'; file: string; caption: string | undefined };

function toBlock({
  element,
  assets,
}: {
  element: BodyElement;
  assets: ReadonlyMap<string, ImageAsset>;
}): ToBlock {
  switch (element.type) {
    case 'paragraph':
      return { kind: 'block', block: element.isItem ? listOfOne(element) : paragraph(element) };
    case 'heading': {
      const { type, level, text } = element;
      return { kind: 'block', block: { type, level, children: [textNode(text)] } };
    }
    case 'image': {
      const image = assets.get(element.file);
      const { file, caption } = element;
      if (!image) return { kind: 'missing', file, caption };
      const captioned = caption === undefined ? image : { ...image, caption };
      return {
        kind: 'block',
        block: { type: 'image', image: captioned, children: [{ type: 'text', text: '' }] },
      };
    }
  }
}

function paragraph(element: { text: string; links?: readonly TextLink[] }): StrapiBlock {
  return { type: 'paragraph', children: inlineNodes(element) };
}

function listOfOne(element: { text: string; links?: readonly TextLink[] }): StrapiBlock {
  const item: ListItemNode = { type: 'list-item', children: inlineNodes(element) };
  return { type: 'list', format: 'unordered', children: [item] };
}

/** Lists that follow one another as one. */
function joinLists(blocks: readonly StrapiBlock[]): StrapiBlock[] {
  const joined: StrapiBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.type !== 'list') joined.push(block);
    else if (last?.type === 'list') last.children.push(...block.children);
    else joined.push({ ...block, children: [...block.children] });
  }
  return joined;
}

/** Text and links in turn; Strapi's editor has a text, empty or not, on either side of a link. */
function inlineNodes({ text, links = [] }: { text: string; links?: readonly TextLink[] }) {
  const nodes: (TextNode | LinkNode)[] = [];
  let from = 0;
  for (const { start, end, url } of links) {
    nodes.push(textNode(text.slice(from, start)));
    const children: [TextNode] = [textNode(text.slice(start, end))];
    nodes.push({ type: 'link', url, rel: '', target: '', children });
    from = end;
  }
  return [...nodes, textNode(text.slice(from))];
}

function textNode(text: string): TextNode {
  return { type: 'text', text };
}

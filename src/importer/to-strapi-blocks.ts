import type { BodyElement } from './article';

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

export type StrapiBlock =
  | { type: 'paragraph'; children: [TextNode] }
  | { type: 'heading'; level: 2; children: [TextNode] }
  | { type: 'image'; image: ImageAsset; children: [{ type: 'text'; text: '' }] };

export interface BlocksResult {
  blocks: StrapiBlock[];
  /** Files that the body names and `assets` has not; Strapi takes no image block without its asset. */
  missingImages: string[];
}

/** The body as the JSON of Strapi's blocks editor. `assets` holds uploaded images by file name. */
export function toStrapiBlocks({
  body,
  assets = new Map(),
}: {
  body: readonly BodyElement[];
  assets?: ReadonlyMap<string, ImageAsset>;
}): BlocksResult {
  const results = body.map((element) => toBlock({ element, assets }));
  return {
    blocks: results.flatMap((result) => (result.kind === 'block' ? [result.block] : [])),
    missingImages: results.flatMap((result) => (result.kind === 'missing' ? [result.file] : [])),
  };
}

function toBlock({
  element,
  assets,
}: {
  element: BodyElement;
  assets: ReadonlyMap<string, ImageAsset>;
}): { kind: 'block'; block: StrapiBlock } | { kind: 'missing'; file: string } {
  switch (element.type) {
    case 'paragraph':
      return { kind: 'block', block: { type: 'paragraph', children: [textNode(element.text)] } };
    case 'heading': {
      const { type, level, text } = element;
      return { kind: 'block', block: { type, level, children: [textNode(text)] } };
    }
    case 'image': {
      const image = assets.get(element.file);
      if (!image) return { kind: 'missing', file: element.file };
      return {
        kind: 'block',
        block: { type: 'image', image, children: [{ type: 'text', text: '' }] },
      };
    }
  }
}

function textNode(text: string): TextNode {
  return { type: 'text', text };
}

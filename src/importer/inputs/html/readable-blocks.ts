import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

import type { PageReading } from './page-reader';

/** What Readability can judge within moments; pages of newspapers have some hundreds. */
const MOST_ELEMENTS = 2000;

/**
 * Which blocks of a page are the story, by Mozilla's Readability.
 *
 * @returns the numbers of the blocks; null where it finds none, or the page is too large for it
 */
export function readableBlocks({
  outline,
  outlineSize,
}: Pick<PageReading, 'outline' | 'outlineSize'>): ReadonlySet<number> | null {
  if (outlineSize > MOST_ELEMENTS) return null;
  const { document } = parseHTML(outline);
  // The document is linkedom's; a server has no types of a browser's.
  const reader = new Readability<number[]>(document, {
    serializer: (element) => blocksWithin(element as unknown as Elements),
    keepClasses: true,
  });
  const blocks = reader.parse()?.content ?? [];
  return blocks.length === 0 ? null : new Set(blocks);
}

/** The part of an element that is used here. */
interface Elements {
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>;
}

const blocksWithin = (element: Elements): number[] =>
  Array.from(element.querySelectorAll('[data-block]'), (block) =>
    Number(block.getAttribute('data-block')),
  );

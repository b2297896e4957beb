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
  const article = new Readability<ParentNode>(document, {
    serializer: (element) => element as unknown as ParentNode,
    keepClasses: true,
  }).parse();
  if (!article?.content) return null;
  const blocks = Array.from(article.content.querySelectorAll('[data-block]'), (element) =>
    Number(element.getAttribute('data-block')),
  );
  return blocks.length === 0 ? null : new Set(blocks);
}

import type { TextLink } from '../article';
import type { Link } from '../inputs/source-document';
import type { TextRange } from '../text-range';
import type { FieldTextReader } from './field-text';

/**
 * Where the links of a paragraph stand in its text, which may be written anew: in another script,
 * with other punctuation. Each is looked for behind the one before it.
 */
export function linksOf({
  text,
  range,
  links,
  read,
}: {
  /** The paragraph's, as `read` gives it. */
  text: string;
  range: TextRange;
  /** Of the whole input, in its order. */
  links: readonly Link[];
  read: FieldTextReader;
}): TextLink[] {
  const found: TextLink[] = [];
  let from = 0;
  for (let index = firstFrom(links, range.start); index < links.length; index += 1) {
    const link = links[index];
    if (!link || link.end > range.end) break;
    const words = read(link, { within: range });
    const start = words === '' ? -1 : text.indexOf(words, from);
    if (start === -1) continue;
    from = start + words.length;
    found.push({ start, end: from, url: link.url });
  }
  return found;
}

/** The place of the first link that begins at `start` or behind it; a page may have thousands. */
function firstFrom(links: readonly Link[], start: number): number {
  let [low, high] = [0, links.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

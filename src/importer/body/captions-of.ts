import type { TextRange } from '../text-range';
import type { BodyElementReading, BodyReading } from './read-body';

/** The captions of an image; of other elements none. */
export function captionsOf(element: BodyElementReading): TextRange[] {
  return element.type === 'image' ? element.captions : [];
}

/** Those of the first image, where the field has room for them. */
export function coverCaptionOf({ elements }: Pick<BodyReading, 'elements'>): TextRange[] {
  const first = elements.find(({ type }) => type === 'image');
  const captions = first ? captionsOf(first) : [];
  const length = captions.reduce((sum, { start, end }) => sum + end - start + 1, 0);
  return length <= MAX_LENGTH ? captions : [];
}

// A string field of Strapi holds 255 characters; the other script may need a few more.
const MAX_LENGTH = 240;

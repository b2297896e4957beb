import type { Line } from '../source-text';
import { shiftRange, type TextRange } from '../text-range';
import { isImageName } from './image-name';

/** A line that is a picture's place: 「28.jpg」, 「![圖說](images/28.jpg)」. */
export interface ImagePlace {
  /** The name of the file alone. */
  file: TextRange;
  caption: TextRange | null;
}

export function readImagePlace({ start, end, folded, mark }: Line): ImagePlace | null {
  if (mark?.kind === 'image' || isImageName(folded)) return { file: { start, end }, caption: null };
  if (folded.length > MAX_MARKUP_LENGTH) return null;
  const { groups, indices } = MARKUP.exec(folded) ?? {};
  const [file, caption] = [indices?.groups?.file, indices?.groups?.caption];
  if (!groups || !file || !caption || !isImageName(groups.file ?? '')) return null;
  return {
    file: shiftRange({ start: file[0], end: file[1] }, start),
    caption:
      groups.caption?.trim() === ''
        ? null
        : shiftRange({ start: caption[0], end: caption[1] }, start),
  };
}

const MARKUP =
  /^!\[(?<caption>[^\]]*)\]\((?:[^()\s?#]*\/)?(?<file>[^()\s/?#]+)(?:[?#][^()\s]*)?\)$/d;
const MAX_MARKUP_LENGTH = 1000;

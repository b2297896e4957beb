import type { Line } from '../source-text';
import { shiftRange } from '../text-range';
import type { FurnitureLine } from './furniture-line';

/** 「（原標題：大橋昨日通車）」: how the newspaper that a story was taken from had headed it. */
export function readOriginalTitleLine(line: Line): FurnitureLine | null {
  if (line.folded.length > MAX_LINE_LENGTH) return null;
  const title = FORM.exec(line.folded)?.indices?.groups?.title;
  if (!title) return null;
  return {
    kind: 'original-title',
    line,
    title: shiftRange({ start: title[0], end: title[1] }, line.start),
  };
}

const FORM = /^[[(]? ?原(?:标题|题) ?: ?(?<title>[^。;]+?) ?[\])]?$/d;
const MAX_LINE_LENGTH = 160;

import type { Line } from '../source-text';
import type { TextRange } from '../text-range';
import type { Finding } from '../warning';
import { readCaptionLine, type CaptionLine } from './caption-line';
import { readImagePlace, type ImagePlace } from './image-place';

/** A line of the body: a picture's place with its captions, or text. */
export interface BodyRow {
  line: Line;
  image: ImagePlace | null;
  captions: TextRange[];
  /** A caption without a picture is a paragraph. */
  isCaption: boolean;
}

export interface PlacedCaptions {
  rows: BodyRow[];
  /** The lines that became captions, with their labels. */
  captionLines: Line[];
  findings: Finding[];
}

/**
 * Gives each caption to the picture that it stands right below, or right above, as lines of captions
 * do that follow one another. One without a picture stays a line of the body, and a person is told.
 */
export function placeCaptions(lines: Line[]): PlacedCaptions {
  const read = lines.map((line) => {
    const image = readImagePlace(line);
    return { line, image, caption: image ? null : readCaptionLine(line) };
  });
  const above = nearestImages(read);
  const below = nearestImages(read.toReversed()).toReversed();
  const captionsOf = new Map<Line, TextRange[]>();
  const captionLines: Line[] = [];
  // A page says a picture's caption once more, for those who do not see it.
  const isNew = newCaptions();
  const findings: Finding[] = [];
  for (const [index, { line, image, caption }] of read.entries()) {
    if (image?.caption) isNew({ owner: line, line, caption: image.caption });
    if (!caption) continue;
    const nearest = [above[index], below[index]];
    const owner = (caption.points === 'down' ? nearest.toReversed() : nearest).find(Boolean);
    if (owner) {
      captionLines.push(line);
      const captions = captionsOf.get(owner) ?? [];
      if (caption.caption && isNew({ owner, line, caption: caption.caption }))
        captions.push(caption.caption);
      captionsOf.set(owner, captions);
    } else if (caption.isSure) {
      const span = { start: line.start, end: line.end };
      findings.push({ code: 'caption-without-image', span, details: {} });
    }
  }
  const placed = new Set(captionLines);
  const rows = read
    .filter(({ line }) => !placed.has(line))
    .map(({ line, image, caption }) => ({
      line,
      image,
      captions: [...(image?.caption ? [image.caption] : []), ...(captionsOf.get(line) ?? [])],
      isCaption: caption?.isSure === true,
    }));
  return { rows, captionLines, findings };
}

function newCaptions() {
  const seen = new Map<Line, Set<string>>();
  return ({ owner, line, caption }: { owner: Line; line: Line; caption: TextRange }): boolean => {
    const said = seen.get(owner) ?? new Set();
    const text = line.folded.slice(caption.start - line.start, caption.end - line.start);
    const isFirst = !said.has(text);
    seen.set(owner, said.add(text));
    return isFirst;
  };
}

/** For each line the picture before it, with nothing but captions between. */
function nearestImages(
  read: readonly { line: Line; image: ImagePlace | null; caption: CaptionLine | null }[],
): (Line | null)[] {
  let nearest: Line | null = null;
  return read.map(({ line, image, caption }) => {
    if (image) nearest = line;
    else if (!caption) nearest = null;
    return nearest;
  });
}

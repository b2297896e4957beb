import { readByline, withoutByline, type BylineReading } from '../furniture/byline';
import { readLead, type LeadReading } from '../furniture/lead';
import { ImportError } from '../import-error';
import type { Line } from '../source-text';
import type { TextRange } from '../text-range';
import type { Finding } from '../warning';
import { isImageName } from './image-name';
import { looksLikeHeading } from './section-heading';

export interface BodyElementReading {
  type: 'paragraph' | 'heading' | 'image';
  range: TextRange;
}

export interface BodyReading {
  elements: BodyElementReading[];
  byline: BylineReading | null;
  /** Of the first paragraph; null where there is none. */
  lead: LeadReading | null;
  findings: Finding[];
}

/** The story's lines as paragraphs, section headings and image places, its byline taken off. */
export function readBody(bodyLines: Line[]): BodyReading {
  const { lines, byline, findings } = takeOffByline(bodyLines);
  const shapes = lines.map(shapeOf);
  if (shapes.every((shape) => shape === 'image')) throw new ImportError('no-body');

  const elements = lines.map(({ start, end }, index): BodyElementReading => ({
    type: elementType({ shapes, index }),
    range: { start, end },
  }));
  const first = elements.findIndex(({ type }) => type === 'paragraph');
  const lead = lines[first] ? readLead(lines[first]) : null;
  const isAllLead = (range: TextRange) =>
    range.start === lead?.range.start && range.end === lead.range.end;
  const unplaced = elements.filter(
    ({ type, range }, index) =>
      type === 'paragraph' && shapes[index] === 'short' && !isAllLead(range),
  );
  return {
    elements,
    byline,
    lead,
    findings: [
      // The bracket of a story in one paragraph may stand at its beginning.
      ...findings.filter(({ span }) => !lead || span.start >= lead.range.end),
      ...(lead?.findings ?? []),
      ...unplaced.map(({ range: span }): Finding => ({ code: 'unplaced-line', span, details: {} })),
    ],
  };
}

function takeOffByline(bodyLines: Line[]) {
  const lastText = bodyLines.findLastIndex(({ folded }) => !isImageName(folded));
  const lastLine = bodyLines[lastText];
  if (!lastLine) throw new ImportError('no-body');
  const { byline, findings } = readByline(lastLine);
  const lines = bodyLines
    .map((line, index) => (index === lastText ? withoutByline({ line, byline }) : line))
    .filter((line) => line !== null);
  return { lines, byline, findings };
}

type Shape = 'image' | 'heading' | 'short' | 'paragraph';

/** What a document says of a line counts more than the form that it has. */
function shapeOf({ folded, mark }: Line): Shape {
  if (mark?.kind === 'image' || isImageName(folded)) return 'image';
  if (mark?.kind === 'heading') return 'heading';
  if (mark?.kind === 'caption') return 'paragraph';
  return looksLikeHeading(folded) ? 'short' : 'paragraph';
}

/**
 * A short line is a heading only between a paragraph and what it heads. Below an image it may be the
 * caption, at the top a byline, beside another short line a row of a list.
 */
function elementType({
  shapes,
  index,
}: {
  shapes: Shape[];
  index: number;
}): BodyElementReading['type'] {
  const shape = shapes[index] ?? 'paragraph';
  if (shape !== 'short') return shape;
  const next = shapes[index + 1];
  const isBetween = shapes[index - 1] === 'paragraph' && (next === 'paragraph' || next === 'image');
  return isBetween ? 'heading' : 'paragraph';
}

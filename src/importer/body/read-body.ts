import { readByline, withoutByline, type BylineReading } from '../furniture/byline';
import { readLead, type LeadReading } from '../furniture/lead';
import { ImportError } from '../import-error';
import type { Line } from '../source-text';
import type { TextRange } from '../text-range';
import type { Finding } from '../warning';
import { placeCaptions, type BodyRow } from './place-captions';
import { looksLikeHeading } from './section-heading';

export type BodyElementReading =
  | { type: 'heading'; range: TextRange }
  | { type: 'paragraph'; range: TextRange; isItem: boolean }
  /** `range` is the name of the file; `captions` are in the order of the input. */
  | { type: 'image'; range: TextRange; captions: TextRange[] };

export interface BodyReading {
  elements: BodyElementReading[];
  byline: BylineReading | null;
  /** Of the first paragraph; null where there is none. */
  lead: LeadReading | null;
  /** What is no element, or more than one: pictures' places, and the lines that became captions. */
  imageLines: Line[];
  captionLines: Line[];
  findings: Finding[];
}

/**
 * The story's lines as paragraphs, section headings and image places with their captions, its byline
 * taken off.
 */
export function readBody(bodyLines: Line[]): BodyReading {
  const { rows: allRows, captionLines, findings: captionFindings } = placeCaptions(bodyLines);
  const { rows, byline, findings: bylineFindings } = takeOffByline(allRows);
  const shapes = rows.map(shapeOf);
  const isText = (row: BodyRow) => !row.image || row.captions.length > 0;
  if (!rows.some(isText)) throw new ImportError('no-body');

  const elements = rows.map(({ line, image, captions }, index): BodyElementReading => {
    if (image) return { type: 'image', range: image.file, captions };
    const range = { start: line.start, end: line.end };
    if (isHeading({ shapes, index })) return { type: 'heading', range };
    return { type: 'paragraph', range, isItem: line.mark?.kind === 'item' };
  });
  const first = rows[elements.findIndex(({ type }) => type === 'paragraph')];
  const lead = first ? readLead(first.line) : null;
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
    imageLines: rows.filter(({ image }) => image).map(({ line }) => line),
    captionLines,
    findings: [
      ...captionFindings,
      // The bracket of a story in one paragraph may stand at its beginning.
      ...bylineFindings.filter(({ span }) => !lead || span.start >= lead.range.end),
      ...(lead?.findings ?? []),
      ...unplaced.map(({ range: span }): Finding => ({ code: 'unplaced-line', span, details: {} })),
    ],
  };
}

function takeOffByline(allRows: BodyRow[]) {
  const lastText = allRows.findLastIndex(({ image }) => !image);
  const lastLine = allRows[lastText]?.line;
  if (!lastLine) return { rows: allRows, byline: null, findings: [] };
  const { byline, findings } = readByline(lastLine);
  const rows = allRows.flatMap((row, index) => {
    const line = index === lastText ? withoutByline({ line: row.line, byline }) : row.line;
    return line ? [{ ...row, line }] : [];
  });
  return { rows, byline, findings };
}

type Shape = 'image' | 'captioned' | 'heading' | 'short' | 'paragraph';

/** What a document says of a line counts more than the form that it has. */
function shapeOf({ line: { folded, mark }, image, captions, isCaption }: BodyRow): Shape {
  if (image) return captions.length > 0 ? 'captioned' : 'image';
  if (mark?.kind === 'heading') return 'heading';
  if (isCaption || mark?.kind === 'item') return 'paragraph';
  return looksLikeHeading(folded) ? 'short' : 'paragraph';
}

/**
 * A short line is a heading only between a paragraph and what it heads. Below an image it may be the
 * caption, unless that has one; at the top a byline, beside another short line a row of a list.
 */
function isHeading({ shapes, index }: { shapes: Shape[]; index: number }): boolean {
  const shape = shapes[index];
  if (shape !== 'short') return shape === 'heading';
  const [before, next] = [shapes[index - 1], shapes[index + 1]];
  return (
    (before === 'paragraph' || before === 'captioned') &&
    (next === 'paragraph' || next === 'image' || next === 'captioned')
  );
}

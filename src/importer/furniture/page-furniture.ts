import { ImportError } from '../import-error';
import type { Line } from '../source-text';
import type { TextRange } from '../text-range';
import type { Finding } from '../warning';
import { readFurnitureLine, type FurnitureLine } from './furniture-line';
import type { MetadataReading } from './metadata';
import { partPageTail } from './page-tail';
import { isTailKind } from './tail-kinds';
import { canBeTitle, isRepeatedTitle, readTitle, type TitleReading } from './title';

export interface PageFurniture {
  titleLine: Line;
  title: TitleReading;
  /** Lines that say the title again, or another one. */
  repeatedTitles: Line[];
  otherTitles: Line[];
  subtitle: TextRange | null;
  /** In the order of the page: above the story, then below it. */
  furnitureLines: FurnitureLine[];
  bodyLines: Line[];
  /** What leads away from the story, below it. */
  pageTail: Line[];
  findings: Finding[];
}

/**
 * Parts the page into the furniture above the story, the story and the furniture below it. The story
 * begins at the first line that is neither furniture nor the title, and ends above the last lines
 * that say where it came from and who made it.
 */
export function readPageFurniture({
  lines,
  metadata,
}: {
  lines: Line[];
  metadata: MetadataReading;
}): PageFurniture {
  const head = readHead({ lines, known: knownTitle({ lines, metadata }) });
  const { story, tail: pageTail, findings } = partPageTail(lines.slice(head.length));
  const tail = readTail(story);
  const repeatedTitles = head.repeatedTitles;
  return {
    titleLine: head.titleLine,
    title: readTitle({ titleLine: head.titleLine, repeats: repeatedTitles }),
    repeatedTitles,
    otherTitles: head.otherTitles,
    subtitle: metadata.subtitle ?? head.subtitle,
    furnitureLines: [...head.furnitureLines, ...tail.furniture],
    bodyLines: [...head.linesAbove, ...story.slice(0, story.length - tail.length)],
    pageTail,
    findings: [...head.otherTitles.map(anotherTitle), ...findings],
  };
}

const anotherTitle = ({ start, end }: Line): Finding => ({
  code: 'repeated-furniture',
  span: { start, end },
  details: {},
});

/**
 * The title that the document itself names: its head's, or its first heading. The title of a page
 * has the site's name about it, so that it counts only where the heading stands in it, or alone.
 */
function knownTitle({
  lines,
  metadata: { headline, pageTitle },
}: {
  lines: Line[];
  metadata: MetadataReading;
}): Line | null {
  if (headline) return headline;
  const headings = lines.filter((line) => line.mark?.kind === 'title');
  const isWitness = (line: Line) => pageTitle && isRepeatedTitle({ line, titleLine: pageTitle });
  if (pageTitle && headings.some(isWitness)) return pageTitle;
  const within = headings.find(({ folded }) => pageTitle?.folded.includes(folded));
  return within ?? headings[0] ?? pageTitle;
}

interface Head {
  titleLine: Line;
  repeatedTitles: Line[];
  otherTitles: Line[];
  subtitle: TextRange | null;
  furnitureLines: FurnitureLine[];
  /** What stands above a title that is marked as such, and is no furniture: it is kept in the body. */
  linesAbove: Line[];
  /** How many lines all of that is. */
  length: number;
}

function readHead({ lines, known }: { lines: Line[]; known: Line | null }): Head {
  let titleLine = known;
  const titleIndex = known ? lines.indexOf(known) : -1;
  const head: Omit<Head, 'titleLine'> = {
    repeatedTitles: [],
    otherTitles: [],
    subtitle: null,
    furnitureLines: [],
    linesAbove: [],
    length: 0,
  };
  for (const [index, line] of lines.entries()) {
    const furniture = line === titleLine ? [] : readFurnitureLine(line);
    if (furniture.length > 0) head.furnitureLines.push(...furniture);
    else if (!titleLine || line === titleLine) titleLine = line;
    else if (isRepeatedTitle({ line, titleLine })) head.repeatedTitles.push(line);
    else if (line.mark?.kind === 'title') head.otherTitles.push(line);
    else if (line.mark?.kind === 'subtitle' && !head.subtitle) head.subtitle = line;
    else if (index < titleIndex) head.linesAbove.push(line);
    else break;
    head.length = index + 1;
  }
  if (!titleLine || !canBeTitle(titleLine)) throw new ImportError('no-title');
  return { ...head, titleLine };
}

function readTail(lines: Line[]): { furniture: FurnitureLine[]; length: number } {
  const tail: FurnitureLine[][] = [];
  for (const line of lines.toReversed()) {
    const furniture = readFurnitureLine(line);
    if (furniture.length === 0 || !furniture.every(({ kind }) => isTailKind(kind))) break;
    tail.push(furniture);
  }
  return { furniture: tail.toReversed().flat(), length: tail.length };
}

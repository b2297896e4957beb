import type { Line } from '../source-text';
import type { TextRange } from '../text-range';
import type { Finding } from '../warning';
import { findDoubtfulTitle } from './doubtful-title';
import { readFurnitureLine, type FurnitureLine } from './furniture-line';
import type { MetadataReading } from './metadata';
import { partPageTail } from './page-tail';
import { isTailKind } from './tail-kinds';
import { readHead } from './page-head';
import { isRepeatedTitle, readTitle, type TitleReading } from './title';
import { readTitleLabels, type LabelledTitle } from './title-labels';

export interface PageFurniture {
  titleLine: Line;
  title: TitleReading;
  /** Lines that say the title again, or another one. */
  repeatedTitles: Line[];
  otherTitles: Line[];
  kicker: TextRange | null;
  subtitle: TextRange | null;
  /** Lines that kicker, title and subtitle stand in, with their labels and dashes. */
  titleLines: Line[];
  /** What the page offers its readers above the story. */
  toolLines: Line[];
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
  const labels = readTitleLabels(lines);
  const known = knownTitle({ lines, metadata }) ?? labelledTitle(labels);
  const head = readHead({ lines, known, labels });
  const below = lines.slice(head.length);
  const { story, tail: pageTail, findings } = partPageTail(below);
  const tail = readTail(story);
  const [firstBelow] = head.linesBelow;
  const belowTitle = firstBelow ? lines.slice(lines.indexOf(firstBelow)) : below;
  const repeatedTitles = head.repeatedTitles;
  return {
    titleLine: head.titleLine,
    title: readTitle({ titleLine: head.titleLine, repeats: repeatedTitles }),
    repeatedTitles,
    otherTitles: head.otherTitles,
    kicker: head.kicker,
    subtitle: metadata.subtitle ?? head.subtitle,
    titleLines: head.titleLines,
    toolLines: head.toolLines,
    furnitureLines: [...head.furnitureLines, ...tail.furniture],
    bodyLines: [
      ...head.linesAbove,
      ...head.linesBelow,
      ...story.slice(0, story.length - tail.length),
    ],
    pageTail,
    findings: [
      ...(known ? [] : findDoubtfulTitle({ titleLine: head.titleLine, below: belowTitle })),
      ...head.otherTitles.map(anotherTitle),
      ...findings,
    ],
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
  const headings = lines.filter((line) => line.mark?.kind === 'title');
  if (headline) return findUncut({ headline, lines: [...headings, pageTitle] }) ?? headline;
  const isWitness = (line: Line) => pageTitle && isRepeatedTitle({ line, titleLine: pageTitle });
  if (pageTitle && headings.some(isWitness)) return pageTitle;
  const within = headings.find(({ folded }) => pageTitle?.folded.includes(folded));
  return within ?? headings[0] ?? pageTitle;
}

/**
 * What a headline was cut from: Google asks for one of 110 characters at most, so that what says more is
 * cut, with an ellipsis or without.
 */
function findUncut({
  headline,
  lines,
}: {
  headline: Line;
  lines: readonly (Line | null)[];
}): Line | null {
  const { folded } = headline;
  const words = folded.replace(ELLIPSIS, '');
  const isCut = words.length < folded.length || folded.length >= LONGEST_HEADLINE;
  if (!isCut || words === '') return null;
  const cut = { ...headline, folded: words };
  const isWhole = (titleLine: Line): boolean =>
    titleLine.folded.startsWith(words) &&
    !BEGINS_WITH_ELLIPSIS.test(titleLine.folded.slice(words.length)) &&
    !isRepeatedTitle({ line: cut, titleLine });
  return lines.find((line) => line !== null && isWhole(line)) ?? null;
}

const ELLIPSIS = / ?(?:\.{3}|…{1,2}|⋯{1,2})$/;
const BEGINS_WITH_ELLIPSIS = /^ ?(?:\.{3}|[…⋯])/;
/** Where programs begin to cut. */
const LONGEST_HEADLINE = 100;

function labelledTitle(labels: ReadonlyMap<Line, LabelledTitle>): Line | null {
  return [...labels.values()].find(({ kind }) => kind === 'title')?.value ?? null;
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

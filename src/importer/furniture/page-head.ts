import { ImportError } from '../import-error';
import type { Line } from '../source-text';
import type { TextRange } from '../text-range';
import { readTopicLine } from './breadcrumb-line';
import { standsAboveDate } from './stands-above-date';
import { readFurnitureLine, type FurnitureLine } from './furniture-line';
import { isPageToolLine } from './page-tool-line';
import { canBeTitle, hasRoomAsTitle, isRepeatedTitle } from './title';
import { readDashedSubtitle, type LabelledTitle } from './title-labels';

/** What stands above a story. */
export interface PageHead {
  titleLine: Line;
  /** Lines that say the title again, or another one. */
  repeatedTitles: Line[];
  otherTitles: Line[];
  kicker: TextRange | null;
  subtitle: TextRange | null;
  /** Lines that kicker, title and subtitle stand in, with their labels and dashes. */
  titleLines: Line[];
  furnitureLines: FurnitureLine[];
  /** What the page offers its readers: to share, to print. Above the title it may be the title. */
  toolLines: Line[];
  /** What stands above a title that is marked as such, and is no furniture: it is kept in the body. */
  linesAbove: Line[];
  /** Short lines between the title and the day of publication; they are kept in the body, too. */
  linesBelow: Line[];
  /** How many lines all of that is. */
  length: number;
}

/** @throws {ImportError} `no-title` */
export function readHead({
  lines,
  known,
  labels,
}: {
  lines: Line[];
  known: Line | null;
  labels: ReadonlyMap<Line, LabelledTitle>;
}): PageHead {
  let titleLine: Line | null = known;
  const titleIndex = lines.findIndex((line) => line === known || labels.get(line)?.value === known);
  const head: Omit<PageHead, 'titleLine'> = {
    repeatedTitles: [],
    otherTitles: [],
    kicker: null,
    subtitle: null,
    titleLines: [],
    furnitureLines: [],
    toolLines: [],
    linesAbove: [],
    linesBelow: [],
    length: 0,
  };
  let isBehindTitle = false;
  for (const [index, line] of lines.entries()) {
    const label = labels.get(line);
    const furniture: FurnitureLine[] =
      line === titleLine || label ? [] : readFurnitureAt({ lines, index, titleLine });
    const dashed = isBehindTitle && !head.subtitle ? readDashedSubtitle(line) : null;
    if (label) {
      const part = partOf({ label, head, titleLine });
      head.titleLines.push(line);
      if (part === 'kicker' || part === 'subtitle') head[part] = label.value;
      if (part === 'repeated') head.repeatedTitles.push(label.value);
      if (part === 'other') head.otherTitles.push(line);
    } else if (furniture.length > 0) head.furnitureLines.push(...furniture);
    else if (!titleLine || line === titleLine) titleLine = line;
    else if (isRepeatedTitle({ line, titleLine })) head.repeatedTitles.push(line);
    else if (line.mark?.kind === 'title') head.otherTitles.push(line);
    else if (dashed || (line.mark?.kind === 'subtitle' && !head.subtitle)) {
      head.subtitle = dashed ?? line;
      head.titleLines.push(line);
    } else if (isPageToolLine(line)) head.toolLines.push(line);
    else if (index < titleIndex) head.linesAbove.push(line);
    else if (!hasDate(head) && standsAboveDate(lines.slice(index))) head.linesBelow.push(line);
    else break;
    head.length = index + 1;
    const isTitle = line === titleLine || line === head.repeatedTitles.at(-1);
    isBehindTitle = isTitle || label !== undefined;
  }
  const isTitle = titleLine === known ? hasRoomAsTitle : canBeTitle;
  if (!titleLine || !isTitle(titleLine)) throw new ImportError('no-title');
  return { ...head, titleLine };
}

const hasDate = ({ furnitureLines }: Pick<PageHead, 'furnitureLines'>): boolean =>
  furnitureLines.some(({ kind }) => kind === 'date');

/**
 * What the head's line says of the story. 「專題：候鳥」 is a topic below the title, and above what is
 * surely one: a line of its own between it and what says when the story was published, or by whom.
 */
function readFurnitureAt({
  lines,
  index,
  titleLine,
}: {
  lines: readonly Line[];
  index: number;
  titleLine: Line | null;
}): FurnitureLine[] {
  const [line, next, afterNext] = lines.slice(index, index + 3);
  if (!line) return [];
  const isNextTitle =
    next !== undefined &&
    afterNext !== undefined &&
    canBeTitle(next) &&
    !readTopicLine(next) &&
    readFurnitureLine(next).length === 0 &&
    readFurnitureLine(afterNext).length > 0;
  const isTopic = titleLine ? !isRepeatedTitle({ line, titleLine }) : isNextTitle;
  const topic = isTopic ? readTopicLine(line) : null;
  return topic ? [topic] : readFurnitureLine(line);
}

/**
 * What a labelled line is in its page: the first kicker, title and subtitle count, another is shown
 * to a person.
 */
function partOf({
  label: { kind, value },
  head,
  titleLine,
}: {
  label: LabelledTitle;
  head: Pick<PageHead, 'kicker' | 'subtitle'>;
  titleLine: Line | null;
}): 'kicker' | 'title' | 'subtitle' | 'repeated' | 'other' {
  if (kind !== 'title') return head[kind] === null ? kind : 'other';
  if (value === titleLine) return 'title';
  return titleLine && isRepeatedTitle({ line: value, titleLine }) ? 'repeated' : 'other';
}

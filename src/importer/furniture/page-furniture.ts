import { ImportError } from '../import-error';
import type { Line } from '../source-text';
import { readFurnitureLine, type FurnitureKind, type FurnitureLine } from './furniture-line';
import { canBeTitle, isRepeatedTitle, readTitle, type TitleReading } from './title';

export interface PageFurniture {
  titleLine: Line;
  title: TitleReading;
  repeatedTitles: Line[];
  /** In the order of the page: above the story, then below it. */
  furnitureLines: FurnitureLine[];
  bodyLines: Line[];
}

/**
 * Parts the page into the furniture above the story, the story and the furniture below it. The story
 * begins at the first line that is neither furniture nor the title, and ends above the last lines
 * that say where it came from and who made it.
 */
export function readPageFurniture(lines: Line[]): PageFurniture {
  const head = readHead(lines);
  const tail = readTail(lines.slice(head.length));
  const bodyLines = lines.slice(head.length, lines.length - tail.length);
  return {
    titleLine: head.titleLine,
    title: readTitle({ titleLine: head.titleLine, repeats: head.repeatedTitles }),
    repeatedTitles: head.repeatedTitles,
    furnitureLines: [...head.furnitureLines, ...tail],
    bodyLines,
  };
}

function readHead(lines: Line[]) {
  let titleLine: Line | null = null;
  const repeatedTitles: Line[] = [];
  const furnitureLines: FurnitureLine[] = [];
  let length = 0;
  for (const line of lines) {
    const furniture = readFurnitureLine(line);
    if (furniture) furnitureLines.push(furniture);
    else if (!titleLine) titleLine = line;
    else if (isRepeatedTitle({ line, titleLine })) repeatedTitles.push(line);
    else break;
    length += 1;
  }
  if (!titleLine || !canBeTitle(titleLine)) throw new ImportError('no-title');
  return { titleLine, repeatedTitles, furnitureLines, length };
}

// A date below the story may be the day it speaks of or was signed on: it stays in the body.
const TAIL_KINDS: ReadonlySet<FurnitureKind> = new Set(['source', 'credits']);

function readTail(lines: Line[]): FurnitureLine[] {
  const tail: FurnitureLine[] = [];
  for (const line of lines.toReversed()) {
    const furniture = readFurnitureLine(line);
    if (!furniture || !TAIL_KINDS.has(furniture.kind)) break;
    tail.push(furniture);
  }
  return tail.toReversed();
}

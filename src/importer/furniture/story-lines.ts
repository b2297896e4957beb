import type { Line } from '../source-text';
import { readFurnitureLine, type FurnitureLine } from './furniture-line';
import { isTailKind } from './tail-kinds';

/** A document's lines by what it says of them itself; a text's are all story. */
export interface StoryLines {
  metadata: Line[];
  /** Of the page around the story, what says something about it: dates, sources, credits. */
  above: FurnitureLine[];
  below: FurnitureLine[];
  story: Line[];
  /** The rest of the page. */
  page: Line[];
}

/** Sorts them; the lines of the page stand above the story or below it, or are in its midst. */
export function sortLines(lines: readonly Line[]): StoryLines {
  const sorted: StoryLines = { metadata: [], above: [], below: [], story: [], page: [] };
  const last = lines.findLastIndex((line) => line.mark?.kind !== 'page');
  const first = lines.findIndex(isText);
  for (const [index, line] of lines.entries()) {
    if (line.mark?.kind === 'metadata') sorted.metadata.push(line);
    else if (line.mark?.kind !== 'page') sorted.story.push(line);
    else {
      const isAround = index < first || index > last;
      const furniture = isAround ? readFurnitureLine(line) : [];
      if (furniture.length > 0 && index < first) sorted.above.push(...furniture);
      else if (furniture.some(({ kind }) => isTailKind(kind))) {
        sorted.below.push(...furniture.filter(({ kind }) => isTailKind(kind)));
      } else sorted.page.push(line);
    }
  }
  return sorted;
}

/** Where the story's text begins; its title stands further up in many pages. */
const isText = ({ mark }: Line): boolean =>
  mark?.kind !== 'page' && mark?.kind !== 'metadata' && mark?.kind !== 'title';

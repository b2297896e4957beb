import type { Line } from '../source-text';
import type { TextRange } from '../text-range';
import { readBreadcrumbLine } from './breadcrumb-line';
import { readCreditLine } from './credit-line';
import type { CreditReading } from './credits';
import { readDateLine } from './date-line';
import { readInfoLine } from './info-line';
import { readOriginalTitleLine } from './original-title-line';
import { readSourceLine } from './source-line';

/** A line of the page around the story: what it is and where its values stand. */
export type FurnitureLine = { line: Line } & (
  | { kind: 'breadcrumb'; segments: TextRange[] }
  /** `isUpdate`: it says when the story was changed. */
  | { kind: 'date'; date: TextRange; isoDate: string | null; isUpdate: boolean }
  | { kind: 'source'; source: TextRange }
  | { kind: 'original-title'; title: TextRange }
  | { kind: 'credits'; credits: CreditReading[] }
);

export type FurnitureKind = FurnitureLine['kind'];

/** One form a reader; the first that knows the line reads it. */
const LINE_READERS: readonly ((line: Line) => FurnitureLine | null)[] = [
  readBreadcrumbLine,
  readDateLine,
  readSourceLine,
  readOriginalTitleLine,
  readCreditLine,
];

/** What a line of the page says of the story: nothing, one thing, or several. */
export function readFurnitureLine(line: Line): FurnitureLine[] {
  for (const read of LINE_READERS) {
    const furniture = read(line);
    if (furniture) return [furniture];
  }
  return readInfoLine(line);
}

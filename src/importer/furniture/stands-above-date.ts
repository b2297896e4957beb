import { looksLikeHeading } from '../body/section-heading';
import type { Line } from '../source-text';
import { readFurnitureLine, type FurnitureLine } from './furniture-line';

/**
 * Whether a line that stands where the story seems to begin is no part of it: it is short, and the head
 * goes on a line or two below with the day of publication. 「市民排隊試乘」, below a title, may be a subtitle
 * as well as a title below a kicker: whatever it is, date and source are not the story's first paragraphs.
 *
 * Of a story that has days on lines of their own further down, the first is one of these.
 *
 * @param lines from that line on
 */
export function standsAboveDate(lines: readonly Line[]): boolean {
  const count = lines.slice(0, MOST + 1).findIndex(isDate);
  if (count < 1) return false;
  const below = lines.slice(count + 1);
  return (
    lines.slice(0, count).every(isPlainShort) &&
    below.some(({ folded }) => !looksLikeHeading(folded)) &&
    !below.some(isDate)
  );
}

const isDate = (line: Line): boolean => readFurnitureLine(line).some(isDay);

const isDay = (furniture: FurnitureLine): boolean =>
  furniture.kind === 'date' && furniture.isoDate !== null && !furniture.isUpdate;

const isPlainShort = ({ folded, mark }: Line): boolean => mark === null && looksLikeHeading(folded);

/** A subtitle is seldom of more lines than that. */
const MOST = 2;

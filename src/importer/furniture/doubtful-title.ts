import type { Line } from '../source-text';
import type { Finding } from '../warning';
import { readFurnitureLine } from './furniture-line';
import { canBeTitle } from './title';

/**
 * 「聚焦灣區」 above 「大橋今日通車 市民排隊試乘」 and a date may be a kicker above the title as well as a title
 * above what it says at greater length: nothing tells which, so that the first line stays the title and
 * a person is told.
 *
 * @param below the lines behind the head
 */
export function findDoubtfulTitle({
  titleLine,
  below: [next, afterNext],
}: {
  titleLine: Line;
  below: readonly Line[];
}): Finding[] {
  const { start, end, folded } = titleLine;
  const isShort = folded.length <= MAX_KICKER_LENGTH && !PUNCTUATION.test(folded);
  if (!isShort || !next || !afterNext) return [];
  const { length } = next.folded;
  const isLikeTitle = length >= MIN_TITLE_LENGTH && length <= MAX_TITLE_LENGTH && canBeTitle(next);
  return isLikeTitle && readFurnitureLine(afterNext).length > 0
    ? [{ code: 'unclear-title', span: { start, end }, details: {} }]
    : [];
}

const PUNCTUATION = /[。,;:!?、]/;
const MAX_KICKER_LENGTH = 8;
const MIN_TITLE_LENGTH = 10;
const MAX_TITLE_LENGTH = 40;

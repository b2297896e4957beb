import type { Line } from '../source-text';
import { shiftRange, trimRange, type TextRange } from '../text-range';
import type { FurnitureLine } from './furniture-line';

/**
 * 「首頁 > 新聞 > 港聞」, 「您的位置：首頁 / 新聞」: at least two short names. Between bars, slashes and arrows
 * any words may stand, so that such a line has to say where the reader is, or to begin at the front page.
 */
export function readBreadcrumbLine(line: Line): FurnitureLine | null {
  const { folded } = line;
  if (folded.length > MAX_LINE_LENGTH) return null;
  const from = LABEL.exec(folded)?.[0].length ?? 0;
  const isCertain = STRONG_SEPARATOR.test(folded);
  const separator = isCertain ? STRONG_SEPARATOR : WEAK_SEPARATOR;
  const segments = splitSegments({ folded, from, separator });
  const names = segments.map(({ start, end }) => folded.slice(start, end));
  if (segments.length < 2 || !names.every(isSegmentName)) return null;
  if (!isCertain && !(from > 0 || isFromFrontPage(names))) return null;
  return {
    kind: 'breadcrumb',
    line,
    segments: segments.map((segment) => shiftRange(segment, line.start)),
  };
}

/**
 * 「專題：大灣區」, 「所屬專題：合作 > 大灣區」: a path of topics, of one or more. Such a line may be a title,
 * which is for the caller to know.
 */
export function readTopicLine(line: Line): FurnitureLine | null {
  const { folded } = line;
  const from = TOPIC_LABEL.exec(folded)?.[0].length ?? 0;
  if (from === 0 || folded.length > MAX_LINE_LENGTH) return null;
  const segments = splitSegments({ folded, from, separator: STRONG_SEPARATOR });
  const names = segments.map(({ start, end }) => folded.slice(start, end));
  if (names.length === 0 || !names.every(isTopicName)) return null;
  return {
    kind: 'breadcrumb',
    line,
    segments: segments.map((segment) => shiftRange(segment, line.start)),
  };
}

/** Several beside one another are no path. */
const isTopicName = (name: string): boolean => isSegmentName(name) && !/[、/|]/.test(name);

const isSegmentName = (name: string): boolean =>
  name.length <= MAX_NAME_LENGTH && !SENTENCE_PUNCTUATION.test(name);

/** A row of all that a site has begins at the front page as well, and is longer. */
const isFromFrontPage = (names: readonly string[]): boolean =>
  FRONT_PAGE.test(names[0] ?? '') &&
  names.length <= MAX_DEPTH &&
  !names.some((name) => /\d{4}/.test(name));

const STRONG_SEPARATOR = /[>›»]/;
const WEAK_SEPARATOR = /[/|→]/;
const LABEL =
  /^(?:[您你](?:现在|当前|所在)?的?(?:所在)?位置|(?:当前|现在|所在)(?:的)?位置|位置)(?:是)? ?: ?/;
const TOPIC_LABEL = /^(?:所属)?专题 ?: ?/;
const FRONT_PAGE = /^(?:网站)?(?:首页|主页)$/;
const SENTENCE_PUNCTUATION = /[。,;:!?]/;
const MAX_NAME_LENGTH = 20;
const MAX_DEPTH = 5;
const MAX_LINE_LENGTH = 200;

function splitSegments({
  folded,
  from,
  separator,
}: {
  folded: string;
  from: number;
  separator: RegExp;
}): TextRange[] {
  const segments: TextRange[] = [];
  let start = from;
  for (const text of folded.slice(from).split(separator)) {
    const segment = trimRange({ folded, start, end: start + text.length });
    if (segment.end > segment.start) segments.push(segment);
    start += text.length + 1;
  }
  return segments;
}

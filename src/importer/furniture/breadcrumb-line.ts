import type { Line } from '../source-text';
import { shiftRange, trimRange, type TextRange } from '../text-range';
import type { FurnitureLine } from './furniture-line';

/** 「首頁 > 新聞 > 港聞」: at least two short names between `>`, `›` or `»`. */
export function readBreadcrumbLine(line: Line): FurnitureLine | null {
  if (line.folded.length > MAX_LINE_LENGTH || !SEPARATOR.test(line.folded)) return null;
  const segments = splitSegments(line);
  if (segments.length < 2) return null;
  const areNames = segments.every(({ start, end }) => {
    const name = line.folded.slice(start, end);
    return name.length <= MAX_NAME_LENGTH && !SENTENCE_PUNCTUATION.test(name);
  });
  if (!areNames) return null;
  return {
    kind: 'breadcrumb',
    line,
    segments: segments.map((segment) => shiftRange(segment, line.start)),
  };
}

const SEPARATOR = /[>›»]/;
const SENTENCE_PUNCTUATION = /[。,;:!?]/;
const MAX_NAME_LENGTH = 20;
const MAX_LINE_LENGTH = 200;

function splitSegments({ folded }: Line): TextRange[] {
  const segments: TextRange[] = [];
  let start = 0;
  for (const text of folded.split(SEPARATOR)) {
    const segment = trimRange({ folded, start, end: start + text.length });
    if (segment.end > segment.start) segments.push(segment);
    start += text.length + 1;
  }
  return segments;
}

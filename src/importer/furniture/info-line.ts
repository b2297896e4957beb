import type { Line } from '../source-text';
import { shiftRange, type TextRange } from '../text-range';
import { findCreditLabel } from './credit-roles';
import { readCredits } from './credits';
import { readDateAt } from './date';
import { dateLabelLength, isUpdateLabel } from './date-line';
import type { FurnitureLine } from './furniture-line';
import { isNewsSource } from './site-name';
import { sourceLabelLength } from './source-line';

/**
 * A line that says several things of the story: 「2023-01-13 09:30 來源：某報 責任編輯：李明」,
 * 「2023年01月13日09:30｜來源：新華社」. It is read only as a whole: a part that is none of them, and it is
 * no such line. Beside a date the name of a newspaper needs no label: 「2023-01-13 09:30 香港商報」.
 */
export function readInfoLine(line: Line): FurnitureLine[] {
  const { folded } = line;
  if (folded.length > MAX_LINE_LENGTH || !/[ |]/.test(folded)) return [];
  const found: FurnitureLine[] = [];
  let at = 0;
  while (at < folded.length) {
    const part = folded.slice(at);
    const gap = /^[ |]+/.exec(part)?.[0].length ?? 0;
    const reading = gap > 0 ? { end: at + gap, furniture: null } : readPart({ line, at });
    if (!reading || reading.end <= at) return [];
    if (reading.furniture) found.push(reading.furniture);
    at = reading.end;
  }
  const kinds = new Set(found.map(sayingOf));
  if (!kinds.has('date') && hasBareSource({ line, found })) return [];
  return kinds.size > 1 && kinds.size === found.length ? found : [];
}

/** Of 「海港日報 記者 王娜」 nothing tells that it is no newspaper's own reporter, but a source. */
const hasBareSource = ({
  line: { start, folded },
  found,
}: {
  line: Line;
  found: readonly FurnitureLine[];
}): boolean =>
  found.some(
    (furniture) =>
      furniture.kind === 'source' &&
      !/ ?: ?$/.test(folded.slice(0, furniture.source.start - start)),
  );

/** When a story was published and when it was changed are two things. */
const sayingOf = (furniture: FurnitureLine): string =>
  furniture.kind === 'date' && furniture.isUpdate ? 'update' : furniture.kind;

interface PartReading {
  end: number;
  furniture: FurnitureLine | null;
}

function readPart({ line, at }: { line: Line; at: number }): PartReading | null {
  const { folded, start } = line;
  const date = readDateAt(folded, at + dateLabelLength(folded.slice(at)));
  if (date) {
    const furniture = {
      kind: 'date',
      line,
      date: shiftRange(date.date, start),
      isoDate: date.isoDate,
      isUpdate: isUpdateLabel(folded.slice(at)),
    } as const;
    return { end: date.end, furniture };
  }
  const value = at + sourceLabelLength(folded.slice(at));
  const source = wordAt(folded, value);
  const isBare = value === at;
  if (source && (!isBare || isNewsSource(folded.slice(source.start, source.end)))) {
    return {
      end: source.end,
      furniture: { kind: 'source', line, source: shiftRange(source, start) },
    };
  }
  return isBare && findCreditLabel(folded.slice(at)) ? readCreditsAt({ line, at }) : null;
}

/** Credits go on to the end, to a separator, or to what is no name: several may follow one another. */
function readCreditsAt({ line, at }: { line: Line; at: number }): PartReading | null {
  const { folded, start } = line;
  const bar = folded.indexOf('|', at);
  const behind = bar === -1 ? folded.length : bar;
  for (const end of [folded.length, behind, ...endsOfWords(folded, at, behind)]) {
    const text = folded.slice(at, end).trimEnd();
    const credits = readCredits({ text, offset: start + at });
    if (credits) return { end: at + text.length, furniture: { kind: 'credits', line, credits } };
  }
  return null;
}

/** From the last to the first. */
const endsOfWords = (folded: string, from: number, to: number): number[] =>
  [...folded.slice(from, to).matchAll(/ /g)].map(({ index }) => from + index).reverse();

function wordAt(folded: string, start: number): TextRange | null {
  const length = /^[^ |。,;:!?]+/.exec(folded.slice(start))?.[0].length ?? 0;
  return length === 0 ? null : { start, end: start + length };
}

const MAX_LINE_LENGTH = 120;

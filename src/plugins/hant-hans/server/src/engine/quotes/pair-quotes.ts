import type { UnbalancedQuote } from '../../../../shared/contracts/ambiguities';
import type { Script } from '../../../../shared/scripts';
import { isApostrophe } from './apostrophes';
import { isParagraphStart } from './paragraphs';

/** A quotation mark to be written at a place. */
export interface QuoteChange {
  readonly at: number;
  readonly unit: number;
}

export interface PairedQuotes {
  readonly changes: QuoteChange[];
  readonly unbalanced: UnbalancedQuote[];
}

/**
 * Finds which quotation marks become which: 「」『』 in Traditional, “”‘’ in Simplified. The
 * outermost pair becomes 「」 or “”, the pair in it 『』 or ‘’, and so on in turns, whatever the
 * source's own order was.
 *
 * Marks of the target script stay and count for the nesting. A quotation may go on over
 * paragraphs, each of which opens it anew while only the last one closes it (GB/T 15834—2011,
 * 4.8.3.4). A mark without its counterpart changes nothing and is reported. Apostrophes are no
 * marks. The cost is linear: each mark is pushed and popped once.
 *
 * @param isPlaced says of a place whether the glossary has its text; marks there are not seen
 */
export const pairQuotes = (options: {
  units: Uint16Array;
  length: number;
  to: Script;
  isPlaced: (at: number) => boolean;
}): PairedQuotes => {
  const { units, length, to, isPlaced } = options;
  const marks: Mark[] = [];
  const open: Mark[] = [];
  const openCount = new Map<number, number>();
  const unbalanced: UnbalancedQuote[] = [];
  const report = (at: number) =>
    unbalanced.push({ source: at, character: String.fromCharCode(units[at]!) });
  const pop = (): Mark | undefined => {
    const mark = open.pop();
    if (mark) openCount.set(mark.closer, openCount.get(mark.closer)! - 1);
    return mark;
  };

  for (let at = 0; at < length; at += 1) {
    const unit = units[at]!;
    if (!isMark(unit) || isPlaced(at)) continue;
    const kind = KINDS.get(unit)!;
    if (isApostrophe({ units, length, at, isQuoted: (openCount.get(unit) ?? 0) > 0 })) continue;
    if (kind.closer !== unit) {
      const top = open.at(-1);
      const isContinued = top?.closer === kind.closer && isParagraphStart(units, at);
      const mark: Mark = { at, closer: kind.closer, pairedAt: -1, reopened: [] };
      if (isContinued) top.reopened.push(at);
      else {
        open.push(mark);
        openCount.set(kind.closer, (openCount.get(kind.closer) ?? 0) + 1);
        marks.push(mark);
      }
    } else if ((openCount.get(unit) ?? 0) === 0) {
      report(at);
    } else {
      let opener = pop();
      while (opener && opener.closer !== unit) opener = pop();
      if (opener) opener.pairedAt = at;
    }
  }
  for (const { at, pairedAt, reopened } of marks) {
    if (pairedAt === -1) [at, ...reopened].forEach(report);
  }
  unbalanced.sort((one, other) => one.source - other.source);
  return { changes: changesOf({ marks, units, to }), unbalanced };
};

/** ‘’ “” 「」『』 */
const isMark = (unit: number): boolean =>
  unit === 0x2018 ||
  unit === 0x2019 ||
  unit === 0x201c ||
  unit === 0x201d ||
  (unit >= 0x300c && unit <= 0x300f);

/** An opening mark; `pairedAt` is the place of its closing one, or -1. */
interface Mark {
  readonly at: number;
  readonly closer: number;
  pairedAt: number;
  /** Where later paragraphs open the quotation anew. */
  readonly reopened: number[];
}

const changesOf = (options: { marks: Mark[]; units: Uint16Array; to: Script }): QuoteChange[] => {
  const { marks, units, to } = options;
  const changes: QuoteChange[] = [];
  const around: { end: number; isInner: boolean }[] = [];
  for (const { at, pairedAt, reopened } of marks) {
    if (pairedAt === -1) continue;
    while (around.length > 0 && around.at(-1)!.end < at) around.pop();
    const outer = around.at(-1);
    const kind = KINDS.get(units[at]!)!;
    const isInner = kind.script === to ? kind.isInner : outer?.isInner === false;
    around.push({ end: pairedAt, isInner });
    if (kind.script === to) continue;
    const [opener, closer] = (isInner ? INNER : OUTER)[to];
    for (const place of [at, ...reopened]) changes.push({ at: place, unit: opener });
    changes.push({ at: pairedAt, unit: closer });
  }
  return changes;
};

interface Kind {
  readonly script: Script;
  readonly isInner: boolean;
  readonly closer: number;
}

type MarkPair = readonly [opener: number, closer: number];
const pair = (marks: string): MarkPair => [marks.charCodeAt(0), marks.charCodeAt(1)];
const OUTER: Record<Script, MarkPair> = { 'zh-Hant': pair('「」'), 'zh-Hans': pair('“”') };
const INNER: Record<Script, MarkPair> = { 'zh-Hant': pair('『』'), 'zh-Hans': pair('‘’') };

const KINDS = new Map<number, Kind>(
  (['zh-Hant', 'zh-Hans'] as const).flatMap((script) =>
    [OUTER, INNER].flatMap((pairs) => {
      const [opener, closer] = pairs[script];
      const kind = { script, isInner: pairs === INNER, closer };
      return [opener, closer].map((unit): [number, Kind] => [unit, kind]);
    }),
  ),
);

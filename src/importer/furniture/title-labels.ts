import { lineAt, type Line } from '../source-text';
import { beginsAsCredits } from './credit-line';
import { isSurelyName } from './person-name';
import { canBeTitle } from './title';

/** A line that says of itself what part of the title it is; `value` is what stands behind the label. */
export interface LabelledTitle {
  kind: 'kicker' | 'title' | 'subtitle';
  value: Line;
}

/**
 * Those among a story's first lines: 「引題：……」, 「標題：……」, 「【副題】……」. A line 「主題：……」 may be about
 * anything, unless a kicker or a subtitle is labelled as well.
 */
export function readTitleLabels(lines: readonly Line[]): ReadonlyMap<Line, LabelledTitle> {
  const read = lines.slice(0, MAX_LINES).flatMap((line) => {
    const labelled = readLabel(line);
    return labelled ? [{ line, ...labelled }] : [];
  });
  const hasOtherParts = read.some(({ kind }) => kind !== 'title');
  return new Map(
    read
      .filter(({ isSure }) => isSure || hasOtherParts)
      .map(({ line, kind, value }) => [line, { kind, value }]),
  );
}

/** The subtitle of a line behind the title that begins with a dash: 「——訪海港市市長」. */
export function readDashedSubtitle(line: Line): Line | null {
  const dash = DASH.exec(line.folded)?.[0].length ?? 0;
  const value = valueOf({ line, length: dash });
  // 「——王娜」 is who wrote it.
  const isPerson =
    value.folded.length <= MAX_NAME_LENGTH ||
    isSurelyName(value.folded) ||
    beginsAsCredits(value.folded);
  return dash > 0 && canBeTitle(value) && !isPerson ? value : null;
}

function readLabel(line: Line): (LabelledTitle & { isSure: boolean }) | null {
  const match = LABEL.exec(line.folded);
  const label = match?.groups?.bracketed ?? match?.groups?.label;
  if (!match || label === undefined) return null;
  const value = valueOf({ line, length: match[0].length });
  if (value.folded === '' || !canBeTitle(value)) return null;
  const kind = KICKER.test(label) ? 'kicker' : label.startsWith('副') ? 'subtitle' : 'title';
  return { kind, value, isSure: label !== '主题' };
}

function valueOf({ line: { start, end, folded }, length }: { line: Line; length: number }): Line {
  const from = length + (/^ */.exec(folded.slice(length))?.[0].length ?? 0);
  return {
    ...lineAt({ folded, range: { start: from, end: folded.length } }),
    start: start + from,
    end,
  };
}

const LABELS = '肩题|引题|眉题|主题|主标题|大标题|标题|副题|副标题';
const LABEL = new RegExp(`^(?:\\[(?<bracketed>${LABELS})\\] ?:?|(?<label>${LABELS}) ?:)`);
const KICKER = /^[肩引眉]题$/;
const DASH = /^[—─―]{2,4}/;
const MAX_NAME_LENGTH = 3;
const MAX_LINES = 12;

import type { Line } from '../source-text';
import { shiftRange, trimRange, type TextRange } from '../text-range';
import type { Finding } from '../warning';
import { isChannelName, isSiteName } from './site-name';

export interface TitleReading {
  title: TextRange;
  siteName: TextRange | null;
  findings: Finding[];
}

/** A title ends no sentence, and it is no paragraph. */
export function canBeTitle({ folded }: Line): boolean {
  return folded.length <= MAX_TITLE_LENGTH && !/[。,;]$/.test(folded);
}

/** Whether what a document itself names as its title has room in the field. */
export function hasRoomAsTitle({ folded }: Line): boolean {
  return folded.length <= MAX_FIELD_LENGTH;
}

/** Whether `line` says the title again, with or without the site's name behind it. */
export function isRepeatedTitle({ line, titleLine }: { line: Line; titleLine: Line }): boolean {
  const key = withoutBlanks(line.folded);
  if (key === withoutBlanks(titleLine.folded)) return true;
  return cutsOf(titleLine.folded).some(({ titleKey }) => titleKey === key);
}

/**
 * Takes the site's name off 「標題-香港商報」. The page itself is the best witness: where it repeats
 * the title, what follows in the title line is the site. Else the last part has to be named like a
 * news site; where it is not, the title stays whole and a person is told.
 */
export function readTitle({
  titleLine,
  repeats,
}: {
  titleLine: Line;
  repeats: Line[];
}): TitleReading {
  const { start, end, folded } = titleLine;
  const whole = { title: { start, end }, siteName: null, findings: [] };
  const cuts = cutsOf(folded);
  const lastCut = cuts.at(-1);
  const repeatedKeys = new Set(repeats.map((line) => withoutBlanks(line.folded)));
  if (!lastCut || repeatedKeys.has(withoutBlanks(folded))) return whole;

  const siteName = shiftRange(lastCut.siteName, start);
  const witnessed = cuts.find(({ titleKey }) => repeatedKeys.has(titleKey));
  if (witnessed) return { title: shiftRange(witnessed.title, start), siteName, findings: [] };

  const text = folded.slice(lastCut.siteName.start);
  if (isSiteName(text)) {
    const { cut, doubtful } = firstOfSite({ folded, cuts, last: lastCut });
    const findings = doubtful ? [unclearSiteName(shiftRange(doubtful, start))] : [];
    return { title: shiftRange(cut.title, start), siteName, findings };
  }
  if (text.length > MAX_SITE_NAME_LENGTH) return whole;
  return { ...whole, findings: [unclearSiteName(siteName)] };
}

const unclearSiteName = (span: TextRange): Finding => ({
  code: 'unclear-site-name',
  span,
  details: {},
});

interface Cut {
  mark: string;
  title: TextRange;
  titleKey: string;
  siteName: TextRange;
}

/**
 * Of 「標題_港聞_新聞頻道_海港網」, which ends in a site's name, where the site begins. A part before that
 * between the same marks may be one of its channels: it stays in the title.
 */
function firstOfSite({ folded, cuts, last }: { folded: string; cuts: readonly Cut[]; last: Cut }): {
  cut: Cut;
  doubtful: TextRange | null;
} {
  let cut = last;
  for (const before of cuts.slice(0, -1).toReversed()) {
    const part = { start: before.siteName.start, end: cut.title.end };
    const text = folded.slice(part.start, part.end);
    if (text.trim() !== '' && !isChannelName(text) && !isSiteName(text)) {
      const isDoubtful = text.length <= MAX_SITE_NAME_LENGTH && before.mark !== '-';
      return { cut, doubtful: isDoubtful ? part : null };
    }
    cut = before;
  }
  return { cut, doubtful: null };
}

/** The places where the title could end and a site's name begin, from left to right. */
function cutsOf(folded: string): Cut[] {
  return [...folded.matchAll(SITE_SEPARATOR)]
    .map(({ 0: mark, index }) => ({
      mark,
      title: trimRange({ folded, start: 0, end: index }),
      titleKey: withoutBlanks(folded.slice(0, index)),
      siteName: trimRange({ folded, start: index + 1, end: folded.length }),
    }))
    .filter(({ titleKey, siteName }) => titleKey !== '' && siteName.end > siteName.start);
}

function withoutBlanks(folded: string): string {
  return folded.replaceAll(' ', '');
}

// Between two Latin letters or digits a hyphen belongs to the word: 2023-24, COVID-19.
const SITE_SEPARATOR = /[–|_丨]|(?<= )[—·•](?= )|(?<![A-Za-z\d])-|-(?![A-Za-z\d])/g;
const MAX_SITE_NAME_LENGTH = 12;
const MAX_TITLE_LENGTH = 120;
// A string field of Strapi holds 255 characters; the other script may need a few more.
const MAX_FIELD_LENGTH = 240;

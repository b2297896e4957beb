import type { Line } from '../source-text';
import { shiftRange, type TextRange } from '../text-range';
import type { Finding } from '../warning';
import { beginsAsCredits } from './credit-line';
import { readCredits, type CreditReading } from './credits';
import { findDateline } from './dateline';
import { findDatelineCredits } from './dateline-credits';

/** What a story's first paragraph says of the story before it begins. All of it stays in the body. */
export interface LeadReading {
  dateline: TextRange | null;
  credits: CreditReading[];
  /** Dateline and credits with all between them; empty where there are none. */
  range: TextRange;
  findings: Finding[];
}

/**
 * Reads 「【某報訊】（記者王娜）」, 「本報深圳1月13日電（記者 王娜）」 or 「某報訊 記者王娜報道：」 from the
 * beginning of a paragraph. Credits that cannot be read are a warning.
 */
export function readLead({ start, folded }: Line): LeadReading {
  const dateline = findDateline(folded);
  const from = dateline?.end ?? 0;
  const said = creditsAt({ folded, from, isBehindDateline: dateline !== null });
  const credits = said && readCredits({ text: said.text, offset: start + said.start });
  const isUnclear = said !== null && !credits && (said.isBracketed || dateline !== null);
  const end = credits || isUnclear ? said.end : from;
  const within = creditsWithin({ start, folded, dateline });
  const unclear = isUnclear ? said : within ? null : unreadWithin({ folded, dateline });
  return {
    dateline: dateline && shiftRange(dateline, start),
    credits: [...(within ?? []), ...(credits ?? [])],
    range: { start, end: start + end },
    findings: unclear
      ? [{ code: 'unclear-credit', span: shiftRange(unclear, start), details: {} }]
      : [],
  };
}

/** 「中央社記者王娜台北13日電」 */
function creditsWithin({
  start,
  folded,
  dateline,
}: Pick<Line, 'start' | 'folded'> & { dateline: TextRange | null }): CreditReading[] | null {
  const found = dateline && findDatelineCredits(folded.slice(dateline.start, dateline.end));
  if (!found) return null;
  const range = shiftRange(found, dateline.start);
  return readCredits({ text: folded.slice(range.start, range.end), offset: start + range.start });
}

/** Of 「中央社記者王娜新莊13日電」 nothing tells where the name ends. */
function unreadWithin({
  folded,
  dateline,
}: {
  folded: string;
  dateline: TextRange | null;
}): TextRange | null {
  return dateline && /记者|通讯员/.test(folded.slice(dateline.start, dateline.end))
    ? dateline
    : null;
}

interface SaidCredits extends TextRange {
  text: string;
  isBracketed: boolean;
}

/** `start` is where `text` begins, `end` where what follows it begins. */
function creditsAt({
  folded,
  from,
  isBehindDateline,
}: {
  folded: string;
  from: number;
  isBehindDateline: boolean;
}): SaidCredits | null {
  const rest = folded.slice(from, from + MAX_LENGTH);
  for (const form of isBehindDateline
    ? [BRACKETED, REPORTED, IN_ITS_BRACKETS]
    : [BRACKETED, REPORTED]) {
    const match = form.exec(rest);
    const text = match?.groups?.credits;
    if (!match || text === undefined || !beginsAsCredits(text)) continue;
    const start = from + match[0].indexOf(text);
    const isBracketed = form !== REPORTED;
    return { text, start, end: from + match[0].length, isBracketed };
  }
  return null;
}

const BRACKETED = /^ ?[[(] ?(?<credits>[^()[\]]{2,80})[)\]]/;
const IN_ITS_BRACKETS = /^[ ,、:/|]*(?<credits>[^()[\]]{2,80})[)\]]/;
const REPORTED = /^ ?(?<credits>[^()[\]。;:,]{2,40}?(?:报道|报导))(?= ?[:,])/;
const MAX_LENGTH = 120;

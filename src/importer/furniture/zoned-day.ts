import { toIsoDate } from './iso-date';

/** Hong Kong, the mainland, Macao and Taiwan keep one time, eight hours before UTC. */
const NEWSROOM_OFFSET = 8 * 60 * 60 * 1000;

const MOMENT =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]\d{2}:?\d{2}(?::?\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?/i;

/**
 * The day of a moment as programs write it, where Chinese newspapers are printed:
 * 2023-01-12T17:30:00Z is the 13th. Without a time zone it is the day that is written.
 *
 * @returns YYYY-MM-DD; null for what is no day
 */
export function zonedDay(text: string): string | null {
  const match = MOMENT.exec(text.trim());
  if (!match) return null;
  const [moment, year, month, day, zone] = match;
  const written = toIsoDate({ year: Number(year), month: Number(month), day: Number(day) });
  if (!written || zone === undefined) return written;
  const time = Date.parse(moment.replace(' ', 'T').replaceAll('/', '-'));
  return Number.isNaN(time) ? written : new Date(time + NEWSROOM_OFFSET).toISOString().slice(0, 10);
}

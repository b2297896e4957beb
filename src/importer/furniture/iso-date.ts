/** A day of the calendar as YYYY-MM-DD; null for one that no calendar has. */
export function toIsoDate({
  year,
  month,
  day,
}: {
  year: number;
  month: number;
  day: number;
}): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isInCalendar = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isInCalendar ? date.toISOString().slice(0, 10) : null;
}

/**
 * The day that it is somewhere, as ISO 8601 (`2026-11-25`).
 *
 * @param timeZone an IANA name, `Asia/Hong_Kong`
 * @throws RangeError where there is no such time zone
 */
export const calendarDay = (moment: Date, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment);
  const valueOf = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${valueOf('year').padStart(4, '0')}-${valueOf('month')}-${valueOf('day')}`;
};

import { calendarDay } from '../../src/publication/calendar-day';

test.each([
  ['2026-11-24T15:59:59Z', 'Asia/Hong_Kong', '2026-11-24'],
  ['2026-11-24T16:00:00Z', 'Asia/Hong_Kong', '2026-11-25'],
  ['2026-01-01T04:59:59Z', 'America/New_York', '2025-12-31'],
  ['2026-02-28T23:30:00Z', 'UTC', '2026-02-28'],
])('%s is in %s still or already %s', (moment, timeZone, day) => {
  expect(calendarDay(new Date(moment), timeZone)).toBe(day);
});

test('a time zone that does not exist is named', () => {
  expect(() => calendarDay(new Date(0), 'Asia/Nowhere')).toThrow(/Asia\/Nowhere/);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, daysFrom, isDay, weekdayOf } from './days.ts';

const arbitraryDay = fc
  .integer({ min: -20_000, max: 60_000 })
  .map((count) => addDays('1970-01-01', count));

describe('a day', () => {
  test.each(['2026-02-28', '2028-02-29', '2026-12-31'])('%s is in the calendar', (day) => {
    expect(isDay(day)).toBe(true);
  });

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', 'today', '2026-1-1', ''])(
    '%s is not',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  test('is taken from the local clock, not from UTC', () => {
    // Local times, so that the test holds in any zone.
    expect(dayOf(new Date(2026, 10, 22, 0, 0, 1).getTime())).toBe('2026-11-22');
    expect(dayOf(new Date(2026, 10, 22, 23, 59, 59).getTime())).toBe('2026-11-22');
  });

  test('stays itself on the days the clocks change', () => {
    for (const day of ['2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01']) {
      const [year, month, date] = day.split('-').map(Number);
      for (const hour of [0, 1, 3, 12, 23]) {
        const instant = new Date(year ?? 0, (month ?? 1) - 1, date, hour, 30).getTime();
        expect(dayOf(instant)).toBe(day);
      }
      expect(addDays(addDays(day, 1), -1)).toBe(day);
      expect(daysBetween(addDays(day, -1), addDays(day, 1))).toBe(2);
    }
  });
});

describe('arithmetic', () => {
  test('adding and counting days are each other’s reverse', () => {
    fc.assert(
      fc.property(arbitraryDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        const other = addDays(day, count);
        expect(isDay(other)).toBe(true);
        expect(daysBetween(day, other)).toBe(count);
        expect(other > day).toBe(count > 0);
      }),
    );
  });

  test('the weekday goes round with the days; 23 November 2026 is a Monday', () => {
    expect(weekdayOf('2026-11-23')).toBe(0);
    fc.assert(
      fc.property(arbitraryDay, (day) => {
        expect(weekdayOf(addDays(day, 1))).toBe((weekdayOf(day) + 1) % 7);
      }),
    );
  });

  test('a range has its first day and not its last', () => {
    expect(daysFrom('2026-02-27', '2026-03-02')).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ]);
    expect(daysFrom('2026-03-02', '2026-03-02')).toEqual([]);
    expect(daysFrom('2026-03-02', '2026-02-27')).toEqual([]);
  });
});

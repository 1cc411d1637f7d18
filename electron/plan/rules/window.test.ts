import { describe, expect, test } from 'vitest';
import type { Setup } from '../values.ts';
import { deadlineOf, firstDay, lastDay, minutesOfDay, toleranceMinutes } from './window.ts';

const setup: Setup = {
  startDay: '2026-11-23',
  targetDay: '2026-12-21',
  rounds: [
    { round: 'coding', day: '2026-12-09', time: '10:00' },
    { round: 'trial', day: '2026-12-28', time: null },
  ],
  minutesByWeekday: [60, 60, 60, 60, 60, 0, 120],
  daysOff: ['2026-11-26'],
  level: 'L5',
  organisation: 'unknown',
  language: 'python',
};

describe('where a plan may lie', () => {
  test('the last day is the latest of the rounds and the target', () => {
    expect(lastDay(setup)).toBe('2026-12-28');
    expect(lastDay({ ...setup, rounds: [] })).toBe('2026-12-21');
    expect(lastDay({ ...setup, targetDay: null })).toBe('2026-12-28');
  });

  test("a round's deadline is its own date, else the target, else the last day", () => {
    expect(deadlineOf(setup, 'coding')).toBe('2026-12-09');
    expect(deadlineOf(setup, 'design')).toBe('2026-12-21');
    expect(deadlineOf({ ...setup, targetDay: null }, 'design')).toBe('2026-12-28');
  });

  test('nothing is laid before the start, nor before today', () => {
    expect(firstDay(setup, '2026-11-20')).toBe('2026-11-23');
    expect(firstDay(setup, '2026-12-01')).toBe('2026-12-01');
  });

  test('days off and free weekdays have no minutes', () => {
    const minutesOn = minutesOfDay(setup);
    expect(minutesOn('2026-11-25')).toBe(60);
    expect(minutesOn('2026-11-26')).toBe(0);
    expect(minutesOn('2026-11-28')).toBe(0);
    expect(minutesOn('2026-11-29')).toBe(120);
  });

  test('a day may be over by 10 minutes or a tenth, a free day by nothing', () => {
    expect([0, 30, 100, 180, 720].map(toleranceMinutes)).toEqual([0, 10, 10, 18, 72]);
  });
});

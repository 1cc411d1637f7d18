import { describe, expect, test } from 'vitest';
import { addDays } from '#electron/days.ts';
import type { TapeDay } from '#electron/plan/contract.ts';
import { dayLabel, doneShare, tapeSentence, weeksOfTape } from './tape-geometry.ts';

const today = '2026-05-06';

function tapeDay(day: string, fields: Partial<TapeDay> = {}): TapeDay {
  return {
    day,
    plannedMinutes: 120,
    doneMinutes: 0,
    capacityMinutes: 150,
    off: false,
    mock: false,
    trial: false,
    rounds: [],
    ...fields,
  };
}

/** Day 10 of 28, with the last date after the tape's 28 days. */
function view(days = 28) {
  const tape = Array.from({ length: days + 1 }, (_, index) =>
    tapeDay(addDays('2026-04-27', index), {
      mock: index === 22,
      trial: index === 26 || index === 27,
      doneMinutes: index < 9 ? 120 : 0,
    }),
  );
  return {
    today,
    tape,
    position: { day: 10, of: days, week: 2, weeks: 4, dayOfWeek: 3 },
    weekTitles: ['Four primitives', 'Design with numbers', 'Stories and mission', 'Mocks'],
  };
}

describe('weeks of the tape', () => {
  test('28 days are four weeks of seven, the last date ends the last one', () => {
    const weeks = weeksOfTape(view());
    expect(weeks.map((week) => week.days.length)).toEqual([7, 7, 7, 8]);
    expect(weeks.map((week) => week.current)).toEqual([false, true, false, false]);
    expect(weeks[1]?.label).toBe('Week 2, design with numbers');
  });

  test('a shorter plan shrinks its weeks and loses no day', () => {
    const weeks = weeksOfTape(view(14));
    expect(weeks.flatMap((week) => week.days)).toHaveLength(15);
  });
});

test('a day is as full as its minutes are done', () => {
  expect(doneShare({ doneMinutes: 45, plannedMinutes: 90 })).toBe(0.5);
  expect(doneShare({ doneMinutes: 0, plannedMinutes: 0 })).toBe(0);
});

describe('words of the tape', () => {
  test('a day says what it holds', () => {
    expect(dayLabel(tapeDay(today, { doneMinutes: 34, mock: true }), today, false)).toBe(
      'Wednesday 6 May, today, mock, 34 of 120 min done',
    );
    expect(dayLabel(tapeDay('2026-05-10', { plannedMinutes: 0, off: true }), today, false)).toBe(
      'Sunday 10 May, day off',
    );
    expect(
      dayLabel(tapeDay('2026-05-26', { plannedMinutes: 0, rounds: ['design'] }), today, true),
    ).toBe('Tuesday 26 May, System design round');
  });

  test('the whole is one sentence', () => {
    expect(tapeSentence(view())).toBe(
      'Day 10 of 28, 18 h done. 1 mock ahead: Tue 19 May. Work trial on Sat 23 May. Last date Mon 25 May.',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { addDays, dayOf } from '#electron/days.ts';
import type { Attempt } from '../values.ts';
import { nextDrills } from './next.ts';
import { repetitionsFor, suggestNext } from './suggest.ts';

const today = '2026-05-20';
const drills = ['a', 'b', 'c'].map((id) => ({ id, title: id.toUpperCase() }));
function ran(drillId: string, daysAgo: number, wholeSeconds: number | null = 1700): Attempt {
  const endedAt = new Date(`${addDays(today, -daysAgo)}T10:00`).getTime();
  return {
    runId: `${drillId}${daysAgo}`,
    drillId,
    language: 'python',
    mode: 'timed',
    random: false,
    startedAt: endedAt - 1,
    endedAt,
    baseSeconds: 1200,
    wholeSeconds,
  };
}

describe('what to run next', () => {
  test('is nothing without drills', () => {
    expect(suggestNext([], [], today)).toBeNull();
  });

  test('is the first that was never run', () => {
    expect(suggestNext(drills, [ran('a', 1)], today)).toMatchObject({
      drillId: 'b',
      number: 1,
      of: 4,
      due: true,
      dueOn: today,
    });
  });

  test('is a missed run again on the next day, and a good one only after two', () => {
    const all = [ran('a', 1), ran('b', 1, null), ran('c', 1)];
    expect(suggestNext(drills, all, today)).toMatchObject({ drillId: 'b', number: 2, due: true });
    expect(suggestNext(drills, [ran('a', 1), ran('b', 1), ran('c', 1)], today)).toMatchObject({
      drillId: 'a',
      due: false,
      dueOn: addDays(today, 1),
    });
  });

  test('gets further apart with every run that made it', () => {
    const one = [{ id: 'a', title: 'A' }];
    const dueOn = (...attempts: Attempt[]) => suggestNext(one, attempts, today)?.dueOn;
    expect(dueOn(ran('a', 0))).toBe(addDays(today, 2));
    expect(dueOn(ran('a', 5), ran('a', 0))).toBe(addDays(today, 4));
    expect(dueOn(ran('a', 9), ran('a', 5), ran('a', 0))).toBe(addDays(today, 7));
  });

  test('three runs are enough where the last two made it, else four', () => {
    expect(repetitionsFor([ran('a', 3, null), ran('a', 2), ran('a', 1)])).toBe(3);
    expect(repetitionsFor([ran('a', 2), ran('a', 1, 2000)])).toBe(4);
  });

  test('what lacks runs goes before what only wants keeping', () => {
    const kept = [ran('a', 40), ran('a', 35), ran('a', 30)];
    const all = [...kept, ran('b', 3), ran('c', 1)];
    expect(suggestNext(drills, all, today)?.drillId).toBe('b');
  });

  test('the day of a run is its local day', () => {
    expect(dayOf(ran('a', 2).endedAt)).toBe(addDays(today, -2));
  });
});

describe('what the list puts first', () => {
  const awaited = [
    { subject: 'no-such', title: 'Gone', day: today },
    { subject: 'b', title: 'B, timed run 1', day: today },
    { subject: 'c', title: 'C, base', day: addDays(today, 2) },
  ];

  test("is the plan's earliest drill, also where spacing would choose another", () => {
    const attempts = [ran('a', 9), ran('b', 1)];
    expect(nextDrills({ drills, attempts, awaited, today })).toMatchObject({
      next: {
        drillId: 'b',
        number: 2,
        of: 4,
        from: 'plan',
        why: "Today's plan: B, timed run 2 of 4",
        because: 'It ticks the task "B, timed run 1".',
      },
      other: { drillId: 'a', from: 'spacing', why: 'Suggested: not run for 9 days' },
    });
  });

  test('has nothing beside it that was never run, is not due, or is the same drill', () => {
    for (const attempts of [[], [ran('a', 1)], [ran('b', 20)]])
      expect(nextDrills({ drills, attempts, awaited, today }).other).toBeNull();
  });

  test.each([
    [-2, 'Left from Monday 18 May'],
    [1, "Tomorrow's plan"],
    [2, 'Plan of Friday 22 May'],
  ])('says whose plan it is, %i days from today', (days, plan) => {
    const task = { subject: 'b', title: 'B', day: addDays(today, days) };
    expect(nextDrills({ drills, attempts: [], awaited: [task], today }).next?.why).toBe(
      `${plan}: B, timed run 1 of 4`,
    );
  });

  test('is what spacing suggests where the plan waits for none', () => {
    const why = (...attempts: Attempt[]) =>
      nextDrills({ drills, attempts, awaited: [], today }).next?.why;
    expect(why()).toBe('Suggested: not run against the clock yet');
    const two = [ran('b', 1), ran('c', 1)];
    expect(why(ran('a', 2), ...two)).toBe('Suggested: not run for 2 days');
    expect(why(ran('a', 1, null), ...two)).toBe('Suggested: not run for 1 day');
    expect(why(ran('a', 1), ...two)).toBe('Nothing is due before Thursday 21 May');
    expect(nextDrills({ drills: [], attempts: [], awaited, today })).toEqual({
      next: null,
      other: null,
    });
  });
});

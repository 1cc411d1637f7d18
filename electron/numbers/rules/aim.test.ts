import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '#electron/days.ts';
import { type CardState, type Rating, ratings } from '../values.ts';
import {
  type Aim,
  aimedDue,
  aimedGrade,
  aimedPreviews,
  lastDays,
  studyDay,
  studyDayOf,
} from './aim.ts';
import { emptyState, grade, type ReviewRow, rebuild, type ScheduleParams } from './schedule.ts';

const dayLength = 86_400_000;
const start = Date.UTC(2026, 9, 20, 18);
const today = '2026-10-20';
const rolloverHour = 4;
const params: ScheduleParams = { retention: 0.9, weights: null, seed: 'a' };
const every = () => true;

function aimAt(
  roundDay: string | null,
  on = today,
  hasTime: (day: string) => boolean = every,
): Aim {
  return {
    roundDay,
    today: on,
    rolloverHour,
    window: roundDay === null ? [] : lastDays(roundDay, hasTime),
  };
}

function inReview(scheduledDays: number, lastReviewAt = start): CardState {
  return {
    ...emptyState(start),
    phase: 'review',
    stability: scheduledDays,
    difficulty: 5,
    reps: 3,
    lastReviewAt,
    dueAt: lastReviewAt + scheduledDays * dayLength,
    scheduledDays,
  };
}

describe('a study day', () => {
  test('begins at the rollover hour', () => {
    expect(studyDay({ day: '2026-05-05', hour: 3 }, 4)).toBe('2026-05-04');
    expect(studyDay({ day: '2026-05-05', hour: 4 }, 4)).toBe('2026-05-05');
    expect(studyDay({ day: '2026-05-05', hour: 0 }, 0)).toBe('2026-05-05');
  });
});

describe('the window', () => {
  test('is the latest three days with time', () => {
    expect(lastDays('2026-05-26', every)).toEqual(['2026-05-23', '2026-05-24', '2026-05-25']);
    expect(lastDays('2026-05-26', (day) => day < '2026-05-22')).toEqual([
      '2026-05-19',
      '2026-05-20',
      '2026-05-21',
    ]);
    expect(lastDays('2026-05-26', () => false)).toEqual(['2026-05-23', '2026-05-24', '2026-05-25']);
  });
});

describe('an aimed card', () => {
  test('that would come back after the round comes back in the window', () => {
    const due = aimedDue(inReview(40), aimAt('2026-11-10'), 'x');
    expect(lastDays('2026-11-10', every)).toContain(studyDayOf(due.dueAt, rolloverHour));
    expect(due.aimed).toBe(true);
  });

  test('that would come back on the day itself, or on a day before it without time, does so too', () => {
    const onTheDay = aimedDue(inReview(21), aimAt('2026-11-10'), 'x');
    expect(lastDays('2026-11-10', every)).toContain(studyDayOf(onTheDay.dueAt, rolloverHour));
    const hasTime = (day: string) => day !== '2026-11-09';
    const away = aimedDue(inReview(20), aimAt('2026-11-10', today, hasTime), 'x');
    expect(lastDays('2026-11-10', hasTime)).toContain(studyDayOf(away.dueAt, rolloverHour));
  });

  test('that comes back before the round is left alone', () => {
    expect(aimedDue(inReview(20), aimAt('2026-11-10'), 'x').dueAt).toBe(start + 20 * dayLength);
  });

  test('has the plain schedule after the round, without one, in learning and after its last review', () => {
    const plain = start + 40 * dayLength;
    expect(aimedDue(inReview(40), aimAt('2026-10-19'), 'x').dueAt).toBe(plain);
    expect(aimedDue(inReview(40), aimAt('2026-10-20'), 'x').dueAt).toBe(plain);
    expect(aimedDue(inReview(40), aimAt(null), 'x').dueAt).toBe(plain);
    expect(aimedDue(inReview(40), aimAt('2026-10-22'), 'x').dueAt).toBe(plain);
    const learning = grade(emptyState(start), 'good', start, params).state;
    expect(aimedDue(learning, aimAt('2026-11-10'), 'x').dueAt).toBe(learning.dueAt);
  });

  test('spreads with the deck over the window', () => {
    const counts = new Map<number, number>();
    for (let index = 0; index < 300; index += 1) {
      const { dueAt } = aimedDue(inReview(40), aimAt('2026-11-10'), `card-${index}`);
      counts.set(dueAt, (counts.get(dueAt) ?? 0) + 1);
    }
    expect(counts.size).toBe(3);
    for (const count of counts.values()) expect(count).toBeGreaterThan(60);
  });

  test('whose window has begun comes back in what is left of it', () => {
    const reviewed = start - 10 * dayLength;
    const late = aimedDue(inReview(60, reviewed), aimAt('2026-10-22'), 'x');
    expect(daysBetween(today, studyDayOf(late.dueAt, rolloverHour))).toBeLessThan(2);
    expect(late.scheduledDays).toBe(
      daysBetween(studyDayOf(reviewed, rolloverHour), studyDayOf(late.dueAt, rolloverHour)),
    );
  });

  test('keeps to its window where the clocks change between', () => {
    // Half past four in summer time is half past three before 8 March, which is still the day before.
    const reviewed = Date.UTC(2026, 1, 1, 8, 30);
    const days = Array.from({ length: 40 }, (_, index) => {
      const aim = aimAt('2026-03-07', '2026-02-01');
      return studyDayOf(aimedDue(inReview(47, reviewed), aim, `card-${index}`).dueAt, rolloverHour);
    });
    expect([...new Set(days)].sort()).toEqual(['2026-03-04', '2026-03-05', '2026-03-06']);
  });

  test('never comes back on a day that is over', () => {
    for (let index = 0; index < 40; index += 1) {
      const state = inReview(60, start - 10 * dayLength);
      const { dueAt } = aimedDue(state, aimAt('2026-10-22'), `card-${index}`);
      expect(studyDayOf(dueAt, rolloverHour) >= today).toBe(true);
    }
  });

  // The clocks go back on 1 November 2026 in the tests' zone; reviews may lie just behind the rollover.
  const given = fc.record({
    ratings: fc.array(fc.constantFrom(...ratings), { minLength: 1, maxLength: 12 }),
    late: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 12, maxLength: 12 }),
    hour: fc.integer({ min: 0, max: 23 }),
    roundIn: fc.integer({ min: 1, max: 60 }),
    free: fc.integer({ min: 1, max: 7 }),
    seed: fc.string({ maxLength: 8 }),
  });

  test('never passes its round without a review in the window', () => {
    fc.assert(
      fc.property(given, ({ ratings: all, late, hour, roundIn, free, seed }) => {
        const roundDay = addDays(today, roundIn);
        const own = { ...params, seed };
        let now = start + hour * 3_600_000;
        let state = emptyState(now);
        const rows: ReviewRow[] = [];
        const createdAt = now;
        for (const [index, rating] of all.entries()) {
          const on = studyDayOf(now, rolloverHour);
          const aim = aimAt(roundDay, on, (day) => daysBetween(today, day) % 7 < free);
          const shown = aimedPreviews(state, now, own, aim)[rating];
          const before = state;
          const graded = aimedGrade(state, rating as Rating, now, own, aim);
          state = graded.state;
          rows.push(graded.log);
          expect(shown.state).toEqual(state);
          expect(rebuild(rows, own, createdAt)).toEqual(state);
          if (index > 0) expect(rebuild(rows.slice(0, -1), own, createdAt)).toEqual(before);
          const first = aim.window[0] as string;
          if (on < first && state.phase === 'review') {
            expect(studyDayOf(state.dueAt, rolloverHour) < roundDay).toBe(true);
            if (studyDayOf(state.dueAt, rolloverHour) > (aim.window.at(-1) as string)) {
              throw new Error('due behind the last day with time');
            }
          }
          now = state.dueAt + (late[index] ?? 0) * dayLength;
        }
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { dueByDay, type OutlookContext, outlook, recallNow, recallOnDay } from './forecast.ts';
import type { QueueCard } from './queue.ts';
import { memoryOf, recallAfter } from './schedule-memory.ts';
import { simulate } from './simulate.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 4, 4, 18);
const memory = memoryOf(null);
const usual: OutlookContext = {
  now,
  roundAt: now + 28 * day,
  minutesADay: 10,
  minutesLeftToday: 10,
  goal: 0.9,
  memory,
  newADay: null,
};

function card(id: string, given: Partial<QueueCard> = {}): QueueCard {
  return {
    id,
    phase: 'new',
    dueAt: now,
    lastReviewAt: null,
    stability: 0,
    difficulty: 0,
    seconds: null,
    group: null,
    leftOut: false,
    roundAt: now + 28 * day,
    ...given,
  };
}
const seen = (id: string, given: Partial<QueueCard> = {}) =>
  card(id, { phase: 'review', lastReviewAt: now - 5 * day, stability: 5, difficulty: 5, ...given });
const deck = (count: number, make = card) =>
  Array.from({ length: count }, (_, index) => make(`c${index}`));

describe('an outlook', () => {
  test('is none without a date, after it, or without cards, and says why', () => {
    expect(outlook(deck(3), { ...usual, roundAt: null })).toEqual({
      outlook: null,
      reason: 'no-date',
    });
    expect(outlook(deck(3), { ...usual, roundAt: now })).toEqual({ outlook: null, reason: 'past' });
    expect(outlook([], usual)).toEqual({ outlook: null, reason: 'no-cards' });
  });

  test('counts cards never met as not recalled', () => {
    expect(recallNow([card('a'), seen('b')], now, memory)).toBeCloseTo(0.45, 10);
    expect(recallOnDay(deck(20), usual, { minutesADay: 0, minutesToday: 0 })).toBe(0);
  });

  test('without minutes is what is left of the memory', () => {
    expect(recallOnDay([seen('a')], usual, { minutesADay: 0, minutesToday: 0 })).toBeCloseTo(
      recallAfter(memory, 33, 5),
      10,
    );
  });

  test('leaves a card alone that is put off', () => {
    const run = { minutesADay: 10, minutesToday: 10 };
    const until = (first: number) =>
      recallOnDay([seen('a')], usual, { ...run, notBefore: new Map([['a', first]]) });
    expect(until(99)).toBeCloseTo(recallAfter(memory, 33, 5), 10);
    expect(until(20)).toBeGreaterThan(until(99));
  });

  test('rises with the minutes, and names the fewest that reach the goal', () => {
    const cards = deck(180);
    const at = (minutes: number) =>
      recallOnDay(cards, usual, { minutesADay: minutes, minutesToday: minutes });
    expect(at(4)).toBeLessThan(at(6));
    expect(at(6)).toBeLessThan(at(10));
    const { outlook: found } = outlook(cards, { ...usual, minutesADay: 4, minutesLeftToday: 4 });
    const needed = found?.minutesNeeded ?? 0;
    expect(at(needed)).toBeGreaterThanOrEqual(0.9);
    expect(at(needed - 1)).toBeLessThan(0.9);
    expect(found?.more).toEqual({ minutes: 5, recall: at(9) });
  });

  test('promises nothing that more minutes do not give, nor a goal out of reach', () => {
    const { outlook: found } = outlook(deck(5), {
      ...usual,
      minutesADay: 60,
      minutesLeftToday: 60,
      goal: 0.9999,
    });
    expect(found).toMatchObject({ more: null, minutesNeeded: null });
  });

  test('names ten minutes more where five buy under a point, and none where neither does', () => {
    const soon = { ...usual, roundAt: now + 3 * day, minutesADay: 2, minutesLeftToday: 2 };
    const moreOf = (count: number) => {
      const cards = deck(count, (id) => seen(id, { stability: 30 }));
      const at = (minutes: number) =>
        recallOnDay(cards, soon, { minutesADay: minutes, minutesToday: minutes });
      return { said: outlook(cards, soon).outlook?.more, five: at(7) - at(2), ten: at(12) };
    };
    const some = moreOf(300);
    expect(some.five).toBeLessThan(0.01);
    expect(some.said).toEqual({ minutes: 10, recall: some.ten });
    expect(moreOf(100).said?.minutes).toBe(5);
    expect(moreOf(5_000).said).toBeNull();
  });

  test('of cards that share the minutes with others tells whole minutes, and runs on their share', () => {
    const alone = outlook(deck(180), usual).outlook;
    const half = outlook(deck(90), usual, 0.5).outlook;
    expect(half?.minutesADay).toBe(10);
    expect(half?.recallOnDay).toBeCloseTo(alone?.recallOnDay ?? 0, 1);
    expect(Math.abs((half?.minutesNeeded ?? 0) - (alone?.minutesNeeded ?? 0))).toBeLessThan(2);
    expect(outlook(deck(180), usual, 0.5).outlook?.recallOnDay).toBeLessThan(
      alone?.recallOnDay ?? 0,
    );
  });

  // The learners' weights and cards differ from the defaults that the outlook knows.
  test.each([6, 10])(
    'is within four points of what learners reach with %i minutes a day',
    (minutesADay) => {
      const outcomes = Array.from({ length: 6 }, (_, index) =>
        simulate('aimed', { seed: 2_001 + index, cards: 180, days: 28, minutesADay }),
      );
      const reached = outcomes.reduce((sum, { recall }) => sum + recall, 0) / outcomes.length;
      const expected = recallOnDay(deck(180), usual, { minutesADay, minutesToday: minutesADay });
      expect(Math.abs(expected - reached)).toBeLessThan(0.04);
    },
  );
});

test('what is due by day counts what is overdue today, and nothing new', () => {
  const cards = [
    card('new'),
    seen('overdue', { dueAt: now - 9 * day, seconds: 60 }),
    seen('today', { dueAt: now, seconds: 60 }),
    seen('later', { dueAt: now + 2 * day, seconds: 30 }),
    seen('beyond', { dueAt: now + 9 * day }),
    seen('away', { leftOut: true }),
  ];
  expect(dueByDay(cards, now - day / 2, 4)).toEqual([
    { due: 2, minutes: 2 },
    { due: 0, minutes: 0 },
    { due: 1, minutes: 0.5 },
    { due: 0, minutes: 0 },
  ]);
});

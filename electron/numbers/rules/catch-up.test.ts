import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catchUpChoices, dueInstants } from './catch-up.ts';
import type { OutlookContext } from './forecast.ts';
import type { QueueCard } from './queue.ts';
import { memoryOf } from './schedule-memory.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 4, 4, 18);
const dayStartedAt = now - day / 2;
const usual: OutlookContext = {
  now,
  roundAt: now + 14 * day,
  minutesADay: 10,
  minutesLeftToday: 10,
  goal: 0.9,
  memory: memoryOf(null),
  newADay: null,
};

function overdue(count: number): QueueCard[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    phase: 'review',
    dueAt: now - (2 + (index % 9)) * day,
    lastReviewAt: now - (12 + (index % 9)) * day,
    stability: 2 + (index % 17),
    difficulty: 5,
    seconds: 20,
    group: null,
    leftOut: false,
    roundAt: usual.roundAt,
  }));
}

function waysOf(cards: QueueCard[], context = usual) {
  const choices = catchUpChoices(cards, context, dayStartedAt);
  if (choices === null) throw new Error('there is something to catch up');
  const way = (id: string) => choices.ways.find((one) => one.id === id) ?? choices.ways[0];
  return { choices, spread: way('spread'), valuable: way('most-valuable'), all: way('all-now') };
}

describe('after days away', () => {
  test('nothing is to be chosen where it fits into today', () => {
    expect(catchUpChoices(overdue(10), usual, dayStartedAt)).toBeNull();
    expect(catchUpChoices([], usual, dayStartedAt)).toBeNull();
    expect(
      catchUpChoices(
        overdue(90).map((card) => ({ ...card, dueAt: now })),
        usual,
        dayStartedAt,
      ),
    ).toBeNull();
  });

  test('the ways tell their minutes and what they give', () => {
    const { choices, spread, valuable, all } = waysOf(overdue(90));
    expect(choices).toMatchObject({ overdue: 90, missedDays: 10 });
    expect(all?.minutesToday).toBeGreaterThan(30);
    expect(all).toMatchObject({ minutesADay: 0, lastsDays: 1 });
    expect(spread?.minutesToday).toBeLessThanOrEqual(5);
    expect(spread?.minutesADay).toBeLessThanOrEqual(5);
    expect(valuable?.minutesToday).toBeGreaterThan(spread?.minutesToday ?? 10);
    expect(valuable?.minutesToday).toBeLessThanOrEqual(10);
    for (const way of choices.ways) {
      expect(way.recallOnDay).toBeGreaterThan(0.5);
      expect(way.recallOnDay).toBeLessThan(1);
    }
  });

  test('the more valuable come earlier', () => {
    const cards = overdue(90);
    const { spread } = waysOf([
      ...cards,
      { ...(cards[0] as QueueCard), id: 'weak', stability: 1 },
      { ...(cards[0] as QueueCard), id: 'strong', stability: 900 },
    ]);
    expect(spread?.days.get('weak')).toBe(0);
    expect(spread?.days.get('strong')).toBeGreaterThan(3);
  });

  test('without a date a recall is not told', () => {
    expect(waysOf(overdue(90), { ...usual, roundAt: null }).spread?.recallOnDay).toBeNull();
  });

  test('every way gives every overdue card a day before the round, and nothing stays overdue', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40, max: 400 }),
        fc.integer({ min: 1, max: 60 }),
        (count, roundIn) => {
          const cards = overdue(count);
          const { choices } = waysOf(cards, { ...usual, roundAt: now + roundIn * day });
          for (const way of choices.ways) {
            expect([...way.days.keys()].sort()).toEqual(cards.map(({ id }) => id).sort());
            for (const dueAt of dueInstants(way, dayStartedAt).values()) {
              expect(dueAt).toBeGreaterThanOrEqual(dayStartedAt);
              expect(dueAt).toBeLessThan(now + roundIn * day);
            }
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});

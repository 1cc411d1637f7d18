import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenly, learningFirst, newPerDay } from './mix.ts';
import { buildQueue, type QueueCard, type QueueContext } from './queue.ts';
import { firstGain, reviewGain } from './queue-gain.ts';
import { memoryOf } from './schedule-memory.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 4, 4, 18);
const memory = memoryOf(null);

function context(given: Partial<QueueContext> = {}): QueueContext {
  return {
    now,
    dayStartedAt: now - day / 2,
    dayEndsAt: now + day / 2,
    minutesLeft: 15,
    newLeft: 5,
    memory,
    groupsSeen: new Set(),
    learningFirst: true,
    ahead: false,
    seed: '2026-05-04',
    ...given,
  };
}

function card(id: string, given: Partial<QueueCard> = {}): QueueCard {
  return {
    id,
    phase: 'review',
    dueAt: now - day,
    lastReviewAt: now - 8 * day,
    stability: 7,
    difficulty: 5,
    seconds: null,
    group: null,
    leftOut: false,
    roundAt: now + 20 * day,
    ...given,
  };
}

const fresh = (id: string, given: Partial<QueueCard> = {}) =>
  card(id, {
    phase: 'new',
    dueAt: now - day,
    lastReviewAt: null,
    stability: 0,
    difficulty: 0,
    ...given,
  });

describe('a queue', () => {
  test('begins with learning by its minute, then the weaker before the stronger', () => {
    const cards = [
      card('strong', { stability: 300 }),
      card('weak', { stability: 4 }),
      card('second', { phase: 'learning', dueAt: now - 1 }),
      card('first', { phase: 'relearning', dueAt: now - 2 }),
      card('later', { phase: 'learning', dueAt: now + 60_000 }),
    ];
    const queue = buildQueue(cards, context());
    expect(queue.ids).toEqual(['first', 'second', 'weak', 'strong']);
    expect(queue).toMatchObject({ learning: 2, reviews: 2, new: 0, waitsUntil: now + 60_000 });
  });

  test('prefers what takes fewer seconds for the same gain', () => {
    const cards = [card('slow', { seconds: 60 }), card('quick', { seconds: 8 })];
    expect(buildQueue(cards, context()).ids).toEqual(['quick', 'slow']);
  });

  test('weighs the steps of new cards where minutes are scarce, but not what was forgotten', () => {
    const cards = [
      card('step', {
        phase: 'learning',
        dueAt: now - 9,
        lastReviewAt: now - 600_000,
        stability: 2,
      }),
      card('forgotten', { phase: 'relearning', dueAt: now - 8, lastReviewAt: now - 600_000 }),
      card('weak', { stability: 2 }),
    ];
    expect(buildQueue(cards, context({ learningFirst: false })).ids).toEqual([
      'forgotten',
      'weak',
      'step',
    ]);
    expect(buildQueue(cards, context()).ids).toEqual(['step', 'forgotten', 'weak']);
  });

  test('leaves out what is put away, not due, or a sibling of a card of today', () => {
    const cards = [
      card('away', { leftOut: true }),
      card('not-due', { dueAt: now + 3 * day }),
      card('one', { group: 'kv' }),
      card('sibling', { group: 'kv' }),
      card('seen', { group: 'roofline' }),
      fresh('new-sibling', { group: 'roofline' }),
    ];
    const queue = buildQueue(cards, context({ groupsSeen: new Set(['roofline']) }));
    expect(queue.ids).toHaveLength(1);
    expect(['one', 'sibling']).toContain(queue.ids[0]);
  });

  test('goes ahead with minutes that are left, never twice on one day', () => {
    const cards = [
      card('not-due', { dueAt: now + 3 * day }),
      card('today', { dueAt: now + 3 * day, lastReviewAt: now - 3_600_000 }),
    ];
    expect(buildQueue(cards, context({ ahead: true })).ids).toEqual(['not-due']);
  });

  test('ends with the minutes and says what is left due', () => {
    const cards = Array.from({ length: 100 }, (_, index) => card(`c${index}`, { seconds: 20 }));
    const queue = buildQueue(cards, context({ minutesLeft: 5 }));
    expect(queue.minutes).toBeLessThanOrEqual(5);
    expect(queue.minutes).toBeGreaterThan(4.5);
    expect(queue.leftDue).toBe(100 - queue.ids.length);
    expect(buildQueue(cards, context({ minutesLeft: 0 })).ids).toEqual([]);
  });

  test('takes new cards in the order given, as many as are left, between the reviews', () => {
    const cards = [fresh('n1'), fresh('n2'), fresh('n3'), card('r1'), card('r2'), card('r3')];
    const { ids } = buildQueue(cards, context({ newLeft: 2 }));
    expect(ids.filter((id) => id.startsWith('n'))).toEqual(['n1', 'n2']);
    expect(ids).toHaveLength(5);
    expect(ids[0]).toMatch(/^r/);
  });

  test('that is short is the beginning of a long one, whatever was passed by unweighed', () => {
    const cards = Array.from({ length: 3_000 }, (_, index) =>
      card(`c${index}`, {
        stability: 0.5 + ((index * 37) % 211),
        difficulty: 1 + ((index * 13) % 9),
        lastReviewAt: now - (1 + ((index * 7) % 40)) * day,
        seconds: index % 3 === 0 ? null : 5 + (index % 30),
      }),
    );
    const long = buildQueue(cards, context({ minutesLeft: 500 }));
    const short = buildQueue(cards, context({ minutesLeft: 3 }));
    expect(short.ids.length).toBeGreaterThan(5);
    expect(short.ids).toEqual(long.ids.slice(0, short.ids.length));
  });

  const arbitraryCards = fc
    .array(
      fc.record({
        phase: fc.constantFrom('learning' as const, 'review' as const, 'relearning' as const),
        due: fc.integer({ min: -9, max: 3 }),
        since: fc.integer({ min: 0, max: 9 }),
        stability: fc.constantFrom(0.3, 2, 9, 40),
        seconds: fc.constantFrom(null, 8, 30),
        round: fc.constantFrom(null, -3, 2, 30),
      }),
      { maxLength: 60 },
    )
    .map((all) =>
      all.map(({ phase, due, since, stability, seconds, round }, index) =>
        card(`c${index}`, {
          phase,
          dueAt: now + due * day,
          lastReviewAt: now - since * day,
          stability,
          seconds,
          roundAt: round === null ? null : now + round * day,
        }),
      ),
    );

  test('is the same for the same cards in any order, and holds each once', () => {
    fc.assert(
      fc.property(
        arbitraryCards,
        fc.integer({ min: 0, max: 20 }),
        fc.boolean(),
        (cards, minutesLeft, ahead) => {
          const given = context({ minutesLeft, ahead });
          const queue = buildQueue(cards, given);
          expect(buildQueue([...cards].reverse(), given)).toEqual(queue);
          expect(new Set(queue.ids).size).toBe(queue.ids.length);
        },
      ),
    );
  });
});

describe('the gain of a review', () => {
  test('is positive, larger for what is nearly forgotten, and largest for what was never met', () => {
    const strong = reviewGain(memory, 100, 5, 8, 20);
    const weak = reviewGain(memory, 4, 5, 8, 20);
    expect(strong).toBeGreaterThan(0);
    expect(weak).toBeGreaterThan(strong);
    expect(firstGain(memory, 20)).toBeGreaterThan(weak);
  });
});

describe('new cards a day', () => {
  const usual = { unseen: 180, daysLeft: 28, minutesADay: 15, secondsNew: null };

  test('meet all by the middle of the days that are left', () => {
    expect(newPerDay(usual)).toBe(13);
    expect(newPerDay({ ...usual, daysLeft: null })).toBe(20);
    expect(newPerDay({ ...usual, unseen: 3, daysLeft: 1 })).toBe(3);
    expect(newPerDay({ ...usual, unseen: 0 })).toBe(0);
  });

  test('never are more than fit into the minutes', () => {
    expect(newPerDay({ ...usual, daysLeft: 2 })).toBe(30);
    expect(newPerDay({ ...usual, daysLeft: 2, secondsNew: 90 })).toBe(10);
  });

  test('have their steps first where minutes hold six answers a card', () => {
    expect(learningFirst({ cards: 180, daysLeft: 28, minutesADay: 15 })).toBe(true);
    expect(learningFirst({ cards: 180, daysLeft: 28, minutesADay: 8 })).toBe(false);
    expect(learningFirst({ cards: 180, daysLeft: null, minutesADay: 1 })).toBe(true);
  });

  test('lie evenly between reviews', () => {
    expect(evenly([1, 2, 3, 4, 5], [10, 20])).toEqual([1, 2, 3, 10, 4, 5, 20]);
    expect(evenly([], [10, 20])).toEqual([10, 20]);
    expect(evenly([1], [])).toEqual([1]);
  });
});

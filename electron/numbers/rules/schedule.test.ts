import fc from 'fast-check';
import {
  type Card,
  createEmptyCard,
  fsrs,
  GenSeedStrategyWithCardId,
  type Grade,
  State,
  StrategyMode,
} from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import { type CardState, cardStateSchema, type Rating, ratings } from '../values.ts';
import {
  emptyState,
  grade,
  previews,
  type ReviewRow,
  rebuild,
  reschedule,
  retrievability,
  type ScheduleParams,
} from './schedule.ts';

const start = Date.UTC(2026, 4, 4, 18);
const minute = 60_000;
const day = 86_400_000;
const params: ScheduleParams = { retention: 0.9, weights: null, seed: 'kv-cache-70b' };

/** Ratings (1 Again to 4 Easy) with the days since the last review; 0.01 days is about a quarter of an hour. */
const histories: [rating: number, days: number][][] = [
  [[1, 0]],
  [[2, 0]],
  [[3, 0]],
  [[4, 0]],
  [
    [3, 0],
    [3, 0.01],
  ],
  [
    [3, 0],
    [1, 0.01],
    [3, 0.01],
  ],
  [
    [1, 0],
    [1, 0.01],
    [1, 0.01],
  ],
  [
    [2, 0],
    [2, 0.01],
    [3, 0.01],
  ],
  [
    [4, 0],
    [3, 8],
  ],
  [
    [4, 0],
    [1, 8],
    [3, 0.01],
  ],
  [
    [4, 0],
    [2, 8],
    [2, 9],
  ],
  [
    [3, 0],
    [3, 0.01],
    [3, 2],
    [3, 10],
    [3, 40],
  ],
  [
    [3, 0],
    [3, 0.01],
    [1, 2],
    [3, 0.01],
    [3, 2],
    [4, 9],
  ],
  [
    [3, 0],
    [3, 0.01],
    [4, 2],
    [4, 20],
    [1, 200],
  ],
  [
    [3, 0],
    [3, 30],
  ],
  [
    [1, 0],
    [3, 1],
    [3, 1],
    [3, 1],
  ],
  [
    [2, 0],
    [3, 0.5],
    [2, 3],
    [1, 5],
    [1, 0.01],
    [3, 0.01],
  ],
  [
    [4, 0],
    [4, 1],
    [4, 1],
    [4, 1],
  ],
  [
    [3, 0],
    [3, 0.01],
    [3, 365],
  ],
  [
    [3, 0],
    [3, 0.01],
    [3, 1000],
    [1, 3000],
    [2, 0.02],
  ],
  [
    [1, 0],
    [2, 0.001],
    [3, 0.008],
    [3, 0.9],
    [3, 3.3],
    [2, 7.7],
  ],
  [
    [4, 0],
    [3, 0],
    [3, 0],
    [2, 0],
  ],
];

describe('a schedule', () => {
  test.each(
    histories.flatMap((history) => [
      { history, retention: 0.9 },
      { history, retention: 0.8 },
    ]),
  )("is the library's for $history at $retention", ({ history, retention }) => {
    const library = fsrs({ request_retention: retention, enable_fuzz: true }).useStrategy(
      StrategyMode.SEED,
      GenSeedStrategyWithCardId('seed'),
    );
    let card: Card & { seed: string } = {
      ...createEmptyCard(new Date(start)),
      seed: `${params.seed}:`,
    };
    let state = emptyState(start);
    let now = start;
    for (const [rating, days] of history) {
      now += Math.round(days * day);
      card = { ...library.next(card, new Date(now), rating as Grade).card, seed: card.seed };
      state = grade(state, ratings[rating - 1] as Rating, now, { ...params, retention }).state;
      expect(state).toEqual(plain(card));
    }
    for (const after of [0, 1, 10, 100]) {
      const at = now + after * day;
      expect(retrievability(state, at, params)).toBeCloseTo(
        library.get_retrievability(card, new Date(at), false),
        6,
      );
    }
  });

  test('brings a new card back by the learning steps', () => {
    const options = previews(emptyState(start), start, params);
    expect(options.again.interval).toEqual({ unit: 'minutes', count: 1 });
    expect(options.hard.interval).toEqual({ unit: 'minutes', count: 6 });
    expect(options.good.interval).toEqual({ unit: 'minutes', count: 10 });
    expect(options.easy.interval).toMatchObject({ unit: 'days' });
  });

  test('spreads equal cards by their ids', () => {
    const counts = Array.from({ length: 40 }, (_, index) => {
      const own = { ...params, seed: `card-${index}` };
      const easy = grade(emptyState(start), 'easy', start, own).state;
      return grade(easy, 'good', easy.dueAt, own).state.scheduledDays;
    });
    expect(new Set(counts).size).toBeGreaterThan(2);
  });

  test('keeps a weight of its own', () => {
    const weights = [
      0.5, 1.5, 4, 12, 6.4, 0.83, 3, 0.001, 1.87, 0.17, 0.8, 1.48, 0.06, 0.26, 1.65, 0.6, 1.87,
      0.54, 0.09, 0.07, 0.2,
    ];
    expect(grade(emptyState(start), 'good', start, { ...params, weights }).state.stability).toBe(4);
    expect(grade(emptyState(start), 'good', start, params).state.stability).toBe(2.3065);
  });

  test('is nothing for a card never seen', () => {
    expect(retrievability(emptyState(start), start, params)).toBe(0);
  });

  test('counts no time where the clock was set back', () => {
    const seen = grade(emptyState(start), 'easy', start, params).state;
    const back = start - 400 * day;
    const after = grade(seen, 'good', back, params).state;
    const atOnce = grade(seen, 'good', start, params).state;
    expect(after.stability).toBe(atOnce.stability);
    expect(after.lastReviewAt).toBe(back);
    expect(after.dueAt - back).toBe(atOnce.dueAt - start);
    expect(retrievability(seen, back, params)).toBe(1);
  });
});

const arbitraryReviews = fc.array(
  fc.record({
    rating: fc.constantFrom(...ratings),
    // Now and then the clock is set back.
    wait: fc.oneof(
      fc.integer({ min: 0, max: 30 * minute }),
      fc.integer({ min: 0, max: 60 * day }),
      fc.integer({ min: -20 * day, max: 0 }),
    ),
  }),
  { maxLength: 12 },
);

describe('any history', () => {
  function live(reviews: { rating: Rating; wait: number }[]) {
    const states: CardState[] = [emptyState(start)];
    const rows: ReviewRow[] = [];
    let now = start;
    for (const { rating, wait } of reviews) {
      now += wait;
      const before = states[states.length - 1] as CardState;
      const shown = previews(before, now, params)[rating];
      const graded = grade(before, rating, now, params);
      expect(graded.state).toEqual(shown.state);
      states.push(graded.state);
      rows.push(graded.log);
    }
    return { states, rows };
  }

  test('rebuilds exactly, undoes exactly, previews what it stores, and survives JSON', () => {
    fc.assert(
      fc.property(arbitraryReviews, (reviews) => {
        const { states, rows } = live(reviews);
        expect(rebuild(rows, params, start)).toEqual(states.at(-1));
        expect(reschedule(rows, params, start)).toEqual(states.at(-1));
        if (rows.length > 0) {
          expect(rebuild(rows.slice(0, -1), params, start)).toEqual(states.at(-2));
        }
        for (const state of states) {
          expect(cardStateSchema.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
        }
      }),
    );
  });

  test('never comes back before its review', () => {
    fc.assert(
      fc.property(arbitraryReviews, (reviews) => {
        for (const state of live(reviews).states) {
          expect(state.dueAt).toBeGreaterThanOrEqual(state.lastReviewAt ?? start);
        }
      }),
    );
  });

  test('keeps a due instant that was stored otherwise', () => {
    const { log } = grade(emptyState(start), 'easy', start, params);
    const rows = [{ ...log, dueAt: start + day, scheduledDays: 1 }];
    expect(rebuild(rows, params, start)).toMatchObject({ dueAt: start + day, scheduledDays: 1 });
    expect(rebuild([{ ...log, dueAt: null, scheduledDays: null }], params, start)).toEqual(
      reschedule(rows, params, start),
    );
  });
});

function plain(card: Card): CardState {
  const names = {
    [State.New]: 'new',
    [State.Learning]: 'learning',
    [State.Review]: 'review',
    [State.Relearning]: 'relearning',
  } as const;
  return {
    phase: names[card.state],
    dueAt: card.due.getTime(),
    lastReviewAt: card.last_review?.getTime() ?? null,
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
    learningSteps: card.learning_steps,
    scheduledDays: card.scheduled_days,
  };
}

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '../refusal.ts';
import { rebuild } from './rules/schedule.ts';
import { day, minute, ServiceBench } from './service-bench.ts';
import { designRound, generatorCard, numberCard, sampleContent } from './test-bench.ts';
import type { Rating } from './values.ts';

const bench = new ServiceBench();
beforeEach(() => bench.setUp());
afterEach(() => bench.tearDown());

describe('a session', () => {
  test('asks, judges what was typed, and says what each grade would store', () => {
    const view = bench.begin();
    expect(view).toMatchObject({ title: 'Due today', left: 3, back: null, done: [] });
    expect(view.current).toMatchObject({ cardId: 'one', unit: 'GB', phase: 'new' });
    const { back, unreadable } = bench.numbers.answer({
      cardId: 'one',
      typed: '78 GB',
      elapsedMs: 9_000,
    });
    expect(unreadable).toBeNull();
    expect(back).toMatchObject({ typed: '78 GB', answer: '80 GB', verdict: { kind: 'right' } });
    expect(back?.options).toHaveLength(4);
  });

  test('what cannot be read is not graded, and the card stays on its front', () => {
    bench.begin();
    const before = bench.everything();
    const view = bench.numbers.answer({ cardId: 'one', typed: 'a lot', elapsedMs: 100 });
    expect(view.back).toBeNull();
    expect(view.unreadable).toMatch(/Write/);
    expect(bench.everything()).toEqual(before);
  });

  test('a figure of another dimension is wrong, and says what it is', () => {
    bench.begin();
    const view = bench.numbers.answer({ cardId: 'one', typed: '80 ms', elapsedMs: 100 });
    expect(view.unreadable).toBeNull();
    expect(view.back).toMatchObject({ suggested: 'again', verdict: { kind: 'wrong-dimension' } });
  });

  test('a card is not graded before it was answered, nor where another is asked', () => {
    bench.begin();
    expect(() => bench.numbers.grade({ cardId: 'one', rating: 'good' })).toThrow(Refusal);
    expect(() => bench.numbers.answer({ cardId: 'two', typed: null, elapsedMs: 0 })).toThrow(
      Refusal,
    );
  });

  test.each(['again', 'hard', 'good', 'easy'] as const)(
    'the button %s stores what it said',
    (rating) => {
      bench.plan.dates = [designRound('2026-05-20')];
      bench.begin();
      for (let step = 0; step < 12; step += 1) {
        if (bench.numbers.session()?.current === null) {
          bench.now += day;
          bench.begin();
          continue;
        }
        const cardId = bench.current();
        const { back } = bench.numbers.answer({ cardId, typed: null, elapsedMs: 1_000 });
        const option = back?.options.find((each) => each.rating === rating);
        bench.numbers.grade({ cardId, rating });
        expect(bench.stored(cardId).due_at).toBe(option?.dueAt);
        bench.now += minute;
      }
    },
  );

  test('a grade of Again brings the card back within the session', () => {
    bench.begin();
    const view = bench.gradeAs('again');
    expect(view).toMatchObject({ left: 3, done: ['again'], facts: { missed: 1, rightFirst: 0 } });
    bench.gradeAs('easy');
    const waiting = bench.gradeAs('easy');
    expect(waiting.current).toBeNull();
    expect(waiting.waitsUntil).toBe(bench.now + minute);
    bench.now += minute;
    expect(bench.current()).toBe('one');
    expect(bench.numbers.session()?.done).toEqual(['again', 'easy', 'easy']);
  });

  test('goes on after a restart with the same card, the same draw and the same answer', () => {
    const content = sampleContent([generatorCard('many'), generatorCard('more')]);
    bench.startOver(content);
    const asked = bench.begin();
    bench.restart(content);
    expect(bench.numbers.session()).toEqual(asked);
    const answered = bench.numbers.answer({
      cardId: bench.current(),
      typed: '5 GB',
      elapsedMs: 4_000,
    });
    bench.restart(content);
    expect({ ...bench.numbers.session(), unreadable: null }).toEqual(answered);
    expect(bench.gradeAs('good').current?.question).not.toBe(asked.current?.question);
  });

  test('begun again it goes on; begun on something else it ends', () => {
    const first = bench.begin();
    bench.gradeAs('easy');
    expect(bench.begin().id).toBe(first.id);
    const other = bench.numbers.begin({ mode: 'due', deckId: 'words' });
    expect(other).toMatchObject({ title: 'Due: Words', left: 1, done: [] });
    expect(bench.numbers.end().session).toBeNull();
  });

  test('cramming leaves the schedule alone', () => {
    bench.begin();
    bench.gradeAs('easy');
    bench.numbers.end();
    const before = bench.rows('numbers_cards');
    const sums = bench.rows('numbers_daily');
    const view = bench.begin('cram');
    expect(view.left).toBe(3);
    bench.gradeAs('again');
    bench.gradeAs('good');
    expect(bench.gradeAs('good').left).toBe(1);
    expect(bench.rows('numbers_cards')).toEqual(before);
    expect(bench.rows('numbers_daily')).toEqual(sums);
    bench.gradeAs('good');
    expect(bench.numbers.session()).toMatchObject({ left: 0, current: null });
  });

  test('cramming asks decks in turn, and not what is buried, suspended or removed', () => {
    const ahead = (): string[] => {
      const ids: string[] = [];
      for (bench.begin('cram'); bench.numbers.session()?.current; bench.gradeAs('good'))
        ids.push(bench.current());
      bench.numbers.end();
      return ids;
    };
    expect(ahead()).toEqual(['one', 'three', 'two']);
    bench.begin('cram');
    bench.numbers.bury([bench.current()]);
    expect(bench.numbers.session()).toMatchObject({ left: 2, current: { cardId: 'three' } });
    bench.numbers.end();
    expect(ahead()).toEqual(['three', 'two']);
    bench.numbers.suspend(['three'], true);
    expect(ahead()).toEqual(['two']);
    bench.now += day;
    expect(ahead()).toEqual(['one', 'two']);
  });

  test('new cards are asked deck by deck in turn', () => {
    const asked: string[] = [];
    for (bench.begin(); bench.numbers.session()?.current; bench.gradeAs('easy'))
      asked.push(bench.current());
    expect(asked).toEqual(['one', 'three', 'two']);
  });

  test('a step of learning is told with its minutes, not as no days', () => {
    bench.begin();
    bench.gradeAs('good');
    const { intervalDays, reviews } = bench.numbers.card('one');
    const minutes = (bench.stored('one').due_at - bench.now) / minute;
    expect(minutes).toBeGreaterThan(4);
    expect((intervalDays ?? 0) * 24 * 60).toBeCloseTo(minutes, 6);
    expect((reviews[0]?.intervalDays ?? 0) * 24 * 60).toBeCloseTo(minutes, 6);
  });

  test('a clock that was set back schedules from its own time, and undo still restores', () => {
    bench.begin();
    bench.gradeAs('good');
    bench.gradeAs('easy');
    bench.gradeAs('easy');
    bench.now -= 3 * day;
    const cardId = 'one';
    const before = bench.rows('numbers_cards');
    expect(bench.numbers.session()?.current).toBeNull();
    bench.numbers.end();
    bench.now += 3 * day + 10 * minute;
    bench.begin();
    expect(bench.current()).toBe(cardId);
    bench.numbers.answer({ cardId, typed: null, elapsedMs: 0 });
    bench.now -= 2 * day;
    bench.numbers.grade({ cardId, rating: 'good' });
    expect(bench.stored(cardId).due_at).toBeGreaterThanOrEqual(bench.now);
    bench.numbers.undo();
    expect(bench.rows('numbers_cards')).toEqual(before);
  });

  test('a generator is asked once a study day, and a bury lasts until the next', () => {
    bench.startOver(sampleContent([generatorCard('many'), numberCard('one')]));
    bench.begin();
    bench.numbers.bury([bench.current()]);
    expect(bench.current()).toBe('one');
    bench.now += 20 * 60 * minute;
    expect(new Date(bench.now).getHours()).toBe(5);
    bench.numbers.end();
    expect(bench.current(bench.begin())).toBe('many');
  });
});

describe('the log', () => {
  test('leads to the state that is stored, whatever was graded', () => {
    bench.plan.dates = [designRound('2026-05-25')];
    const ratings: Rating[] = ['good', 'again', 'hard', 'good', 'easy', 'good'];
    let graded = 0;
    for (let days = 0; days < 30; days += 1) {
      bench.begin();
      for (let step = 0; step < 9; step += 1) {
        if (bench.numbers.session()?.current === null) bench.now += 11 * minute;
        if (bench.numbers.session()?.current === null) break;
        bench.gradeAs(ratings[graded % ratings.length] ?? 'good');
        graded += 1;
      }
      bench.numbers.end();
      bench.now += day - 2 * 60 * minute;
    }
    expect(graded).toBeGreaterThan(15);
    const params = { retention: 0.9, weights: null };
    for (const id of ['one', 'two', 'three']) {
      const card = bench.stored(id) as unknown as Record<string, number | null>;
      const log = bench.store.sqlite
        .prepare(
          'SELECT rating, at, due_at AS dueAt, scheduled_days AS scheduledDays FROM numbers_reviews WHERE card_id = ? ORDER BY id',
        )
        .all(id) as Parameters<typeof rebuild>[0];
      expect(rebuild(log, { ...params, seed: id }, card.begun_at as number)).toEqual({
        phase: card.phase,
        dueAt: card.due_at,
        lastReviewAt: card.last_review_at,
        stability: card.stability,
        difficulty: card.difficulty,
        reps: card.reps,
        lapses: card.lapses,
        learningSteps: card.learning_steps,
        scheduledDays: card.scheduled_days,
      });
    }
  });
});

import content from 'virtual:content/numbers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day, everyCard, minute, ServiceBench, text } from './service-bench.ts';
import { numberCard, sampleContent, wordingCard } from './test-bench.ts';

const bench = new ServiceBench();
beforeEach(() => bench.setUp());
afterEach(() => bench.tearDown());

describe('the first opening', () => {
  test('gives every card of the content a row, and every group a deck', () => {
    const { cards, decks, due } = bench.numbers.overview();
    expect(cards).toBe(3);
    expect(decks.map(({ id, cards: count }) => [id, count])).toEqual([
      ['gpu', 2],
      ['words', 1],
    ]);
    expect(due).toMatchObject({ review: 0, learning: 0, new: 3 });
  });

  test('a second opening changes nothing', () => {
    const before = bench.everything();
    bench.restart();
    expect(bench.everything()).toEqual(before);
  });

  test('a changed figure marks the cards that were learnt with the old one, until they are graded', () => {
    bench.begin();
    bench.gradeAs('easy');
    bench.restart(sampleContent(undefined, 96));
    expect(bench.numbers.overview().changed).toBe(1);
    expect(bench.numbers.card('one').back.answer).toBe('96 GB');
    bench.now += 30 * day;
    bench.begin();
    for (let cards = 0; cards < 3; cards += 1) bench.gradeAs('good');
    expect(bench.numbers.overview().changed).toBe(0);
  });

  test('another wording of the question marks nothing and is shown', () => {
    bench.begin();
    bench.gradeAs('easy');
    bench.restart(sampleContent([numberCard('one', { question: 'How much, again?' })]));
    expect(bench.numbers.overview().changed).toBe(0);
    expect(bench.numbers.card('one').question).toBe('How much, again?');
  });

  test('an own edit outlives an update of the content', () => {
    bench.numbers.edit('one', text({ question: 'My own words?' }));
    bench.restart(sampleContent([numberCard('one', { question: 'New words?' })], 96));
    expect(bench.numbers.card('one')).toMatchObject({ question: 'My own words?', edited: true });
    expect(bench.numbers.card('one').original?.question).toBe('New words?');
    expect(bench.numbers.revert('one')).toMatchObject({ question: 'New words?', edited: false });
  });

  test('a card that is gone from the content is kept where it was reviewed, and hidden else', () => {
    bench.begin();
    expect(bench.current()).toBe('one');
    bench.gradeAs('easy');
    bench.numbers.end();
    bench.restart(sampleContent([wordingCard('three')]));
    expect(bench.numbers.browse({ ...everyCard }).rows.map(({ cardId }) => cardId)).toEqual([
      'one',
      'three',
    ]);
    expect(bench.numbers.card('one').back.answer).toBe('80 GB');
    bench.restart();
    expect(bench.numbers.overview().cards).toBe(3);
  });
});

describe('the daily review', () => {
  test('is reported once, when nothing is due any more', () => {
    bench.begin();
    bench.gradeAs('easy', minute);
    bench.gradeAs('easy', minute);
    expect(bench.plan.finished).toEqual([]);
    bench.gradeAs('easy', minute);
    expect(bench.plan.finished).toEqual([{ kind: 'review', subject: 'numbers', minutes: 3 }]);
    bench.restart();
    const { cardId } = bench.numbers.add('gpu', text());
    bench.begin();
    expect(bench.current()).toBe(cardId);
    bench.gradeAs('easy');
    expect(bench.plan.finished).toHaveLength(1);
  });

  test('is reported when the minutes of the day are done', () => {
    bench.numbers.changeSettings({ minutesADay: 2 });
    bench.begin();
    bench.gradeAs('good', 2 * minute);
    expect(bench.plan.finished).toEqual([{ kind: 'review', subject: 'numbers', minutes: 2 }]);
  });
});

describe('what was done elsewhere', () => {
  const activity = {
    subject: 'lru-cache',
    title: 'LRU cache',
    place: 'drills',
    round: 'coding',
    outcome: { seconds: 1_200, targetSeconds: 1_500, passed: true, mutantsKilledShare: 1 },
  } as const;

  test('a solved drill becomes a card that comes back and is graded by its outcome', () => {
    const failed = { ...activity.outcome, passed: false };
    bench.numbers.reportActivity({ ...activity, outcome: failed });
    expect(bench.numbers.overview().cards).toBe(3);
    bench.numbers.reportActivity(activity);
    const id = 'activity-drills-lru-cache';
    expect(bench.numbers.card(id)).toMatchObject({ kind: 'activity', phase: 'learning', reps: 1 });
    bench.now += 10 * minute;
    bench.numbers.begin({ mode: 'due', deckId: 'activities' });
    expect(bench.numbers.session()?.current?.activity).toEqual({
      place: 'drills',
      subject: 'lru-cache',
      title: 'LRU cache',
    });
    bench.numbers.answer({ cardId: id, typed: null, elapsedMs: 1 });
    expect(() => bench.numbers.grade({ cardId: id, rating: 'easy' })).toThrow(/where it is done/);
    bench.numbers.reportActivity({ ...activity, outcome: failed });
    expect(bench.numbers.card(id).reviews.map(({ rating }) => rating)).toEqual(['good', 'again']);
    expect(bench.numbers.undo().undone).toBeNull();
    bench.restart();
    expect(bench.numbers.overview().decks.map(({ id: deck }) => deck)).toContain('activities');
  });

  test('a line that broke an answer comes back as a card that opens it, and is graded by the next answer', () => {
    const line = {
      subject: 'stance-1/line-1',
      title: 'Who would you ask?',
      place: 'opinions',
      round: 'behavioral',
    } as const;
    const answered = (answer: 'held' | 'patched' | 'broke') =>
      bench.numbers.reportActivity({ ...line, outcome: { answer, seconds: 50 } });
    answered('held');
    answered('patched');
    expect(bench.numbers.overview().cards).toBe(3);
    answered('broke');
    const id = 'activity-opinions-stance-1/line-1';
    bench.now += 10 * minute;
    bench.numbers.begin({ mode: 'due', deckId: 'activities-opinions' });
    expect(bench.numbers.session()?.current).toMatchObject({
      cardId: id,
      question: 'Answer the interviewer: Who would you ask?',
      deck: 'Pushback that broke',
      activity: { place: 'opinions', subject: 'stance-1/line-1' },
    });
    answered('patched');
    bench.now += day;
    answered('held');
    const { reviews } = bench.numbers.card(id);
    expect(reviews.map(({ rating }) => rating)).toEqual(['again', 'hard', 'good']);
  });

  test('the cards of what was removed wait until it is there again', () => {
    const line = { title: 'Who?', place: 'opinions', round: 'behavioral' } as const;
    const subjects = ['stance-1/line-1', 'stance-1/line-2', 'stance-10/line-1'];
    for (const subject of subjects)
      bench.numbers.reportActivity({ ...line, subject, outcome: { answer: 'broke', seconds: 5 } });
    const set = (aside: boolean) =>
      bench.numbers.setActivityAside({ place: 'opinions', subject: 'stance-1', aside });
    const waiting = () => bench.numbers.find('is:suspended').cardIds;
    set(true);
    expect(waiting()).toEqual(
      subjects.slice(0, 2).map((subject) => `activity-opinions-${subject}`),
    );
    set(false);
    expect(waiting()).toEqual([]);
  });

  test('a story that fitted its time is graded by how near the next take comes', () => {
    const take = (seconds: number) =>
      bench.numbers.reportActivity({
        subject: 'story-1',
        title: 'The queue',
        place: 'stories',
        round: 'behavioral',
        outcome: { told: 'story', seconds, targetSeconds: 90 },
      });
    take(130);
    expect(bench.numbers.overview().cards).toBe(3);
    for (const seconds of [95, 105, 60]) {
      take(seconds);
      bench.now += day;
    }
    const { reviews } = bench.numbers.card('activity-stories-story-1');
    expect(reviews.map(({ rating }) => rating)).toEqual(['good', 'hard', 'again']);
  });
});

test('the shipped cards open, and each has both its sides', () => {
  bench.startOver(content);
  const { cardIds } = bench.numbers.find('');
  expect(cardIds).toHaveLength(content.cards.length);
  for (const cardId of cardIds) {
    const { question, back } = bench.numbers.card(cardId);
    expect([question, back.answer, back.why].every((words) => words.trim() !== '')).toBe(true);
    expect(`${question} ${back.answer}`).not.toMatch(/NaN|undefined|Infinity/);
  }
  expect(bench.begin().current).not.toBeNull();
});

test('after days away each overdue card gets a day, the log says so, and undo takes it back', () => {
  bench.startOver(content);
  bench.numbers.changeSettings({ minutesADay: 240, newADay: 500 });
  bench.begin();
  for (let cards = 0; cards < 40; cards += 1) bench.gradeAs('easy', 20_000);
  bench.numbers.changeSettings({ minutesADay: 4 });
  bench.now += 40 * day;
  const { catchUp } = bench.numbers.overview();
  expect(catchUp?.overdue).toBe(40);
  const before = [bench.rows('numbers_cards'), bench.rows('numbers_reviews')];
  expect(bench.numbers.catchUp('spread').catchUp).toBeNull();
  const moved = bench.store.sqlite
    .prepare(
      `SELECT count(*) FROM numbers_cards c JOIN numbers_reviews r ON r.card_id = c.id
       WHERE c.due_at > ? AND r.due_at = c.due_at AND r.scheduled_days = c.scheduled_days`,
    )
    .pluck()
    .get(bench.now);
  expect(moved).toBeGreaterThan(10);
  bench.numbers.undo();
  expect([bench.rows('numbers_cards'), bench.rows('numbers_reviews')]).toEqual(before);
});

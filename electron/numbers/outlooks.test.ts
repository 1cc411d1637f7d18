import { afterEach, beforeEach, expect, test } from 'vitest';
import { ServiceBench } from './service-bench.ts';
import { designRound, numberCard, sampleContent } from './test-bench.ts';

const bench = new ServiceBench();
beforeEach(() => bench.setUp());
afterEach(() => bench.tearDown());

/** Two rounds on the same day: one of very few cards, one of many. */
function twoRounds() {
  const few = Array.from({ length: 4 }, (_, at) =>
    numberCard(`few-${at}`, { round: 'coding', group: 'words' }),
  );
  const many = Array.from({ length: 160 }, (_, at) => numberCard(`many-${at}`));
  bench.startOver(sampleContent([...few, ...many]));
  const design = designRound('2026-06-01');
  bench.plan.dates = [design, { ...design, round: 'coding', title: 'Coding' }];
}

const outlookOf = (round: string) => {
  const found = bench.numbers.overview().outlooks.find((each) => each.round === round);
  if (found === undefined) throw new Error(`No outlook of ${round}.`);
  return found;
};

test('a few cards among many are forecast as the others are, in whole minutes of a day', () => {
  twoRounds();
  const [few, many] = [outlookOf('coding'), outlookOf('design')];
  expect([few.cards, many.cards]).toEqual([4, 160]);
  expect(few.recallOnDay).toBeCloseTo(many.recallOnDay, 1);
  expect(few.recallOnDay).toBeGreaterThan(0.5);
  expect(few.minutesNeeded).toBeLessThan(30);
  expect(Math.abs((few.minutesNeeded ?? 0) - (many.minutesNeeded ?? 0))).toBeLessThan(4);
  bench.numbers.changeSettings({ minutesADay: 2 });
  expect(outlookOf('coding').more?.minutes).toBeLessThanOrEqual(10);
});

test('without an answer there is no evidence, and the weakest deck is named only below the goal', () => {
  twoRounds();
  expect(outlookOf('coding')).toMatchObject({ reviewed: 0, recallNow: null, weakest: null });
  expect(outlookOf('coding').sentence).toContain('Not enough evidence');
  bench.numbers.begin({ mode: 'due', deckId: 'words' });
  bench.gradeAs('good');
  const fresh = outlookOf('coding');
  expect(fresh).toMatchObject({ reviewed: 1, weakest: null });
  expect(fresh.sentence).toMatch(/^About \d+% of 4 cards/);
  bench.now += 12 * 86_400_000;
  expect(outlookOf('coding').weakest?.deck).toBe('Words');
});

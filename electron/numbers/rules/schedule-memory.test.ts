import fc from 'fast-check';
import { FSRSAlgorithm, type Grade } from 'ts-fsrs';
import { expect, test } from 'vitest';
import {
  difficultyAfter,
  firstDifficulty,
  firstStability,
  memoryOf,
  recallAfter,
  stabilityAfterAgain,
  stabilityAfterGood,
  stabilitySameDay,
} from './schedule-memory.ts';

const memory = memoryOf(null);
const library = new FSRSAlgorithm({});
const days = fc.integer({ min: 1, max: 2_000 });
const stability = fc.double({ min: 0.1, max: 5_000, noNaN: true });
const difficulty = fc.double({ min: 1, max: 10, noNaN: true });
const rating = fc.integer({ min: 1, max: 4 }) as fc.Arbitrary<Grade>;

/** Equal but for the library's rounding to eight digits. */
function near(ours: number, theirs: number) {
  expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-5 * Math.max(1, Math.abs(theirs)));
}

test("the forgetting curve is the library's, and nine in ten at the stability", () => {
  fc.assert(
    fc.property(days, stability, (elapsed, strength) => {
      near(recallAfter(memory, elapsed, strength), library.forgetting_curve(elapsed, strength));
    }),
  );
  expect(recallAfter(memory, 12, 12)).toBeCloseTo(0.9, 10);
  expect(recallAfter(memory, 0, 12)).toBe(1);
});

test('a review on another day changes memory as in the library', () => {
  fc.assert(
    fc.property(days, stability, difficulty, (elapsed, strength, hardness) => {
      const before = { stability: strength, difficulty: hardness };
      const recall = library.forgetting_curve(elapsed, strength);
      const good = library.next_state(before, elapsed, 3);
      const again = library.next_state(before, elapsed, 1);
      near(stabilityAfterGood(memory, strength, hardness, recall), good.stability);
      near(stabilityAfterAgain(memory, strength, hardness, recall), again.stability);
      near(difficultyAfter(memory, hardness, 3), good.difficulty);
      near(difficultyAfter(memory, hardness, 1), again.difficulty);
    }),
  );
});

test('a first review and one on the same day do, too', () => {
  fc.assert(
    fc.property(rating, stability, difficulty, (grade, strength, hardness) => {
      const first = library.next_state(null, 0, grade);
      near(firstStability(memory, grade), first.stability);
      near(firstDifficulty(memory, grade), first.difficulty);
      const next = library.next_state({ stability: strength, difficulty: hardness }, 0, grade);
      near(stabilitySameDay(memory, strength, grade), next.stability);
    }),
  );
});

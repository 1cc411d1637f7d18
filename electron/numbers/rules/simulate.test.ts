import { describe, expect, test } from 'vitest';
import { type ArmId, type Outcome, simulate } from './simulate.ts';

const learners = 8;
/** Seeds that the rule was not tuned on. */
const firstSeed = 1_001;

const aimed = new Map<string, Outcome>();

/** How far the aimed queue is ahead of a way, as a mean over pairs of the same learner. */
function ahead(arm: ArmId, minutesADay: number): number {
  let sum = 0;
  for (let seed = firstSeed; seed < firstSeed + learners; seed += 1) {
    const trial = { seed, cards: 180, days: 28, minutesADay };
    const key = `${seed} ${minutesADay}`;
    const ours = aimed.get(key) ?? simulate('aimed', trial);
    aimed.set(key, ours);
    sum += ours.recall - simulate(arm, trial).recall;
  }
  return sum / learners;
}

describe('on the day of the interview, for equal minutes a day, the aimed queue', () => {
  test('is ahead of plain FSRS', () => {
    expect(ahead('fsrs', 8)).toBeGreaterThan(0.015);
    expect(ahead('fsrs', 15)).toBeGreaterThan(0.03);
  });

  test('is ahead of FSRS that spends the rest of its minutes on cards not due', () => {
    expect(ahead('fsrs-ahead', 8)).toBeGreaterThan(0.004);
  });

  test('is ahead of cramming in turn', () => {
    expect(ahead('rotation', 8)).toBeGreaterThan(0.01);
  });
});

describe('a simulation', () => {
  test('is decided by its seed', () => {
    const trial = { seed: 5, cards: 40, days: 10, minutesADay: 3 };
    expect(simulate('aimed', trial)).toEqual(simulate('aimed', trial));
    expect(simulate('aimed', { ...trial, seed: 6 })).not.toEqual(simulate('aimed', trial));
  });

  test('spends no way more than its minutes, but for the last answer of a day', () => {
    const trial = { seed: 5, cards: 60, days: 9, minutesADay: 4 };
    for (const arm of ['aimed', 'fsrs', 'fsrs-ahead', 'rotation', 'last-three-days'] as const) {
      expect(simulate(arm, trial).minutes).toBeLessThanOrEqual(36 + 9 * 2);
    }
  });
});

/**
 * What a review now is worth: how much more likely the card is recalled on the day of its round, per second spent.
 */
import {
  firstStability,
  type Memory,
  recallAfter,
  stabilityAfterAgain,
  stabilityAfterGood,
  stabilitySameDay,
} from './schedule-memory.ts';

/** Where a card serves no round that is ahead: recall that far from now counts. */
export const horizonWithoutRound = 30;
/** Seconds a card takes before it was answered three times: a first meeting, and a review. */
export const usualSeconds = { new: 30, review: 15 } as const;
/** A failed review comes back ten minutes later in the same session. */
const relearningSeconds = 15;

/**
 * Days ahead at which a review is weighed where the round is further off: until then the card is reviewed again. Of
 * 3, 7, 14 and all the days, seven did best in the simulation with few minutes, and none was ahead with many.
 */
const furthestDay = 7;
const sameDay = 0.4;

/** Expected gain in recall at the round by reviewing now and not again, 0 to 1. Days are fractions. */
export function reviewGain(
  memory: Memory,
  stability: number,
  difficulty: number,
  elapsedDays: number,
  daysLeft: number,
): number {
  const ahead = Math.min(daysLeft, furthestDay);
  if (elapsedDays < sameDay) {
    const again = stabilitySameDay(memory, stability, 3);
    return recallAfter(memory, ahead, again) - recallAfter(memory, ahead, stability);
  }
  const recall = recallAfter(memory, elapsedDays, stability);
  const good = stabilityAfterGood(memory, stability, difficulty, recall);
  const again = stabilityAfterAgain(memory, stability, difficulty, recall);
  return (
    recall * recallAfter(memory, ahead, good) +
    (1 - recall) * recallAfter(memory, ahead, again) -
    recallAfter(memory, elapsedDays + ahead, stability)
  );
}

/** No review gains more than this: recall at the round cannot rise above certainty. Cheap, to pass most cards by. */
export function mostGain(
  memory: Memory,
  stability: number,
  elapsedDays: number,
  daysLeft: number,
): number {
  const since = elapsedDays < sameDay ? 0 : elapsedDays;
  return 1 - recallAfter(memory, since + Math.min(daysLeft, furthestDay), stability);
}

/** Expected seconds of a review, the second try of a failed one included. */
export function reviewCost(seconds: number, recall: number): number {
  return seconds + (1 - recall) * relearningSeconds;
}

/** Expected recall so many days after a card is met for the first time and learnt on that day. */
export function firstGain(memory: Memory, daysLeft: number): number {
  return recallAfter(memory, daysLeft, learntStability(memory));
}

/** Stability when the first day ends: met as not known, then once right. */
export function learntStability(memory: Memory): number {
  return stabilitySameDay(memory, firstStability(memory, 3), 3);
}

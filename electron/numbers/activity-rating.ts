/** How something done elsewhere is graded: by its outcome, never by feeling. */
import type { Rating } from './values.ts';

/** How a timed run ended. */
export interface ActivityOutcome {
  seconds: number;
  /** The time it is meant to take; null where there is none. */
  targetSeconds: number | null;
  passed: boolean;
  /** Of the planted mistakes, the share that one's own tests found, 0 to 1; null where none was planted. */
  mutantsKilledShare: number | null;
}

/** Within this share of the target, with tests that find nearly all, it was easy. */
const easyTime = 0.75;
const easyShare = 0.9;
/** Over this share of the target, or with tests that find less than half, it was hard. */
const hardTime = 1.25;
const hardShare = 0.5;

/** What did not pass is forgotten; what passed is graded by its time and its tests. */
export function ratingOf({
  seconds,
  targetSeconds,
  passed,
  mutantsKilledShare,
}: ActivityOutcome): Rating {
  if (!passed) return 'again';
  const time = targetSeconds === null || targetSeconds <= 0 ? 1 : seconds / targetSeconds;
  const killed = mutantsKilledShare ?? easyShare;
  if (time > hardTime || killed < hardShare) return 'hard';
  return time <= easyTime && killed >= easyShare ? 'easy' : 'good';
}

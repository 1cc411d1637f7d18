/** How something done elsewhere is graded: by its outcome, never by feeling. */
import type { Rating } from './values.ts';

/** How a timed run ended. */
export interface RunOutcome {
  seconds: number;
  /** The time it is meant to take; null where there is none. */
  targetSeconds: number | null;
  passed: boolean;
  /** Of the planted mistakes, the share that one's own tests found, 0 to 1; null where none was planted. */
  mutantsKilledShare: number | null;
}

/** How an answer to a line of pushback went, as the person judged it. */
export interface AnswerOutcome {
  answer: 'held' | 'patched' | 'broke';
  seconds: number;
}

/** How long a story took that was told aloud. */
export interface TellingOutcome {
  told: 'story';
  seconds: number;
  targetSeconds: number;
}

export type ActivityOutcome = RunOutcome | AnswerOutcome | TellingOutcome;

/** Within this share of the target, with tests that find nearly all, it was easy. */
const easyTime = 0.75;
const easyShare = 0.9;
/** Over this share of the target, or with tests that find less than half, it was hard. */
const hardTime = 1.25;
const hardShare = 0.5;

/** A story is on target within this share of its time, and near it within the other. */
const onTarget = 0.1;
const nearTarget = 0.25;
const ratingOfAnswer = { held: 'good', patched: 'hard', broke: 'again' } as const;

/** Whether there is something to keep: what was solved, an answer to mend, a story that fitted its time. */
export function isWorthKeeping(outcome: ActivityOutcome): boolean {
  if ('answer' in outcome) return outcome.answer === 'broke';
  return 'told' in outcome ? ratingOf(outcome) === 'good' : outcome.passed;
}

export function ratingOf(outcome: ActivityOutcome): Rating {
  if ('answer' in outcome) return ratingOfAnswer[outcome.answer];
  return 'told' in outcome ? ratingOfTelling(outcome) : ratingOfRun(outcome);
}

function ratingOfTelling({ seconds, targetSeconds }: TellingOutcome): Rating {
  const off = Math.abs(seconds - targetSeconds) / targetSeconds;
  if (off > nearTarget) return 'again';
  return off > onTarget ? 'hard' : 'good';
}

/** What did not pass is forgotten; what passed is graded by its time and its tests. */
function ratingOfRun({ seconds, targetSeconds, passed, mutantsKilledShare }: RunOutcome): Rating {
  if (!passed) return 'again';
  const time = targetSeconds === null || targetSeconds <= 0 ? 1 : seconds / targetSeconds;
  const killed = mutantsKilledShare ?? easyShare;
  if (time > hardTime || killed < hardShare) return 'hard';
  return time <= easyTime && killed >= easyShare ? 'easy' : 'good';
}

/**
 * What a finished timed run says of how well its drill is known, for who brings solved drills back.
 */
import type { Drill } from '#content/drills/schema.ts';
import type { RunRecord } from './values.ts';

/** A timed run of a drill as an outcome: whether its base passed, in what time, and what its tests found. */
export interface ReSolve {
  subject: string;
  title: string;
  place: 'drills';
  round: 'coding';
  outcome: {
    seconds: number;
    targetSeconds: number;
    passed: boolean;
    /** Of the planted mistakes, 0 to 1; null where none was planted. */
    mutantsKilledShare: number | null;
  };
}

/** @param baseMinutes the time the base is meant to take */
export function reSolveOf(
  { id, title }: Pick<Drill, 'id' | 'title'>,
  record: RunRecord,
  baseMinutes: number,
): ReSolve {
  const planted = record.ownTests.reduce((sum, { strength }) => sum + strength.total, 0);
  const killed = record.ownTests.reduce((sum, { strength }) => sum + strength.killed, 0);
  return {
    subject: id,
    title,
    place: 'drills',
    round: 'coding',
    outcome: {
      seconds: record.baseSeconds ?? record.seconds.base ?? 0,
      targetSeconds: baseMinutes * 60,
      passed: record.baseSeconds !== null,
      mutantsKilledShare: planted === 0 ? null : killed / planted,
    },
  };
}

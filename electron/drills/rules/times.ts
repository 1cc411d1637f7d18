/**
 * Solve times: personal best and trend.
 */
import { type Attempt, targets } from '../values.ts';

type Times = Pick<Attempt, 'baseSeconds' | 'wholeSeconds'>;
type Which = keyof Times;

export interface TrendFacts {
  direction: 'faster' | 'slower' | 'steady' | 'too-few';
  changeSeconds: number | null;
  overTargetSeconds: number | null;
}

/** Changes up to this many seconds are no change. */
const steadySeconds = 30;
/** The last time is held against the mean of at most so many before it. */
const lookBack = 3;

/** The shortest times; each null where nothing was solved. */
export function bestTimes(attempts: readonly Times[]): Times {
  return { baseSeconds: best('baseSeconds'), wholeSeconds: best('wholeSeconds') };

  function best(which: Which): number | null {
    const times = measured(attempts, which);
    return times.length === 0 ? null : Math.min(...times);
  }
}

/** Where times go, oldest first in. A run that was not solved has no time, and is no part of it. */
export function trendOf(attempts: readonly Times[], which: Which): TrendFacts {
  const times = measured(attempts, which);
  const last = times[times.length - 1];
  if (last === undefined) {
    return { direction: 'too-few', changeSeconds: null, overTargetSeconds: null };
  }
  const overTargetSeconds = last - targets[which];
  const before = times.slice(0, -1).slice(-lookBack);
  if (before.length === 0) return { direction: 'too-few', changeSeconds: null, overTargetSeconds };
  const mean = before.reduce((sum, time) => sum + time, 0) / before.length;
  const changeSeconds = Math.round(last - mean);
  const direction =
    Math.abs(changeSeconds) <= steadySeconds ? 'steady' : changeSeconds < 0 ? 'faster' : 'slower';
  return { direction, changeSeconds, overTargetSeconds };
}

function measured(attempts: readonly Times[], which: Which): number[] {
  return attempts.map((attempt) => attempt[which]).filter((time) => time !== null);
}

/** Seconds as `m:ss`. */
export function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

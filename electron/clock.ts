/**
 * The clock. Services are handed one; nothing else on this floor asks the system for the time.
 */
import { Refusal } from './refusal.ts';

export interface Clock {
  /** The instant, in ms UTC. */
  now(): number;
  /** Milliseconds this clock is ahead of the system's. */
  readonly offset: number;
}

/** The system's clock, shifted by `offset` milliseconds. */
export function systemClock(offset = 0): Clock {
  return { now: () => Date.now() + offset, offset };
}

/**
 * The clock for a command line: `--now=2026-05-06T09:00` starts the app as if it were that local time,
 * and the clock runs on from there. It is a way to look at another day of the plan.
 *
 * @throws Refusal where the value is not a local date and time.
 */
export function clockFrom(commandLine: readonly string[]): Clock {
  const prefix = '--now=';
  const given = commandLine.find((argument) => argument.startsWith(prefix))?.slice(prefix.length);
  if (given === undefined) return systemClock();
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(given)
    ? Date.parse(given)
    : Number.NaN;
  if (Number.isNaN(instant)) {
    throw new Refusal(`--now=${given} is not a local date and time. Write it as 2026-05-06T09:00.`);
  }
  return systemClock(instant - Date.now());
}

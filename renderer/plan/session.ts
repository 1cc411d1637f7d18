/**
 * Arithmetic of a work session. A session is a set of facts (when it started, when it paused); all that
 * a screen shows of it is derived from them and the present instant, so it survives sleep and restart.
 */
import type { WorkSession } from '#electron/plan/contract.ts';

const millisecondsPerMinute = 60_000;

/** Milliseconds worked until `now` (ms UTC), without pauses; never negative. */
export function workedMilliseconds(
  session: Pick<WorkSession, 'startedAt' | 'pausedAt' | 'pausedFor'>,
  now: number,
): number {
  return Math.max(0, (session.pausedAt ?? now) - session.startedAt - session.pausedFor);
}

/** A timer figure that counts up: `26:12`, from an hour on `1:02:03`. */
export function figure(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** What a running clock shows against its estimate. */
export interface ClockReading {
  worked: string;
  /** `2:10 over`, or what is left of the estimate: `13:48 left`. Empty for a trial, which has no estimate. */
  against: string;
  workedMinutes: number;
  over: boolean;
  /** End of the ruler in minutes: the estimate, or past it in steps of a quarter of the estimate. */
  rulerMinutes: number;
}

/** Reads a session's clock at `now` (ms UTC). */
export function readClock(session: WorkSession, now: number): ClockReading {
  const worked = workedMilliseconds(session, now);
  const estimate = session.estimate * millisecondsPerMinute;
  const over = session.estimate > 0 && worked > estimate;
  const workedMinutes = worked / millisecondsPerMinute;
  const step = Math.max(5, Math.ceil(session.estimate / 4));
  const beyond = Math.ceil(Math.max(0, workedMinutes - session.estimate) / step) * step;
  return {
    worked: figure(worked),
    // Both figures cut off their parts of a second: rounding the rest up keeps their sum the estimate.
    against:
      session.estimate === 0
        ? ''
        : over
          ? `${figure(worked - estimate)} over`
          : `${figure(Math.ceil((estimate - worked) / 1000) * 1000)} left`,
    workedMinutes,
    over,
    rulerMinutes: session.estimate + beyond,
  };
}

/** Milliseconds until the shown figure changes next. */
export function untilNextSecond(session: WorkSession, now: number): number {
  return 1000 - (workedMilliseconds(session, now) % 1000);
}

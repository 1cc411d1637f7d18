/** The clock of a take: counts up, and stands still while the take is paused. Facts and arithmetic, no timers. */

/** Instants in ms of any steady clock. */
export interface TakeClock {
  startedAt: number;
  /** Null while it runs. */
  pausedAt: number | null;
  /** Ms in pauses that have ended. */
  pausedFor: number;
  pauses: number;
}

export const startClock = (now: number): TakeClock => ({
  startedAt: now,
  pausedAt: null,
  pausedFor: 0,
  pauses: 0,
});

/** Ms told so far. */
export function elapsed(clock: TakeClock, now: number): number {
  return Math.max(0, (clock.pausedAt ?? now) - clock.startedAt - clock.pausedFor);
}

export function pauseClock(clock: TakeClock, now: number): TakeClock {
  return clock.pausedAt === null ? { ...clock, pausedAt: now, pauses: clock.pauses + 1 } : clock;
}

/** The clock at its end: it stands, which is no pause. */
export function stopClock(clock: TakeClock, now: number): TakeClock {
  return { ...clock, pausedAt: clock.pausedAt ?? now };
}

export function resumeClock(clock: TakeClock, now: number): TakeClock {
  if (clock.pausedAt === null) return clock;
  return { ...clock, pausedAt: null, pausedFor: clock.pausedFor + (now - clock.pausedAt) };
}

/** `0:52` */
export function figureOf(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** `38 s left`, `on target`, `4 s over`: what stands beside the figure. */
export function leftText(ms: number, targetMs: number): string {
  const left = Math.ceil((targetMs - Math.floor(ms / 1000) * 1000) / 1000);
  if (left > 0) return `${left} s left`;
  return left === 0 ? 'Target reached' : `${-left} s over`;
}

/** Arithmetic of the clock of an answer. Pure. */

export interface PushbackClock {
  /** The asking it belongs to. */
  askedId: string;
  /** ms UTC. */
  startedAt: number;
  /** Seconds at which it was stopped; null while it runs. */
  stopped: number | null;
}

/** Seconds of an asking so far; 0 where its clock was never started. */
export function secondsOf(clock: PushbackClock | null, askedId: string, instant: number): number {
  if (clock?.askedId !== askedId) return 0;
  return clock.stopped ?? Math.max(0, (instant - clock.startedAt) / 1000);
}

import { useEffect, useState } from 'react';
import type { WorkSession } from '#electron/plan/contract.ts';
import { now } from '../shell/state.ts';
import { untilNextSecond } from './session.ts';

/** The present instant (ms UTC), renewed whenever the figure of a running session changes. */
export function useSessionClock(session: WorkSession): number {
  const [instant, setInstant] = useState(now);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    function tick() {
      const present = now();
      setInstant(present);
      if (session.pausedAt === null) timer = setTimeout(tick, untilNextSecond(session, present));
    }
    tick();
    return () => clearTimeout(timer);
  }, [session]);
  return instant;
}

const millisecondsPerMinute = 60_000;

/** The present instant (ms UTC), renewed at each full minute. */
export function useMinute(): number {
  const [instant, setInstant] = useState(now);
  useEffect(() => {
    const rest = millisecondsPerMinute - (instant % millisecondsPerMinute);
    const timer = setTimeout(() => setInstant(now()), rest);
    return () => clearTimeout(timer);
  }, [instant]);
  return instant;
}

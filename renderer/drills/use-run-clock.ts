import { useEffect, useState } from 'react';
import { now } from '../shell/state.ts';
import { type ClockRun, type Reading, readRunClock, untilNextFigure } from './run-clock.ts';

/** The present instant (ms UTC), renewed whenever the run's figure changes. */
export function useRunInstant(run: ClockRun): number {
  const [instant, setInstant] = useState(now);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    function tick() {
      const present = now();
      setInstant(present);
      const wait = untilNextFigure(run, present);
      if (wait !== null) timer = setTimeout(tick, wait);
    }
    tick();
    return () => clearTimeout(timer);
  }, [run]);
  return instant;
}

/** The run's clock, renewed with its figure. */
export function useRunClock(run: ClockRun): { instant: number; reading: Reading } {
  const instant = useRunInstant(run);
  return { instant, reading: readRunClock(run, instant) };
}

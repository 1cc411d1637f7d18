/** The clock of a line: it counts up to its seconds and says how far it is over. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { PushbackLine } from '#electron/opinions/contract.ts';
import { Button } from '../parts/button.tsx';
import { ClockRuler } from '../ruler/clock-ruler.tsx';
import { now } from '../shell/state.ts';
import { clockText } from '../writing/words.ts';
import { secondsOf } from './clock-seconds.ts';
import styles from './pushback.module.css';
import { clockStore, startClock } from './pushback-clock.ts';

const tick = 250;

export function LineClock({ line }: { line: PushbackLine }) {
  const clock = useStore(clockStore, (state) => state.clock);
  const isMine = clock?.askedId === line.askedId;
  const runs = isMine && clock.stopped === null;
  const [instant, setInstant] = useState(now);
  useEffect(() => {
    if (!runs) return;
    setInstant(now());
    const timer = setInterval(() => setInstant(now()), tick);
    return () => clearInterval(timer);
  }, [runs]);
  if (!isMine) {
    return (
      <p className={styles.clock}>
        <span className={styles.small}>Asked before. Its clock stands still.</span>
        <Button onClick={() => startClock(line.askedId)}>Start the clock</Button>
      </p>
    );
  }
  const seconds = secondsOf(clock, line.askedId, instant);
  const over = seconds - line.seconds;
  const total = over > 0 ? Math.ceil((seconds + 1) / 15) * 15 : line.seconds;
  return (
    <div className={styles.ruler}>
      <p className={styles.figure}>
        {clockText(seconds)}
        <span>{over >= 1 ? `${clockText(over)} over` : `of ${clockText(line.seconds)}`}</span>
      </p>
      <ClockRuler
        live
        label={`Answering: ${clockText(line.seconds)} to answer`}
        total={total}
        minute={60}
        formatTick={(value) => `${value} s`}
        ticks={{ major: 30, minor: 5 }}
        phases={[{ id: 'answer', from: 0, to: total, tone: 'voice', elapsed: seconds }]}
        now={seconds}
        target={line.seconds}
      />
    </div>
  );
}

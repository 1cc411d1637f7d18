/** Nothing is due this minute, but a card in learning comes back: it goes on by itself. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { now } from '../shell/state.ts';
import sessionStyles from './session.module.css';
import styles from './session-end.module.css';
import { numbersStore } from './state.ts';
import { untilText } from './words.ts';

const second = 1000;

export function Waiting({ until }: { until: number }) {
  const [instant, setInstant] = useState(now);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The grade that had the focus is gone. A button must not take it: Enter may still be held.
    top.current?.closest('section')?.focus();
  }, []);
  useEffect(() => {
    const timer = setInterval(() => {
      const present = now();
      setInstant(present);
      if (present >= until) void numbersStore.getState().readSession();
    }, second);
    return () => clearInterval(timer);
  }, [until]);
  return (
    <div ref={top} className={styles.waiting}>
      <p className={sessionStyles.meta}>
        <b>Nothing else is due now</b>
      </p>
      <h2 className={styles.waitTitle}>
        The next card comes back in {untilText(Math.max(0, until - instant))}
      </h2>
      <p className={styles.note}>
        It opens here by itself. What you answered is kept if you end now.
      </p>
      <div className={styles.row}>
        <Button keys="escape" onClick={() => void numbersStore.getState().end()}>
          End the session
        </Button>
      </div>
    </div>
  );
}

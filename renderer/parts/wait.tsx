import { useEffect, useState } from 'react';
import { now } from '../shell/state.ts';
import styles from './wait.module.css';

/** Nothing is said about a wait shorter than this (ms). */
const silent = 300;
const step = 100;

/** Names the work that is waited for, and its seconds: "Running cases. 9 done. 1.2 s". */
export function Wait({ work, since }: { work: string; since?: number }) {
  const [began] = useState(() => since ?? now());
  const [instant, setInstant] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setInstant(now()), step);
    return () => clearInterval(timer);
  }, []);
  const passed = instant - (since ?? began);
  if (passed < silent) return null;
  return (
    <p className={styles.wait}>
      <span>{work}</span> <span className={styles.seconds}>{(passed / 1000).toFixed(1)} s</span>
    </p>
  );
}

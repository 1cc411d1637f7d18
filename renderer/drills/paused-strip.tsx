import { useEffect, useState } from 'react';
import type { RunView } from '#electron/drills/contract.ts';
import { Button } from '../parts/button.tsx';
import { now } from '../shell/state.ts';
import { actThenEdit } from './act-then-edit.ts';
import styles from './code-pane.module.css';
import { clockText } from './words.ts';

/** Above the editor while the clock stands: since when, why, and the way on. */
export function PausedStrip({ run }: { run: RunView }) {
  const [instant, setInstant] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setInstant(now()), 1000);
    return () => clearInterval(timer);
  }, []);
  if (run.pause === null) return null;
  return (
    <div className={styles.strip}>
      <p>
        <b>Paused {clockText(instant - run.pause.sinceAt)}.</b> {run.pause.reason}
      </p>
      <Button
        variant="primary"
        keys="alt+p"
        onClick={() => void actThenEdit((drills, runId) => drills.resume({ runId }))}
      >
        Resume
      </Button>
    </div>
  );
}

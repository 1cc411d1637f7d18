/** The tray of clarifying questions: what could be asked before assuming. Open while clarifying. */
import { useEffect, useState } from 'react';
import type { RunView } from '#electron/drills/contract.ts';
import styles from './interviewer.module.css';
import { drillsStore, useDrills } from './state.ts';

export function Questions({ run }: { run: RunView }) {
  const busy = useDrills((state) => state.busy);
  const clarifying = run.phase === 'clarify';
  const [open, setOpen] = useState(clarifying);
  useEffect(() => setOpen(clarifying), [clarifying]);
  const left = run.questions.filter(({ asked }) => !asked);
  if (left.length === 0) return null;
  return (
    <details
      className={styles.tray}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        Questions you can ask <span className={styles.time}>{left.length} left</span>
      </summary>
      <ul className={styles.questions} aria-label="Questions you can ask">
        {left.map((question) => (
          <li key={question.id}>
            <button
              type="button"
              disabled={busy || run.pause !== null}
              onClick={() =>
                void drillsStore
                  .getState()
                  .act((drills, runId) => drills.ask({ runId, questionId: question.id }))
              }
            >
              {question.ask}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

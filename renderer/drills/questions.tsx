/** The tray of clarifying questions: what could be asked before assuming. Open while clarifying. */
import { useEffect, useRef, useState } from 'react';
import type { RunView } from '#electron/drills/contract.ts';
import { focusPart } from './focus.ts';
import styles from './interviewer.module.css';
import { drillsStore } from './state.ts';

export function Questions({ run }: { run: RunView }) {
  const list = useRef<HTMLUListElement>(null);
  const clarifying = run.phase === 'clarify';
  const [open, setOpen] = useState(clarifying);
  useEffect(() => setOpen(clarifying), [clarifying]);
  const left = run.questions.filter(({ asked }) => !asked);
  if (left.length === 0) return null;

  async function ask(questionId: string, index: number) {
    await drillsStore.getState().act((drills, runId) => drills.ask({ runId, questionId }));
    // An answered question leaves the tray: the next one takes its place, and the focus.
    requestAnimationFrame(() => {
      const next = list.current?.querySelectorAll('button')[index];
      if (next === undefined) focusPart('ask');
      else next.focus();
    });
  }

  return (
    <details
      className={styles.tray}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        Questions you can ask <span className={styles.time}>{left.length} left</span>
      </summary>
      <ul ref={list} className={styles.questions} aria-label="Questions you can ask">
        {left.map((question, index) => (
          <li key={question.id}>
            <button
              type="button"
              disabled={run.pause !== null}
              onClick={() => void ask(question.id, index)}
            >
              {question.ask}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

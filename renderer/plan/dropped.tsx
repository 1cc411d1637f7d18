import type { PlanTask } from '#electron/plan/values.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import { planStore } from './state.ts';
import styles from './weeks.module.css';
import { count, droppedSentence, roundNames } from './words.ts';

/** What the plan has no room for: why, what it costs, and the way back. Never hidden, even when empty. */
export function Dropped({ tasks }: { tasks: PlanTask[] }) {
  return (
    <section className={styles.dropped} aria-label="Dropped tasks" data-pane tabIndex={-1}>
      <Section title="Dropped" aside={count(tasks.length, 'task')} />
      {tasks.length === 0 ? (
        <p className={styles.quiet}>Nothing is dropped.</p>
      ) : (
        <ul className={styles.droppedList}>
          {tasks.map((task) => (
            <li key={task.id}>
              <div>
                <p>
                  {task.title} <span className={styles.quiet}>{roundNames[task.round]}</span>
                </p>
                <p className={styles.cost}>
                  {droppedSentence(task)} {task.cost}
                </p>
              </div>
              <span className={styles.quiet}>{task.estimate} min</span>
              <Button
                aria-label={`Bring back ${task.title}`}
                onClick={() => void planStore.getState().restore(task.id)}
              >
                Bring back
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

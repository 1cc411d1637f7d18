/** What a re-flow changes, grouped and counted: moved, left out with its cost, brought back. */
import type { PlanChange } from '#electron/plan/values.ts';
import { Section } from '../parts/section.tsx';
import styles from './changes-list.module.css';
import { changeSentence, count, fromTo, lengthText, shortDay } from './words.ts';

const groups: { kind: PlanChange['kind']; title: string }[] = [
  { kind: 'dropped', title: 'Dropped' },
  { kind: 'restored', title: 'Brought back' },
  { kind: 'moved', title: 'Moved' },
  { kind: 'added', title: 'Added' },
  { kind: 'removed', title: 'Removed' },
];

/** Beyond this many a group of moves is folded: what is dropped and why is what has to be read. */
const mostShown = 8;

/** Groups of changes with their counts. */
export function ChangesList({ changes, today }: { changes: PlanChange[]; today: string }) {
  const shown = groups
    .map((group) => ({ ...group, changes: changes.filter(({ kind }) => kind === group.kind) }))
    .filter((group) => group.changes.length > 0);
  return (
    <div className={styles.groups}>
      {shown.map((group) => (
        <section key={group.kind} aria-label={group.title}>
          <Section
            level={3}
            title={group.title}
            aside={`${count(group.changes.length, 'task')}, ${lengthText(sumOf(group.changes))}`}
          />
          {group.kind === 'moved' && group.changes.length > mostShown ? (
            <details className={styles.folded}>
              <summary>Show all {group.changes.length}</summary>
              <Lines changes={group.changes} today={today} />
            </details>
          ) : (
            <Lines changes={group.changes} today={today} />
          )}
        </section>
      ))}
    </div>
  );
}

function Lines({ changes, today }: { changes: PlanChange[]; today: string }) {
  return (
    <ul className={styles.list}>
      {changes.map((change) => (
        <li key={change.taskId}>
          <Line change={change} today={today} />
        </li>
      ))}
    </ul>
  );
}

function sumOf(changes: PlanChange[]): number {
  return changes.reduce((sum, { minutes }) => sum + minutes, 0);
}

function Line({ change, today }: { change: PlanChange; today: string }) {
  const { from, to } = fromTo(change, today);
  if (change.kind === 'moved') {
    return (
      <>
        <span className={styles.title}>{change.title}</span>
        <span className={styles.days} title={changeSentence(change, today)}>
          {change.from ? shortDay(change.from) : from} to {change.to ? shortDay(change.to) : to}
        </span>
      </>
    );
  }
  return (
    <>
      <span className={styles.title}>{change.title}</span>
      <span className={styles.days}>
        {change.to !== null
          ? shortDay(change.to)
          : change.from !== null
            ? `was ${shortDay(change.from)}`
            : ''}
      </span>
      {change.cost !== null && <span className={styles.cost}>{change.cost}</span>}
    </>
  );
}

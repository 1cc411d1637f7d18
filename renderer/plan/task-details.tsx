/** A task opened: what it is, when it is done, why it lies where it lies, and the note on it. */
import { useEffect, useRef, useState } from 'react';
import type { PlanTask } from '#electron/plan/values.ts';
import { Button } from '../parts/button.tsx';
import { bringIntoView } from './bring-into-view.ts';
import { NoteField } from './note-field.tsx';
import { planStore, usePlan } from './state.ts';
import { start } from './task-actions.ts';
import styles from './task-details.module.css';
import type { Asked } from './task-dialogs.tsx';
import { moveSentence, placeNames, shortDay, taskLength } from './words.ts';

export default function TaskDetails(props: {
  task: PlanTask;
  today: string;
  /** Starts with the caret in the note. */
  noteFirst: boolean;
  ask: (asked: Asked) => void;
}) {
  const { task, today, ask } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    bringIntoView(box.current, 'nearest');
  }, []);
  return (
    <div ref={box} className={styles.details}>
      <Facts task={task} today={today} />
      <NoteField task={task} focused={props.noteFirst} />
      <div className={styles.buttons}>
        <StatusButtons task={task} ask={ask} />
        <Button variant="quiet" keys="m" onClick={() => ask({ kind: 'spend', task })}>
          Minutes spent
        </Button>
        {task.origin === 'own' && (
          <Button variant="quiet" keys="e" onClick={() => ask({ kind: 'edit', task })}>
            Edit
          </Button>
        )}
      </div>
    </div>
  );
}

function StatusButtons({ task, ask }: { task: PlanTask; ask: (asked: Asked) => void }) {
  const plan = planStore.getState();
  if (task.status === 'skipped' || task.status === 'dropped') {
    return (
      <Button keys="r" onClick={() => void plan.restore(task.id)}>
        Bring back
      </Button>
    );
  }
  if (task.status !== 'to-do') return null;
  return (
    <>
      <Button onClick={() => void start(task)}>
        {task.place === 'today' ? 'Start' : `Start in ${placeNames[task.place]}`}
      </Button>
      <Button variant="quiet" keys="s" onClick={() => ask({ kind: 'move', task })}>
        Move
      </Button>
      <Button variant="quiet" keys="x" onClick={() => ask({ kind: 'skip', task })}>
        Skip
      </Button>
      <Button variant="quiet" keys="l" onClick={() => void plan.lock(task.id, !task.locked)}>
        {task.locked ? 'Unlock' : 'Lock to its day'}
      </Button>
    </>
  );
}

function Facts({ task, today }: { task: PlanTask; today: string }) {
  const after = usePrerequisites(task.after);
  const moved = moveSentence(task.movedFrom, task.moveReason, today);
  const pace =
    task.estimate !== task.minutes && task.minutes > 0
      ? `, written as ${task.minutes} min: the estimate follows your own pace`
      : '';
  const facts: [string, string][] = [
    ['Done when', task.done],
    ['Length', `${taskLength(task)}${pace}`],
    ['Spent', task.spentMinutes === null ? '' : `${task.spentMinutes} min`],
    ['Comes after', after],
    ['Why this day', moved],
    ['Skipped', task.skipReason ?? ''],
    ['If left out', task.cost],
  ];
  return (
    <>
      {task.summary !== '' && <p className={styles.summary}>{task.summary}</p>}
      <dl className={styles.facts}>
        {facts
          .filter(([, text]) => text !== '')
          .map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}

/** Titles and days of the tasks that come before, from the whole plan, which is read when needed. */
function usePrerequisites(ids: string[]): string {
  const weeks = usePlan((state) => state.weeks);
  const asked = useRef(false);
  const [wanted] = useState(ids.length > 0);
  useEffect(() => {
    if (!wanted || asked.current || planStore.getState().weeks !== null) return;
    asked.current = true;
    void planStore.getState().loadWeeks();
  }, [wanted]);
  if (weeks === null) return '';
  const all = [
    ...weeks.weeks.flatMap((week) => week.days.flatMap((day) => day.tasks)),
    ...weeks.dropped,
  ];
  return ids
    .flatMap((id) => all.filter((task) => task.id === id))
    .map(({ title, status, day }) => {
      if (status === 'done') return `${title} (done)`;
      if (status !== 'to-do' || day === null) return `${title} (${status})`;
      return `${title} (${shortDay(day)})`;
    })
    .join(', ');
}

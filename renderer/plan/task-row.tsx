/** One row of a checklist: box, title, what happened to it, the round it serves, its length. */
import { IconArrowForwardUp, IconLock, IconNote } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PlanTask } from '#electron/plan/values.ts';
import { CheckBox } from '../parts/check-box.tsx';
import styles from './task-row.module.css';
import { moveSentence, nearDay, roundNames, tookText } from './words.ts';

export interface TaskRowProps {
  task: PlanTask;
  today: string;
  /** The next thing to do. */
  current: boolean;
  /** The row that keys act on. */
  selected: boolean;
  /** 32 px high, for the whole plan. */
  compact?: boolean;
  /** Shown under the row while it is open. */
  details?: ReactNode;
  onTick: () => void;
  onSelect: () => void;
  onToggleDetails: () => void;
  onStart: () => void;
}

/** A checklist row as a list item with a real checkbox named by the task's title. */
export function TaskRow(props: TaskRowProps) {
  const { task, current, selected } = props;
  const open = props.details !== undefined;
  return (
    <li
      className={styles.item}
      data-task={task.id}
      data-status={task.status}
      data-current={current || undefined}
      data-selected={selected || undefined}
      data-compact={props.compact || undefined}
      onFocus={props.onSelect}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; Enter does the same for keys. */}
      <div
        className={styles.row}
        onPointerDown={props.onSelect}
        onDoubleClick={(event) => {
          // A quick tick and untick is two clicks on the box, not a start.
          if (!(event.target instanceof HTMLInputElement)) props.onStart();
        }}
      >
        <CheckBox
          className={styles.box}
          aria-label={task.title}
          checked={task.status === 'done'}
          tabIndex={selected ? 0 : -1}
          onChange={props.onTick}
        />
        <button
          type="button"
          className={styles.title}
          aria-label={`Details of ${task.title}`}
          aria-expanded={open}
          aria-keyshortcuts="O"
          tabIndex={selected ? 0 : -1}
          onClick={props.onToggleDetails}
        >
          {task.title}
        </button>
        <Notes {...props} />
        <span className={styles.round}>{roundNames[task.round]}</span>
        <Length task={task} />
      </div>
      {props.details}
    </li>
  );
}

function Notes({ task, today }: TaskRowProps) {
  const slipped = task.status === 'to-do' && task.movedFrom !== null && task.movedFrom < today;
  const notes: string[] = [];
  if (task.status === 'skipped') notes.push('skipped');
  const took = tookText(task);
  if (took) notes.push(took);
  if (task.status === 'to-do' && task.spentMinutes !== null) {
    notes.push(`${task.spentMinutes} min worked`);
  }
  return (
    <span className={styles.notes}>
      {notes.length > 0 && <span>{notes.join(', ')}</span>}
      {task.note !== '' && (
        <span title="Has a note">
          <IconNote size={13} stroke={1.6} aria-hidden="true" />
          <span className="unseen">has a note</span>
        </span>
      )}
      {task.locked && (
        <span title="Locked to its day">
          <IconLock size={13} stroke={1.6} aria-hidden="true" />
          <span className="unseen">locked to its day</span>
        </span>
      )}
      {slipped && task.movedFrom !== null && (
        <span
          className={styles.slipped}
          title={moveSentence(task.movedFrom, task.moveReason, today)}
        >
          <IconArrowForwardUp size={13} stroke={1.6} aria-hidden="true" />
          from {nearDay(task.movedFrom, today)}
        </span>
      )}
    </span>
  );
}

function Length({ task }: { task: PlanTask }) {
  const [figure, unit] = task.days > 1 ? [task.days, 'days'] : [task.estimate, 'min'];
  return (
    <span className={styles.length}>
      {figure} <span>{unit}</span>
    </span>
  );
}

/** Today's checklist under the ruler of its minutes. */
import type { TodayView } from '#electron/plan/contract.ts';
import { Section } from '../parts/section.tsx';
import { ClockRuler, type Phase } from '../ruler/clock-ruler.tsx';
import type { OpenDetails } from './plan-today.tsx';
import type { Roving } from './roving.ts';
import { start, toggle } from './task-actions.ts';
import type { Asked } from './task-dialogs.tsx';
import { TaskDetails } from './task-parts.ts';
import { TaskRow } from './task-row.tsx';
import styles from './today.module.css';
import { minutesLeft, phasesOf } from './today-minutes.ts';
import { useMinute } from './use-clock.ts';
import { clockTime } from './words.ts';

const millisecondsPerMinute = 60_000;

export function Checklist(props: {
  view: TodayView;
  roving: Roving;
  details: OpenDetails | null;
  openDetails: (id: string, note: boolean) => void;
  ask: (asked: Asked) => void;
}) {
  const { view, roving, details, openDetails, ask } = props;
  const { minutes, tasks, today } = view;
  const phases: Phase[] = phasesOf(tasks);
  return (
    <>
      <div className={styles.planHead}>
        <Section title="Plan" aside={<MinutesDone view={view} />} />
      </div>
      {minutes.planned > 0 && (
        <ClockRuler
          total={minutes.planned}
          formatTick={(value) => (value === 0 ? '0' : `${value} min`)}
          phases={phases}
          now={minutes.done}
          label={`${minutes.done} of ${minutes.planned} minutes done`}
        />
      )}
      <ul
        className={styles.list}
        aria-label="Tasks for today"
        ref={(element) => {
          roving.list.current = element;
        }}
      >
        {tasks.map((task) => (
          <TaskRow
            key={task.id}
            task={task}
            today={today}
            current={task.id === view.primary?.id}
            selected={task.id === roving.selected}
            onTick={() => toggle(task)}
            onSelect={() => roving.select(task.id)}
            onToggleDetails={() => openDetails(task.id, false)}
            onStart={() => {
              if (task.status === 'to-do') void start(task);
            }}
            {...(details?.id === task.id
              ? {
                  details: (
                    <TaskDetails task={task} today={today} noteFirst={details.note} ask={ask} />
                  ),
                }
              : {})}
          />
        ))}
      </ul>
    </>
  );
}

function MinutesDone({ view }: { view: TodayView }) {
  const { minutes, tasks } = view;
  const left = minutesLeft(tasks);
  const instant = useMinute();
  if (minutes.planned === 0) return <>Whole days, no minutes</>;
  const end = clockTime(instant + left * millisecondsPerMinute);
  return (
    <>
      <b className={styles.figure}>
        {minutes.done} of {minutes.planned} min
      </b>{' '}
      done{left > 0 && view.phase === 'during' ? `, ends about ${end} if you start now` : ''}
    </>
  );
}

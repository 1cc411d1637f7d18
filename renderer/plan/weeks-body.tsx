/** The weeks' days and tasks, with the keys that move over and with them. */
import { useEffect, useRef, useState } from 'react';
import type { PlanTask } from '#electron/plan/values.ts';
import { Section } from '../parts/section.tsx';
import { useCommands } from '../shell/commands.ts';
import { bringIntoView } from './bring-into-view.ts';
import { useRoving } from './roving.ts';
import { planStore, usePlan, type Weeks } from './state.ts';
import { start, toggle, useTaskCommands } from './task-actions.ts';
import { useTaskDialogs } from './task-dialogs.tsx';
import { TaskDetails } from './task-parts.ts';
import { TaskRow } from './task-row.tsx';
import styles from './weeks.module.css';
import { neighbourDay, sideStep } from './weeks-moves.ts';
import { nearDay, shortDay, upperFirst } from './words.ts';

type Week = Weeks['weeks'][number];
type WeekDay = Week['days'][number];

export function WeeksBody({ weeks, openDay }: { weeks: Weeks; openDay: string | null }) {
  const { today } = weeks;
  const days = weeks.weeks.flatMap((week) => week.days);
  const tasks = days.flatMap((day) => day.tasks);
  const session = usePlan((state) => state.today?.session ?? null);
  const primary = usePlan((state) => state.today?.primary?.id ?? null);
  const roving = useRoving(
    tasks.map(({ id }) => id),
    primary ?? tasks.find(({ status }) => status === 'to-do')?.id ?? null,
  );
  const [details, setDetails] = useState<{ id: string; note: boolean } | null>(null);
  const { ask, asking, dialog } = useTaskDialogs();
  const selected = tasks.find(({ id }) => id === roving.selected) ?? null;

  useOpenDay(openDay ?? today, roving.list, openDay !== null);

  function openDetails(id: string, note: boolean) {
    setDetails((open) => (open?.id === id && open.note === note && !note ? null : { id, note }));
  }

  function moveBy(direction: 1 | -1) {
    if (selected === null || selected.status !== 'to-do' || selected.day === null) return;
    const day = neighbourDay(days, selected.day, direction, today);
    if (day !== null) void planStore.getState().move(selected.id, day);
  }

  function goSideways(direction: 1 | -1) {
    const id = sideStep(days, roving.selected, direction);
    if (id !== null) roving.focus(id);
  }

  useTaskCommands({
    selected,
    startable: selected?.status === 'to-do' ? selected : null,
    session,
    roving,
    ask,
    openDetails,
    asking,
  });
  useCommands(
    asking
      ? []
      : [
          {
            id: 'plan.next-day',
            title: 'Next day with tasks',
            group: 'go',
            keys: 'arrowright',
            run: () => goSideways(1),
          },
          {
            id: 'plan.previous-day',
            title: 'Previous day with tasks',
            group: 'go',
            keys: 'arrowleft',
            run: () => goSideways(-1),
          },
          {
            id: 'plan.move-earlier',
            title: 'Move the task a working day earlier',
            group: 'change',
            keys: 'alt+arrowup alt+arrowleft',
            bar: 'move a day',
            run: () => moveBy(-1),
          },
          {
            id: 'plan.move-later',
            title: 'Move the task a working day later',
            group: 'change',
            keys: 'alt+arrowdown alt+arrowright',
            bar: 'move a day',
            run: () => moveBy(1),
          },
        ],
  );

  function rowOf(task: PlanTask) {
    return (
      <TaskRow
        key={task.id}
        compact
        task={task}
        today={today}
        current={task.id === primary}
        selected={task.id === roving.selected}
        onTick={() => toggle(task)}
        onSelect={() => roving.select(task.id)}
        onToggleDetails={() => openDetails(task.id, false)}
        onStart={() => {
          if (task.status === 'to-do') void start(task);
        }}
        {...(details?.id === task.id
          ? {
              details: <TaskDetails task={task} today={today} noteFirst={details.note} ask={ask} />,
            }
          : {})}
      />
    );
  }

  return (
    <section
      aria-label="The plan by week"
      data-pane
      tabIndex={-1}
      ref={(element) => {
        roving.list.current = element;
      }}
    >
      {weeks.weeks.map((week) => (
        <section key={week.number} className={styles.week} aria-label={`Week ${week.number}`}>
          <Section title={`Week ${week.number}, ${week.title.toLowerCase()}`} />
          <p className={styles.exit}>Ends with: {week.exit}</p>
          {week.days.map((day) => (
            <DayRow key={day.day} day={day} today={today} row={rowOf} />
          ))}
        </section>
      ))}
      {dialog}
    </section>
  );
}

function DayRow(props: { day: WeekDay; today: string; row: (task: PlanTask) => React.ReactNode }) {
  const { day, today, row } = props;
  return (
    <div className={styles.day} data-day={day.day} data-today={day.day === today || undefined}>
      <div className={styles.date}>
        <h3>{day.day === today ? upperFirst(nearDay(day.day, today)) : shortDay(day.day)}</h3>
        <p>{minutesText(day)}</p>
      </div>
      {day.tasks.length === 0 ? (
        <p className={styles.empty}>{emptyText(day)}</p>
      ) : (
        <ul className={styles.tasks} aria-label={shortDay(day.day)}>
          {day.tasks.map(row)}
        </ul>
      )}
    </div>
  );
}

function minutesText(day: WeekDay): string {
  if (day.trial) return 'whole day';
  if (day.off) return day.plannedMinutes > 0 ? `${day.plannedMinutes} min, day off` : 'day off';
  return `${day.plannedMinutes} of ${day.capacityMinutes} min`;
}

function emptyText(day: WeekDay): string {
  if (day.rounds.length > 0) return 'The interview.';
  return day.off ? 'Free.' : 'Nothing is planned.';
}

/** Brings a day into view when the plan opens, with the focus on its first task where it was asked for. */
function useOpenDay(
  day: string,
  list: React.RefObject<HTMLElement | null>,
  withFocus: boolean,
): void {
  const opened = useRef<string | null>(null);
  useEffect(() => {
    if (opened.current === day) return;
    opened.current = day;
    const element = list.current?.querySelector<HTMLElement>(`[data-day="${day}"]`);
    bringIntoView(element ?? null, 'center');
    if (withFocus) element?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
  });
}

/** Today's body: the tape, the next thing to do, the checklist, and beside it what moved and what comes. */
import { useEffect, useState } from 'react';
import type { TodayView } from '#electron/plan/contract.ts';
import { useCommands } from '../shell/commands.ts';
import { goTo } from '../shell/state.ts';
import { Aside } from './aside.tsx';
import { Checklist } from './checklist.tsx';
import { Hero } from './hero.tsx';
import { useRoving } from './roving.ts';
import { RunningClock } from './running-clock.tsx';
import { planStore, usePlan } from './state.ts';
import { Tape } from './tape.tsx';
import { useTaskCommands } from './task-actions.ts';
import { useTaskDialogs } from './task-dialogs.tsx';
import { preloadTaskParts } from './task-parts.ts';
import styles from './today.module.css';
import { gapWords, nearDay, upperFirst } from './words.ts';
import { WriteFailure } from './write-failure.tsx';

/** How long (ms) loading ahead waits at most for an idle moment. */
const preloadAfter = 2000;

export interface OpenDetails {
  id: string;
  note: boolean;
}

export function PlanToday({ view }: { view: TodayView }) {
  const { tasks, primary } = view;
  const roving = useRoving(
    tasks.map(({ id }) => id),
    primary?.id ?? null,
  );
  const [details, setDetails] = useState<OpenDetails | null>(null);
  const { ask, asking, dialog } = useTaskDialogs();
  const selected = tasks.find(({ id }) => id === roving.selected) ?? null;
  const startable = selected?.status === 'to-do' ? selected : primary;

  function openDetails(id: string, note: boolean) {
    // The same key closes them again, but N on open details goes to the note.
    setDetails((open) => (open?.id === id && open.note === note && !note ? null : { id, note }));
  }

  useEffect(() => {
    const idle = requestIdleCallback(preloadTaskParts, { timeout: preloadAfter });
    return () => cancelIdleCallback(idle);
  }, []);
  useTaskCommands({
    selected,
    startable,
    others: tasks.filter((task) => task.status === 'to-do' && task.id !== startable?.id),
    session: view.session,
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
            id: 'plan.budget',
            title: 'Change your minutes, dates or days off',
            group: 'change',
            where: 'Settings',
            keys: 'b',
            bar: 'change budget',
            run: () => goTo('settings', 'plan'),
          },
          ...(details === null
            ? []
            : [
                {
                  id: 'plan.close-details',
                  title: 'Close the details',
                  group: 'go' as const,
                  keys: 'escape',
                  inFields: true,
                  run: () => {
                    const { id } = details;
                    setDetails(null);
                    roving.focus(id);
                  },
                },
              ]),
        ],
  );

  return (
    <div className={styles.wrap}>
      <Tape view={view} open={(day) => goTo('today', `weeks ${day}`)} />
      {view.session !== null && <RunningClock session={view.session} />}
      <div className={styles.columns}>
        <section className={styles.main} aria-label="Plan for today" data-pane tabIndex={-1}>
          <Hero view={view} enterStartsIt={startable?.id === primary?.id} />
          <GapLine view={view} />
          <WriteFailure />
          {tasks.length > 0 && (
            <Checklist
              view={view}
              roving={roving}
              details={details}
              openDetails={openDetails}
              ask={ask}
            />
          )}
          <NextDay view={view} />
        </section>
        <Aside view={view} />
      </div>
      {dialog}
    </div>
  );
}

/** While the choice after missed days is put off, one line says so and reopens it. */
function GapLine({ view }: { view: TodayView }) {
  const putOff = usePlan((state) => state.gapPutOff);
  if (view.gap === null || !putOff || view.phase === 'after') return null;
  return (
    <p className={styles.gapLine}>
      <span>{gapWords(view.gap)}</span>
      <button type="button" onClick={() => planStore.getState().putOffGap(false)}>
        Choose a way
      </button>
    </p>
  );
}

function NextDay({ view }: { view: TodayView }) {
  const { next, today } = view;
  if (next === null || view.tasks.length === 0) return null;
  const [first, second, ...others] = next.titles;
  const titles = [first, second].filter(Boolean).join(', then ');
  return (
    <p className={styles.next}>
      <b>{upperFirst(nearDay(next.day, today))}</b>
      <span className={styles.nextMinutes}>{next.minutes} min</span>
      <span className={styles.nextTitles}>
        {titles}
        {others.length > 0 ? `, and ${others.length} more` : ''}
      </span>
    </p>
  );
}

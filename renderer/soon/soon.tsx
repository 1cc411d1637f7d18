/** A place that is not built yet: what it will hold, and how to do its work until then. */
import { lazy, Suspense, useEffect } from 'react';
import type { PlaceId } from '#content/plan/schema.ts';
import type { PlanTask } from '#electron/plan/values.ts';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import { placeOf } from '../places.ts';
import { planStore, usePlan } from '../plan/state.ts';
import { start } from '../plan/task-actions.ts';
import { count, lengthText, nearDay, taskLength } from '../plan/words.ts';
import { type Command, useCommands } from '../shell/commands.ts';
import { Page } from '../shell/page.tsx';
import { goTo, useShell, type Where } from '../shell/state.ts';
import styles from './soon.module.css';
import { soonWords } from './words.ts';

const WorkTimer = lazy(() => import('../plan/work-timer.tsx'));

/** The plan's tasks that open a place and still stand, in the order of the plan. */
function tasksOf(
  place: PlaceId,
  weeks: ReturnType<typeof planStore.getState>['weeks'],
): PlanTask[] {
  const tasks = weeks?.weeks.flatMap(({ days }) => days.flatMap((day) => day.tasks)) ?? [];
  return tasks.filter(
    (task) => task.place === place && (task.status === 'to-do' || task.status === 'done'),
  );
}

function Tasks({ place }: { place: PlaceId }) {
  const weeks = usePlan((state) => state.weeks);
  const failure = usePlan((state) => state.failure);
  const planned = usePlan((state) => state.today !== null);
  const today = useShell((state) => state.today);

  useEffect(() => {
    if (planned) void planStore.getState().loadWeeks();
  }, [planned]);

  if (!planned) return <p className={styles.note}>There is no plan yet. Set it up in Today.</p>;
  if (weeks === null) {
    if (failure === null) return null;
    return <Failure error={failure} retry={() => void planStore.getState().loadWeeks()} />;
  }
  const tasks = tasksOf(place, weeks);
  if (tasks.length === 0)
    return <p className={styles.note}>No task of your plan opens this place.</p>;
  const open = tasks.filter(({ status }) => status === 'to-do');
  const minutes = open.reduce((sum, task) => sum + task.estimate, 0);
  return (
    <Section
      title="In your plan"
      aside={
        open.length === 0
          ? 'all done'
          : [`${count(open.length, 'task')} to do`, minutes > 0 && lengthText(minutes)]
              .filter(Boolean)
              .join(', ')
      }
    >
      <ul className={styles.tasks}>
        {tasks.map((task) => (
          <li key={task.id} className={task.status === 'done' ? styles.done : undefined}>
            <span className={styles.title}>{task.title}</span>
            <span className={styles.fact}>
              {task.status === 'done' ? 'done' : task.day === null ? '' : nearDay(task.day, today)}
            </span>
            <span className={styles.length}>{taskLength(task)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function isSoon(where: Where): where is keyof typeof soonWords {
  return where in soonWords;
}

export default function SoonPlace() {
  const where = useShell((state) => state.where);
  // While another place opens, this one may be drawn once more.
  return isSoon(where) ? <SoonPage where={where} /> : null;
}

/** A start that was not stored; the work timer says it itself where it is on show. */
function FailedStart({ where }: { where: PlaceId }) {
  const failed = usePlan((state) => state.failedWrite);
  const running = usePlan((state) => state.today?.session?.place === where);
  if (failed === null || running) return null;
  return (
    <div className={styles.failed}>
      <Failure error={failed.error} retry={failed.retry} />
    </div>
  );
}

/** Today's next task that opens this place, unless its clock or another of this place already runs. */
function useNextTask(where: PlaceId): PlanTask | null {
  const tasks = usePlan((state) => state.today?.tasks);
  const running = usePlan((state) => state.today?.session?.place === where);
  if (running) return null;
  return tasks?.find((task) => task.place === where && task.status === 'to-do') ?? null;
}

function SoonPage({ where }: { where: keyof typeof soonWords }) {
  const place = placeOf(where);
  const words = soonWords[where];
  const next = useNextTask(where);
  const toToday = () => goTo('today');
  const toStart = next === null ? null : () => void start(next);
  const enter: Command =
    next !== null && toStart !== null
      ? {
          id: 'soon.start',
          title: `Start: ${next.title}`,
          group: 'run',
          where: `${place.label}, ${taskLength(next)}`,
          keys: 'enter',
          bar: 'start',
          run: toStart,
        }
      : {
          id: 'soon.today',
          title: 'Back to Today',
          group: 'go',
          where: place.label,
          keys: 'enter',
          bar: 'go to Today',
          run: toToday,
        };
  useCommands([enter]);
  return (
    <Page title={place.label} subtitle="Not built yet">
      <div className={styles.columns}>
        <div>
          <Suspense fallback={null}>
            <WorkTimer place={where} />
          </Suspense>
          <div className={styles.hero}>
            <p className={styles.kick}>What will be here</p>
            <h2 className={styles.fact1}>{words.fact}</h2>
            <ul className={styles.holds}>
              {words.holds.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        </div>
        <section className={styles.aside} aria-label="Until then">
          <div className={styles.block}>
            <Section title="Until then">
              <p className={styles.note}>{words.meanwhile}</p>
              <div className={styles.actions}>
                {next !== null && toStart !== null && (
                  <Button variant="primary" keys="enter" onClick={toStart}>
                    Start: {next.title}
                  </Button>
                )}
                <Button keys={next === null ? 'enter' : undefined} onClick={toToday}>
                  Go to Today
                </Button>
                {where === 'rounds' && (
                  <Button variant="quiet" onClick={() => goTo('settings', 'stages')}>
                    Open the stages in Settings
                  </Button>
                )}
              </div>
            </Section>
          </div>
          <FailedStart where={where} />
          <Tasks place={where} />
        </section>
      </div>
    </Page>
  );
}

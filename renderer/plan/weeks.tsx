/** The whole plan by week: every day with its tasks, moved and ticked by keys. */
import { useEffect } from 'react';
import type { PlanTask } from '#electron/plan/values.ts';
import { Button } from '../parts/button.tsx';
import { useCommands } from '../shell/commands.ts';
import { Page } from '../shell/page.tsx';
import { goTo } from '../shell/state.ts';
import { exportCalendar } from './calendar-export.ts';
import { Dropped } from './dropped.tsx';
import { planStore, usePlan, type Weeks } from './state.ts';
import { ViewSwitch } from './view-switch.tsx';
import styles from './weeks.module.css';
import { WeeksBody } from './weeks-body.tsx';
import { count, shortDay } from './words.ts';
import { WriteFailure } from './write-failure.tsx';

export default function WeeksPage({ openDay }: { openDay: string | null }) {
  const weeks = usePlan((state) => state.weeks);

  useEffect(() => {
    void planStore.getState().loadWeeks();
  }, []);
  useCommands([
    {
      id: 'plan.today-view',
      title: 'Back to today',
      group: 'go',
      keys: 'w escape',
      bar: 'today',
      run: () => goTo('today'),
    },
  ]);

  return (
    <Page
      title="The whole plan"
      subtitle={weeks === null ? undefined : spanText(weeks)}
      actions={
        <>
          <Button className={styles.export} variant="quiet" onClick={() => void exportCalendar()}>
            Export to calendar
          </Button>
          <ViewSwitch view="weeks" weeks={weeks?.weeks.length ?? 4} />
        </>
      }
    >
      <div className={styles.wrap}>
        <WriteFailure />
        {weeks !== null && (
          <>
            <WeeksBody weeks={weeks} openDay={openDay} />
            <Dropped tasks={weeks.dropped} />
          </>
        )}
      </div>
    </Page>
  );
}

function spanText({ weeks }: Weeks): string {
  const days = weeks.flatMap((week) => week.days);
  // A trial is shown on both of its days; the daily tasks lapse with theirs.
  const tasks: PlanTask[] = days.flatMap(({ day, tasks: shown }) =>
    shown.filter((task) => task.day === day && task.origin !== 'daily'),
  );
  const done = tasks.filter(({ status }) => status === 'done').length;
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return '';
  return `${shortDay(first.day)} to ${shortDay(last.day)}, ${done} of ${count(tasks.length, 'task')} done`;
}

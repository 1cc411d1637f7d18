/**
 * The Today place: today's checklist, or what stands in its stead. The whole plan, the first set-up and
 * the dialogs load when they are needed; Today's first paint does without them.
 */
import { lazy, Suspense, useEffect } from 'react';
import { dayOf } from '#electron/days.ts';
import type { TodayView } from '#electron/plan/contract.ts';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { useCommands } from '../shell/commands.ts';
import { Page } from '../shell/page.tsx';
import { goTo, now, useShell } from '../shell/state.ts';
import { PlanToday } from './plan-today.tsx';
import { planStore, usePlan } from './state.ts';
import styles from './today.module.css';
import { ViewSwitch } from './view-switch.tsx';
import { count, longDay } from './words.ts';

const Setup = lazy(() => import('./setup.tsx'));
const Weeks = lazy(() => import('./weeks.tsx'));
const GapDialog = lazy(() => import('./gap-dialog.tsx'));

export default function Today() {
  const status = usePlan((state) => state.status);
  const today = usePlan((state) => state.today);
  const failure = usePlan((state) => state.failure);
  const view = useShell((state) => state.view);

  useEffect(() => {
    if (planStore.getState().status === 'unread') void planStore.getState().reload();
  }, []);

  if (status === 'failed') {
    return (
      <Page title="Today">
        <div className={styles.wrap}>
          <Failure error={failure} retry={() => void planStore.getState().reload()} />
        </div>
      </Page>
    );
  }
  if (status === 'unread') return <Page title={longDay(dayOf(now()))}>{null}</Page>;
  if (today === null) {
    return (
      <Suspense fallback={<Page title="Set up the plan">{null}</Page>}>
        <Setup />
      </Suspense>
    );
  }
  if (view?.startsWith('weeks')) {
    return (
      <Suspense fallback={<Page title="The whole plan">{null}</Page>}>
        <Weeks openDay={view.split(' ')[1] ?? null} />
      </Suspense>
    );
  }
  return <TodayPage view={today} />;
}

function TodayPage({ view }: { view: TodayView }) {
  const gapPutOff = usePlan((state) => state.gapPutOff);
  const asideOpen = usePlan((state) => state.asideOpen);
  const { toggleAside, putOffGap } = planStore.getState();
  const due = useDueText();

  useCommands([
    {
      id: 'plan.weeks',
      title: 'See the whole plan',
      group: 'go',
      where: 'Today',
      keys: 'w',
      run: () => goTo('today', 'weeks'),
    },
    {
      id: 'plan.aside',
      title: 'Countdown, what moved and the next mock',
      group: 'go',
      where: 'Today',
      keys: 'alt+3',
      run: toggleAside,
    },
  ]);

  return (
    <Page
      title={longDay(view.today)}
      subtitle={[positionText(view), due].filter(Boolean).join(', ')}
      actions={
        <>
          <Button
            className={styles.asideToggle}
            keys="alt+3"
            aria-expanded={asideOpen}
            title="Countdown, what moved and the next mock"
            onClick={toggleAside}
          >
            {view.countdown === null ? 'More' : count(view.countdown.days, 'day')}
          </Button>
          <ViewSwitch view="today" weeks={view.position.weeks} />
        </>
      }
    >
      <PlanToday view={view} />
      {view.gap !== null && view.phase !== 'after' && !gapPutOff && (
        <Suspense fallback={null}>
          <GapDialog gap={view.gap} close={() => putOffGap(true)} />
        </Suspense>
      )}
    </Page>
  );
}

/** "18 cards due", as the sidebar counts them; empty where none is. */
function useDueText(): string {
  const due = useShell((state) => state.counts.numbers ?? '');
  const cards = Number.parseInt(due, 10);
  return Number.isNaN(cards) ? '' : `${count(cards, 'card')} due`;
}

/** "Week 2 of 4, day 3"; before the start and after the end, what is the case instead. */
function positionText({ phase, position, tape }: TodayView): string {
  const start = tape[0]?.day;
  if (phase === 'before' && start !== undefined) return `The plan starts on ${longDay(start)}`;
  if (phase === 'after') return 'The plan has ended';
  return `Week ${position.week} of ${position.weeks}, day ${position.dayOfWeek}`;
}

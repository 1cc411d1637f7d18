/** Beside the checklist: the countdown, what slipped and moved, the next mock, and how steady the days were. */
import { IconArrowRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { TodayView } from '#electron/plan/contract.ts';
import type { PlanChange } from '#electron/plan/values.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import { useCommands } from '../shell/commands.ts';
import styles from './aside.module.css';
import { planStore, usePlan } from './state.ts';
import {
  changeSentence,
  count,
  fromTo,
  lengthText,
  reflowSentence,
  roundNames,
  shortDay,
} from './words.ts';

/** Moves in sight; more of them are folded. */
const mostMoves = 6;

export function Aside({ view }: { view: TodayView }) {
  const open = usePlan((state) => state.asideOpen);
  const pane = useRef<HTMLElement>(null);
  const { toggleAside } = planStore.getState();

  useEffect(() => {
    // Only where it is a drawer is opening it a move of the focus.
    if (open && pane.current && getComputedStyle(pane.current).position === 'absolute') {
      pane.current.focus();
    }
  }, [open]);
  useCommands(
    open
      ? [
          {
            id: 'plan.close-aside',
            title: 'Close the drawer',
            group: 'go',
            keys: 'escape',
            run: toggleAside,
          },
        ]
      : [],
  );

  return (
    <aside
      ref={pane}
      className={styles.aside}
      aria-label="Around today"
      data-open={open || undefined}
      data-pane
      tabIndex={-1}
    >
      <Button className={styles.close} variant="quiet" keys="escape" onClick={toggleAside}>
        Close
      </Button>
      <Countdown view={view} />
      <Slipped view={view} />
      <NextMock view={view} />
      <Consistency view={view} />
    </aside>
  );
}

function Countdown({ view }: { view: TodayView }) {
  const { countdown } = view;
  if (countdown === null) return null;
  // A target date on a round's own day says nothing more.
  const others = countdown.ahead
    .slice(1)
    .filter(({ round, day }) => round !== null || day !== countdown.day);
  const what =
    countdown.round === null
      ? 'to your target date'
      : others.length === 0
        ? 'to your interview'
        : `to ${roundNames[countdown.round].toLowerCase()}`;
  return (
    <div className={styles.block}>
      <p className={styles.countdown}>
        <span className={styles.big}>{countdown.days}</span>
        <span>
          <b>
            {countdown.days === 1 ? 'day' : 'days'} {what}
          </b>
          <span>
            {shortDay(countdown.day)}
            {countdown.time === null ? '' : `, ${countdown.time}`}
          </span>
        </span>
      </p>
      {others.length > 0 && (
        <ul className={styles.ahead}>
          {others.map(({ round, day, time, days }) => (
            <li key={`${round}-${day}`}>
              <span>{round === null ? 'Target date' : roundNames[round]}</span>
              <span>
                {shortDay(day)}
                {time === null ? '' : `, ${time}`}
              </span>
              <span>{count(days, 'day')}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Slipped({ view }: { view: TodayView }) {
  const { slipped, today, minutes } = view;
  if (slipped.length === 0) return null;
  const late = slipped.filter(({ from }) => from !== null && from < today);
  // What came to today or left it is what today is about.
  const touchesToday = ({ from, to }: PlanChange) => from === today || to === today;
  const ordered = [
    ...slipped.filter(touchesToday),
    ...slipped.filter((change) => !touchesToday(change)),
  ];
  const sum = late.reduce((total, change) => total + change.minutes, 0);
  return (
    <div className={styles.block}>
      <Section
        title="Slipped and moved"
        aside={
          late.length > 0
            ? `${count(late.length, 'task')}, ${lengthText(sum)}`
            : count(slipped.length, 'task')
        }
      />
      <Moves changes={ordered.slice(0, mostMoves)} today={today} />
      {ordered.length > mostMoves && (
        <details className={styles.more}>
          <summary>{ordered.length - mostMoves} more</summary>
          <Moves changes={ordered.slice(mostMoves)} today={today} />
        </details>
      )}
      <p className={styles.small}>{reflowSentence(slipped, today, minutes.capacity)}</p>
    </div>
  );
}

function Moves({ changes, today }: { changes: PlanChange[]; today: string }) {
  return (
    <ul className={styles.moves}>
      {changes.map((change) => {
        const { from, to } = fromTo(change, today);
        return (
          <li key={change.taskId} title={changeSentence(change, today)}>
            <span>{change.title}</span>
            <span className={styles.fromTo}>
              {from}
              <IconArrowRight size={13} stroke={1.6} role="img" aria-label="to" />
              {to}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function NextMock({ view }: { view: TodayView }) {
  const { nextMock } = view;
  if (nextMock === null) return null;
  return (
    <div className={styles.block}>
      <Section title="Next mock" aside={shortDay(nextMock.day)} />
      <p className={styles.mock}>
        {nextMock.title}, {nextMock.minutes} min
      </p>
      <p className={styles.small}>{nextMock.summary}</p>
    </div>
  );
}

function Consistency({ view }: { view: TodayView }) {
  const { daysWorked, workingDays } = view.consistency;
  if (workingDays === 0) return null;
  return (
    <p className={styles.quiet}>
      Worked on {daysWorked} of {count(workingDays, 'working day')} so far.
    </p>
  );
}

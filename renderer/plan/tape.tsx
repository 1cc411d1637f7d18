/**
 * The tape of days: the whole plan as one line, filled by what is done. Arrow keys move over the days,
 * Enter opens the day in the whole plan.
 */
import { type KeyboardEvent, useRef, useState } from 'react';
import type { TapeDay, TodayView } from '#electron/plan/contract.ts';
import styles from './tape.module.css';
import { dayLabel, doneShare, tapeSentence, weeksOfTape } from './tape-geometry.ts';
import { dateOf } from './words.ts';

/** Beyond this many days only the first of each week, today and the last date show their number. */
const mostNumbers = 36;

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export function Tape(props: { view: TodayView; open: (day: string) => void }) {
  const { view, open } = props;
  const { tape, today } = view;
  const inTape = tape.some(({ day }) => day === today);
  const [chosen, setChosen] = useState<string | null>(null);
  const current = chosen ?? (inTape ? today : tape[0]?.day);
  const group = useRef<HTMLDivElement>(null);
  const last = tape.at(-1)?.day;

  function onKeyDown(event: KeyboardEvent) {
    const at = tape.findIndex(({ day }) => day === current);
    const targets: Record<string, number> = { Home: 0, End: tape.length - 1 };
    const step = steps[event.key];
    const target = step === undefined ? targets[event.key] : at + step;
    if (target === undefined) return;
    event.preventDefault();
    const day = tape[Math.min(tape.length - 1, Math.max(0, target))]?.day;
    if (day === undefined) return;
    setChosen(day);
    group.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are the days of a plan.
    <div
      ref={group}
      className={styles.tape}
      role="group"
      aria-label={tapeSentence(view)}
      onKeyDown={onKeyDown}
    >
      {weeksOfTape(view).map((week) => (
        <div key={week.number} className={styles.week} style={{ flexGrow: week.days.length }}>
          <span className={styles.title} data-current={week.current || undefined}>
            {week.label}
          </span>
          <div className={styles.days}>
            {week.days.map((day, index) => (
              <Day
                key={day.day}
                day={day}
                today={today}
                last={day.day === last}
                numbered={
                  tape.length <= mostNumbers || index === 0 || day.day === today || day.day === last
                }
                reachable={day.day === current}
                open={() => {
                  setChosen(day.day);
                  open(day.day);
                }}
              />
            ))}
          </div>
        </div>
      ))}
      <span className={styles.end} aria-hidden="true">
        {tape.at(-1)?.rounds.length ? 'Interview' : 'Ready by'}
      </span>
    </div>
  );
}

function Day(props: {
  day: TapeDay;
  today: string;
  last: boolean;
  numbered: boolean;
  reachable: boolean;
  open: () => void;
}) {
  const { day, today, last, numbered, reachable, open } = props;
  const round = last || day.rounds.length > 0;
  const share = doneShare(day);
  const free = day.plannedMinutes === 0 && !day.trial && !round;
  return (
    <button
      type="button"
      className={styles.day}
      data-day={day.day}
      data-today={day.day === today || undefined}
      data-free={free || undefined}
      data-round={round || undefined}
      aria-label={dayLabel(day, today, last)}
      aria-current={day.day === today ? 'date' : undefined}
      tabIndex={reachable ? 0 : -1}
      onClick={open}
    >
      <span className={styles.cell}>
        {!round && share > 0 && <i style={{ width: `calc(${share * 100}% + 2px)` }} />}
        {day.mock && <Mark path="M4 .5 7.5 4 4 7.5.5 4z" className={styles.mock} />}
        {day.trial && <Mark path="M1.5 1h5M1.5 7h5M2 1c0 2 4 4 4 6M6 1c0 2-4 4-4 6" />}
        {round && <Mark path="M1.5 7.5v-7h6l-1.6 2L7.5 4.5h-6" />}
      </span>
      <span className={styles.number}>{numbered ? dateOf(day.day) : ''}</span>
    </button>
  );
}

function Mark(props: { path: string; className?: string | undefined }) {
  return (
    <svg
      className={props.className ?? styles.mark}
      viewBox="0 0 8 8"
      width="10"
      height="10"
      aria-hidden="true"
    >
      <path d={props.path} />
    </svg>
  );
}

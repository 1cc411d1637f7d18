/** The next thing to do, in full, with the one primary button; or, without one, what is the case. */
import { daysBetween } from '#electron/days.ts';
import type { TodayView } from '#electron/plan/contract.ts';
import { Button } from '../parts/button.tsx';
import { goTo } from '../shell/state.ts';
import { start } from './task-actions.ts';
import styles from './today.module.css';
import { count, lengthText, nearDay, placeNames, shortDay, weeksName } from './words.ts';

export function Hero({ view, enterStartsIt }: { view: TodayView; enterStartsIt: boolean }) {
  const { primary, focus, session } = view;
  if (view.phase !== 'during' || primary === null) return <Rest view={view} />;
  const running = session?.taskId === primary.id;
  return (
    <div className={styles.hero}>
      {focus !== null && <p className={styles.kick}>Today is for {focus}</p>}
      <h2 className={styles.title}>{primary.title}</h2>
      {primary.summary !== '' && <p className={styles.summary}>{primary.summary}</p>}
      {running && primary.place !== 'today' ? (
        <Button
          variant="primary"
          size="hero"
          {...(enterStartsIt ? { keys: 'enter' } : {})}
          onClick={() => goTo(primary.place)}
        >
          Go on in {placeNames[primary.place]}
        </Button>
      ) : (
        !running && (
          <Button
            variant="primary"
            size="hero"
            {...(enterStartsIt ? { keys: 'enter' } : {})}
            onClick={() => void start(primary)}
          >
            Start: {primary.title}
          </Button>
        )
      )}
    </div>
  );
}

/** Before the start, on a day off, when all is done, and after the last date. */
function Rest({ view }: { view: TodayView }) {
  const { kick, title, summary, action } = restWords(view);
  const run = action === 'settings' ? () => goTo('settings', 'plan') : () => goTo('today', 'weeks');
  return (
    <div className={styles.hero}>
      {kick !== '' && <p className={styles.kick}>{kick}</p>}
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.summary}>{summary}</p>
      <Button size="hero" {...(action === 'weeks' ? { keys: 'w' } : {})} onClick={run}>
        {action === 'settings'
          ? 'Set new dates'
          : `See the ${weeksName(view.position.weeks).toLowerCase()}`}
      </Button>
    </div>
  );
}

interface RestWords {
  kick: string;
  title: string;
  summary: string;
  action: 'weeks' | 'settings';
}

function restWords(view: TodayView): RestWords {
  const { today, tape, next, minutes, phase, tasks } = view;
  const first = tape[0]?.day;
  const last = tape.at(-1)?.day;
  const nextText =
    next === null
      ? 'Nothing else is planned.'
      : `Next is ${nearDay(next.day, today)}, ${lengthText(next.minutes)}: ${next.titles[0] ?? ''}.`;

  if (phase === 'before' && first !== undefined) {
    const days = daysBetween(today, first);
    return {
      kick: 'Not started yet',
      title: `${count(days, 'day')} until the plan starts`,
      summary: `It starts on ${shortDay(first)}. ${next === null ? '' : `First: ${next.titles.slice(0, 2).join(', then ')}.`}`,
      action: 'weeks',
    };
  }
  if (phase === 'after') {
    const done = tape.reduce((sum, day) => sum + day.doneMinutes, 0);
    const planned = tape.reduce((sum, day) => sum + day.plannedMinutes, 0);
    return {
      kick: last === undefined ? '' : `The last date was ${shortDay(last)}`,
      title: 'The plan has ended',
      summary: `${lengthText(done)} of ${lengthText(planned)} planned were done. New dates lay what is left on the days you have.`,
      action: 'settings',
    };
  }
  if (tasks.some(({ status }) => status === 'done')) {
    return {
      kick: `${minutes.done} of ${minutes.planned} min done`,
      title: 'Everything for today is done',
      summary: nextText,
      action: 'weeks',
    };
  }
  const off = tape.find((day) => day.day === today)?.off ?? false;
  return {
    kick: off ? 'A day off' : 'Nothing is planned for today',
    title: 'Today is free',
    summary: nextText,
    action: 'weeks',
  };
}

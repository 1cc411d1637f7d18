/** The end of a session: its facts, and what comes next. */
import { useEffect, useRef } from 'react';
import type { SessionView } from '#electron/numbers/values.ts';
import { Button } from '../parts/button.tsx';
import { useCommands } from '../shell/commands.ts';
import { Page } from '../shell/page.tsx';
import { goTo } from '../shell/state.ts';
import sessionStyles from './session.module.css';
import styles from './session-end.module.css';
import { numbersStore, useNumbers } from './state.ts';
import { useNextDue } from './use-next-due.ts';
import { Views } from './views.tsx';
import { cardsText, dueCount, percentText, tookText } from './words.ts';

/** Every card of an open session was answered. */
export function SessionDone({ session }: { session: SessionView }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div className={styles.waiting}>
      <p className={sessionStyles.meta}>
        <b>All done</b>
      </p>
      <h2 className={styles.waitTitle}>{cardsText(session.done.length)} answered</h2>
      <Facts session={session} />
      <div className={styles.row}>
        <Button
          ref={button}
          variant="primary"
          size="hero"
          keys="enter"
          onKeyDown={(event) => {
            // The Enter that took the last grade may still be held.
            if (event.key === 'Enter' && event.repeat) event.preventDefault();
          }}
          onClick={() => void numbersStore.getState().end()}
        >
          End the session
        </Button>
      </div>
    </div>
  );
}

/** A session that was ended before all was answered. */
export function SessionEnd({ session }: { session: SessionView }) {
  const overview = useNumbers((state) => state.overview);
  const button = useRef<HTMLButtonElement>(null);
  const due = overview === null ? 0 : dueCount(overview.due);
  const next = useNextDue(due === 0);
  const { leave, begin } = numbersStore.getState();
  useEffect(() => button.current?.focus(), []);
  useCommands([
    {
      id: 'numbers.leave',
      title: 'Back to the decks',
      group: 'go',
      where: 'Numbers',
      keys: 'escape enter',
      bar: 'to the decks',
      run: leave,
    },
    {
      id: 'numbers.statistics',
      title: 'Statistics of the cards',
      group: 'go',
      where: 'Numbers',
      run: () => goTo('numbers', 'statistics'),
    },
  ]);
  return (
    <Page title="Numbers" subtitle={session.title} actions={<Views view="review" />}>
      <div className={styles.ended}>
        <p className={styles.kick}>{session.title}, ended</p>
        <h2 className={styles.waitTitle}>{cardsText(session.done.length)} answered</h2>
        <Facts session={session} />
        <p className={styles.note}>{due > 0 ? `${cardsText(due)} still due today.` : next}</p>
        <div className={styles.row}>
          <Button ref={button} variant="primary" size="hero" onClick={leave}>
            Back to the decks
          </Button>
          {due > 0 && (
            <Button size="hero" onClick={() => void begin('due')}>
              Go on with {cardsText(due)}
            </Button>
          )}
        </div>
      </div>
    </Page>
  );
}

function Facts({ session }: { session: SessionView }) {
  const { facts, done } = session;
  const count = (rating: SessionView['done'][number]) =>
    done.filter((other) => other === rating).length;
  const rows: [string, string][] = [
    [
      'Right first time',
      done.length === 0
        ? 'none answered'
        : `${facts.rightFirst} of ${done.length}, ${percentText(facts.rightFirst / done.length)}`,
    ],
    ['Missed', String(facts.missed)],
    ['Median answer', facts.medianMs === null ? 'not enough reviews' : tookText(facts.medianMs)],
    [
      'Again, Hard, Good, Easy',
      [count('again'), count('hard'), count('good'), count('easy')].join(', '),
    ],
  ];
  return (
    <dl className={styles.facts}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

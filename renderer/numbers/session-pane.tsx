/** Beside the card: how it goes on from the suggested grade, how the session went so far, and what the day will be. */
import { useEffect, useRef } from 'react';
import type { SessionView } from '#electron/numbers/values.ts';
import { Button } from '../parts/button.tsx';
import { CurveChart } from './curve-chart.tsx';
import { RecallOnDay } from './outlooks.tsx';
import styles from './pane.module.css';
import { useNumbers } from './state.ts';
import { aboutMinutes, cardsText, dayText, ratingNames, tookText } from './words.ts';

export function SessionPane(props: { session: SessionView; open: boolean; close: () => void }) {
  const { session, open } = props;
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    // Only where it is a drawer is opening it a move of the focus.
    if (open && pane.current && getComputedStyle(pane.current).position === 'absolute') {
      const from = document.activeElement;
      pane.current.focus();
      // A drawer that closes gives the focus back to where it was.
      return () => {
        if (from instanceof HTMLElement && from.isConnected) from.focus();
      };
    }
    return undefined;
  }, [open]);
  const { back } = session;
  return (
    <aside
      ref={pane}
      className={styles.pane}
      aria-label="This card and the session"
      data-open={open || undefined}
      data-pane
      tabIndex={-1}
    >
      <Button className={styles.close} variant="quiet" keys="escape" onClick={props.close}>
        Close
      </Button>
      {back?.curve != null && (
        <div className={styles.block}>
          <h2>This card, if {ratingNames[back.suggested ?? 'good']}</h2>
          <CurveChart curve={back.curve} />
        </div>
      )}
      <Facts session={session} />
      <Forecast session={session} />
    </aside>
  );
}

function Facts({ session }: { session: SessionView }) {
  const { facts, done, mode } = session;
  const rows: [string, string][] = [
    ['Right first time', `${facts.rightFirst} of ${done.length}`],
    ['Missed', String(facts.missed)],
    ['Median answer', facts.medianMs === null ? 'not yet' : tookText(facts.medianMs)],
  ];
  if (session.left > 0) {
    rows.push([
      'Left',
      facts.leftMinutes === null ? cardsText(session.left) : aboutMinutes(facts.leftMinutes),
    ]);
  }
  return (
    <div className={styles.block}>
      <h2>Session</h2>
      <dl className={styles.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {mode === 'cram' && (
        <p className={styles.small}>Crammed cards keep their schedule: grades here move nothing.</p>
      )}
    </div>
  );
}

/** The forecast of the round this card serves; of the first one while no card is on show. */
function Forecast({ session }: { session: SessionView }) {
  const outlooks = useNumbers((state) => state.overview?.outlooks);
  const outlook =
    outlooks?.find(({ round }) => round === session.current?.round) ?? outlooks?.[0] ?? null;
  if (outlook === null) return null;
  return (
    <div className={styles.block}>
      <h2>
        {outlook.roundTitle} on {dayText(outlook.day)}
      </h2>
      <RecallOnDay outlook={outlook} className={styles.big} />
      <p className={styles.small}>{outlook.sentence}</p>
    </div>
  );
}

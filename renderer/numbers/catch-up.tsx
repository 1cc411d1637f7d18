/** After missed days: the ways to catch up, each with what it costs and what it buys. */
import type { CatchUp } from '#electron/numbers/values.ts';
import { Button } from '../parts/button.tsx';
import { count } from '../plan/words.ts';
import styles from './start.module.css';
import { numbersStore, useNumbers } from './state.ts';
import { cardsText, forecastText, wholeMinutes } from './words.ts';

export function CatchUpWays({ catchUp }: { catchUp: CatchUp }) {
  const busy = useNumbers((state) => state.busy);
  return (
    <section className={styles.catchUp} aria-labelledby="catch-up">
      <h2 id="catch-up" className={styles.heading}>
        {cardsText(catchUp.overdue)} overdue
        {catchUp.missedDays > 0 && ` after ${count(catchUp.missedDays, 'day')} without reviews`}
      </h2>
      <p className={styles.note}>Choose how to take them up. Nothing is lost either way.</p>
      <ul className={styles.ways}>
        {catchUp.ways.map((way) => (
          <li key={way.id} className={styles.way}>
            <div className={styles.wayWords}>
              <b>{way.title}</b>
              <p className={styles.note}>{way.sentence}</p>
              <p className={styles.quiet}>
                {wholeMinutes(way.minutesToday)} today, then {wholeMinutes(way.minutesADay)} a day
                {way.recallOnDay !== null && `; recall on the day ${forecastText(way.recallOnDay)}`}
              </p>
            </div>
            <Button
              disabled={busy}
              aria-label={`Choose: ${way.title}`}
              onClick={() =>
                void numbersStore.getState().settle((numbers) => numbers.catchUp({ way: way.id }))
              }
            >
              Choose
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is to be expected on the day of each round, and what it would take. */
import type { NumbersOverview } from '#electron/numbers/contract.ts';
import type { Outlook } from '#electron/numbers/values.ts';
import { Button } from '../parts/button.tsx';
import { count } from '../plan/words.ts';
import { goTo } from '../shell/state.ts';
import styles from './start.module.css';
import { cardsText, dayText, percentText, wholeMinutes } from './words.ts';

export function Outlooks({ overview }: { overview: NumbersOverview }) {
  if (overview.outlooks.length === 0) {
    return (
      <div className={styles.block}>
        <h2 className={styles.heading}>No date to aim at</h2>
        <p className={styles.note}>
          {overview.noOutlook ??
            'Without the date of a round there is no forecast. Cards come by the retention goal alone.'}
        </p>
        <div className={styles.row}>
          <Button onClick={() => goTo('settings', 'plan')}>Set your dates</Button>
        </div>
      </div>
    );
  }
  return overview.outlooks.map((outlook) => <OneOutlook key={outlook.round} outlook={outlook} />);
}

function OneOutlook({ outlook }: { outlook: Outlook }) {
  const { minutesNeeded, more, weakest } = outlook;
  const facts: [string, string][] = [
    ['Now', percentText(outlook.recallNow)],
    ['Minutes a day', wholeMinutes(outlook.minutesADay)],
  ];
  if (minutesNeeded !== null)
    facts.push(['The goal needs', `${wholeMinutes(minutesNeeded)} a day`]);
  if (more !== null) {
    facts.push([`${wholeMinutes(more.minutes)} a day`, `${percentText(more.recall)} on the day`]);
  }
  if (weakest !== null) facts.push(['Weakest', `${weakest.deck}, ${percentText(weakest.recall)}`]);
  return (
    <div className={styles.block}>
      <h2 className={styles.heading}>
        {outlook.roundTitle} on {dayText(outlook.day)}
        <span className={styles.quiet}>
          {' '}
          {outlook.daysLeft === 0 ? 'today' : `in ${count(outlook.daysLeft, 'day')}`}
        </span>
      </h2>
      <p className={styles.big}>
        {percentText(outlook.recallOnDay)}
        <span> of {cardsText(outlook.cards)}, forecast</span>
      </p>
      <p className={styles.note}>{outlook.sentence}</p>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

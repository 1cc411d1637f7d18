/** What is to be expected on the day of each round, and what it would take. */
import type { NumbersOverview } from '#electron/numbers/contract.ts';
import type { Outlook } from '#electron/numbers/values.ts';
import { Button } from '../parts/button.tsx';
import { count } from '../plan/words.ts';
import { goTo } from '../shell/state.ts';
import styles from './start.module.css';
import { dayText, forecastText, percentText } from './words.ts';

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
  if (overview.outlooks.every(({ reviewed }) => reviewed === 0))
    return <NothingSeen outlooks={overview.outlooks} />;
  return (
    <>
      {overview.outlooks.map((outlook) => (
        <OneOutlook key={outlook.round} outlook={outlook} />
      ))}
      {overview.outlooks.length > 1 && (
        <p className={styles.shared}>The minutes a day are for all rounds together.</p>
      )}
    </>
  );
}

/** Before the first review every round would say the same: said once, with the rounds under it. */
function NothingSeen({ outlooks }: { outlooks: Outlook[] }) {
  const cards = outlooks.reduce((sum, outlook) => sum + outlook.cards, 0);
  const [first] = outlooks;
  const minutes = first?.minutesNeeded ?? null;
  return (
    <>
      <div className={styles.block}>
        <h2 className={styles.heading}>Not enough evidence to say</h2>
        <p className={styles.note}>
          None of the {count(cards, 'card')} was answered yet.
          {minutes !== null &&
            ` At a usual pace your goal of ${percentText(first?.goal ?? 0)} takes about ${count(Math.ceil(minutes), 'minute')} a day.`}
        </p>
      </div>
      {outlooks.map((outlook) => (
        <div key={outlook.round} className={styles.block}>
          <Heading outlook={outlook} />
          <p className={styles.note}>{count(outlook.cards, 'card')}</p>
        </div>
      ))}
    </>
  );
}

function Heading({ outlook }: { outlook: Outlook }) {
  return (
    <h2 className={styles.heading}>
      {outlook.roundTitle} on {dayText(outlook.day)}
      <span className={styles.quiet}>
        {' '}
        {outlook.daysLeft === 0 ? 'today' : `in ${count(outlook.daysLeft, 'day')}`}
      </span>
    </h2>
  );
}

function OneOutlook({ outlook }: { outlook: Outlook }) {
  return (
    <div className={styles.block}>
      <Heading outlook={outlook} />
      <RecallOnDay outlook={outlook} className={styles.big} />
      <p className={styles.note}>{outlook.sentence}</p>
    </div>
  );
}

/** The forecast as one figure, and recall as it is now; none where nothing was answered yet. */
export function RecallOnDay(props: { outlook: Outlook; className?: string | undefined }) {
  const { recallNow, recallOnDay } = props.outlook;
  if (recallNow === null) return null;
  return (
    <p className={props.className}>
      {forecastText(recallOnDay)}
      <span> forecast, {percentText(recallNow)} now</span>
    </p>
  );
}

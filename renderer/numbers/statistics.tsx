/** Statistics: each chart says its finding and can be read as a table. */
import { useEffect, useState } from 'react';
import type { NumbersStatistics } from '#electron/numbers/contract.ts';
import { connect } from '../client.ts';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { Choice } from '../parts/choice.tsx';
import { Empty } from '../parts/empty.tsx';
import { Wait } from '../parts/wait.tsx';
import { useCommands } from '../shell/commands.ts';
import { Page } from '../shell/page.tsx';
import { goTo } from '../shell/state.ts';
import { BarChart } from './bar-chart.tsx';
import { HeatMap } from './heat-map.tsx';
import { RetentionChart } from './retention-chart.tsx';
import { numbersStore, useNumbers } from './state.ts';
import styles from './statistics.module.css';
import {
  classText,
  forecastFinding,
  intervalsFinding,
  minutesFinding,
  reviewsFinding,
} from './statistics-words.ts';
import { Views } from './views.tsx';
import { dayText, percentText, wholeMinutes } from './words.ts';

const spans = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
] as const;
type Span = (typeof spans)[number]['value'];

/** Minutes to a tenth: a day of few cards is not none. */
function tenths(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}

function useStatistics(days: number) {
  const [statistics, setStatistics] = useState<NumbersStatistics | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [round, setRound] = useState(0);
  // `round` asks again after a failure.
  useEffect(() => {
    let left = false;
    setFailure(null);
    connect()
      .then(({ numbers }) => numbers.statistics({ days }))
      .then((read) => {
        if (!left) setStatistics(read);
      })
      .catch((error: unknown) => {
        if (!left) setFailure(error);
      });
    return () => {
      left = true;
    };
  }, [days, round]);
  return { statistics, failure, again: () => setRound(round + 1) };
}

export default function Statistics() {
  const [span, setSpan] = useState<Span>('30');
  const [table, setTable] = useState(false);
  const { statistics, failure, again } = useStatistics(Number(span));
  const goal = useNumbers((state) => state.overview?.settings.retention ?? 0.9);
  useEffect(() => {
    // The goal of the settings is drawn into a chart.
    if (numbersStore.getState().overview === null) void numbersStore.getState().loadOverview();
  }, []);
  useCommands([
    {
      id: 'numbers.tables',
      title: table ? 'Charts instead of tables' : 'Tables instead of charts',
      group: 'change',
      where: 'Statistics',
      keys: 'd',
      bar: table ? 'charts' : 'tables',
      run: () => setTable(!table),
    },
  ]);
  return (
    <Page
      title="Statistics"
      subtitle="Measured from your reviews; forecasts are dashed"
      actions={
        <>
          <Button keys="d" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? 'Charts' : 'Tables'}
          </Button>
          <Views view="statistics" />
        </>
      }
    >
      <div className={styles.wrap}>
        {failure !== null && <Failure error={failure} retry={again} />}
        {statistics === null && failure === null && <Wait work="Reading your reviews." />}
        {statistics !== null && statistics.totals.reviews === 0 && (
          <Empty
            fact="No card has been answered yet."
            next="The first session fills this page."
            action={{ label: 'Go to the review', run: () => goTo('numbers') }}
          />
        )}
        {statistics !== null && statistics.totals.reviews > 0 && (
          <>
            <Totals totals={statistics.totals} />
            <Choice label="Days back" options={spans} value={span} onChange={setSpan} />
            <Charts statistics={statistics} goal={goal} table={table} />
          </>
        )}
      </div>
    </Page>
  );
}

function Totals({ totals }: { totals: NumbersStatistics['totals'] }) {
  const rows: [string, string][] = [
    ['Reviews', String(totals.reviews)],
    ['Time', wholeMinutes(totals.minutes)],
    ['Cards seen', `${totals.cardsSeen} of ${totals.cards}`],
    ['Retained', totals.retention === null ? 'not enough to say' : percentText(totals.retention)],
  ];
  return (
    <dl className={styles.totals}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Charts(props: { statistics: NumbersStatistics; goal: number; table: boolean }) {
  const { statistics, goal, table } = props;
  const { days, forecast, intervals } = statistics;
  return (
    <div className={styles.charts}>
      <BarChart
        finding={reviewsFinding(days)}
        legend="reviews by day, measured"
        heads={['Day', 'Reviews', 'Again', 'Minutes']}
        today={days.length - 1}
        bars={days.map(({ day, reviews, again, minutes }) => ({
          name: dayText(day),
          value: reviews,
          more: [again, tenths(minutes)],
        }))}
        table={table}
      />
      <BarChart
        finding={minutesFinding(days)}
        legend="minutes by day, measured"
        heads={['Day', 'Minutes']}
        today={days.length - 1}
        bars={days.map(({ day, minutes }) => ({ name: dayText(day), value: tenths(minutes) }))}
        table={table}
      />
      <RetentionChart rows={statistics.retention} goal={goal} table={table} />
      <BarChart
        finding={forecastFinding(forecast)}
        legend="cards due by day if every day is done; forecast"
        heads={['Day', 'Due', 'Minutes']}
        today={0}
        bars={forecast.map(({ day, due, minutes }) => ({
          name: dayText(day),
          value: due,
          more: [tenths(minutes)],
        }))}
        table={table}
        forecast
      />
      <BarChart
        finding={intervalsFinding(intervals)}
        legend="cards by the days until they come back, from the schedule"
        heads={['Interval in days', 'Cards']}
        bars={intervals.map(({ fromDays, toDays, cards }) => ({
          name: classText(fromDays, toDays),
          value: cards,
        }))}
        table={table}
      />
      <Hardest rows={statistics.hardest} />
      <HeatMap days={statistics.heatMap} table={table} />
    </div>
  );
}

function Hardest({ rows }: { rows: NumbersStatistics['hardest'] }) {
  const [first] = rows;
  return (
    <section className={styles.chart} aria-labelledby="hardest">
      <h2 id="hardest" className={styles.finding}>
        {first === undefined ? 'No card is hard yet' : 'These cards are hardest'}
      </h2>
      {rows.length > 0 && (
        <p className={styles.legend}>by how often they were forgotten; difficulty from 1 to 10</p>
      )}
      {rows.length > 0 && (
        <ol className={styles.hardest}>
          {rows.map((card) => (
            <li key={card.cardId}>
              <button type="button" onClick={() => goTo('numbers', `cards ${card.cardId}`)}>
                {card.question}
              </button>
              <span>
                {card.lapses} times, {card.difficulty.toFixed(1)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

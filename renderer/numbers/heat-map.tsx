/** Reviews by day over the year: the larger the square, the more reviews. */

import { weekdayOf } from '#electron/days.ts';
import type { NumbersStatistics } from '#electron/numbers/contract.ts';
import { count } from '../plan/words.ts';
import { ChartTable } from './bar-chart.tsx';
import { sideOf, weeksOf } from './bar-geometry.ts';
import styles from './statistics.module.css';
import { dayText } from './words.ts';

const cell = 13;
const left = 30;
const top = 16;
const weekdays = ['Mon', '', 'Wed', '', 'Fri', '', ''];

function finding(days: NumbersStatistics['heatMap']): string {
  const worked = days.filter(({ reviews }) => reviews > 0).length;
  return worked === 0
    ? 'No reviews yet'
    : `Reviews on ${count(worked, 'day')} of the last ${days.length}`;
}

export function HeatMap({ days, table }: { days: NumbersStatistics['heatMap']; table: boolean }) {
  const title = finding(days);
  const highest = Math.max(0, ...days.map(({ reviews }) => reviews));
  const cells = weeksOf(days, weekdayOf);
  const weeks = (cells.at(-1)?.column ?? 0) + 1;
  return (
    <figure className={`${styles.chart} ${styles.wide}`}>
      <figcaption>
        <h2 className={styles.finding}>{title}</h2>
        <p className={styles.legend}>
          one square a day, its size the reviews of that day; the largest is {highest}, measured
        </p>
      </figcaption>
      {table ? (
        <ChartTable
          label={title}
          heads={['Day', 'Reviews']}
          rows={[...days]
            .reverse()
            .filter(({ reviews }) => reviews > 0)
            .map(({ day, reviews }) => [`${dayText(day)} ${day.slice(0, 4)}`, reviews])}
        />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; this is a part that scrolls.
        <div className={styles.heat} tabIndex={0} role="group" aria-label={title}>
          <svg
            width={left + weeks * cell}
            height={top + 7 * cell + 2}
            role="img"
            aria-label={`${title}. D shows the table.`}
          >
            {weekdays.map((name, row) => (
              <text key={row} className={styles.axis} x={0} y={top + row * cell + 10}>
                {name}
              </text>
            ))}
            {cells.map(({ cell: { day, reviews }, column, row }) => {
              const side = sideOf(reviews, highest) * (cell - 2);
              const x = left + column * cell + cell / 2;
              const y = top + row * cell + cell / 2;
              return (
                <g key={day}>
                  {day.endsWith('-01') && (
                    <text className={styles.axis} x={left + column * cell} y={11}>
                      {dayText(day).slice(2)}
                    </text>
                  )}
                  {side === 0 ? (
                    <circle className={styles.heatNone} cx={x} cy={y} r={1} />
                  ) : (
                    <rect
                      className={styles.bar}
                      x={x - side / 2}
                      y={y - side / 2}
                      width={side}
                      height={side}
                    >
                      <title>{`${dayText(day)}: ${count(reviews, 'review')}`}</title>
                    </rect>
                  )}
                </g>
              );
            })}
          </svg>
        </div>
      )}
    </figure>
  );
}

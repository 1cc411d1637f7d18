/** True retention by deck: a circle for mature cards, a square for young ones, against the goal. */
import type { NumbersStatistics } from '#electron/numbers/contract.ts';
import { useWidth } from '../ruler/use-width.ts';
import { ChartTable } from './bar-chart.tsx';
import styles from './statistics.module.css';
import { percentText } from './words.ts';

type Row = NumbersStatistics['retention'][number];

const rowHeight = 28;
const foot = 22;
const least = 0.5;

/** From so few reviews on a share says nothing. */
const enough = 5;

function shown({ reviews, share }: Row['young']): number | null {
  return share === null || reviews < enough ? null : share;
}

function finding(rows: Row[], goal: number): string {
  const known = rows.flatMap((row) => {
    const share = shown(row.mature) ?? shown(row.young);
    return share === null ? [] : [{ deck: row.deck, share }];
  });
  const [weakest] = known.sort((one, other) => one.share - other.share);
  if (weakest === undefined) return 'Not enough reviews to say how much is retained';
  return weakest.share < goal
    ? `${weakest.deck} is retained least, ${percentText(weakest.share)}`
    : `Every deck is at the goal of ${percentText(goal)}`;
}

export function RetentionChart(props: { rows: Row[]; goal: number; table: boolean }) {
  const { rows, goal } = props;
  const title = finding(rows, goal);
  const isKnown = rows.some((row) => shown(row.young) !== null || shown(row.mature) !== null);
  if (!isKnown) {
    return (
      <section className={styles.chart}>
        <h2 className={styles.finding}>{title}</h2>
      </section>
    );
  }
  return (
    <figure className={styles.chart}>
      <figcaption>
        <h2 className={styles.finding}>{title}</h2>
        <p className={styles.legend}>
          share of reviews that were not Again, {percentText(least)} to 100%; circle from 21 days
          on, square under 21, measured
        </p>
      </figcaption>
      {props.table ? (
        <ChartTable
          label={title}
          heads={['Deck', 'Under 21 days', 'Reviews', 'From 21 days', 'Reviews of these']}
          rows={rows.map(({ deck, young, mature }) => [
            deck,
            shareText(young),
            young.reviews,
            shareText(mature),
            mature.reviews,
          ])}
        />
      ) : (
        rows.length > 0 && <Dots rows={rows} goal={goal} label={title} />
      )}
    </figure>
  );
}

function shareText(part: Row['young']): string {
  const share = shown(part);
  return share === null ? 'not enough' : percentText(share);
}

function Dots({ rows, goal, label }: { rows: Row[]; goal: number; label: string }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const height = rows.length * rowHeight + foot;
  const left = Math.min(190, width * 0.4);
  const xOf = (share: number) =>
    left + 8 + ((Math.max(least, share) - least) / (1 - least)) * (width - left - 16);
  return (
    <div ref={ref} style={{ height }}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={`${label}. D shows the table.`}>
          {[0.5, 0.6, 0.7, 0.8, 0.9, 1].map((share) => (
            <g key={share}>
              <line
                className={styles.gridLine}
                x1={xOf(share)}
                x2={xOf(share)}
                y1={0}
                y2={height - foot}
              />
              <text className={styles.axis} x={xOf(share)} y={height - 6} textAnchor="middle">
                {percentText(share)}
              </text>
            </g>
          ))}
          <line
            className={styles.goal}
            x1={xOf(goal)}
            x2={xOf(goal)}
            y1={0}
            y2={height - foot + 4}
          />
          {rows.map((row, index) => {
            const y = index * rowHeight + rowHeight / 2;
            const young = shown(row.young);
            const mature = shown(row.mature);
            return (
              <g key={row.deck}>
                <text className={styles.rowName} x={0} y={y + 4}>
                  {shortened(row.deck, left)}
                </text>
                {young === null && mature === null && (
                  <text className={styles.axis} x={left + 8} y={y + 4}>
                    not enough reviews
                  </text>
                )}
                {young !== null && (
                  <rect
                    className={styles.square}
                    x={xOf(young) - 4}
                    y={y - 4}
                    width={8}
                    height={8}
                  />
                )}
                {mature !== null && (
                  <circle className={styles.circle} cx={xOf(mature)} cy={y} r={4.5} />
                )}
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}

/** SVG text does not end in dots by itself. */
function shortened(text: string, width: number): string {
  const most = Math.floor(width / 6.6);
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

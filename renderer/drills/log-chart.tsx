/** Solve times of one drill in one language, as dots against the 25 and 30 minutes. The title is the finding. */
import type { DrillList, Series } from '#electron/drills/contract.ts';
import { useWidth } from '../ruler/use-width.ts';
import styles from './log.module.css';
import { chartOf } from './log-geometry.ts';
import { languageNames, secondsText, trendSentence } from './words.ts';

const height = 168;

export function LogChart({ series, targets }: { series: Series; targets: DrillList['targets'] }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const times = series.attempts.map((attempt) => ({
    base: attempt.baseSeconds,
    whole: attempt.wholeSeconds,
  }));
  const chart = chartOf(times, targets, { width, height });
  const label = `${series.title}, ${languageNames[series.language]}. ${trendSentence(series.trend.whole)}. ${times
    .map(
      ({ base, whole }, index) =>
        `Run ${index + 1}: base ${base === null ? 'not solved' : secondsText(base)}, in all ${whole === null ? 'not solved' : secondsText(whole)}`,
    )
    .join('. ')}`;
  return (
    <figure className={styles.chart}>
      <figcaption>
        <p className={styles.finding}>
          {series.title}: {findingOf(series)}
        </p>
        <p className={styles.quiet}>
          minutes by run; circle in all, square the base, hollow where it is over its target
        </p>
      </figcaption>
      <div ref={ref} style={{ height }}>
        {width > 0 && (
          <svg width={width} height={height} role="img" aria-label={label}>
            {chart.lines.map(({ y, text }) => (
              <g key={text}>
                <line className={styles.grid} x1={chart.left} x2={width} y1={y} y2={y} />
                <text className={styles.axis} x={chart.left - 6} y={y + 4} textAnchor="end">
                  {text}
                </text>
              </g>
            ))}
            {chart.targets.map(({ y, text }) => (
              <g key={text}>
                <line className={styles.target} x1={chart.left} x2={width} y1={y} y2={y} />
                <text className={styles.targetText} x={width} y={y - 4} textAnchor="end">
                  {text}
                </text>
              </g>
            ))}
            <polyline className={styles.baseLine} points={chart.baseLine} />
            <polyline className={styles.wholeLine} points={chart.wholeLine} />
            {chart.marks.map((mark) =>
              mark.kind === 'base' ? (
                <rect
                  key={mark.key}
                  className={mark.over ? styles.baseOver : styles.base}
                  x={mark.x - 3.5}
                  y={mark.y - 3.5}
                  width={7}
                  height={7}
                />
              ) : (
                <circle
                  key={mark.key}
                  className={mark.over ? styles.wholeOver : styles.whole}
                  cx={mark.x}
                  cy={mark.y}
                  r={4}
                />
              ),
            )}
            {chart.runs.map(({ x, text }) => (
              <text key={text} className={styles.axis} x={x} y={height - 4} textAnchor="middle">
                {text}
              </text>
            ))}
          </svg>
        )}
      </div>
    </figure>
  );
}

/** The title of a chart is its finding. */
function findingOf({ best, trend }: Series): string {
  if (best.wholeSeconds === null && best.baseSeconds !== null)
    return `base in ${secondsText(best.baseSeconds)} at best, the extension not solved yet`;
  return trendSentence(trend.whole).toLowerCase();
}

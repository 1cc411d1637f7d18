/** How recall of one card falls and rises until the day: the forecast, against the goal. */
import type { Curve } from '#electron/numbers/values.ts';
import { useWidth } from '../ruler/use-width.ts';
import { curveOf } from './curve-geometry.ts';
import styles from './pane.module.css';
import { curveSentence, dayText, percentText } from './words.ts';

const height = 100;

export function CurveChart({ curve }: { curve: Curve }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const shape = curveOf(curve, { width, height });
  const last = curve.points.at(-1);
  const sentence =
    last === undefined ? '' : curveSentence(curve.reviews.length, last.recall, shape.untilDay);
  const label = `Recall of this card, goal ${percentText(curve.goal)}. ${sentence}`;
  return (
    <>
      <div ref={ref} className={styles.chart} style={{ height }}>
        {width > 0 && (
          <svg width={width} height={height} role="img" aria-label={label}>
            <line className={styles.goal} x1={0} x2={width} y1={shape.goal} y2={shape.goal} />
            <path className={styles.curve} d={shape.line} />
            <text className={styles.axis} x={0} y={Math.min(height - 20, shape.goal + 13)}>
              {percentText(curve.goal)} goal
            </text>
            <line
              className={styles.day}
              x1={shape.day.x}
              x2={shape.day.x}
              y1={shape.day.from}
              y2={shape.day.to}
            />
            {shape.end !== null && (
              <circle className={styles.end} cx={shape.end.x} cy={shape.end.y} r={4} />
            )}
            <text className={styles.axis} x={0} y={height - 4}>
              today
            </text>
            {shape.dates.map(({ x, day }) => (
              <text key={x} className={styles.axis} x={x} y={height - 4} textAnchor="middle">
                {Number(day.slice(8))}
              </text>
            ))}
            <text className={styles.dayWords} x={width} y={height - 4} textAnchor="end">
              {dayText(shape.untilDay)}
            </text>
          </svg>
        )}
      </div>
      {sentence !== '' && <p className={styles.small}>{sentence}</p>}
    </>
  );
}

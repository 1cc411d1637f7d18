import { useWidth } from '../ruler/use-width.ts';
import { heightOf } from './voice/peaks.ts';
import styles from './wave.module.css';

const height = 84;
const barWidth = 2.6;
const least = 1.6;

/** How loud the take was so far: a bar for each piece of the target, the newest in the person's own colour. */
export function LiveWave(props: {
  levels: readonly number[];
  /** Bars that the target is drawn with. */
  bars: number;
  /** Bars that the ruler above is as wide as. */
  total: number;
}) {
  const { levels, total } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const step = width / Math.max(total, props.bars);
  const last = levels.length - 1;
  return (
    <div ref={ref} className={styles.wave} style={{ height }}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label="Microphone level so far">
          <line
            className={styles.ahead}
            x1={Math.max(0, last + 1) * step}
            x2={width}
            y1={height / 2}
            y2={height / 2}
          />
          {levels.map((level, index) => {
            const tall = Math.max(least, heightOf(level) * height);
            return (
              <rect
                key={index}
                className={index === last ? styles.newest : styles.bar}
                x={index * step}
                y={(height - tall) / 2}
                width={Math.min(barWidth, step * 0.7)}
                height={tall}
                rx={barWidth / 2}
              />
            );
          })}
        </svg>
      )}
    </div>
  );
}

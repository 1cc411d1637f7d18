import type { Stretch } from '#electron/rehearsals/values.ts';
import { heightOf } from './voice/peaks.ts';
import styles from './wave.module.css';

const height = 96;
const top = 18;
const room = 60;
const barWidth = 2.6;
const least = 1.6;

/** The bars, the stretches of speech under them, and the sections above. */
export function WaveShape(props: {
  width: number;
  peaks: readonly number[];
  at: number;
  lengthMs: number;
  speech: readonly Stretch[];
  marks: readonly { atMs: number; title: string }[];
}) {
  const { width, peaks, at, lengthMs, speech, marks } = props;
  const x = (ms: number) => (lengthMs > 0 ? Math.min(width, (ms / lengthMs) * width) : 0);
  const step = width / peaks.length;
  const played = x(at);
  return (
    <svg width={width} height={height} aria-hidden="true" focusable="false">
      {marks.map(({ atMs, title }, index) => {
        const place = x(atMs);
        const end = x(marks[index + 1]?.atMs ?? lengthMs);
        const fits = end - place > title.length * 6.4;
        return (
          <g key={`${title} ${atMs}`}>
            <line
              className={styles.mark}
              x1={place + 0.5}
              x2={place + 0.5}
              y1={4}
              y2={top + room}
            />
            {fits && (
              <text className={styles.name} x={place + 5} y={12}>
                {title}
              </text>
            )}
          </g>
        );
      })}
      {peaks.map((peak, index) => {
        const tall = Math.max(least, heightOf(peak) * room);
        return (
          <rect
            key={index}
            className={index * step < played ? styles.played : styles.bar}
            x={index * step}
            y={top + (room - tall) / 2}
            width={barWidth}
            height={tall}
            rx={barWidth / 2}
          />
        );
      })}
      {speech.map(([from, to]) => (
        <line
          key={from}
          className={styles.speech}
          x1={x(from)}
          x2={x(to)}
          y1={top + room + 9}
          y2={top + room + 9}
        />
      ))}
      <line className={styles.now} x1={played} x2={played} y1={top - 2} y2={top + room + 4} />
    </svg>
  );
}

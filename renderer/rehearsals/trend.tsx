/** A subject's takes, one after the other, as a chart or as a table. The heading is the finding. */
import { useState } from 'react';
import type { Take } from '#electron/rehearsals/values.ts';
import { Button } from '../parts/button.tsx';
import { useWidth } from '../ruler/use-width.ts';
import { useCommands } from '../shell/commands.ts';
import { showTake } from './acts.ts';
import styles from './measures.module.css';
import { useRehearsals } from './state.ts';
import { trendChart } from './trend-geometry.ts';
import { pauseText, prompterText, secondsText, shareText, whenText } from './words.ts';

const height = 150;

export function Trend() {
  const trend = useRehearsals((state) => state.trend);
  const [asTable, setAsTable] = useState(false);
  const has = trend !== null && trend.takes.length > 0;
  useCommands(
    has
      ? [
          {
            id: 'rehearsals.table',
            title: asTable ? 'Takes as a chart' : 'Takes as a table',
            group: 'change',
            where: 'Rehearsal',
            keys: 'd',
            bar: asTable ? 'chart' : 'table',
            run: () => setAsTable((on) => !on),
          },
        ]
      : [],
  );
  if (trend === null || !has) return null;
  const { takes, sentence } = trend;
  return (
    <figure className={styles.chart}>
      <figcaption>
        <h2 className={styles.finding}>{sentence}</h2>
        <p className={styles.note}>
          seconds by take; the band is a tenth around the target, hollow is outside of it
        </p>
      </figcaption>
      {asTable ? <TakeTable takes={takes} /> : <Dots takes={takes} sentence={sentence} />}
      <Button variant="quiet" keys="d" onClick={() => setAsTable(!asTable)}>
        {asTable ? 'Show the chart' : 'Show the table'}
      </Button>
    </figure>
  );
}

function Dots({ takes, sentence }: { takes: Take[]; sentence: string }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const target = (takes.at(-1)?.targetMs ?? 0) / 1000;
  const seconds = takes.map(({ durationMs }) => durationMs / 1000);
  const chart = trendChart(seconds, target, { width, height });
  const label = `${sentence} ${takes.map((take, index) => `Take ${index + 1}: ${secondsText(take.durationMs)}`).join(', ')}.`;
  return (
    <div ref={ref} style={{ height }}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={label}>
          <rect
            className={styles.band}
            x={chart.left}
            y={chart.band.y}
            width={Math.max(0, width - chart.left)}
            height={chart.band.height}
          />
          {chart.lines.map(({ y, text }) => (
            <g key={text}>
              <line className={styles.grid} x1={chart.left} x2={width} y1={y} y2={y} />
              <text className={styles.axis} x={chart.left - 6} y={y + 4} textAnchor="end">
                {text}
              </text>
            </g>
          ))}
          <line
            className={styles.target}
            x1={chart.left}
            x2={width}
            y1={chart.target}
            y2={chart.target}
          />
          <polyline
            className={styles.join}
            points={chart.dots.map(({ x, y }) => `${x},${y}`).join(' ')}
          />
          {chart.dots.map(({ x, y }, index) => (
            <circle
              key={takes[index]?.id}
              className={takes[index]?.onTarget ? styles.dot : styles.off}
              cx={x}
              cy={y}
              r={4}
            />
          ))}
        </svg>
      )}
    </div>
  );
}

function TakeTable({ takes }: { takes: Take[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; this is a part that scrolls.
    <div className={styles.scroller} tabIndex={0} role="group" aria-label="Takes">
      <table className={styles.table} aria-label="Takes">
        <thead>
          <tr>
            <th scope="col">Take</th>
            <th scope="col">Time</th>
            <th scope="col">Silence</th>
            <th scope="col">Longest pause</th>
            <th scope="col">Script</th>
            <th scope="col">Score</th>
          </tr>
        </thead>
        <tbody>
          {takes.map((take, index) => (
            <tr key={take.id}>
              <th scope="row">
                <button type="button" className={styles.open} onClick={() => void showTake(take)}>
                  {index + 1}, {whenText(take.startedAt)}
                </button>
              </th>
              <td>{secondsText(take.durationMs)}</td>
              <td>{take.measures === null ? '-' : shareText(take.measures.silenceShare)}</td>
              <td>{take.measures === null ? '-' : pauseText(take.measures.longestPauseMs)}</td>
              <td>{prompterText(take)}</td>
              <td>{take.selfScore ?? '-'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

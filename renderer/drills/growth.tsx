/** How each operation grows: one sentence each, and its counts as a small chart. */
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { OperationResult } from '#electron/drills/values.ts';
import { Section } from '../parts/section.tsx';
import { lineOf } from './growth-line.ts';
import styles from './results.module.css';
import { growthSentence, sizeText } from './words.ts';

const units = {
  counts: 'steps counted a call',
  time: 'µs a call',
  size: 'characters',
  none: 'steps counted a call',
} as const;

/** The figures a verdict rests on: counted steps, or the median time where time decided. */
function figuresOf(result: OperationResult): number[] {
  if (result.by === 'time' && result.times !== undefined)
    return result.times.map(({ median }) => median);
  return result.counts;
}

export function GrowthBlock({ operations }: { operations: OperationResult[] }) {
  return (
    <div className={styles.block}>
      <Section title="Complexity" aside="steps a call, by size">
        <ul className={styles.growths} aria-label="Complexity">
          {operations.map((result) => (
            <li key={result.operation} className={styles.growth}>
              <p className={styles.growthWords}>
                {result.met === false ? (
                  <IconAlertTriangle
                    size={14}
                    stroke={1.6}
                    className={styles.warn}
                    aria-label="grows faster than asked"
                  />
                ) : (
                  result.met && (
                    <IconCheck
                      size={14}
                      stroke={1.8}
                      className={styles.pass}
                      aria-label="as asked"
                    />
                  )
                )}
                <span>
                  <b>{result.title}:</b> {growthSentence(result)}
                </span>
              </p>
              <Sparkline result={result} />
            </li>
          ))}
        </ul>
        <Figures operations={operations} />
      </Section>
    </div>
  );
}

const box = { width: 96, height: 36, top: 4, side: 5 };

function Sparkline({ result }: { result: OperationResult }) {
  const figures = figuresOf(result);
  if (figures.length < 2) return null;
  const points = lineOf(figures, box);
  const label = `${result.title}: ${figures
    .map(
      (figure, index) => `${Math.round(figure * 10) / 10} at ${sizeText(result.sizes[index] ?? 0)}`,
    )
    .join(', ')} (${units[result.by]})`;
  return (
    <svg
      className={styles.spark}
      viewBox={`0 0 ${box.width} ${box.height}`}
      width={box.width}
      height={box.height}
      role="img"
      aria-label={label}
    >
      <line
        className={styles.sparkBase}
        x1={0}
        x2={box.width}
        y1={box.height - 1}
        y2={box.height - 1}
      />
      <polyline
        className={result.met === false ? styles.sparkOver : styles.sparkLine}
        points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
      />
      {points.map(({ x, y }) => (
        <circle
          key={x}
          className={result.met === false ? styles.sparkOverDot : styles.sparkDot}
          cx={x}
          cy={y}
          r={2.5}
        />
      ))}
    </svg>
  );
}

function Figures({ operations }: { operations: OperationResult[] }) {
  return (
    <details className={styles.output}>
      <summary>Figures</summary>
      <div className={styles.figures}>
        {operations.map((result) => (
          <table key={result.operation}>
            <caption>
              {result.title}, {units[result.by]}
            </caption>
            <tbody>
              <tr>
                <th scope="row">size</th>
                {result.sizes.map((size) => (
                  <td key={size}>{sizeText(size)}</td>
                ))}
              </tr>
              <tr>
                <th scope="row">{result.by === 'time' ? 'µs' : 'count'}</th>
                {result.sizes.map((size, index) => (
                  <td key={size}>{Math.round((figuresOf(result)[index] ?? 0) * 10) / 10}</td>
                ))}
              </tr>
            </tbody>
          </table>
        ))}
      </div>
    </details>
  );
}

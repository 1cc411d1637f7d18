/** Where the answer lies: the accepted band, the exact value and your mark on one scale. */
import type { AnswerBand } from '#electron/numbers/values.ts';
import { useWidth } from '../ruler/use-width.ts';
import styles from './back.module.css';
import { marksOf } from './band-geometry.ts';

const lift = 16;

/** The ruler in one sentence. */
function sentence(band: AnswerBand, answer: string): string {
  const exact = `The answer is ${answer}.`;
  if (band.typed === null) return exact;
  const inside = band.typed.at >= band.band.from && band.typed.at <= band.band.to;
  return `Your answer ${band.typed.label.replace(/^you /, '')} is ${inside && band.typed.beyond === null ? 'inside' : 'outside'} the accepted band. ${exact}`;
}

function anchorAt(at: number): 'start' | 'middle' | 'end' {
  if (at < 0.02) return 'start';
  return at > 0.98 ? 'end' : 'middle';
}

export function BandRuler({ band, answer }: { band: AnswerBand; answer: string }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { exact, typed, lifted } = marksOf(band, width);
  const top = lifted ? lift : 0;
  const height = 66 + top;
  const pointer = typed === null ? 0 : Math.min(width - 4.5, Math.max(4.5, typed.at));
  return (
    <div ref={ref} className={styles.ruler} style={{ height }}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={sentence(band, answer)}>
          <g transform={`translate(0 ${top})`}>
            <rect
              className={styles.band}
              x={band.band.from * width}
              y={26}
              width={Math.max(2, (band.band.to - band.band.from) * width)}
              height={14}
            />
            {band.ticks.map(({ at, label }) => (
              <g key={at}>
                <line
                  className={label === null ? styles.minor : styles.major}
                  x1={at * width}
                  x2={at * width}
                  y1={42}
                  y2={label === null ? 46 : 50}
                />
                {label !== null && (
                  <text className={styles.axis} x={at * width} y={64} textAnchor={anchorAt(at)}>
                    {label}
                  </text>
                )}
              </g>
            ))}
            <line className={styles.minor} x1={0} x2={width} y1={41} y2={41} />
            {exact !== null && (
              <>
                <path className={styles.exact} d={`M${exact.at} 22v20`} />
                <text
                  className={styles.exactWords}
                  x={exact.label.x}
                  y={15}
                  textAnchor={exact.label.anchor}
                >
                  {exact.label.text}
                </text>
              </>
            )}
            {typed !== null && (
              <>
                <path className={styles.mark} d={`M${typed.at} 22v20`} />
                <path className={styles.pointer} d={`M${pointer - 4.5} 18h9l-4.5 6z`} />
                <text
                  className={styles.markWords}
                  x={typed.label.x}
                  y={15 - top}
                  textAnchor={typed.label.anchor}
                >
                  {typed.label.text}
                </text>
              </>
            )}
          </g>
        </svg>
      )}
    </div>
  );
}

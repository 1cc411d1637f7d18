/** How the story was told so far: the seconds of its last takes, as bars or as a table. */
import { useEffect, useState } from 'react';
import type { Trend } from '#electron/rehearsals/contract.ts';
import { connect } from '../client.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import { count } from '../plan/words.ts';
import { useWidth } from '../ruler/use-width.ts';
import { useCommands } from '../shell/commands.ts';
import { useShell } from '../shell/state.ts';
import { dayOf, whenText } from '../writing/words.ts';
import styles from './pane.module.css';
import { type Telling, tellingBars } from './telling-bars.ts';

const height = 132;
/** So many are shown: the last ones. */
const most = 6;

/** Reads how the story was told. What cannot be read is not shown: the rehearsal itself says why. */
function useTrend(storyId: string): Trend | null {
  const visit = useShell((state) => state.visit);
  const [trend, setTrend] = useState<Trend | null>(null);
  useEffect(() => {
    let left = false;
    setTrend(null);
    connect()
      .then(({ rehearsals }) => rehearsals.trend({ subject: { kind: 'story', id: storyId } }))
      .then((read) => {
        if (!left) setTrend(read);
      })
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [storyId, visit]);
  return trend;
}

export function TellingsBlock({
  storyId,
  targetSeconds,
}: {
  storyId: string;
  targetSeconds: number;
}) {
  const trend = useTrend(storyId);
  const [asTable, setAsTable] = useState(false);
  const ended = (trend?.takes ?? [])
    .filter(({ state }) => state === 'ended')
    .sort((one, other) => one.startedAt - other.startedAt);
  const tellings = ended.map(
    ({ id, startedAt, durationMs }): Telling => ({ id, startedAt, seconds: durationMs / 1000 }),
  );
  const hasTable = tellings.length > 0;
  useCommands(
    hasTable
      ? [
          {
            id: 'stories.tellings-table',
            title: asTable ? 'Rehearsals as bars' : 'Rehearsals as a table',
            group: 'change',
            where: 'Stories',
            keys: 'd',
            run: () => setAsTable(!asTable),
          },
        ]
      : [],
  );
  if (trend === null) return null;
  return (
    <Section
      title="Rehearsals"
      aside={hasTable ? `seconds, ${count(tellings.length, 'telling')}` : 'not told yet'}
    >
      {hasTable && !asTable && (
        <Bars tellings={tellings.slice(-most)} target={targetSeconds} label={trend.sentence} />
      )}
      {hasTable && asTable && <Table tellings={tellings} />}
      <p className={styles.small}>{trend.sentence}</p>
      {hasTable && (
        <Button
          variant="quiet"
          className={styles.asTable}
          keys="d"
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? 'Show bars' : 'Show as a table'}
        </Button>
      )}
    </Section>
  );
}

function Bars(props: { tellings: Telling[]; target: number; label: string }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const shape = tellingBars(props.tellings, props.target, { width, height });
  return (
    <div ref={ref} className={styles.bars} style={{ height }}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={props.label}>
          {shape.bars.map((bar, index) => {
            const isLast = index === shape.bars.length - 1;
            return (
              <g key={bar.id}>
                <rect
                  className={isLast ? styles.lastBar : styles.bar}
                  x={bar.x}
                  y={bar.y}
                  width={bar.width}
                  height={bar.height}
                  rx={1.5}
                />
                <text
                  className={isLast ? styles.lastFigure : styles.figure}
                  x={bar.center}
                  y={bar.y - 5}
                  textAnchor="middle"
                >
                  {Math.round(bar.seconds)}
                </text>
                <text className={styles.axis} x={bar.center} y={height - 3} textAnchor="middle">
                  {Number(dayOf(bar.startedAt).slice(8))}
                </text>
              </g>
            );
          })}
          <path className={styles.target} d={`M0 ${shape.targetY}H${shape.lineEnd}`} />
          <text className={styles.targetText} x={shape.lineEnd + 4} y={shape.targetY + 4}>
            {props.target} s
          </text>
        </svg>
      )}
    </div>
  );
}

function Table({ tellings }: { tellings: Telling[] }) {
  const today = useShell((state) => state.today);
  return (
    <table className={styles.table} aria-label="Rehearsals">
      <thead>
        <tr>
          <th scope="col">Told</th>
          <th scope="col">Seconds</th>
        </tr>
      </thead>
      <tbody>
        {[...tellings].reverse().map(({ id, startedAt, seconds }) => (
          <tr key={id}>
            <th scope="row">{whenText(startedAt, today)}</th>
            <td>{Math.round(seconds)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

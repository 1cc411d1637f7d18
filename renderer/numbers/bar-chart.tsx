/** Bars over time or over classes, or the same as a table. The title is the finding. */
import { useWidth } from '../ruler/use-width.ts';
import { barsOf } from './bar-geometry.ts';
import styles from './statistics.module.css';

const height = 150;
/** About how wide a letter of a name is. */
const letter = 5.6;

export interface Bar {
  /** Under the bar; not every one is shown. */
  name: string;
  value: number;
  /** Further columns of the table. */
  more?: (string | number)[];
}

export function BarChart(props: {
  finding: string;
  /** Unit, marks and source, in one line. */
  legend: string;
  bars: Bar[];
  /** Heads of the table: of the name, of the value, and of what else there is. */
  heads: string[];
  table: boolean;
  /** Not measured: drawn dashed. */
  forecast?: boolean;
  /** Which bar is today's. */
  today?: number;
}) {
  const { bars, finding } = props;
  if (bars.every(({ value }) => value === 0)) {
    return (
      <section className={styles.chart}>
        <h2 className={styles.finding}>{finding}</h2>
      </section>
    );
  }
  return (
    <figure className={styles.chart}>
      <figcaption>
        <h2 className={styles.finding}>{finding}</h2>
        <p className={styles.legend}>{props.legend}</p>
      </figcaption>
      {props.table ? (
        <ChartTable
          label={finding}
          heads={props.heads}
          rows={bars.map(({ name, value, more }) => [name, value, ...(more ?? [])])}
        />
      ) : (
        <Bars
          bars={bars}
          label={finding}
          forecast={props.forecast ?? false}
          today={props.today ?? null}
        />
      )}
    </figure>
  );
}

function Bars(props: { bars: Bar[]; label: string; forecast: boolean; today: number | null }) {
  const { bars, label, forecast, today } = props;
  const [ref, width] = useWidth<HTMLDivElement>();
  const shape = barsOf(
    bars.map(({ value }) => value),
    { width, height },
    Math.max(...bars.map(({ name }) => name.length)) * letter + 8,
  );
  return (
    <div ref={ref} style={{ height }}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={`${label}. D shows the table.`}>
          {shape.lines.map(({ y, text }) => (
            <g key={text}>
              <line className={styles.gridLine} x1={shape.left} x2={width} y1={y} y2={y} />
              <text className={styles.axis} x={shape.left - 6} y={y + 4} textAnchor="end">
                {text}
              </text>
            </g>
          ))}
          {shape.bars.map((bar, index) => (
            <rect
              key={bars[index]?.name}
              className={forecast ? styles.forecastBar : styles.bar}
              x={bar.x}
              y={bar.y}
              width={bar.width}
              height={bar.height}
            />
          ))}
          {shape.bars.map((bar, index) =>
            index === today ||
            (index % shape.every === 0 &&
              (today === null || Math.abs(index - today) >= shape.every)) ? (
              <text
                key={bars[index]?.name}
                className={index === today ? styles.todayName : styles.axis}
                x={bar.center}
                y={height - 5}
                textAnchor="middle"
              >
                {index === today ? 'today' : bars[index]?.name}
              </text>
            ) : null,
          )}
        </svg>
      )}
    </div>
  );
}

/** The data of a chart as a table. */
export function ChartTable(props: { label: string; heads: string[]; rows: (string | number)[][] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; this is a part that scrolls.
    <div className={styles.tableScroller} tabIndex={0} role="group" aria-label={props.label}>
      <table className={styles.table} aria-label={props.label}>
        <thead>
          <tr>
            {props.heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(([name, ...values]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map((value, index) => (
                <td key={props.heads[index + 1]}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/**
 * The clock ruler: every span of time in the app is one banded ruler with phases, ticks, a pointer at
 * now and a dashed target. It is drawn in the pixels it is given, so its text never stretches.
 */
import { useEffect, useRef, useState } from 'react';
import { announcementBetween } from './announce.ts';
import styles from './clock-ruler.module.css';
import {
  chooseSteps,
  clearOf,
  labelPlace,
  markLabels,
  type Phase,
  placeOf,
  type Segment,
  segmentsOf,
  tickLabels,
  ticksOf,
} from './geometry.ts';
import { useWidth } from './use-width.ts';

export type { Phase } from './geometry.ts';

export interface ClockRulerProps {
  /** Length of the span, in any unit; every other figure is in the same one. */
  total: number;
  /** Text of a labelled tick: `formatTick(30)` is "30 min". */
  formatTick: (value: number) => string;
  phases: Phase[];
  /** Steps of the ticks; chosen by the width where left out. */
  ticks?: { major: number; minor: number };
  now?: number;
  target?: number;
  personalBest?: number;
  /** Text under a mark: "target 30:00", "best 38:20". Without it the marks have none. */
  markText?: (mark: 'target' | 'best', value: number) => string;
  /** What the ruler shows, in one sentence. */
  label: string;
  /** A running clock: `role="timer"`, which speaks only at a phase, the target and the last minute. */
  live?: boolean;
  /** One minute in the ruler's unit, for the announcements; 1 unless said. */
  minute?: number;
  /** Height of the band in px; 8 in a rehearsal. */
  band?: 6 | 8;
}

const gap = 3;
const labelRoom = 20;
const bare = 4;

/** Draws a span of time. */
export function ClockRuler(props: ClockRulerProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { total, phases, label, live = false, band = 6 } = props;
  const labelled = phases.some((phase) => phase.label);
  const top = labelled ? labelRoom : bare;
  const height = top + band + 24;
  const named = live
    ? { role: 'timer', 'aria-label': label, 'aria-live': 'off' as const }
    : { role: 'img', 'aria-label': label };

  return (
    <div ref={ref} className={styles.ruler} style={{ height }} {...named}>
      {width > 0 && (
        <svg width={width} height={height} aria-hidden="true" focusable="false">
          <Bands {...props} width={width} top={top} band={band} />
          <Ticks {...props} width={width} top={top + band} />
          <Marks {...props} width={width} top={top} band={band} />
        </svg>
      )}
      {live && props.now !== undefined && (
        <Announcer
          now={props.now}
          span={{ total, target: props.target, phases, minute: props.minute ?? 1 }}
        />
      )}
    </div>
  );
}

type Drawn = ClockRulerProps & { width: number; top: number; band: number };

function Bands({ phases, total, now, width, top, band }: Drawn) {
  const pointer = now === undefined ? null : placeOf(now, total, width);
  return segmentsOf(phases, total, width, gap).map((segment) => (
    <g key={segment.id} data-tone={segment.tone}>
      <rect
        className={styles.band}
        x={segment.x + 0.5}
        y={top + 0.5}
        width={Math.max(1, segment.width - 1)}
        height={band - 1}
        rx={1.5}
      />
      {segment.elapsedWidth > 0 && (
        <rect
          className={styles.elapsed}
          x={segment.x}
          y={top}
          width={segment.elapsedWidth}
          height={band}
          rx={1.5}
        />
      )}
      <PhaseLabel segment={segment} pointer={pointer} top={top} />
    </g>
  ));
}

function PhaseLabel(props: { segment: Segment; pointer: number | null; top: number }) {
  const { segment, pointer, top } = props;
  const place = segment.label === '' ? null : labelPlace(segment, pointer);
  if (place === null) return null;
  return (
    <text className={styles.phase} x={place.x} y={top - 7} textAnchor={place.anchor}>
      {segment.label}
    </text>
  );
}

type TicksDrawn = Omit<Drawn, 'band'>;

function Ticks(props: TicksDrawn) {
  const { total, width, top, formatTick } = props;
  const ticks = ticksOf(total, width, props.ticks ?? chooseSteps(total, width));
  const marks = markLabels(markTexts(props), width);
  return (
    <g>
      {ticks.map(({ at, x, major }) => (
        <line
          key={at}
          className={major ? styles.major : styles.minor}
          // Half a pixel in, so that the first and last line are drawn whole.
          x1={Math.min(Math.max(x, 0.5), width - 0.5)}
          x2={Math.min(Math.max(x, 0.5), width - 0.5)}
          y1={top + 3}
          y2={top + (major ? 9 : 6)}
        />
      ))}
      {clearOf(tickLabels(ticks, width), marks).map(({ at, x, anchor }) => (
        <text key={at} className={styles.axis} x={x} y={top + 21} textAnchor={anchor}>
          {formatTick(at)}
        </text>
      ))}
      {marks.map(({ id, text, x, anchor }) => (
        <text
          key={id}
          className={id === 'target' ? styles.targetText : styles.bestText}
          x={x}
          y={top + 21}
          textAnchor={anchor}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

/** The marks that have a text, the target first: it keeps its place. */
function markTexts({ total, width, markText, target, personalBest }: TicksDrawn) {
  const values = [
    { id: 'target', value: target },
    { id: 'best', value: personalBest },
  ] as const;
  return values.flatMap(({ id, value }) =>
    markText === undefined || value === undefined
      ? []
      : [{ id, text: markText(id, value), x: placeOf(value, total, width) }],
  );
}

function Marks({ total, now, target, personalBest, width, top, band }: Drawn) {
  const dashed = (value: number, className: string | undefined) => {
    const x = placeOf(value, total, width);
    return <path className={className} d={`M${x} ${top - 3}v${band + 6}`} />;
  };
  const pointer = now === undefined ? null : placeOf(now, total, width);
  return (
    <g>
      {personalBest !== undefined && dashed(personalBest, styles.best)}
      {target !== undefined && dashed(target, styles.target)}
      {pointer !== null && (
        <g className={styles.now}>
          <path d={`M${pointer} ${top - 3}v${band + 8}`} />
          <path d={`M${pointer - 5} ${top + band + 10}h10l-5 -6.5z`} />
        </g>
      )}
    </g>
  );
}

function Announcer(props: { now: number; span: Parameters<typeof announcementBetween>[0] }) {
  const [said, setSaid] = useState('');
  const before = useRef(props.now);
  useEffect(() => {
    const sentence = announcementBetween(props.span, before.current, props.now);
    before.current = props.now;
    if (sentence !== null) setSaid(sentence);
  }, [props.now, props.span]);
  return (
    <span className="unseen" aria-live="polite">
      {said}
    </span>
  );
}

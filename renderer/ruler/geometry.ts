/**
 * Geometry of the clock ruler, in pixels of the width it was given. Pure, so that every screen's span of
 * time is laid out by the same rules.
 */

/** A stretch of the span. `from`, `to` and `elapsed` are in the ruler's unit. */
export interface Phase {
  id: string;
  label?: string;
  from: number;
  to: number;
  /** `ink` is yours, `voice` the interviewer's, `muted` rest or nothing planned. */
  tone: 'ink' | 'voice' | 'muted';
  /** How much of it has passed, 0 to `to - from`. */
  elapsed: number;
}

/** A phase as it is drawn. */
export interface Segment {
  id: string;
  label: string;
  tone: Phase['tone'];
  x: number;
  width: number;
  elapsedWidth: number;
}

export interface Tick {
  at: number;
  x: number;
  major: boolean;
}

export interface TickLabel {
  at: number;
  x: number;
  anchor: 'start' | 'middle' | 'end';
}

/** Steps that read well on a clock: the major step, then the minor ones that divide it, finest first. */
const steps: [number, number[]][] = [
  [1, [0.25, 0.5]],
  [2, [0.5, 1]],
  [5, [1]],
  [10, [1, 2, 5]],
  [15, [3, 5]],
  [30, [5, 10, 15]],
  [60, [10, 15, 30]],
  [120, [30, 60]],
  [180, [60]],
  [360, [60, 120]],
  [720, [120, 360]],
  [1440, [360, 720]],
];

const leastMajorPixels = 66;
const leastMinorPixels = 8;

/** Place of a value on a ruler `width` pixels long; values outside the span are held at its ends. */
export function placeOf(value: number, total: number, width: number): number {
  if (total <= 0) return 0;
  return (Math.min(Math.max(value, 0), total) / total) * width;
}

/** Major and minor steps for a span: the finest whose labels and ticks keep clear of each other. */
export function chooseSteps(total: number, width: number): { major: number; minor: number } {
  const pixelsPerUnit = total > 0 ? width / total : 0;
  const fallback: [number, number[]] = [Math.max(total, 1), [Math.max(total, 1)]];
  const [major, minors] =
    steps.find(([step]) => step * pixelsPerUnit >= leastMajorPixels) ?? fallback;
  const minor = minors.find((step) => step * pixelsPerUnit >= leastMinorPixels) ?? major;
  return { major, minor };
}

/** Ticks from 0 to the end; the end always has a major one. */
export function ticksOf(
  total: number,
  width: number,
  step: { major: number; minor: number },
): Tick[] {
  const ticks: Tick[] = [];
  for (let index = 0; index * step.minor < total; index += 1) {
    const at = index * step.minor;
    ticks.push({ at, x: placeOf(at, total, width), major: isMultiple(at, step.major) });
  }
  ticks.push({ at: total, x: width, major: true });
  return ticks;
}

function isMultiple(value: number, step: number): boolean {
  const ratio = value / step;
  return Math.abs(ratio - Math.round(ratio)) < 1e-9;
}

/** Labels of the major ticks; one that would touch the end's label is left out. */
export function tickLabels(ticks: Tick[], width: number): TickLabel[] {
  const majors = ticks.filter((tick) => tick.major);
  return majors.flatMap((tick, index): TickLabel[] => {
    if (index === majors.length - 1) return [{ at: tick.at, x: tick.x, anchor: 'end' }];
    if (index === 0) return [{ at: tick.at, x: tick.x, anchor: 'start' }];
    return width - tick.x < leastMajorPixels ? [] : [{ at: tick.at, x: tick.x, anchor: 'middle' }];
  });
}

/** Phases as drawn, with `gap` pixels between neighbours; a phase never becomes narrower than 2 px. */
export function segmentsOf(phases: Phase[], total: number, width: number, gap: number): Segment[] {
  return phases.map((phase, index) => {
    const x = placeOf(phase.from, total, width);
    const isLast = index === phases.length - 1;
    const room = placeOf(phase.to, total, width) - x - (isLast ? 0 : gap);
    const segmentWidth = Math.max(2, room);
    const length = phase.to - phase.from;
    const share = length > 0 ? Math.min(1, Math.max(0, phase.elapsed / length)) : 0;
    return {
      id: phase.id,
      label: phase.label ?? '',
      tone: phase.tone,
      x,
      width: segmentWidth,
      elapsedWidth: segmentWidth * share,
    };
  });
}

const labelPixelsPerLetter = 6.4;
const pointerClearance = 8;

/**
 * Where a phase's label starts: at the phase, or just right of the now pointer where it would lie under
 * it. Null where the phase has no room for it.
 */
export function labelPlace(segment: Segment, pointer: number | null): number | null {
  const needed = segment.label.length * labelPixelsPerLetter;
  const end = segment.x + segment.width;
  const covered =
    pointer !== null &&
    pointer > segment.x - pointerClearance &&
    pointer < segment.x + needed + pointerClearance;
  const start = covered ? pointer + pointerClearance : segment.x;
  return start + needed <= end ? start : null;
}

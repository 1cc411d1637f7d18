/**
 * Geometry of the clock ruler, in pixels of the width it was given. Pure, so that every screen's span of
 * time is laid out by the same rules.
 */

/** A stretch of the span. `from`, `to` and `elapsed` are in the ruler's unit. */
export interface Phase {
  id: string;
  label?: string;
  /** Where the label stands: at the phase's start unless said. */
  labelAt?: 'end';
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
  labelAt: 'start' | 'end';
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
      labelAt: phase.labelAt ?? 'start',
      tone: phase.tone,
      x,
      width: segmentWidth,
      elapsedWidth: segmentWidth * share,
    };
  });
}

const labelPixelsPerLetter = 6.4;
const pointerClearance = 8;

/** Where a text begins, ends or has its middle. */
export interface TextPlace {
  x: number;
  anchor: 'start' | 'middle' | 'end';
}

/**
 * Where a phase's label stands: at its end of the phase, or just beside the now pointer where it would lie under it.
 * Null where the phase has no room for it.
 */
export function labelPlace(segment: Segment, pointer: number | null): TextPlace | null {
  const needed = segment.label.length * labelPixelsPerLetter;
  const end = segment.x + segment.width;
  const covers = (from: number) =>
    pointer !== null &&
    pointer > from - pointerClearance &&
    pointer < from + needed + pointerClearance;
  if (segment.labelAt === 'end') {
    const right = covers(end - needed) && pointer !== null ? pointer - pointerClearance : end;
    return right - needed >= segment.x ? { x: right, anchor: 'end' } : null;
  }
  const left = covers(segment.x) && pointer !== null ? pointer + pointerClearance : segment.x;
  return left + needed <= end ? { x: left, anchor: 'start' } : null;
}

/** A text under the ruler for a mark at `x`; it takes the room from `from` to `to`. */
export interface MarkLabel extends TextPlace {
  id: string;
  text: string;
  from: number;
  to: number;
}

const axisPixelsPerLetter = 5.4;
const textGap = 10;

/**
 * Places the texts of marks under the ruler, the first where it belongs, each further one beside those it would touch:
 * on its own side of them, else on the other. One that has no room is left out.
 */
export function markLabels(
  marks: readonly { id: string; text: string; x: number }[],
  width: number,
): MarkLabel[] {
  const placed: (MarkLabel & { at: number })[] = [];
  for (const { id, text, x } of marks) {
    const needed = text.length * axisPixelsPerLetter;
    const free = (from: number) =>
      from >= 0 &&
      from + needed <= width &&
      placed.every((one) => from >= one.to + textGap || from + needed <= one.from - textGap);
    const own = Math.max(0, Math.min(x - needed / 2, width - needed));
    const beside = placed.flatMap((one) => {
      const sides = [one.to + textGap, one.from - textGap - needed];
      return x < one.at ? sides.reverse() : sides;
    });
    const from = [own, ...beside].find(free);
    if (from !== undefined)
      placed.push({ id, text, at: x, from, to: from + needed, ...anchored(from, needed, width) });
  }
  return placed.map(({ at: _at, ...label }) => label);
}

/** A text held at an end of the ruler is anchored there, so that a wrong guess of its length does not push it out. */
function anchored(from: number, needed: number, width: number): TextPlace {
  if (from === 0) return { x: 0, anchor: 'start' };
  if (from + needed >= width) return { x: width, anchor: 'end' };
  return { x: from + needed / 2, anchor: 'middle' };
}

/** Room that the text of a tick takes, about. */
const tickPixels = 36;

/** The labels of ticks that leave the texts of the marks alone. */
export function clearOf(labels: TickLabel[], marks: readonly MarkLabel[]): TickLabel[] {
  const shift = { start: 0, middle: tickPixels / 2, end: tickPixels } as const;
  return labels.filter(({ x, anchor }) => {
    const from = x - shift[anchor];
    return marks.every((mark) => from >= mark.to + 4 || from + tickPixels <= mark.from - 4);
  });
}

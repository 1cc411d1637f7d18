/** Geometry of a recall curve, in px of the box it is given. Pure. */
import { dayOf } from '#electron/days.ts';
import type { Curve } from '#electron/numbers/values.ts';

const top = 10;
const bottom = 20;
const right = 6;
/** About how wide the words of a date are. */
const dateWidth = 34;

export interface DateLabel {
  x: number;
  day: string;
}

/** Lays the curve from its first instant to its last; recall from a little under the lowest point up to 1. */
export function curveOf(curve: Curve, box: { width: number; height: number }) {
  const from = curve.points[0]?.at ?? curve.until;
  const span = Math.max(1, curve.until - from);
  const lowest = Math.min(curve.goal, ...curve.points.map(({ recall }) => recall));
  const least = Math.max(0, Math.floor((lowest - 0.02) * 20) / 20);
  const floor = box.height - bottom;
  const xOf = (at: number) => ((at - from) / span) * (box.width - right);
  const yOf = (recall: number) => top + ((1 - recall) / (1 - least)) * (floor - top);
  const points = curve.points.map(({ at, recall }) => ({ x: xOf(at), y: yOf(recall) }));
  const last = points.at(-1) ?? null;
  // Dates that would touch a neighbour, "today" or the last day are left out.
  const dates: DateLabel[] = [];
  for (const at of curve.reviews) {
    const x = xOf(at);
    const before = dates.at(-1)?.x ?? 0;
    const fits = x - before > dateWidth && x < box.width - dateWidth * 1.8;
    if (fits) dates.push({ x, day: dayOf(at) });
  }
  return {
    line: points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(' '),
    goal: yOf(curve.goal),
    end: last,
    day: { x: box.width - right, from: top - 6, to: floor },
    dates,
    untilDay: dayOf(curve.until),
    least,
  };
}

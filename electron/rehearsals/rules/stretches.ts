/** Arithmetic on stretches of time: pieces `[from, to)` in ms from the start of a take. */
import type { Stretch } from '../values.ts';

/** The stretches within `[0, length)`, in order, those that touch or overlap as one. */
export function tidy(stretches: readonly Stretch[], length: number): Stretch[] {
  const within = stretches
    .map(([from, to]): Stretch => [Math.max(0, from), Math.min(length, to)])
    .filter(([from, to]) => to > from)
    .sort(([a], [b]) => a - b);
  const joined: Stretch[] = [];
  for (const [from, to] of within) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Their length in sum; they must be tidy. */
export function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, [from, to]) => sum + (to - from), 0);
}

/** How much of them lies within `[from, to)`. */
export function within(stretches: readonly Stretch[], from: number, to: number): number {
  return stretches.reduce(
    (sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)),
    0,
  );
}

/** The gaps between tidy stretches. What lies before the first and after the last is none. */
export function gapsBetween(stretches: readonly Stretch[]): number[] {
  return stretches.slice(1).map(([from], index) => from - (stretches[index]?.[1] ?? from));
}

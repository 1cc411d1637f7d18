/** Geometry of a chart of bars, from zero, in px of the box it is given. Pure. */
const left = 34;
const top = 10;
const bottom = 22;
const most = 4;

/** The next round step: 1, 2 or 5 times a power of ten. */
export function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= least) ?? 10;
  return step * power;
}

/** Bars of `values`; `nameWidth` (px) is the room that the longest of their names needs. */
export function barsOf(values: number[], box: { width: number; height: number }, nameWidth = 46) {
  const highest = Math.max(1, ...values);
  const step = roundStep(highest / most);
  const top1 = Math.ceil(highest / step) * step;
  const floor = box.height - bottom;
  const yOf = (value: number) => top + (1 - value / top1) * (floor - top);
  const slot = (box.width - left) / Math.max(1, values.length);
  const width = Math.max(1, Math.min(28, slot * 0.72));
  return {
    left,
    floor,
    lines: Array.from({ length: Math.round(top1 / step) + 1 }, (_, index) => ({
      y: yOf(index * step),
      text: String(index * step),
    })),
    bars: values.map((value, index) => ({
      x: left + slot * (index + 0.5) - width / 2,
      center: left + slot * (index + 0.5),
      y: yOf(value),
      width,
      height: floor - yOf(value),
    })),
    /** Every so many bars has its name under it. */
    every: Math.max(1, Math.ceil(nameWidth / Math.max(slot, 1))),
  };
}

/** Weeks as columns and weekdays as rows, so that the last day ends the last column. */
export function weeksOf<Cell extends { day: string }>(
  cells: Cell[],
  weekdayOf: (day: string) => number,
) {
  const [first] = cells;
  if (first === undefined) return [];
  const shift = weekdayOf(first.day);
  return cells.map((cell, index) => ({
    cell,
    column: Math.floor((index + shift) / 7),
    row: (index + shift) % 7,
  }));
}

/** Side of a square (share of its cell, 0 to 1) whose area stands for `value` of `highest`. */
export function sideOf(value: number, highest: number): number {
  return value <= 0 || highest <= 0 ? 0 : Math.max(0.3, Math.sqrt(value / highest));
}

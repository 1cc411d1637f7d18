/** Where the dots of takes lie: seconds upwards, take after take to the right. */

export interface TrendChart {
  left: number;
  lines: { y: number; text: string }[];
  /** A tenth around the target. */
  band: { y: number; height: number };
  target: number;
  dots: { x: number; y: number }[];
}

const left = 34;
const foot = 18;
const pad = 10;

/** @param seconds Of takes, oldest first. */
export function trendChart(
  seconds: readonly number[],
  target: number,
  { width, height }: { width: number; height: number },
): TrendChart {
  const values = [...seconds, target * 1.1, target * 0.9];
  const low = Math.max(0, Math.floor((Math.min(...values) - 2) / 10) * 10);
  const high = Math.ceil((Math.max(...values) + 2) / 10) * 10;
  const room = height - foot - pad;
  const y = (value: number) => pad + (1 - (value - low) / (high - low)) * room;
  const step = Math.max(10, Math.ceil((high - low) / 40) * 10);
  const marks = Array.from(
    { length: Math.floor((high - low) / step) + 1 },
    (_, i) => low + i * step,
  );
  const gap = (width - left - 2 * pad) / Math.max(1, seconds.length - 1);
  const middle = seconds.length === 1 ? (width - left - 2 * pad) / 2 : 0;
  return {
    left,
    lines: marks.map((value) => ({ y: y(value), text: `${value} s` })),
    band: { y: y(target * 1.1), height: y(target * 0.9) - y(target * 1.1) },
    target: y(target),
    dots: seconds.map((value, index) => ({ x: left + pad + middle + index * gap, y: y(value) })),
  };
}

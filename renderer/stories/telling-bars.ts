/** Geometry of the bars of tellings, from zero, in px of the box they are given. Pure. */
export interface Telling {
  id: string;
  startedAt: number;
  seconds: number;
}

const top = 18;
const bottom = 18;
const barWidth = 26;
const gap = 12;
/** Room at the right for the words of the target. */
const side = 40;

/** One bar a telling, from the left, and the line of the target (s). */
export function tellingBars(
  tellings: readonly Telling[],
  target: number,
  box: { width: number; height: number },
) {
  const highest = Math.max(target * 1.1, 1, ...tellings.map(({ seconds }) => seconds));
  const floor = box.height - bottom;
  const yOf = (seconds: number) => top + (1 - seconds / highest) * (floor - top);
  const slot = Math.min(barWidth + gap, (box.width - side) / Math.max(1, tellings.length));
  const width = Math.max(1, Math.min(barWidth, slot - 4));
  return {
    targetY: yOf(target),
    lineEnd: Math.max(0, box.width - side),
    bars: tellings.map((telling, index) => ({
      ...telling,
      x: index * slot,
      center: index * slot + width / 2,
      y: yOf(telling.seconds),
      width,
      height: floor - yOf(telling.seconds),
    })),
  };
}

/** Geometry of the chart of solve times, in pixels of the box it is given. Pure. */

export interface Times {
  /** Seconds; null where it was not solved. */
  base: number | null;
  whole: number | null;
}

interface Mark {
  key: string;
  kind: 'base' | 'whole';
  x: number;
  y: number;
  over: boolean;
}

const left = 30;
const right = 16;
const top = 14;
const bottom = 24;
const tenMinutes = 600;

/** Lays out times from zero to the next ten minutes above the longest and the targets. */
export function chartOf(
  times: Times[],
  targets: { baseSeconds: number; wholeSeconds: number },
  box: { width: number; height: number },
) {
  const longest = Math.max(
    targets.wholeSeconds,
    ...times.flatMap(({ base, whole }) => [base ?? 0, whole ?? 0]),
  );
  const most = Math.ceil((longest + 1) / tenMinutes) * tenMinutes;
  const room = box.height - top - bottom;
  const yOf = (seconds: number) => top + room * (1 - seconds / most);
  const step = (box.width - left - right) / Math.max(1, times.length);
  const xOf = (index: number) => left + step * (index + 0.5);
  const marksOf = (kind: Mark['kind'], target: number) =>
    times.flatMap((time, index): Mark[] => {
      const seconds = time[kind];
      return seconds === null
        ? []
        : [
            {
              key: `${kind} ${index}`,
              kind,
              x: xOf(index),
              y: yOf(seconds),
              over: seconds > target,
            },
          ];
    });
  const base = marksOf('base', targets.baseSeconds);
  const whole = marksOf('whole', targets.wholeSeconds);
  const points = (marks: Mark[]) => marks.map(({ x, y }) => `${x},${y}`).join(' ');
  const labelled = Math.max(1, Math.ceil(times.length / 12));
  return {
    left,
    lines: Array.from({ length: most / tenMinutes + 1 }, (_, index) => ({
      y: yOf(index * tenMinutes),
      text: String(index * 10),
    })),
    targets: [
      { y: yOf(targets.wholeSeconds), text: 'target 30:00' },
      { y: yOf(targets.baseSeconds), text: 'base 25:00' },
    ],
    marks: [...base, ...whole],
    baseLine: points(base),
    wholeLine: points(whole),
    runs: times.flatMap((_, index) =>
      index % labelled === 0 ? [{ x: xOf(index), text: String(index + 1) }] : [],
    ),
  };
}

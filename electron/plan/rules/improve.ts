/**
 * A last look at what was dropped: whether it fits after all, by itself or in place of something lighter.
 *
 * The ways of packing try a few arrangements of very many, so one that fails does not prove that a task
 * has no place. After this look it holds, for the days as they are, that no dropped task fits into what is
 * left free, nor would if a less weighty task that nothing builds on were taken out. The trial is left aside.
 */
import type { Bench, Job } from './jobs.ts';
import { earliest, nearestDay, nowhere, setTray, type Tray } from './packing.ts';
import type { Days } from './ways-to-pack.ts';

/** Takes dropped jobs back where they fit, the weightiest first, and exchanges lighter ones for weightier ones. */
export function improve(bench: Bench, days: Days, queue: readonly number[]): Days {
  let best: Days = days.slice();
  let gone = queue.filter((place) => best[place] === nowhere && !bench.jobs[place]?.trial);
  // Each round puts a weightier set in place of a lighter one, so this ends.
  for (;;) {
    const better = gone
      .map((place) => takeBack(bench, best, place))
      .find((found) => found !== null);
    if (better === undefined) return best;
    best = better;
    gone = queue.filter((place) => best[place] === nowhere && !bench.jobs[place]?.trial);
  }
}

/** The days with one dropped job back in, alone or in exchange; null where that cannot be. */
function takeBack(bench: Bench, days: Days, place: number): Days | null {
  const { jobs } = bench;
  const job = jobs[place];
  const missing = job?.ancestors.some(
    (before) => days[before] === nowhere && jobs[before]?.task.round === job.task.round,
  );
  if (job === undefined || missing) return null;
  const beside = withOneMore(bench, days, place);
  if (beside !== null) return beside;
  const tray = trayOf(bench, days);
  if (tray === null) return null;
  for (const lighter of lighterLeaves(jobs, days, job)) {
    const without = withDay(days, lighter, nowhere);
    const freed = mayFree(tray, { place, lighter }) ? trayOf(bench, without) : null;
    const slot = freed === null ? null : slotFor(freed, place);
    if (slot !== null) return withDay(without, place, slot);
  }
  return null;
}

/** The days with one more job, on the day nearest to where it would best lie that takes it; null where none does. */
export function withOneMore(bench: Bench, days: Days, place: number): Days | null {
  const tray = trayOf(bench, days);
  const day = tray === null ? null : slotFor(tray, place);
  return day === null ? null : withDay(days, place, day);
}

/** Laid jobs that weigh less than one and on which nothing laid builds, the lightest first. */
function lighterLeaves(jobs: readonly Job[], days: Days, than: Job): number[] {
  const builtOn = new Set<number>();
  for (const [place, job] of jobs.entries()) {
    if (days[place] !== nowhere) for (const before of job.ancestors) builtOn.add(before);
  }
  const weightOf = (place: number): number => jobs[place]?.task.weight ?? 0;
  return jobs
    .flatMap((job, place) => {
      const movable = !job.locked && !job.trial && job.task.origin !== 'own';
      const lies = days[place] !== nowhere && !builtOn.has(place);
      return movable && lies && job.task.weight < than.task.weight ? [place] : [];
    })
    .sort((one, other) => weightOf(one) - weightOf(other) || other - one);
}

/** Whether taking the lighter job out can make a difference to the other. */
function mayFree(tray: Tray, { place, lighter }: { place: number; lighter: number }): boolean {
  const { jobs, board } = tray.bench;
  const day = tray.days[lighter] ?? nowhere;
  const [job, out] = [jobs[place], jobs[lighter]];
  if (job === undefined || out === undefined || day < 0) return false;
  if (out.ancestors.includes(place)) return true;
  if (day < (earliest(tray, place) ?? 0) || day > (tray.latest[place] ?? -1)) return false;
  const load = (tray.load[day] ?? 0) - out.minutes + job.minutes;
  return job.oversize || load <= Math.max(board.limit[day] ?? 0, board.kept[day] ?? 0);
}

function trayOf(bench: Bench, days: Days): Tray | null {
  const chosen = Uint8Array.from(days, (day) => (day === nowhere ? 0 : 1));
  const packing = { bench, chosen, settled: days };
  return setTray({ ...packing, minded: true }) ?? setTray({ ...packing, minded: false });
}

/** The day nearest to where a job would best lie that takes it beside all others as they lie. */
function slotFor(tray: Tray, place: number): number | null {
  const from = earliest(tray, place);
  if (from === null) return null;
  return nearestDay(tray, place, {
    from,
    last: tray.latest[place] ?? -1,
    back: Number.POSITIVE_INFINITY,
  });
}

function withDay(days: Days, place: number, day: number): Days {
  const next = days.slice();
  next[place] = day;
  return next;
}

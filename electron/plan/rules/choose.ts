/**
 * What is laid and what is dropped when there is less time than work.
 */
import { arrange, type Manner } from './arrange.ts';
import type { Bench, Job } from './jobs.ts';
import { byRank } from './order.ts';
import { nowhere } from './packing.ts';
import { possibleStarts } from './trial-slots.ts';
import type { Days } from './ways-to-pack.ts';

/** Which day each job has; `nowhere` where it is dropped. */
export interface Choice {
  readonly days: Days;
  readonly dropped: readonly number[];
}

/** Who is laid first: locked tasks, one's own, then the weightiest; the earlier in the written order where weights are equal. */
export function byPriority(one: Job, other: Job): number {
  return (
    Number(other.locked) - Number(one.locked) ||
    Number(other.task.origin === 'own') - Number(one.task.origin === 'own') ||
    other.task.weight - one.task.weight ||
    byRank(one.task, other.task)
  );
}

/** Places of the jobs for which no day is left at all, whatever else is taken out. */
export function hopeless(bench: Bench): number[] {
  const { board } = bench;
  return bench.jobs.flatMap((job, place) => {
    if (job.locked) return [];
    if (job.trial) return possibleStarts(bench, job).length === 0 ? [place] : [];
    for (let day = 0; day < job.deadline; day += 1) {
      const minutes = (day === job.current ? board.kept[day] : board.capacity[day]) ?? 0;
      if (minutes > 0 && !board.closed[day]) return [];
    }
    return [place];
  });
}

/** Days for all jobs but those left out; null where they do not all fit. */
export function layAll(bench: Bench, manner: Manner, leftOut: readonly number[]): Days | null {
  const chosen = new Uint8Array(bench.jobs.length).fill(1);
  for (const place of leftOut) chosen[place] = 0;
  return arrange(bench, chosen, manner);
}

/**
 * Lays the weightiest first, each only if it fits with all those taken before it; the rest is dropped.
 *
 * So a dropped task would not fit even if everything less weighty were taken out. What comes after a
 * dropped task of its own round goes with it, since it would have nothing to build on.
 */
export function choose(bench: Bench, manner: Manner): Choice {
  const { jobs } = bench;
  const gone = new Set(hopeless(bench).flatMap((place) => withFollowers(jobs, place)));
  const all = layAll(bench, manner, [...gone]);
  if (all !== null) return { days: all, dropped: inSequence(gone) };
  const chosen = new Uint8Array(jobs.length);
  let days: Days = new Int32Array(jobs.length).fill(nowhere);
  let queue = jobs
    .map((job, place) => ({ job, place }))
    .sort((one, other) => byPriority(one.job, other.job))
    .map(({ place }) => place)
    .filter((place) => !gone.has(place));
  // Several are tried at once while that goes well, one by one where it does not: the answer is the same
  // as one by one wherever what fits together also fits in part.
  let step = queue.length >> 1;
  while (queue.length > 0) {
    step = Math.max(1, Math.min(step, queue.length));
    const more = queue.slice(0, step);
    for (const place of more) chosen[place] = 1;
    const found = arrange(bench, chosen, manner);
    if (found !== null) {
      days = found;
      queue = queue.slice(step);
      step *= 2;
      continue;
    }
    for (const place of more) chosen[place] = 0;
    if (step === 1) {
      for (const place of withFollowers(jobs, more[0] ?? 0)) gone.add(place);
      queue = queue.filter((place) => !gone.has(place));
    }
    step >>= 1;
  }
  return { days, dropped: inSequence(gone) };
}

function inSequence(places: ReadonlySet<number>): number[] {
  return [...places].sort((one, other) => one - other);
}

/** A job and what comes after it in its own round, but for what the person wants where it is. */
function withFollowers(jobs: readonly Job[], place: number): number[] {
  const round = jobs[place]?.task.round;
  const followers = jobs.flatMap((job, other) =>
    job.ancestors.includes(place) &&
    job.task.round === round &&
    !job.locked &&
    job.task.origin !== 'own'
      ? [other]
      : [],
  );
  return [place, ...followers];
}

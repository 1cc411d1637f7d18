/**
 * What is laid and what is dropped when there is less time than work.
 */
import { arrange, type Manner } from './arrange.ts';
import { improve } from './improve.ts';
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

/**
 * Places of the jobs for which no day is left at all, whatever else is taken out, and of those that go
 * with them.
 */
export function hopeless(bench: Bench): number[] {
  const { board, jobs } = bench;
  const places = jobs.flatMap((job, place) => {
    if (job.locked) return [];
    if (job.trial) return possibleStarts(bench, job).length === 0 ? [place] : [];
    for (let day = 0; day < job.deadline; day += 1) {
      const minutes = (day === job.current ? board.kept[day] : board.capacity[day]) ?? 0;
      if (minutes > 0 && !board.closed[day]) return [];
    }
    return [place];
  });
  return inSequence(new Set(places.flatMap((place) => withFollowers(jobs, place))));
}

/** Days for all jobs but those left out; null where they do not all fit. */
export function layAll(bench: Bench, manner: Manner, leftOut: readonly number[]): Days | null {
  const chosen = new Uint8Array(bench.jobs.length).fill(1);
  for (const place of leftOut) chosen[place] = 0;
  const held = new Int32Array(bench.jobs.length).fill(nowhere);
  return arrange(bench, chosen, { manner, held, slotsMayMove: true });
}

/**
 * Lays the weightiest first, each only if a day is found for it beside all those taken before it; the rest
 * is dropped, but for what a last look finds room for. What comes after a dropped task of its own round goes
 * with it, since it would have nothing to build on.
 */
export function choose(bench: Bench, manner: Manner): Choice {
  const { jobs } = bench;
  const gone = new Set(hopeless(bench));
  const all = layAll(bench, manner, [...gone]);
  if (all !== null) return { days: all, dropped: inSequence(gone) };
  const order = jobs
    .map((job, place) => ({ job, place }))
    .sort((one, other) => byPriority(one.job, other.job))
    .map(({ place }) => place);
  const days = layInTurn(
    bench,
    manner,
    order.filter((place) => !gone.has(place)),
  );
  const best = improve(bench, days, order);
  return {
    days: best,
    dropped: jobs.flatMap((_, place) => (best[place] === nowhere ? [place] : [])),
  };
}

/**
 * Lays jobs in the order given, leaving out each that does not fit beside those before it. What comes later
 * in that order moves neither the trial nor a mock that has kept its slot; only the trial may, where it
 * would not fit at all.
 */
function layInTurn(bench: Bench, manner: Manner, order: readonly number[]): Days {
  const { jobs } = bench;
  const chosen = new Uint8Array(jobs.length);
  const none: Days = new Int32Array(jobs.length).fill(nowhere);
  const held = none.slice();
  let days: Days = none;
  let queue = [...order];
  // Several are tried at once while that goes well, one by one where it does not.
  let step = queue.length >> 1;
  while (queue.length > 0) {
    step = Math.max(1, Math.min(step, queue.length));
    const more = queue.slice(0, step);
    for (const place of more) chosen[place] = 1;
    const slotsMayMove = step === 1;
    const free = slotsMayMove && jobs[more[0] ?? 0]?.trial === true;
    const found =
      arrange(bench, chosen, { manner, held, slotsMayMove }) ??
      (free ? arrange(bench, chosen, { manner, held: none, slotsMayMove }) : null);
    if (found !== null) {
      days = found;
      holdSlots(jobs, days, held);
      queue = queue.slice(step);
      step *= 2;
      continue;
    }
    for (const place of more) chosen[place] = 0;
    if (step === 1) {
      const out = withFollowers(jobs, more[0] ?? 0);
      queue = queue.filter((place) => !out.includes(place));
    }
    step >>= 1;
  }
  return days;
}

/** Settles the trial where it lies, and the mocks that lie where they did. */
function holdSlots(jobs: readonly Job[], days: Days, held: Days): void {
  for (const [place, job] of jobs.entries()) {
    const day = days[place] ?? nowhere;
    const kept = job.task.kind === 'mock' && day === job.current;
    held[place] = day !== nowhere && (job.trial || kept) ? day : nowhere;
  }
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

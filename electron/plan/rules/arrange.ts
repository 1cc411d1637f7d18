/**
 * Finds a day for every chosen job, trying the gentler ways first.
 */
import type { Bench, Job } from './jobs.ts';
import { nowhere, type Packing } from './packing.ts';
import { trialStarts } from './trial-slots.ts';
import {
  type Days,
  packByDeadline,
  packGently,
  packInOrder,
  type WayToPack,
} from './ways-to-pack.ts';

/** How a plan is laid: from nothing, or with as few moves as can be. */
export type Manner = 'afresh' | 'gently';

/**
 * A day for each chosen job, or null where no way was found.
 *
 * Mocks and the trial keep the slots they have as long as any way of packing the rest is found; then mocks
 * give way, then the trial, and last of all the order before locked tasks. Deterministic.
 */
export function arrange(bench: Bench, chosen: Uint8Array, manner: Manner): Days | null {
  const trial = bench.jobs.findIndex(
    (job, place) => job.trial && !job.locked && chosen[place] === 1,
  );
  const job = bench.jobs[trial];
  const starts = job === undefined ? [nowhere] : trialStarts(bench, job);
  if (starts.length === 0) return null;
  const attempt = (pack: WayToPack, start: number, mocks: boolean, minded: boolean) =>
    pack(packing(bench, chosen, { trial, start, mocks, minded }));
  const first = starts[0] ?? nowhere;
  if (manner === 'gently') {
    for (const mocks of [true, false]) {
      for (const pack of [packGently, packInOrder, packByDeadline]) {
        const days = attempt(pack, first, mocks, true);
        if (days !== null) return days;
      }
    }
  }
  const anyLocked = bench.jobs.some((one, place) => one.locked && chosen[place] === 1);
  for (const minded of anyLocked ? [true, false] : [true]) {
    for (const pack of [packInOrder, packByDeadline]) {
      for (const start of starts) {
        const days = attempt(pack, start, false, minded);
        if (days !== null) return days;
      }
    }
  }
  return null;
}

interface Settling {
  readonly trial: number;
  readonly start: number;
  readonly mocks: boolean;
  readonly minded: boolean;
}

/** Settles what keeps its slot: locked jobs, the trial at its start, and mocks where they shall. */
function packing(bench: Bench, chosen: Uint8Array, how: Settling): Packing {
  const settled = new Int32Array(bench.jobs.length).fill(nowhere);
  for (const [place, job] of bench.jobs.entries()) {
    if (chosen[place] !== 1) continue;
    if (job.locked) settled[place] = job.current ?? nowhere;
    else if (place === how.trial) settled[place] = how.start;
    else if (how.mocks && keepsSlot(bench, job, how.start)) settled[place] = job.preferred;
  }
  return { bench, chosen, settled, minded: how.minded };
}

/** Whether a mock's slot still serves by itself: a working day before its deadline that the trial leaves free. */
function keepsSlot({ board }: Bench, job: Job, trialStart: number): boolean {
  const day = job.current;
  if (job.task.kind !== 'mock' || day === null || day !== job.preferred) return false;
  if (day < 0 || day >= job.deadline || (board.kept[day] ?? 0) === 0) return false;
  return !(day === trialStart || day === trialStart + 1) && !board.closed[day];
}

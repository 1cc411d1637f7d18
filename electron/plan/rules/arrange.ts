/**
 * Finds a day for every chosen job, trying the gentler ways first.
 */
import type { Bench, Job } from './jobs.ts';
import { nowhere, type Packing, setTray } from './packing.ts';
import { trialStarts } from './trial-slots.ts';
import {
  type Days,
  packAnywhere,
  packAsItIs,
  packByDeadline,
  packGently,
  packInOrder,
  packLate,
  packSoon,
  type WayToPack,
} from './ways-to-pack.ts';

/** How a plan is laid: from nothing, or with as few moves as can be. */
export type Manner = 'afresh' | 'gently';

/** How hard to try. */
export interface Effort {
  readonly manner: Manner;
  /** Days that are settled already, by place; `nowhere` where not. */
  readonly held: Days;
  /** Whether mocks and the trial may leave the slot that suits them best. */
  readonly slotsMayMove: boolean;
}

/**
 * A day for each chosen job, or null where no way was found.
 *
 * Mocks and the trial keep the slots they have as long as any way of packing the rest is found; then mocks
 * give way, then the trial, and last of all the order before locked tasks. Deterministic.
 */
export function arrange(bench: Bench, chosen: Uint8Array, effort: Effort): Days | null {
  const { manner, held, slotsMayMove } = effort;
  const trial = bench.jobs.findIndex(
    (job, place) => job.trial && !job.locked && chosen[place] === 1,
  );
  const starts = startsOf(bench, trial, held);
  if (starts.length === 0) return null;
  const first = starts[0] ?? nowhere;
  const pack = (start: number, mocks: boolean, minded: boolean): Packing =>
    packing(bench, chosen, { trial, start, mocks, minded, held });
  if (manner === 'gently') {
    const asItIs = packAsItIs(pack(first, true, false));
    if (asItIs !== null) return asItIs;
    for (const mocks of slotsMayMove ? [true, false] : [true]) {
      const days = firstThatPacks(gentlyFirst, [pack(first, mocks, true)]);
      if (days !== null) return days;
    }
    if (!slotsMayMove) return null;
  }
  const anyLocked = bench.jobs.some((one, place) => one.locked && chosen[place] === 1);
  const tried = slotsMayMove ? starts : [first];
  for (const minded of anyLocked && slotsMayMove ? [true, false] : [true]) {
    const packings = tried.map((start) => pack(start, false, minded));
    const days = firstThatPacks(afresh, packings);
    if (days !== null) return days;
  }
  return null;
}

/** The days on which the trial may start, best first; where there is none to lay, one stand-in. */
function startsOf(bench: Bench, trial: number, held: Days): number[] {
  const job = bench.jobs[trial];
  if (job === undefined) return [nowhere];
  const start = held[trial] ?? nowhere;
  return start === nowhere ? trialStarts(bench, job) : [start];
}

const afresh = [packInOrder, packSoon, packLate, packByDeadline, packAnywhere];
const gentlyFirst = [packGently, ...afresh];

/** What the first way that works for one of the packings finds; a later way is tried when all fail in one. */
function firstThatPacks(ways: readonly WayToPack[], packings: readonly Packing[]): Days | null {
  const possible = packings.filter((packing) => setTray(packing) !== null);
  for (const way of ways) {
    for (const packing of possible) {
      const days = way(packing);
      if (days !== null) return days;
    }
  }
  return null;
}

interface Settling {
  readonly trial: number;
  readonly start: number;
  readonly mocks: boolean;
  readonly minded: boolean;
  readonly held: Days;
}

/** Settles what keeps its slot: locked jobs, the trial at its start, and mocks where they shall. */
function packing(bench: Bench, chosen: Uint8Array, how: Settling): Packing {
  const settled = new Int32Array(bench.jobs.length).fill(nowhere);
  const load = [...bench.board.base];
  const settle = (place: number, job: Job, day: number): void => {
    settled[place] = day;
    if (day >= 0) load[day] = (load[day] ?? 0) + job.minutes;
  };
  for (const [place, job] of bench.jobs.entries()) {
    if (chosen[place] !== 1) continue;
    if (job.locked) settle(place, job, job.current ?? nowhere);
    else if (place === how.trial) settle(place, job, how.start);
    else if ((how.held[place] ?? nowhere) !== nowhere) settle(place, job, how.held[place] ?? 0);
  }
  if (how.mocks) {
    for (const [place, job] of bench.jobs.entries()) {
      if (chosen[place] !== 1 || settled[place] !== nowhere) continue;
      if (!keepsSlot(bench, job, how.start)) continue;
      if (hasRoomFor(bench, job, load)) settle(place, job, job.preferred);
    }
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

/** Whether a mock fits its day beside what else is settled there. */
function hasRoomFor({ board }: Bench, job: Job, load: readonly number[]): boolean {
  const taken = load[job.preferred] ?? 0;
  if (taken + job.minutes <= (board.kept[job.preferred] ?? 0)) return true;
  return job.oversize && taken <= (board.daily[job.preferred] ?? 0);
}

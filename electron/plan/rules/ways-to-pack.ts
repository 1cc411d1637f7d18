/**
 * Ways of laying jobs on the board. Each finds a day for every one of them, or gives up with null.
 */
import type { Job } from './jobs.ts';
import {
  downward,
  earliest,
  gapBetween,
  lift,
  nearestDay,
  nowhere,
  type Packing,
  put,
  setTray,
  type Tray,
  takes,
  upward,
} from './packing.ts';

/** The day of each job by its place in the bench; `nowhere` where it was not chosen. */
export type Days = Int32Array;

/** A way of packing. */
export type WayToPack = (packing: Packing) => Days | null;

/** Days by which a task may be pulled forward before another way is tried: far from its place it reads as a mistake. */
const nearBy = 7;

/**
 * In the order of where each would best lie: on that day, else later, else, where nothing later is left,
 * some days earlier. A full day pushes what comes behind.
 */
export function packInOrder(packing: Packing): Days | null {
  return packNear(packing, nearBy);
}

/** As in order, but pulled forward as far as need be. */
export function packAnywhere(packing: Packing): Days | null {
  return packNear(packing, Number.POSITIVE_INFINITY);
}

function packNear(packing: Packing, back: number): Days | null {
  const tray = setTray(packing);
  if (tray === null) return null;
  for (const place of tray.loose) {
    const from = earliest(tray, place);
    const last = tray.latest[place] ?? -1;
    const day = from === null ? null : nearestDay(tray, place, { from, last, back });
    if (day === null) return null;
    put(tray, place, day);
  }
  return tray.days;
}

/** In the order of where each would best lie, each as soon as it can be, then let go towards there again. */
export function packSoon(packing: Packing): Days | null {
  const tray = setTray(packing);
  return tray === null ? null : packInSequence(tray, tray.loose);
}

/**
 * From the back, each as late as it can be, the last in order first; then, from the front, each is pulled
 * forward to where it would best lie. Keeps close to its round what has to wait for it.
 */
export function packLate(packing: Packing): Days | null {
  const tray = setTray(packing);
  if (tray === null) return null;
  const { jobs } = tray.bench;
  const most = tray.latest.slice();
  for (const place of [...tray.loose].reverse()) {
    const job = jobs[place];
    if (job === undefined) continue;
    const day = downward(tray, place, most[place] ?? -1, settledBefore(tray, job));
    if (day === null) return null;
    put(tray, place, day);
    for (const before of job.ancestors) most[before] = Math.min(most[before] ?? day, day);
  }
  for (const place of tray.loose) {
    const day = tray.days[place] ?? nowhere;
    const from = Math.max(earliest(tray, place) ?? day, jobs[place]?.preferred ?? 0);
    lift(tray, place);
    put(tray, place, upward(tray, place, from, day - 1) ?? day);
  }
  return tray.days;
}

/** The first day that settled jobs leave to a job that comes after them. */
function settledBefore(tray: Tray, job: Job): number {
  return job.ancestors.reduce((first, before) => {
    const ancestor = tray.bench.jobs[before];
    const day = tray.days[before] ?? nowhere;
    if (ancestor === undefined || day === nowhere) return first;
    return Math.max(first, day + gapBetween(ancestor, job));
  }, 0);
}

/** As soon as possible, the earliest deadline first; then let go towards where each would best lie. */
export function packByDeadline(packing: Packing): Days | null {
  const tray = setTray(packing);
  if (tray === null) return null;
  const latest = (place: number): number => tray.latest[place] ?? -1;
  // `loose` is in an order that keeps relations, and what comes before is never due later, so ties keep it.
  const queue = tray.loose
    .map((place, position) => ({ place, position }))
    .sort((one, other) => latest(one.place) - latest(other.place) || one.position - other.position)
    .map(({ place }) => place);
  return packInSequence(tray, queue);
}

/** Packs each as soon as it can be, in the sequence given; then, from the back, lets them go again. */
function packInSequence(tray: Tray, queue: readonly number[]): Days | null {
  for (const place of queue) {
    const from = earliest(tray, place);
    const day = from === null ? null : upward(tray, place, from, tray.latest[place] ?? -1);
    if (day === null) return null;
    put(tray, place, day);
  }
  for (let round = 0; round < mostRounds && letGo(tray); round += 1);
  return tray.days;
}

/** What one round of letting go moves away makes room for the next; a few rounds settle it. */
const mostRounds = 4;

/** Moves packed jobs later, from the last to the first, towards where each would best lie; says whether any moved. */
function letGo(tray: Tray): boolean {
  const { jobs } = tray.bench;
  const most = tray.latest.slice();
  let moved = false;
  const settle = (place: number): void => {
    const job = jobs[place];
    const day = tray.days[place] ?? nowhere;
    if (job === undefined || day === nowhere) return;
    for (const before of job.ancestors) {
      const bound = day - (job.trial ? 1 : 0);
      if (bound < (most[before] ?? 0)) most[before] = bound;
    }
  };
  for (let index = tray.loose.length - 1; index >= 0; index -= 1) {
    const place = tray.loose[index] ?? 0;
    const day = tray.days[place] ?? nowhere;
    const wish = Math.min(most[place] ?? 0, jobs[place]?.preferred ?? 0);
    if (day >= 0 && day < wish) {
      lift(tray, place);
      const later = downward(tray, place, wish, day + 1);
      put(tray, place, later ?? day);
      moved ||= later !== null;
    }
    settle(place);
  }
  return moved;
}

/** Everything where it lies, if that keeps the laws. */
export function packAsItIs(packing: Packing): Days | null {
  const { bench, chosen } = packing;
  const settled = packing.settled.slice();
  for (const [place, job] of bench.jobs.entries()) {
    if (chosen[place] !== 1) continue;
    if (job.current === null || (job.preferred !== job.current && !job.locked)) return null;
    if (settled[place] === nowhere) settled[place] = job.current;
    if (settled[place] !== job.current) return null;
  }
  const tray = setTray({ ...packing, settled });
  if (tray === null) return null;
  for (const [place, job] of bench.jobs.entries()) {
    if (chosen[place] !== 1 || job.locked || job.trial) continue;
    const day = job.current ?? nowhere;
    lift(tray, place);
    if (!takes(tray, place, day)) return null;
    put(tray, place, day);
  }
  return tray.days;
}

/**
 * With as few moves as can be: what lies on a day that still serves stays there; what slipped goes first,
 * in order, onto the coming days; what has to make room for it goes to the first gap behind, and pushes
 * nothing further.
 */
export function packGently(packing: Packing): Days | null {
  const tray = setTray(packing);
  if (tray === null) return null;
  const homes = findHomes(tray);
  if (homes === null) return null;
  const { slipped, residents } = homes;
  let waiting = slipped;
  let displaced: number[] = [];
  for (let day = 0; day < tray.bench.board.length; day += 1) {
    waiting = layOn(tray, waiting, day);
    const homeless = layOn(tray, residents[day] ?? [], day);
    displaced = [...layOn(tray, displaced, day), ...homeless].sort((one, other) => one - other);
    displaced = homeless.length === 0 ? displaced : layOn(tray, displaced, day);
  }
  return waiting.length + displaced.length === 0 ? tray.days : null;
}

/** Lays what fits of a list on a day, in its order; answers with what is left. */
function layOn(tray: Tray, places: readonly number[], day: number): number[] {
  return places.filter((place) => {
    const from = earliest(tray, place);
    const last = tray.latest[place] ?? -1;
    const fits = from !== null && from <= day && day <= last && takes(tray, place, day);
    if (fits) put(tray, place, day);
    return !fits;
  });
}

/** Who slipped, and who lives on which day; what has no day that serves gets the nearest gap as its home. */
function findHomes(tray: Tray): { slipped: number[]; residents: number[][] } | null {
  const { jobs, board } = tray.bench;
  const slipped: number[] = [];
  const roofless: number[] = [];
  const residents: number[][] = board.limit.map(() => []);
  const load = [...tray.load];
  const days = new Map<number, number>();
  for (const place of tray.loose) {
    const job = jobs[place];
    if (job === undefined) continue;
    const home = job.preferred;
    const open = home >= 0 && home <= (tray.latest[place] ?? -1) && (board.kept[home] ?? 0) > 0;
    if (job.current !== null && home < 0) slipped.push(place);
    else if (job.current !== null && open) {
      days.set(place, home);
      load[home] = (load[home] ?? 0) + job.minutes;
    } else roofless.push(place);
  }
  const full: Tray = { ...tray, load };
  for (const place of roofless) {
    const job = jobs[place];
    const last = tray.latest[place] ?? -1;
    if (job === undefined) continue;
    const from = job.ancestors.reduce(
      (day, before) => Math.max(day, days.get(before) ?? tray.days[before] ?? 0),
      0,
    );
    const day = nearestDay(full, place, { from, last, back: Number.POSITIVE_INFINITY });
    if (day === null) return null;
    days.set(place, day);
    load[day] = (load[day] ?? 0) + job.minutes;
  }
  for (const place of tray.loose) {
    const home = days.get(place);
    if (home !== undefined) residents[home]?.push(place);
  }
  return { slipped, residents };
}

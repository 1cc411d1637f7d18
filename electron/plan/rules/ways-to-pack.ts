/**
 * Three ways of laying jobs on the board. Each finds a day for every one of them, or gives up with null.
 */
import {
  earliest,
  lift,
  nowhere,
  type Packing,
  put,
  setTray,
  type Tray,
  takes,
} from './packing.ts';

/** The day of each job by its place in the bench; `nowhere` where it was not chosen. */
export type Days = Int32Array;

/** A way of packing. */
export type WayToPack = (packing: Packing) => Days | null;

/** The first day in a range that takes the job, going up. */
function upward(tray: Tray, place: number, from: number, to: number): number | null {
  for (let day = from; day <= to; day += 1) if (takes(tray, place, day)) return day;
  return null;
}

/** The first day in a range that takes the job, going down. */
function downward(tray: Tray, place: number, from: number, to: number): number | null {
  for (let day = from; day >= to; day -= 1) if (takes(tray, place, day)) return day;
  return null;
}

/**
 * In the order of where each would best lie: on that day, else later, else, where nothing later is left,
 * earlier. A full day pushes what comes behind.
 */
export function packInOrder(packing: Packing): Days | null {
  const tray = setTray(packing);
  if (tray === null) return null;
  for (const place of tray.loose) {
    const from = earliest(tray, place);
    const last = tray.latest[place] ?? -1;
    if (from === null) return null;
    const wish = Math.min(last, Math.max(from, tray.bench.jobs[place]?.preferred ?? 0));
    const day = upward(tray, place, wish, last) ?? downward(tray, place, wish - 1, from);
    if (day === null) return null;
    put(tray, place, day);
  }
  return tray.days;
}

/**
 * As soon as possible, the earliest deadline first; then, from the back, each job is let go again to where
 * it would best lie, as far as its deadline, those behind it and the minutes allow.
 */
export function packByDeadline(packing: Packing): Days | null {
  const tray = setTray(packing);
  if (tray === null) return null;
  const latest = (place: number): number => tray.latest[place] ?? -1;
  // `loose` is in an order that keeps relations, and what comes before is never due later, so ties keep it.
  const queue = tray.loose
    .map((place, position) => ({ place, position }))
    .sort((one, other) => latest(one.place) - latest(other.place) || one.position - other.position);
  for (const { place } of queue) {
    const from = earliest(tray, place);
    const day = from === null ? null : upward(tray, place, from, latest(place));
    if (day === null) return null;
    put(tray, place, day);
  }
  letGo(tray);
  return tray.days;
}

/** Moves packed jobs later, from the last to the first, towards where each would best lie. */
function letGo(tray: Tray): void {
  const { jobs } = tray.bench;
  const most = tray.latest.slice();
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
      put(tray, place, downward(tray, place, wish, day + 1) ?? day);
    }
    settle(place);
  }
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
    const wish = Math.min(last, Math.max(from, job.preferred));
    const day = upward(full, place, wish, last) ?? downward(full, place, wish - 1, from);
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

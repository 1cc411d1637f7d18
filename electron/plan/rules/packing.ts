/**
 * The tray on which a packing is made, and the laws every way of packing keeps.
 *
 * A job lies on a working day, behind all it comes after (on an earlier day, or the same
 * one), before its deadline, with nothing else on a trial's days, and within the day's limit. The one
 * exception is a job longer than any of its days leaves: it may stand alone.
 */
import type { Bench, Job } from './jobs.ts';

export const nowhere = -1_000_000;

/** Jobs to lay and those whose day is settled beforehand. */
export interface Packing {
  readonly bench: Bench;
  /** 1 for each job to lay. */
  readonly chosen: Uint8Array;
  /** The settled day of each job, or `nowhere`. */
  readonly settled: Int32Array;
  /** Whether what comes before a locked job must really lie before it. */
  readonly minded: boolean;
}

/** A packing under way. */
export interface Tray {
  readonly bench: Bench;
  readonly chosen: Uint8Array;
  /** The day of each job, or `nowhere`. */
  readonly days: Int32Array;
  /** The last day on which each may start, seen from its own deadline and those behind it. */
  readonly latest: Int32Array;
  /** Minutes on each day so far. */
  readonly load: number[];
  readonly closed: boolean[];
  /** Places of the jobs still to lay, each behind those it comes after. */
  readonly loose: number[];
}

/** How far behind the start of one job the start of the next must lie: a trial shares its days with nothing. */
export function gapBetween(before: Job, behind: Job): number {
  if (before.trial) return before.task.days;
  return behind.trial ? 1 : 0;
}

/** Sets the tray with the settled jobs on it; null where a settled job breaks a deadline or the order. */
export function setTray(packing: Packing): Tray | null {
  const { bench, chosen, settled, minded } = packing;
  const { jobs, board } = bench;
  const latest = new Int32Array(jobs.length);
  const loose: number[] = [];
  for (let place = jobs.length - 1; place >= 0; place -= 1) {
    const job = jobs[place];
    if (job === undefined) continue;
    latest[place] = job.deadline - job.task.days;
  }
  const tray: Tray = {
    bench,
    chosen,
    days: settled.slice(),
    latest,
    load: [...board.base],
    closed: [...board.closed],
    loose,
  };
  for (let place = jobs.length - 1; place >= 0; place -= 1) {
    const job = jobs[place];
    if (job === undefined || chosen[place] !== 1) continue;
    const day = settled[place] ?? nowhere;
    if (day !== nowhere) {
      if (!job.locked && day > (latest[place] ?? 0)) return null;
      latest[place] = day;
      putDown(tray, job, day);
    } else loose.push(place);
    if (job.locked && !minded) continue;
    for (const before of job.ancestors) {
      const ancestor = jobs[before];
      if (ancestor === undefined) continue;
      const most = (latest[place] ?? 0) - gapBetween(ancestor, job);
      const lies = settled[before] ?? nowhere;
      const bothLocked = job.locked && ancestor.locked;
      if (day !== nowhere && lies > most && !bothLocked) return null;
      if (most < (latest[before] ?? 0)) latest[before] = most;
    }
  }
  loose.reverse();
  return sharesTrialDay(tray) || !hasRoom(tray) ? null : tray;
}

/** Whether a settled job lies on a day that a trial takes. */
function sharesTrialDay(tray: Tray): boolean {
  return tray.bench.jobs.some((job, place) => {
    const day = tray.days[place] ?? nowhere;
    return day >= 0 && !job.trial && !job.locked && tray.closed[day] === true;
  });
}

/** Marks a job's minutes, or a trial's days, on the tray. */
function putDown(tray: Tray, job: Job, day: number): void {
  if (job.trial) {
    for (let part = 0; part < job.task.days; part += 1) {
      if (day + part >= 0 && day + part < tray.closed.length) tray.closed[day + part] = true;
    }
  } else if (day >= 0 && day < tray.load.length) {
    tray.load[day] = (tray.load[day] ?? 0) + job.minutes;
  }
}

/** Puts a job on a day. */
export function put(tray: Tray, place: number, day: number): void {
  const job = tray.bench.jobs[place];
  if (job === undefined) return;
  tray.days[place] = day;
  putDown(tray, job, day);
}

/** Takes a job off its day. */
export function lift(tray: Tray, place: number): void {
  const job = tray.bench.jobs[place];
  const day = tray.days[place] ?? nowhere;
  if (job === undefined || day < 0) return;
  tray.load[day] = (tray.load[day] ?? 0) - job.minutes;
  tray.days[place] = nowhere;
}

/** Whether a day still takes a job. */
export function takes(tray: Tray, place: number, day: number): boolean {
  const job = tray.bench.jobs[place];
  const { board } = tray.bench;
  if (job === undefined || day < 0 || day >= board.length || tray.closed[day]) return false;
  const load = tray.load[day] ?? 0;
  const most = (day === job.current ? board.kept[day] : board.limit[day]) ?? 0;
  if (load + job.minutes <= most) return true;
  return job.oversize && (board.capacity[day] ?? 0) > 0 && load <= (board.daily[day] ?? 0);
}

/** The first day in a range that takes a job, going up. */
export function upward(tray: Tray, place: number, from: number, to: number): number | null {
  for (let day = from; day <= to; day += 1) if (takes(tray, place, day)) return day;
  return null;
}

/** The first day in a range that takes a job, going down. */
export function downward(tray: Tray, place: number, from: number, to: number): number | null {
  for (let day = from; day >= to; day -= 1) if (takes(tray, place, day)) return day;
  return null;
}

/** The day of a range that takes a job: where it would best lie, else later, else at most `back` days earlier. */
export function nearestDay(
  tray: Tray,
  place: number,
  { from, last, back }: { from: number; last: number; back: number },
): number | null {
  if (from > last) return null;
  const wish = Math.min(last, Math.max(from, tray.bench.jobs[place]?.preferred ?? 0));
  const later = upward(tray, place, wish, last);
  return later ?? downward(tray, place, wish - 1, Math.max(from, wish - back));
}

/** The first day on which a job may lie for what it comes after; null where some of that lies nowhere yet. */
export function earliest(tray: Tray, place: number): number | null {
  const { jobs } = tray.bench;
  const job = jobs[place];
  if (job === undefined) return null;
  let day = 0;
  for (const before of job.ancestors) {
    const ancestor = jobs[before];
    if (ancestor === undefined) continue;
    const lies = tray.days[before] ?? nowhere;
    // One that is left out of this packing asks for nothing; one still loose has to be laid first.
    if (lies === nowhere) {
      if (tray.chosen[before] === 1) return null;
      continue;
    }
    day = Math.max(day, lies + gapBetween(ancestor, job));
  }
  return day;
}

/**
 * A quick look at whether the minutes can fit at all: those that must be done by a day against what the
 * days up to it have left. Never refuses what can be laid.
 */
function hasRoom(tray: Tray): boolean {
  const { jobs, board } = tray.bench;
  const due = board.limit.map(() => 0);
  for (const place of tray.loose) {
    const job = jobs[place];
    const last = tray.latest[place] ?? -1;
    if (job === undefined) continue;
    if (last < 0) return false;
    if (!job.oversize) due[last] = (due[last] ?? 0) + job.minutes;
  }
  let room = 0;
  let minutes = 0;
  for (let day = 0; day < board.length; day += 1) {
    const most = Math.max(board.limit[day] ?? 0, board.kept[day] ?? 0);
    if (!tray.closed[day]) room += Math.max(0, most - (tray.load[day] ?? 0));
    minutes += due[day] ?? 0;
    if (minutes > room) return false;
  }
  return true;
}

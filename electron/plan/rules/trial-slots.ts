/**
 * Where the work trial may lie.
 */
import type { Board } from './board.ts';
import type { Bench, Job } from './jobs.ts';

const saturday = 5;
const daysOfWeek = 7;

/** Most starts that are tried; beyond them the trial counts as not fitting. */
const mostSlots = 14;

/**
 * Whether the trial's days are working days on which nothing is settled. Work already done today does not
 * push a trial off the days it has.
 */
function isFree(board: Board, taken: readonly boolean[], trial: Job, start: number): boolean {
  for (let day = start; day < start + trial.task.days; day += 1) {
    if (day < 0 || day >= board.length || (board.capacity[day] ?? 0) === 0) return false;
    if (board.closed[day] || taken[day]) return false;
    const worked = (board.base[day] ?? 0) > (board.daily[day] ?? 0);
    if (worked && start !== trial.current) return false;
  }
  return true;
}

/** Every day on which a trial may start, in the order of the calendar. */
export function possibleStarts(bench: Bench, trial: Job): number[] {
  const { board, jobs } = bench;
  const taken = board.limit.map(() => false);
  for (const job of jobs) {
    if (job.locked && job !== trial && job.current !== null && job.current >= 0) {
      for (let part = 0; part < job.task.days; part += 1) taken[job.current + part] = true;
    }
  }
  const starts: number[] = [];
  for (let start = 0; start + trial.task.days <= trial.deadline; start += 1) {
    if (isFree(board, taken, trial, start)) starts.push(start);
  }
  return starts;
}

/**
 * The starts worth trying, best first: where it lies now; the Saturday of the week up to where it would
 * best lie; later Saturdays; earlier Saturdays; then any two days, the nearest first.
 */
export function trialStarts(bench: Bench, trial: Job): number[] {
  const wish = Math.max(0, Math.min(trial.preferred, trial.deadline - trial.task.days));
  const score = (start: number): number => {
    const distance = Math.abs(start - wish);
    const early = start <= wish;
    if (start === trial.current && trial.preferred === trial.current) return -1;
    if (bench.board.weekday[start] !== saturday) return 30_000 + distance * 2 + (early ? 0 : 1);
    if (early && distance < daysOfWeek) return distance;
    return (early ? 20_000 : 10_000) + distance;
  };
  const starts = possibleStarts(bench, trial);
  const best = [...starts].sort((one, other) => score(one) - score(other));
  const latest = starts.at(-1);
  const tried = best.slice(0, mostSlots);
  // The latest start leaves the most room before the trial, so it is always among those tried.
  if (latest !== undefined && !tried.includes(latest)) tried.push(latest);
  return tried;
}

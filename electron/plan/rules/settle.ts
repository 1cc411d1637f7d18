/**
 * From tasks and a set-up to a day, or a reason for none, for each task that is to be laid.
 */
import type { Day } from '#electron/days.ts';
import type { DroppedReason, PlanTask, Setup } from '../values.ts';
import type { Manner } from './arrange.ts';
import { type Board, type BoardInput, dayAt, indexOf, makeBoard } from './board.ts';
import { choose, hopeless, layAll } from './choose.ts';
import { withOneMore } from './improve.ts';
import { type Bench, type JobsInput, makeBench } from './jobs.ts';
import { nowhere } from './packing.ts';
import { possibleStarts } from './trial-slots.ts';
import type { Days } from './ways-to-pack.ts';

export interface SettleInput extends Pick<JobsInput, 'preferred' | 'stays'> {
  readonly setup: Setup;
  readonly today: Day;
  /** All tasks of the plan as they lie now, with the dailies of the coming days. */
  readonly tasks: readonly PlanTask[];
  /** Ids of the tasks that have to be laid or dropped. */
  readonly wanted: ReadonlySet<string>;
  /** Ids of tasks to lay besides, in this order, as long as they fit and nothing is dropped for them. */
  readonly extra: readonly string[];
  readonly manner: Manner;
  readonly held: BoardInput['held'];
}

export interface Settlement {
  /** The day of each task that was laid. */
  readonly days: ReadonlyMap<string, Day>;
  readonly dropped: ReadonlyMap<string, DroppedReason>;
}

/** Lays the wanted tasks, drops what does not fit, and adds the extra ones while there is room. */
export function settle(input: SettleInput): Settlement {
  const board = makeBoard(input);
  const bench = makeBench({ ...input, board });
  const { days, dropped } = choose(bench, input.manner);
  const reasons = new Map<string, DroppedReason>();
  for (const place of dropped) {
    const job = bench.jobs[place];
    if (job === undefined) continue;
    const noTwoDays = job.trial && possibleStarts(bench, job).length === 0;
    reasons.set(job.task.id, noTwoDays ? 'no-two-days' : 'no-room');
  }
  if (reasons.size > 0) return { days: named(bench, days), dropped: reasons };
  const laid = named(bench, days);
  const all = input.extra.length === 0 ? laid : withExtra(input, board, laid);
  return { days: all, dropped: reasons };
}

/**
 * Ids of the tasks for which no day is left at all, where everything else that is wanted fits; null where it
 * does not.
 */
export function leftOut(input: SettleInput): string[] | null {
  const bench = makeBench({ ...input, board: makeBoard(input) });
  const out = hopeless(bench);
  if (layAll(bench, input.manner, out) === null) return null;
  return out.flatMap((place) => bench.jobs[place]?.task.id ?? []);
}

/** The days with as many of the extra tasks as fit around the others, one after the other up to the first that does not. */
function withExtra(input: SettleInput, board: Board, laid: Map<string, Day>): Map<string, Day> {
  const wanted = new Set([...input.wanted, ...input.extra]);
  const bench = makeBench({ ...input, board, wanted });
  const places = new Map(bench.jobs.map((job, place) => [job.task.id, place]));
  let days: Days = Int32Array.from(bench.jobs, ({ task }) => {
    const day = laid.get(task.id);
    return day === undefined ? nowhere : indexOf(board, day);
  });
  for (const id of input.extra) {
    const next = withOneMore(bench, days, places.get(id) ?? -1);
    if (next === null) break;
    days = next;
  }
  return named(bench, days);
}

function named(bench: Bench, days: Days): Map<string, Day> {
  const byId = new Map<string, Day>();
  for (const [place, job] of bench.jobs.entries()) {
    const day = days[place] ?? nowhere;
    if (day !== nowhere) byId.set(job.task.id, dayAt(bench.board, day));
  }
  return byId;
}

/**
 * Tasks as the packing sees them: lengths, deadlines and relations as numbers.
 */
import type { PlanTask, Setup } from '../values.ts';
import { type Board, indexOf } from './board.ts';
import { ancestorsOf, byRank, inOrder } from './order.ts';
import { deadlineOf } from './window.ts';

export interface Job {
  readonly task: PlanTask;
  /** Minutes a day's capacity counts; 0 for a trial. */
  readonly minutes: number;
  readonly trial: boolean;
  /** The first day on which it may not lie any more. */
  readonly deadline: number;
  /** Where it lies now; negative where that day has passed, null where it lies nowhere. */
  readonly current: number | null;
  /** Where it would best lie; negative means as soon as possible. */
  readonly preferred: number;
  /** Stays where it is, whatever it costs. */
  readonly locked: boolean;
  /** Longer than what any of its days leaves beside the dailies: may stand alone on one. */
  readonly oversize: boolean;
  /** Places, in the list of jobs, of all it comes after. */
  readonly ancestors: readonly number[];
}

/** The jobs, each behind those it comes after, and the board they go on. */
export interface Bench {
  readonly jobs: readonly Job[];
  readonly board: Board;
}

export interface JobsInput {
  /** Every task of the plan; those done or skipped are there for the relations. */
  readonly tasks: readonly PlanTask[];
  /** Ids of the tasks to lay. */
  readonly wanted: ReadonlySet<string>;
  readonly setup: Setup;
  readonly board: Board;
  /** Where a task would best lie. */
  readonly preferred: (task: PlanTask) => number;
  /** Whether a task stays where it is, whatever it costs. */
  readonly stays: (task: PlanTask) => boolean;
}

/** Makes the bench: jobs sorted by where they would best lie, then by rank, each behind what it comes after. */
export function makeBench({ tasks, wanted, setup, board, preferred, stays }: JobsInput): Bench {
  const ancestors = ancestorsOf(tasks);
  const wishes = new Map<string, number>();
  for (const task of tasks) if (wanted.has(task.id)) wishes.set(task.id, preferred(task));
  const wishOf = (task: PlanTask): number => wishes.get(task.id) ?? 0;
  const sorted = inOrder(
    tasks
      .filter((task) => wanted.has(task.id))
      .map((task) => ({ id: task.id, task, after: [...(ancestors.get(task.id) ?? [])] })),
    (one, other) => wishOf(one.task) - wishOf(other.task) || byRank(one.task, other.task),
  );
  const places = new Map(sorted.map(({ id }, place) => [id, place]));
  const jobs = sorted.map(({ task, after }) =>
    makeJob(task, {
      board,
      deadline: indexOf(board, deadlineOf(setup, task.round)),
      preferred: wishOf(task),
      locked: task.day !== null && stays(task),
      ancestors: after.map((id) => places.get(id)).filter((place) => place !== undefined),
    }),
  );
  return { jobs, board };
}

function makeJob(
  task: PlanTask,
  given: {
    board: Board;
    deadline: number;
    preferred: number;
    locked: boolean;
    ancestors: number[];
  },
): Job {
  const { board, preferred, locked, ancestors } = given;
  const deadline = Math.min(given.deadline, board.length);
  const trial = task.days > 1;
  let roomiest = 0;
  for (let day = 0; day < deadline; day += 1) {
    const room = (board.limit[day] ?? 0) - (board.daily[day] ?? 0);
    if (room > roomiest) roomiest = room;
  }
  return {
    task,
    minutes: trial ? 0 : task.estimate,
    trial,
    deadline,
    current: task.day === null ? null : indexOf(board, task.day),
    preferred,
    locked,
    oversize: !trial && task.estimate > roomiest,
    ancestors,
  };
}

/**
 * Brings a plan up to date: what was not done moves forward.
 */
import type { Curriculum } from '#content/plan/schema.ts';
import { type Day, daysBetween } from '#electron/days.ts';
import type { MoveReason, PlanChange, PlanTask, Setup } from '../values.ts';
import { applyTo, type Reflowed } from './apply.ts';
import { sortChanges } from './changes.ts';
import { draftDailies, freeTrialDays, renewDailies } from './daily.ts';
import { estimateFor, type Pace } from './estimate.ts';
import { homesOf } from './homes.ts';
import { endOf } from './order.ts';
import { type SettleInput, settle } from './settle.ts';
import { deadlineOf, firstDay } from './window.ts';

export interface ReflowInput {
  /** Without it no daily is added, and a dropped task that comes back goes as early as it can. */
  readonly curriculum?: Curriculum | undefined;
  readonly tasks: readonly PlanTask[];
  readonly setup: Setup;
  readonly today: Day;
  readonly pace: Pace;
  /** Why a task moved that neither slipped nor lost its day; `day-full` where it is left out. */
  readonly reason?: MoveReason | undefined;
  /** Whether dropped tasks come back where there is room for them again. */
  readonly restoreDropped?: boolean | undefined;
}

/**
 * Moves what was not done forward from today on, in order, and pushes others only as far as that needs.
 *
 * Done and skipped tasks stay untouched; dailies of past days lapse; locked tasks stay until their day has
 * passed; mocks and the trial keep their slots longest. What no longer fits is dropped, the least weighty
 * first. A plan that is up to date comes back as it is, without a change.
 */
export function reflow(input: ReflowInput): Reflowed {
  const { setup, today, reason } = input;
  const prepared = prepare(input);
  const settlement = settle(prepared);
  const cause = { setup, today, otherwise: reason ?? 'day-full' };
  const changes: PlanChange[] = [];
  const tasks = prepared.tasks.map((task) => {
    if (!prepared.wanted.has(task.id)) return task;
    const keeps = prepared.stays(task);
    const step = applyTo(task, settlement, { cause, known: true, keeps });
    if (step.change !== null) changes.push(step.change);
    return step.task;
  });
  return { tasks: freeTrialDays(tasks, today), changes: sortChanges(changes, tasks) };
}

/** Whether a task stays where it lies: locked on a day that still serves, or a trial that is under way. */
export function staysPut(task: PlanTask, setup: Setup, today: Day): boolean {
  if (task.day === null) return false;
  const ends = endOf(task.day, task.days);
  if (ends >= deadlineOf(setup, task.round)) return false;
  if (task.day < firstDay(setup, today)) return task.day < today && ends >= today;
  return task.locked;
}

function prepare(input: ReflowInput): SettleInput {
  const { curriculum, setup, today, pace } = input;
  const first = firstDay(setup, today);
  const drafted = curriculum ? draftDailies(curriculum, setup, today, pace) : null;
  const tasks = renewDailies(input.tasks, drafted, setup, today).map((task) =>
    task.origin === 'daily' || task.status !== 'to-do'
      ? task
      : { ...task, estimate: estimateFor(task.minutes, task.kind, pace) },
  );
  const wanted = new Set(
    tasks
      .filter((task) => task.origin !== 'daily')
      .filter(({ status }) => status === 'to-do' || (input.restoreDropped && status === 'dropped'))
      .map((task) => task.id),
  );
  const home = curriculum ? writtenHome(curriculum, setup, first) : () => 0;
  return {
    setup,
    today,
    tasks,
    wanted,
    extra: [],
    preferred: (task) => (task.day === null ? home(task) : daysBetween(first, task.day)),
    stays: (task) => staysPut(task, setup, today),
    manner: 'gently',
    held: input.tasks,
  };
}

/** Where a task would lie in the whole written plan, counted from the first day; at the earliest on it. */
function writtenHome(curriculum: Curriculum, setup: Setup, first: Day): (task: PlanTask) => number {
  const homes = homesOf({ curriculum, setup, first: setup.startDay, from: 1 });
  const gone = daysBetween(setup.startDay, first);
  return (task) => Math.max(0, (homes.get(task.id) ?? 0) - gone);
}

/**
 * Lays what is left of a plan anew for a changed set-up.
 */
import type { Curriculum, RoundId } from '#content/plan/schema.ts';
import { roundIds } from '#content/plan/schema.ts';
import { type Day, daysBetween } from '#electron/days.ts';
import type { PlanChange, PlanTask, Setup } from '../values.ts';
import { applyTo, type Reflowed } from './apply.ts';
import { changeOf, sortChanges } from './changes.ts';
import { draftDailies, freeTrialDays, renewDailies } from './daily.ts';
import { estimateFor, type Pace } from './estimate.ts';
import { homesOf } from './homes.ts';
import { coreIds } from './lay-plan.ts';
import { staysPut } from './reflow.ts';
import { leftOut, type SettleInput, settle } from './settle.ts';
import { deadlineOf, firstDay, lastDay, minutesOfDay } from './window.ts';
import { draftTasks, spareIds } from './written.ts';

/** A date that moves by fewer days than this leaves tasks where they are, as far as they still fit there. */
const fewDays = 3;

export interface ReplanInput {
  readonly curriculum: Curriculum;
  readonly tasks: readonly PlanTask[];
  readonly setup: Setup;
  /** The set-up the plan was laid for; without it everything not done is laid anew. */
  readonly before?: Setup | undefined;
  readonly today: Day;
  readonly pace: Pace;
  /** Whether dropped tasks come back where there is room for them; they do where it is left out. */
  readonly restoreDropped?: boolean | undefined;
}

/**
 * The plan for a changed set-up, from today on.
 *
 * Done and skipped tasks stay untouched, one's own tasks stay in the plan, and locked ones keep a day that
 * still serves. A round whose date has moved by less than three days keeps its tasks' days as far as it
 * can; for another the rest of the written weeks is stretched or squeezed to its date. Dropped tasks come
 * back where there is room, weights follow the organisation leaning, and spaced repetitions come and go
 * with the plan's length.
 */
export function replan(input: ReplanInput): Reflowed {
  const { setup, today } = input;
  const prepared = prepare(input);
  const settlement = settle(prepared);
  const known = new Set(input.tasks.map((task) => task.id));
  const changes: PlanChange[] = [];
  const cause = { setup, today, otherwise: 'new-dates' as const };
  const wanted = new Set([...prepared.wanted, ...prepared.extra]);
  const tasks = prepared.tasks.flatMap((task) => {
    if (!wanted.has(task.id)) return [task];
    const optional = !prepared.wanted.has(task.id);
    if (optional && !settlement.days.has(task.id)) {
      if (task.day !== null) {
        const where = { from: task.day, to: null, reason: 'new-dates' as const };
        changes.push(changeOf(task, 'removed', where));
      }
      return [];
    }
    const keeps = prepared.stays(task);
    const step = applyTo(task, settlement, { cause, known: known.has(task.id), keeps });
    if (step.change !== null) changes.push(step.change);
    return [step.task];
  });
  const removed = unwantedSpares(input).map((task) =>
    changeOf(task, 'removed', { from: task.day, to: null, reason: 'new-dates' }),
  );
  return {
    tasks: freeTrialDays(tasks, today),
    changes: sortChanges([...changes, ...removed], input.tasks),
  };
}

/**
 * Ids of the tasks for which the changed set-up leaves no day at all, where everything else fits; null where
 * it does not.
 */
export function replanLeavesOut(input: ReplanInput): string[] | null {
  return leftOut(prepare(input));
}

/** Whether a task is to be laid: still to do, or dropped and wanted back. */
function isOpen(task: PlanTask, { restoreDropped = true }: ReplanInput): boolean {
  if (task.origin === 'daily') return false;
  return task.status === 'to-do' || (restoreDropped && task.status === 'dropped');
}

/** Spaced repetitions still to do that the plan's new length has no place for, but for locked ones. */
function unwantedSpares(input: ReplanInput): PlanTask[] {
  const { curriculum, setup, tasks } = input;
  const core = coreIds(curriculum);
  const spares = new Set(curriculum.tasks.map((task) => task.id).filter((id) => !core.has(id)));
  const served = new Set(spareIds(curriculum, setup));
  return tasks.filter(
    (task) => spares.has(task.id) && isOpen(task, input) && !task.locked && !served.has(task.id),
  );
}

function prepare(input: ReplanInput): SettleInput {
  const { curriculum, setup, before, today, pace } = input;
  const drafts = new Map(draftTasks(curriculum, setup, pace).map((task) => [task.id, task]));
  const unwanted = new Set(unwantedSpares(input).map((task) => task.id));
  const known = new Set(input.tasks.map((task) => task.id));
  const dailies = draftDailies(curriculum, setup, today, pace);
  const renewed = renewDailies(input.tasks, dailies, setup, today)
    .filter((task) => !unwanted.has(task.id))
    .map((task) => (isOpen(task, input) ? refreshed(task, drafts.get(task.id), pace) : task));
  const core = coreIds(curriculum);
  const spares = spareIds(curriculum, setup);
  const missing = [...core, ...spares].filter((id) => !known.has(id));
  const tasks = [...renewed, ...missing.flatMap((id) => drafts.get(id) ?? [])];
  const open = new Map(tasks.filter((task) => isOpen(task, input)).map((task) => [task.id, task]));
  const extra = spares.filter((id) => open.has(id) && !open.get(id)?.locked);
  const gentle = roundsKept(setup, before);
  return {
    setup,
    today,
    tasks,
    wanted: new Set([...open.keys()].filter((id) => !extra.includes(id))),
    extra,
    preferred: preferences(input, [...open.values()], gentle),
    stays: (task) => staysPut(task, setup, today) && stillServes(task, setup, before),
    manner: gentle.size === roundIds.length ? 'gently' : 'afresh',
    held: before !== undefined && sameMinutes(setup, before) ? input.tasks : [],
  };
}

/** A task with the curriculum's present words, weight and rank; what the person did to it stays. */
function refreshed(task: PlanTask, draft: PlanTask | undefined, pace: Pace): PlanTask {
  const { day, status, locked, note, droppedReason, movedFrom, moveReason, spentMinutes } = task;
  if (draft === undefined) {
    return { ...task, estimate: estimateFor(task.minutes, task.kind, pace) };
  }
  const progress = {
    day,
    status,
    locked,
    note,
    droppedReason,
    movedFrom,
    moveReason,
    spentMinutes,
  };
  return { ...draft, ...progress };
}

/** The rounds whose tasks keep their days: the plan's start, its end and their deadline hardly move. */
function roundsKept(setup: Setup, before: Setup | undefined): Set<RoundId> {
  if (before === undefined || before.startDay !== setup.startDay) return new Set();
  const near = (one: Day, other: Day) => Math.abs(daysBetween(one, other)) < fewDays;
  if (!near(lastDay(setup), lastDay(before))) return new Set();
  return new Set(
    roundIds.filter((round) => near(deadlineOf(setup, round), deadlineOf(before, round))),
  );
}

function sameMinutes(setup: Setup, before: Setup): boolean {
  const off = (one: Setup) => [...new Set(one.daysOff)].sort().join();
  return (
    setup.minutesByWeekday.join() === before.minutesByWeekday.join() && off(setup) === off(before)
  );
}

/** A lock does not hold on a day that was a working day and is none any more. */
function stillServes(task: PlanTask, setup: Setup, before: Setup | undefined): boolean {
  if (task.day === null || minutesOfDay(setup)(task.day) > 0) return true;
  return before !== undefined && minutesOfDay(before)(task.day) === 0;
}

/** Where each open task would best lie, counted from the first day. */
function preferences(
  { curriculum, setup, today, tasks }: ReplanInput,
  open: readonly PlanTask[],
  gentle: ReadonlySet<RoundId>,
): (task: PlanTask) => number {
  const first = firstDay(setup, today);
  const written = new Map(curriculum.tasks.map((task) => [task.id, task.day]));
  const begun = tasks.some((task) => task.status === 'done' || task.status === 'skipped');
  const ahead = open
    .filter((task) => task.day !== null && task.day >= first)
    .flatMap((task) => written.get(task.id) ?? []);
  const from = (begun || today > setup.startDay) && ahead.length > 0 ? Math.min(...ahead) : 1;
  const stretched = homesOf({ curriculum, setup, first, from });
  return (task) => {
    const lies = task.day === null ? null : daysBetween(first, task.day);
    const home = stretched.get(task.id);
    if (lies !== null && (gentle.has(task.round) || home === undefined)) return lies;
    return home ?? 0;
  };
}

/**
 * What differs between two states of a plan, in words a person can be shown.
 */
import type { Day } from '#electron/days.ts';
import type { DroppedReason, MoveReason, PlanChange, PlanTask, Setup } from '../values.ts';
import { byRank } from './order.ts';
import { deadlineOf, minutesOfDay } from './window.ts';

/** What is needed to say why a task moved. */
export interface Cause {
  readonly setup: Setup;
  readonly today: Day;
  /** The new day of a task; null where it has none. */
  readonly dayOf: (id: string) => Day | null;
  /** Why a task moved that has no cause of its own. */
  readonly otherwise: MoveReason;
}

/** Why a task had to leave its day. */
export function reasonToLeave(task: PlanTask, day: Day, cause: Cause): MoveReason {
  const { setup, today, dayOf, otherwise } = cause;
  if (day < today) return 'not-done';
  if (day >= deadlineOf(setup, task.round)) return 'before-round';
  if (day < setup.startDay) return otherwise;
  if (minutesOfDay(setup)(day) === 0) return 'day-off';
  const pushed = task.after.some((id) => (dayOf(id) ?? '') > day);
  return pushed ? 'after-another' : otherwise;
}

/** One change, with the reason that its kind has. */
export function changeOf(
  task: PlanTask,
  kind: PlanChange['kind'],
  where: { from: Day | null; to: Day | null; reason: MoveReason | DroppedReason | null },
): PlanChange {
  return {
    taskId: task.id,
    title: task.title,
    kind,
    ...where,
    cost: kind === 'dropped' ? task.cost : null,
    minutes: task.estimate,
  };
}

const kinds: readonly PlanChange['kind'][] = ['moved', 'restored', 'added', 'removed', 'dropped'];

/** Moves first, by the day they leave, then what came back, is new, was taken out, and was dropped. */
export function sortChanges(changes: readonly PlanChange[], tasks: readonly PlanTask[]) {
  const ranks = new Map(tasks.map((task) => [task.id, task.rank]));
  const rank = (change: PlanChange) => ({ id: change.taskId, rank: ranks.get(change.taskId) ?? 0 });
  return [...changes].sort(
    (one, other) =>
      kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
      compareDays(one.from, other.from) ||
      byRank(rank(one), rank(other)),
  );
}

function compareDays(one: Day | null, other: Day | null): number {
  if (one === other) return 0;
  return (one ?? '') < (other ?? '') ? -1 : 1;
}

/**
 * Turns a settlement into the plan's next state and the list of what changed.
 */
import type { PlanChange, PlanTask } from '../values.ts';
import { type Cause, changeOf, reasonToLeave } from './changes.ts';
import type { Settlement } from './settle.ts';

/** A plan's next state, and what differs, for the person to read before it is applied. */
export interface Reflowed {
  readonly tasks: PlanTask[];
  readonly changes: PlanChange[];
}

/** One task's next state and, where it differs, the change. */
interface Step {
  readonly task: PlanTask;
  readonly change: PlanChange | null;
}

/**
 * The next state of a task that was to be laid. `known` says whether it was in the plan before; `keeps`
 * whether a lock on it still holds.
 */
export function applyTo(
  task: PlanTask,
  settlement: Settlement,
  given: { cause: Omit<Cause, 'dayOf'>; known: boolean; keeps: boolean },
): Step {
  const to = settlement.days.get(task.id) ?? null;
  const cause: Cause = { ...given.cause, dayOf: (id) => settlement.days.get(id) ?? null };
  if (to === null) return drop(task, settlement);
  const laid: PlanTask = { ...task, status: 'to-do', day: to, droppedReason: null };
  if (!given.known || task.status === 'dropped') {
    const kind = given.known ? 'restored' : 'added';
    const next: PlanTask = { ...laid, locked: false, movedFrom: null, moveReason: null };
    return { task: next, change: changeOf(next, kind, { from: null, to, reason: null }) };
  }
  if (task.day === to || task.day === null) {
    return { task: { ...laid, locked: task.locked && given.keeps }, change: null };
  }
  const reason = reasonToLeave(task, task.day, cause);
  const moved = { ...laid, locked: false, movedFrom: task.day, moveReason: reason };
  return { task: moved, change: changeOf(moved, 'moved', { from: task.day, to, reason }) };
}

function drop(task: PlanTask, settlement: Settlement): Step {
  const droppedReason = settlement.dropped.get(task.id) ?? 'no-room';
  const next: PlanTask = { ...task, status: 'dropped', day: null, locked: false, droppedReason };
  if (task.status === 'dropped') return { task: next, change: null };
  const where = { from: task.day, to: null, reason: droppedReason };
  return { task: next, change: changeOf(next, 'dropped', where) };
}

/**
 * Undo, as values: the difference between two states of the plan, and what applying it either way gives.
 */
import { isDeepStrictEqual } from 'node:util';
import type { PlanTask, Setup } from './values.ts';

/** Everything of the plan that can be undone. */
export interface PlanState {
  setup: Setup;
  tasks: PlanTask[];
}

/** What changed, with both sides of each change; null is "was not there" or "is gone". */
export interface PlanDifference {
  setup: { before: Setup; after: Setup } | null;
  tasks: { id: string; before: PlanTask | null; after: PlanTask | null }[];
}

/** The difference from one state to another. Empty lists and null where they are the same. */
export function differenceBetween(before: PlanState, after: PlanState): PlanDifference {
  const old = new Map(before.tasks.map((task) => [task.id, task]));
  const tasks: PlanDifference['tasks'] = [];
  for (const task of after.tasks) {
    const earlier = old.get(task.id) ?? null;
    old.delete(task.id);
    if (earlier === null || !isDeepStrictEqual(earlier, task))
      tasks.push({ id: task.id, before: earlier, after: task });
  }
  for (const gone of old.values()) tasks.push({ id: gone.id, before: gone, after: null });
  const setupChanged = !isDeepStrictEqual(before.setup, after.setup);
  return { setup: setupChanged ? { before: before.setup, after: after.setup } : null, tasks };
}

/** The same difference, the other way round. */
export function reversed(difference: PlanDifference): PlanDifference {
  return {
    setup: difference.setup && { before: difference.setup.after, after: difference.setup.before },
    tasks: difference.tasks.map(({ id, before, after }) => ({ id, before: after, after: before })),
  };
}

export function isEmpty(difference: PlanDifference): boolean {
  return difference.setup === null && difference.tasks.length === 0;
}

/** A state with a difference applied to it. */
export function withDifference(state: PlanState, difference: PlanDifference): PlanState {
  const changed = new Map(difference.tasks.map((change) => [change.id, change.after]));
  const kept = state.tasks.flatMap((task) => {
    const next = changed.get(task.id);
    changed.delete(task.id);
    if (next === undefined) return [task];
    return next === null ? [] : [next];
  });
  const added = [...changed.values()].filter((task) => task !== null);
  return { setup: difference.setup?.after ?? state.setup, tasks: [...kept, ...added] };
}

/**
 * The one way in which a finished activity ticks its task. A column that ends something a person did (a timed
 * drill, a rehearsal, a work timer) reports it to the plan's service; this rule finds the task it stands for.
 */
import type { Day } from '../days.ts';
import type { PlanTask } from './values.ts';

/** Something that was finished, as a column reports it. */
export interface FinishedActivity {
  /** What it was, such as `drill-run`, in the words of the task's `activity`. */
  kind: string;
  /** On what, such as `lru-cache`. */
  subject: string;
  /** Minutes it took, where they were measured. */
  minutes: number | null;
}

/** The kind the plan's own work timer reports; its subject is the task's id. */
export const workSession = 'work-session';

/**
 * The task a finished activity ticks: the earliest one to do that matches, those up to today first.
 * Undefined where no task waits for it, which is no fault.
 */
export function taskFor(
  tasks: readonly PlanTask[],
  activity: Pick<FinishedActivity, 'kind' | 'subject'>,
  today: Day,
): PlanTask | undefined {
  return tasks
    .filter((task) => task.status === 'to-do' && task.day !== null && matches(task, activity))
    .filter((task) => task.origin !== 'daily' || task.day === today)
    .sort((a, b) => (a.day ?? '').localeCompare(b.day ?? '') || a.rank - b.rank)[0];
}

function matches(task: PlanTask, activity: Pick<FinishedActivity, 'kind' | 'subject'>): boolean {
  if (activity.kind === workSession) return task.id === activity.subject;
  return task.activity?.kind === activity.kind && task.activity.subject === activity.subject;
}

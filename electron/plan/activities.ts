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
  /** The stages of the subject it got through, where it has stages. */
  stages?: readonly string[];
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
  activity: Omit<FinishedActivity, 'minutes'>,
  today: Day,
): PlanTask | undefined {
  return inOrder(tasks.filter((task) => matches(task, activity)))
    .filter((task) => task.origin !== 'daily' || task.day === today)
    .at(0);
}

/** A task that waits for an activity, as the column that would report it is told. */
export interface AwaitedActivity {
  subject: string;
  /** Of the task. */
  title: string;
  day: Day;
}

/** What tasks wait for an activity of a kind, in the order in which reports would tick them. */
export function awaitedActivities(tasks: readonly PlanTask[], kind: string): AwaitedActivity[] {
  return inOrder(tasks).flatMap(({ activity, title, day }) =>
    activity?.kind === kind && day !== null ? [{ subject: activity.subject, title, day }] : [],
  );
}

/** The tasks that lie on a day and are to do, earliest first. */
function inOrder(tasks: readonly PlanTask[]): PlanTask[] {
  return tasks
    .filter((task) => task.status === 'to-do' && task.day !== null)
    .sort((a, b) => (a.day ?? '').localeCompare(b.day ?? '') || a.rank - b.rank);
}

function matches(task: PlanTask, activity: Omit<FinishedActivity, 'minutes'>): boolean {
  if (activity.kind === workSession) return task.id === activity.subject;
  const wanted = task.activity;
  if (wanted?.kind !== activity.kind || wanted.subject !== activity.subject) return false;
  return wanted.stage === undefined || activity.stages?.includes(wanted.stage) === true;
}

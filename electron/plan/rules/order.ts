/**
 * What comes before what.
 */
import { addDays, type Day } from '#electron/days.ts';
import type { PlanTask } from '../values.ts';

interface Ordered {
  readonly id: string;
  readonly after: readonly string[];
}

/**
 * The tasks so that each comes behind those it comes after, and otherwise as `compare` has them.
 * Relations to tasks that are not in the list are ignored; a circle is broken at its first task by `compare`.
 */
export function inOrder<Task extends Ordered>(
  tasks: readonly Task[],
  compare: (one: Task, other: Task) => number,
): Task[] {
  const sorted = [...tasks].sort(compare);
  const places = new Map(sorted.map((task, place) => [task.id, place]));
  const done = new Uint8Array(sorted.length);
  const result: Task[] = [];
  const visit = (place: number): void => {
    const task = sorted[place];
    if (task === undefined || done[place] === 1) return;
    done[place] = 1;
    const before = task.after
      .map((id) => places.get(id))
      .filter((found): found is number => found !== undefined)
      .sort((one, other) => one - other);
    for (const earlier of before) visit(earlier);
    result.push(task);
  };
  for (let place = 0; place < sorted.length; place += 1) visit(place);
  return result;
}

/**
 * For each task all those it comes after, directly or through others. A done task asks nothing any more,
 * so the walk stops at it; a skipped or dropped one is looked through.
 */
export function ancestorsOf(
  tasks: readonly (Ordered & Pick<PlanTask, 'status'>)[],
): Map<string, Set<string>> {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const known = new Map<string, Set<string>>();
  const walk = (id: string): Set<string> => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const ancestors = new Set<string>();
    known.set(id, ancestors);
    for (const before of byId.get(id)?.after ?? []) {
      const task = byId.get(before);
      if (task === undefined || task.status === 'done') continue;
      ancestors.add(before);
      for (const further of walk(before)) ancestors.add(further);
    }
    ancestors.delete(id);
    return ancestors;
  };
  for (const task of tasks) walk(task.id);
  return known;
}

/** The checklist of a day: dailies first, then the written order, each behind what it comes after. */
export function orderOfDay(tasks: readonly PlanTask[], day: Day): PlanTask[] {
  return inOrder(
    tasks.filter((task) => liesOn(task, day)),
    byRank,
  );
}

/** Whether a task lies on a day; a trial lies on both of its days. */
export function liesOn(task: Pick<PlanTask, 'day' | 'days'>, day: Day): boolean {
  return task.day !== null && task.day <= day && day <= endOf(task.day, task.days);
}

/** The last day of a task that starts on `day` and takes `days` days. */
export function endOf(day: Day, days: number): Day {
  return days === 1 ? day : addDays(day, days - 1);
}

/** By rank; by id where ranks are equal. */
export function byRank(
  one: Pick<PlanTask, 'rank' | 'id'>,
  other: Pick<PlanTask, 'rank' | 'id'>,
): number {
  return one.rank - other.rank || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}

import type { CurriculumTask } from '#content/plan/schema.ts';
import type { Finding } from './finding.ts';
import { findingAt, type LocatedPlan } from './plan-checks.ts';
import type { Located } from './yaml-list.ts';

type Task = Located<CurriculumTask>;

/**
 * Checks what `after` says: links resolve, no circle, and weight, day and position agree with it,
 * so that the lightest task can always be dropped without leaving another without its ground.
 */
export function checkOrder(plan: LocatedPlan): Finding[] {
  const byId = new Map(plan.tasks.map((task) => [task.item.id, task]));
  // What a link to a doubled id means is open until the double, a finding of its own, is gone.
  for (const id of doubledIds(plan)) byId.delete(id);
  const dead = deadLinks(plan, byId);
  const circles = findCircles(plan.tasks, byId);
  // Chains can only be judged when every link of them holds.
  const linksHold = plan.complete && dead.length === 0 && circles.findings.length === 0;
  return [
    ...dead,
    ...circles.findings,
    ...againstPrerequisites(plan, byId, circles.members),
    ...(linksHold ? looseActivities(plan, byId) : []),
  ];
}

function doubledIds(plan: LocatedPlan): string[] {
  const ids = plan.taskIds.map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

function deadLinks(plan: LocatedPlan, byId: Map<string, Task>): Finding[] {
  const known = new Set(plan.taskIds.map(({ id }) => id));
  const doubled = new Set(doubledIds(plan));
  const daily = new Set(plan.daily.map(({ item }) => item.id).filter((id) => !doubled.has(id)));
  return plan.tasks.flatMap((task) =>
    task.item.after.flatMap((id, index) => {
      const field = `.after[${index}]`;
      if (task.item.after.indexOf(id) !== index) {
        return [findingAt(task, field, `"${id}" is named twice`)];
      }
      if (daily.has(id)) {
        return [findingAt(task, field, `"${id}" is a daily task and is never finished`)];
      }
      if (!known.has(id)) return [findingAt(task, field, `no task has the id "${id}"`)];
      const spare = byId.get(id)?.item.spare !== undefined;
      if (spare && task.item.spare === undefined) {
        return [findingAt(task, field, `"${id}" is a spare and may never be laid`)];
      }
      return [];
    }),
  );
}

/** Depth-first walk; each circle is told once, at the first of its tasks in reading order. */
function findCircles(
  tasks: Task[],
  byId: Map<string, Task>,
): { findings: Finding[]; members: Set<string> } {
  const findings: Finding[] = [];
  const members = new Set<string>();
  const finished = new Set<string>();
  const trail: string[] = [];

  function visit(task: Task): void {
    const { id, after } = task.item;
    if (finished.has(id)) return;
    const start = trail.indexOf(id);
    if (start !== -1) {
      const circle = [...trail.slice(start), id];
      for (const member of circle) members.add(member);
      findings.push(findingAt(task, '.after', `the order is circular: ${circle.join(' -> ')}`));
      return;
    }
    trail.push(id);
    for (const earlier of after) {
      const prerequisite = byId.get(earlier);
      if (prerequisite !== undefined) visit(prerequisite);
    }
    trail.pop();
    finished.add(id);
  }

  for (const task of tasks) visit(task);
  return { findings, members };
}

function againstPrerequisites(
  plan: LocatedPlan,
  byId: Map<string, Task>,
  circular: Set<string>,
): Finding[] {
  const positions = new Map(plan.tasks.map((task, position) => [task, position]));
  return plan.tasks.flatMap((task) =>
    task.item.after.flatMap((id) => {
      const earlier = byId.get(id);
      // Inside a circle every task lies before itself; the circle is the fault to tell.
      if (earlier === undefined || (circular.has(id) && circular.has(task.item.id))) return [];
      const found: Finding[] = [];
      const { weight, day, spare } = task.item;
      if (weight > earlier.item.weight) {
        const message = `${weight} is above the ${earlier.item.weight} of "${id}", which it comes after`;
        found.push(findingAt(task, '.weight', message));
      }
      const lastDay = earlier.item.day + (earlier.item.days ?? 1) - 1;
      if (day < lastDay) {
        const message = `day ${day} lies before the end of "${id}" on day ${lastDay}`;
        found.push(findingAt(task, '.day', message));
      } else if (day === lastDay && earlier.item.days !== undefined && spare === undefined) {
        found.push(findingAt(task, '.day', `day ${day} belongs to "${id}" alone`));
      } else if (
        day === earlier.item.day &&
        (positions.get(task) ?? 0) < (positions.get(earlier) ?? 0)
      ) {
        found.push(findingAt(task, '.after', `"${id}" is on the same day but stands further down`));
      }
      if (spare !== undefined && spare <= (earlier.item.spare ?? 0)) {
        const message = `${spare} is not above the ${earlier.item.spare} of "${id}"`;
        found.push(findingAt(task, '.spare', message));
      }
      return found;
    }),
  );
}

/**
 * One finished activity must tick one definite task, the first open one. Tasks that wait for the
 * same activity are therefore in one line, each after the one before.
 */
function looseActivities(plan: LocatedPlan, byId: Map<string, Task>): Finding[] {
  const lastOf = new Map<string, Task>();
  return plan.tasks.flatMap((task) => {
    const { activity } = task.item;
    if (activity === undefined) return [];
    const key = `${activity.kind} / ${activity.subject}`;
    const previous = lastOf.get(key);
    lastOf.set(key, task);
    if (previous === undefined || comesAfter(task, previous.item.id, byId)) return [];
    const message = `${key} also ticks "${previous.item.id}", which this task does not come after`;
    return [findingAt(task, '.activity', message)];
  });
}

function comesAfter(task: Task, id: string, byId: Map<string, Task>): boolean {
  return task.item.after.some((earlier) => {
    const prerequisite = byId.get(earlier);
    return earlier === id || (prerequisite !== undefined && comesAfter(prerequisite, id, byId));
  });
}

/**
 * What a person does to a task, as functions from tasks to tasks with the words for the toast.
 * Each throws `Refusal` or `Missing` with a sentence where a rule forbids it.
 */
import { type Day, daysFrom } from '../days.ts';
import { Missing, Refusal } from '../refusal.ts';
import { lastDay, minutesOfDay, moveProblem, toleranceMinutes } from './rules.ts';
import type { PlanTask, Setup } from './values.ts';

export interface Edit {
  tasks: PlanTask[];
  /** What was done, in words a toast can show. */
  said: string;
}

export interface OwnTask {
  title: string;
  minutes: number;
  round: PlanTask['round'];
  place: PlanTask['place'];
  day: Day;
  note: string;
}

export function findTask(tasks: readonly PlanTask[], id: string): PlanTask {
  const task = tasks.find((candidate) => candidate.id === id);
  if (task === undefined)
    throw new Missing('That task is no longer in the plan. Reload the screen.');
  return task;
}

function replace(tasks: readonly PlanTask[], id: string, change: Partial<PlanTask>): PlanTask[] {
  return tasks.map((task) => (task.id === id ? { ...task, ...change } : task));
}

/** Ticks a task. One that lies ahead is done today, and lies there from now on. */
export function tick(
  tasks: readonly PlanTask[],
  id: string,
  now: number,
  today: Day,
  minutes: number | null,
): Edit {
  const task = findTask(tasks, id);
  if (task.status === 'done') throw new Refusal(`${task.title} is already done.`);
  const ahead = task.day === null || task.day > today;
  return {
    tasks: replace(tasks, id, {
      status: 'done',
      doneAt: now,
      day: ahead ? today : task.day,
      spentMinutes: minutes === null ? task.spentMinutes : (task.spentMinutes ?? 0) + minutes,
      skipReason: null,
      droppedReason: null,
    }),
    said: `Done: ${task.title}`,
  };
}

export function untick(tasks: readonly PlanTask[], id: string): Edit {
  const task = findTask(tasks, id);
  if (task.status !== 'done') throw new Refusal(`${task.title} is not done yet.`);
  return {
    tasks: replace(tasks, id, { status: 'to-do', doneAt: null }),
    said: `Not done: ${task.title}`,
  };
}

export function skip(tasks: readonly PlanTask[], id: string, reason: string): Edit {
  const task = findTask(tasks, id);
  if (task.status !== 'to-do')
    throw new Refusal(`${task.title} is not on the list to do, so there is nothing to skip.`);
  return {
    tasks: replace(tasks, id, { status: 'skipped', skipReason: reason }),
    said: `Skipped: ${task.title}`,
  };
}

/**
 * Brings a skipped or dropped task back on the day named, or else on the first day that may have it: one with
 * room for it, or where none has, the first that no rule forbids.
 */
export function restore(
  tasks: readonly PlanTask[],
  setup: Setup,
  id: string,
  wanted: Day | undefined,
  today: Day,
): Edit {
  const task = findTask(tasks, id);
  if (task.status !== 'skipped' && task.status !== 'dropped')
    throw new Refusal(`${task.title} is already in the plan.`);
  const backOn = (day: Day) =>
    replace(tasks, id, {
      status: 'to-do',
      skipReason: null,
      droppedReason: null,
      day,
      locked: true,
    });
  const day = wanted ?? firstDayFor(task, tasks, setup, today) ?? today;
  const changed = backOn(day);
  const problem = moveProblem(changed, setup, id, day, today);
  if (problem !== null) throw new Refusal(problem);
  return { tasks: changed, said: `Back in the plan: ${task.title}` };
}

/** The first day that may have a task again; null where every day is forbidden. */
function firstDayFor(
  task: PlanTask,
  tasks: readonly PlanTask[],
  setup: Setup,
  today: Day,
): Day | null {
  const capacity = minutesOfDay(setup);
  const allowed = daysFrom(today, lastDay(setup)).filter((day) => {
    const changed = replace(tasks, task.id, { status: 'to-do', day });
    return moveProblem(changed, setup, task.id, day, today) === null;
  });
  const planned = (day: Day) =>
    tasks.reduce(
      (sum, each) => sum + (each.day === day && each.status !== 'skipped' ? each.estimate : 0),
      0,
    );
  const roomy = allowed.find(
    (day) => planned(day) + task.estimate <= capacity(day) + toleranceMinutes(capacity(day)),
  );
  return roomy ?? allowed[0] ?? null;
}

/** Moves a task to a day and keeps it there. */
export function move(
  tasks: readonly PlanTask[],
  setup: Setup,
  id: string,
  day: Day,
  today: Day,
): Edit {
  const task = findTask(tasks, id);
  if (task.status !== 'to-do')
    throw new Refusal(`${task.title} is not on the list to do, so it cannot be moved.`);
  const problem = moveProblem([...tasks], setup, id, day, today);
  if (problem !== null) throw new Refusal(problem);
  return {
    tasks: replace(tasks, id, { day, locked: true, movedFrom: task.day, moveReason: 'by-you' }),
    said: `Moved: ${task.title}`,
  };
}

export function lock(tasks: readonly PlanTask[], id: string, locked: boolean): Edit {
  const task = findTask(tasks, id);
  return {
    tasks: replace(tasks, id, { locked }),
    said: locked ? `Locked to its day: ${task.title}` : `Free to move: ${task.title}`,
  };
}

export function note(tasks: readonly PlanTask[], id: string, text: string): Edit {
  const task = findTask(tasks, id);
  return { tasks: replace(tasks, id, { note: text }), said: `Note saved: ${task.title}` };
}

export function spend(tasks: readonly PlanTask[], id: string, minutes: number): Edit {
  const task = findTask(tasks, id);
  return {
    tasks: replace(tasks, id, { spentMinutes: minutes }),
    said: `${minutes} min: ${task.title}`,
  };
}

/** Adds a task of the person's own on a day, locked there. */
export function addOwn(
  tasks: readonly PlanTask[],
  setup: Setup,
  own: OwnTask,
  id: string,
  today: Day,
): Edit {
  const lastRank = tasks.reduce((rank, task) => Math.max(rank, task.rank), 0);
  const task: PlanTask = {
    id,
    origin: 'own',
    title: own.title,
    summary: '',
    done: '',
    kind: 'write',
    theme: null,
    minutes: own.minutes,
    estimate: own.minutes,
    days: 1,
    round: own.round,
    place: own.place,
    after: [],
    weight: 100,
    cost: '',
    activity: null,
    rank: lastRank + 1,
    day: own.day,
    status: 'to-do',
    locked: true,
    doneAt: null,
    spentMinutes: null,
    note: own.note,
    skipReason: null,
    droppedReason: null,
    movedFrom: null,
    moveReason: null,
  };
  const added = [...tasks, task];
  const problem = moveProblem(added, setup, id, own.day, today);
  if (problem !== null) throw new Refusal(problem);
  return { tasks: added, said: `Added: ${own.title}` };
}

export function editOwn(
  tasks: readonly PlanTask[],
  setup: Setup,
  id: string,
  own: OwnTask,
  today: Day,
): Edit {
  const task = ownTask(tasks, id);
  const { title, minutes, round, place, day } = own;
  const edited = replace(tasks, id, {
    title,
    minutes,
    estimate: minutes,
    round,
    place,
    day,
    note: own.note,
  });
  const problem = task.day === day ? null : moveProblem(edited, setup, id, day, today);
  if (problem !== null) throw new Refusal(problem);
  return { tasks: edited, said: `Changed: ${title}` };
}

export function removeOwn(tasks: readonly PlanTask[], id: string): Edit {
  const task = ownTask(tasks, id);
  return { tasks: tasks.filter((each) => each.id !== id), said: `Removed: ${task.title}` };
}

function ownTask(tasks: readonly PlanTask[], id: string): PlanTask {
  const task = findTask(tasks, id);
  if (task.origin !== 'own')
    throw new Refusal(`${task.title} belongs to the curriculum. Skip it, with a reason, instead.`);
  return task;
}

/**
 * Why a person cannot move a task to a day.
 */

import { shortDay } from '#electron/day-words.ts';
import { addDays, type Day } from '#electron/days.ts';
import type { PlanTask, Setup } from '../values.ts';
import { ancestorsOf, endOf, liesOn } from './order.ts';
import { deadlineOf, minutesOfDay } from './window.ts';
import { roundNames } from './words.ts';

/**
 * One sentence that says what to do instead, or null where the move is fine. A day may be filled beyond
 * its minutes: that is the person's choice.
 */
export function moveProblem(
  tasks: readonly PlanTask[],
  setup: Setup,
  taskId: string,
  day: Day,
  today: Day,
): string | null {
  const task = tasks.find((entry) => entry.id === taskId);
  if (task === undefined) return 'That task is not in the plan any more. Choose another one.';
  const open = tasks.filter((other) => other.id !== taskId && isLaid(other));
  return (
    stateProblem(task) ??
    dateProblem(task, setup, day, today) ??
    orderProblem(task, tasks, day) ??
    trialProblem(task, open, setup, day)
  );
}

function isLaid(task: PlanTask): boolean {
  return task.status === 'to-do' && task.day !== null;
}

function stateProblem(task: PlanTask): string | null {
  if (task.origin === 'daily') return 'A daily belongs to its day. Tick or skip it there.';
  if (task.status === 'done') return 'This task is done. Untick it before you move it.';
  return null;
}

function dateProblem(task: PlanTask, setup: Setup, day: Day, today: Day): string | null {
  const ends = endOf(day, task.days);
  const deadline = deadlineOf(setup, task.round);
  if (day < today) return 'That day has passed. Choose today or a later day.';
  if (day < setup.startDay)
    return `The plan starts on ${shortDay(setup.startDay)}. Choose that day or later.`;
  if (ends < deadline) return null;
  if (deadline <= today) {
    return `The date this serves, ${shortDay(deadline)}, has been. Change that date first.`;
  }
  const dated = setup.rounds.some((entry) => entry.round === task.round);
  return dated
    ? `The ${roundNames[task.round]} is on ${shortDay(deadline)}. Choose a day before it.`
    : `You want to be ready on ${shortDay(deadline)}. Choose a day before it.`;
}

function orderProblem(task: PlanTask, tasks: readonly PlanTask[], day: Day): string | null {
  const ancestors = ancestorsOf(tasks);
  const trial = task.days > 1;
  for (const other of tasks) {
    if (other.id === task.id || other.day === null || !isLaid(other)) continue;
    const shared = trial || other.days > 1;
    const before = ancestors.get(task.id)?.has(other.id);
    const ends = endOf(other.day, other.days);
    if (before && (shared ? day <= ends : day < ends)) {
      return `This comes after “${other.title}” on ${shortDay(other.day)}. Choose ${shared ? 'a day after it' : 'that day or later'}, or move that one first.`;
    }
    const behind = ancestors.get(other.id)?.has(task.id);
    const own = endOf(day, task.days);
    if (behind && (shared ? own >= other.day : own > other.day)) {
      return `“${other.title}” on ${shortDay(other.day)} comes after this. Choose ${shared ? 'a day before it' : 'that day or earlier'}, or move that one first.`;
    }
  }
  return null;
}

function trialProblem(
  task: PlanTask,
  open: readonly PlanTask[],
  setup: Setup,
  day: Day,
): string | null {
  if (task.days === 1) {
    const trial = open.find((other) => other.days > 1 && liesOn(other, day));
    if (trial === undefined) return null;
    const starts = trial.day ?? day;
    return `The work trial takes the whole day. Choose a day before ${shortDay(starts)} or after ${shortDay(endOf(starts, trial.days))}.`;
  }
  const minutesOn = minutesOfDay(setup);
  for (let part = 0; part < task.days; part += 1) {
    const each = addDays(day, part);
    if (minutesOn(each) === 0) {
      return `The work trial needs two working days in a row, and ${shortDay(each)} is free. Choose other days.`;
    }
    const taken = open.find((other) => other.origin !== 'daily' && liesOn(other, each));
    if (taken !== undefined) {
      return `The work trial needs two days of its own, and “${taken.title}” is on ${shortDay(each)}. Move that first, or choose other days.`;
    }
  }
  return null;
}

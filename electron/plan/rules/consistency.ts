/**
 * On how many of the days that were meant for work some work was done.
 */
import { type Day, dayOf, daysFrom } from '#electron/days.ts';
import type { PlanTask, Setup } from '../values.ts';
import { liesOn } from './order.ts';
import { lastDay, minutesOfDay } from './window.ts';

export interface Consistency {
  readonly daysWorked: number;
  readonly workingDays: number;
}

/**
 * The working days from the start up to, and without, today; and on how many of them a task was ticked.
 * Both days of a trial that is done count as worked. Today and days off count neither way.
 */
export function consistency(tasks: readonly PlanTask[], setup: Setup, today: Day): Consistency {
  const last = lastDay(setup);
  const minutesOn = minutesOfDay(setup);
  const days = daysFrom(setup.startDay, today < last ? today : last).filter(
    (day) => minutesOn(day) > 0,
  );
  const done = tasks.filter((task) => task.status === 'done');
  const ticked = new Set(done.flatMap((task) => (task.doneAt === null ? [] : dayOf(task.doneAt))));
  const trials = done.filter((task) => task.days > 1);
  const worked = days.filter(
    (day) => ticked.has(day) || trials.some((trial) => liesOn(trial, day)),
  );
  return { daysWorked: worked.length, workingDays: days.length };
}

/**
 * The calendar as the packing sees it: days as indexes from the first day on which anything may be laid.
 */
import { addDays, type Day, daysBetween, weekdayOf } from '#electron/days.ts';
import type { PlanTask, Setup } from '../values.ts';
import { endOf } from './order.ts';
import { firstDay, lastDay, minutesOfDay, toleranceMinutes } from './window.ts';

export interface Board {
  /** Index 0. */
  readonly first: Day;
  /** Days from the first up to, and without, the last date. */
  readonly length: number;
  /** Minutes each day has. */
  readonly capacity: readonly number[];
  /** Minutes a day may come to: its capacity and the tolerance. */
  readonly limit: readonly number[];
  /**
   * Minutes up to which tasks that already lie on a day may stay: its limit, or what the person put
   * there beyond it.
   */
  readonly kept: readonly number[];
  /** Minutes of the dailies. */
  readonly daily: readonly number[];
  /** Minutes that count before any task is laid: the dailies and what is already done. */
  readonly base: readonly number[];
  /** Days on which nothing more may lie: those of a trial that is done. */
  readonly closed: readonly boolean[];
  /** 0 is Monday. */
  readonly weekday: readonly number[];
}

/** A board's day. */
export function dayAt(board: Pick<Board, 'first'>, index: number): Day {
  return addDays(board.first, index);
}

/** The index of a day; negative before the first. */
export function indexOf(board: Pick<Board, 'first'>, day: Day): number {
  return daysBetween(board.first, day);
}

/** What a board is made from. */
export interface BoardInput {
  readonly setup: Setup;
  readonly today: Day;
  /** The tasks as they lie now, dailies of the coming days included. */
  readonly tasks: readonly PlanTask[];
  /** The tasks whose days may stay as full as they are with them, though that be over the limit. */
  readonly held: readonly PlanTask[];
}

/** Lays out the calendar with what is already decided on it. */
export function makeBoard({ setup, today, tasks, held }: BoardInput): Board {
  const first = firstDay(setup, today);
  const length = Math.max(0, daysBetween(first, lastDay(setup)));
  const minutesOn = minutesOfDay(setup);
  const days = Array.from({ length }, (_, index) => addDays(first, index));
  const capacity = days.map(minutesOn);
  const limit = capacity.map((minutes) => minutes + toleranceMinutes(minutes));
  const daily = days.map(() => 0);
  const base = days.map(() => 0);
  const lying = days.map(() => 0);
  const closed = days.map(() => false);
  const add = (minutes: number[], index: number, more: number): void => {
    if (index >= 0 && index < length) minutes[index] = (minutes[index] ?? 0) + more;
  };
  for (const task of tasks) {
    if (task.day === null) continue;
    const index = daysBetween(first, task.day);
    if (task.status === 'done' && task.days > 1 && endOf(task.day, task.days) >= today) {
      for (let part = 0; part < task.days; part += 1) {
        if (index + part >= 0 && index + part < length) closed[index + part] = true;
      }
    }
    if (task.origin === 'daily' && counts(task, today)) add(daily, index, task.estimate);
    else if (task.status === 'done' && task.day <= today) add(base, index, task.estimate);
  }
  for (const task of held) {
    if (task.day !== null && counts(task, today)) {
      add(lying, daysBetween(first, task.day), task.estimate);
    }
  }
  return {
    first,
    length,
    capacity,
    limit,
    kept: limit.map((most, index) => Math.max(most, lying[index] ?? 0)),
    daily,
    base: base.map((minutes, index) => minutes + (daily[index] ?? 0)),
    closed,
    weekday: days.map(weekdayOf),
  };
}

/** Whether a task's minutes count on its day: still to do, or done on a day that has come. */
function counts(task: PlanTask, today: Day): boolean {
  if (task.status === 'to-do') return true;
  return task.status === 'done' && task.day !== null && task.day <= today;
}

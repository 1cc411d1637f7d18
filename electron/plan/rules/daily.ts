/**
 * The tasks that come back on every working day and lapse with it.
 */
import type { Curriculum, DailyTask } from '#content/plan/schema.ts';
import { addDays, type Day, daysFrom } from '#electron/days.ts';
import type { PlanTask, Setup } from '../values.ts';
import { estimateFor, type Pace } from './estimate.ts';
import { liesOn } from './order.ts';
import {
  deadlineOf,
  firstDay,
  lastDay,
  minutesOfDay,
  spanOf,
  toleranceMinutes,
  writtenDays,
} from './window.ts';
import { untouched } from './written.ts';

const mostWeight = 200;

/** The id of a daily task on a day. */
export function dailyId(id: string, day: Day): string {
  return `${id}@${day}`;
}

/** The first day on which a daily task appears: its written day, stretched as the plan is. */
function startOf(task: DailyTask, setup: Setup): Day {
  const factor = spanOf(setup) / writtenDays;
  return addDays(setup.startDay, Math.floor((task.fromDay - 1) * factor + 1e-9));
}

/**
 * The dailies of every working day from today on, as long as they fit the day's minutes: before the last
 * date and their round's.
 */
export function draftDailies(
  curriculum: Curriculum,
  setup: Setup,
  today: Day,
  pace: Pace,
): PlanTask[] {
  const minutesOn = minutesOfDay(setup);
  return daysFrom(firstDay(setup, today), lastDay(setup)).flatMap((day) => {
    let room = minutesOn(day) + toleranceMinutes(minutesOn(day));
    return curriculum.daily.flatMap((task, index) => {
      const estimate = estimateFor(task.minutes, task.kind, pace);
      if (day < startOf(task, setup) || day >= deadlineOf(setup, task.round)) return [];
      if (estimate > room) return [];
      room -= estimate;
      return [dailyOn(task, day, { estimate, rank: index - curriculum.daily.length })];
    });
  });
}

function dailyOn(task: DailyTask, day: Day, given: { estimate: number; rank: number }): PlanTask {
  return {
    ...untouched,
    id: dailyId(task.id, day),
    origin: 'daily',
    title: task.title,
    summary: task.summary,
    done: task.done,
    kind: task.kind,
    theme: task.theme,
    minutes: task.minutes,
    estimate: given.estimate,
    days: 1,
    round: task.round,
    place: task.place,
    after: [],
    weight: mostWeight,
    cost: '',
    activity: task.activity ?? null,
    rank: given.rank,
    day,
  };
}

/**
 * Brings the dailies of a plan up to date: those of days that have passed lapse, those of coming days are
 * as drafted. What was done, skipped or written on one stays as it is.
 */
export function renewDailies(
  tasks: readonly PlanTask[],
  drafted: readonly PlanTask[] | null,
  setup: Setup,
  today: Day,
): PlanTask[] {
  const fresh = new Map(drafted?.map((task) => [task.id, task]));
  const minutesOn = minutesOfDay(setup);
  const known = new Set<string>();
  const kept = tasks.flatMap((task) => {
    if (task.origin !== 'daily') return [task];
    known.add(task.id);
    if (task.status !== 'to-do' || task.day === null) return [task];
    if (task.day < today) return [{ ...task, status: 'lapsed' as const }];
    const draft = fresh.get(task.id);
    if (draft !== undefined) return [{ ...task, estimate: draft.estimate }];
    const serves = minutesOn(task.day) > 0 && task.day < deadlineOf(setup, task.round);
    return drafted === null && serves ? [task] : [];
  });
  return [...kept, ...[...fresh.values()].filter((task) => !known.has(task.id))];
}

/** Takes away the dailies still to do on the days of a trial. */
export function freeTrialDays(tasks: readonly PlanTask[], today: Day): PlanTask[] {
  const trials = tasks.filter(
    (task) => task.days > 1 && (task.status === 'to-do' || task.status === 'done'),
  );
  return tasks.filter((task) => {
    const { day } = task;
    if (task.origin !== 'daily' || task.status !== 'to-do' || day === null || day < today) {
      return true;
    }
    return !trials.some((trial) => liesOn(trial, day));
  });
}

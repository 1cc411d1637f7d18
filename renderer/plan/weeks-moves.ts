/** Moving over and with the tasks of the whole plan. */
import type { Day } from '#electron/days.ts';

interface DayWithTasks {
  day: Day;
  off: boolean;
  trial: boolean;
  tasks: { id: string }[];
}

/** The working day next to a task's own, not before today; null where there is none. */
export function neighbourDay(
  days: Pick<DayWithTasks, 'day' | 'off' | 'trial'>[],
  from: Day,
  direction: 1 | -1,
  today: Day,
): Day | null {
  const open = days.filter(({ day, off, trial }) => !off && !trial && day >= today);
  const ordered = direction === 1 ? open : [...open].reverse();
  return ordered.find(({ day }) => (direction === 1 ? day > from : day < from))?.day ?? null;
}

/**
 * The task at the same place on the next or previous day that has tasks; the last one where that day has
 * fewer. Null at the plan's ends.
 */
export function sideStep(
  days: Pick<DayWithTasks, 'tasks'>[],
  selected: string | null,
  direction: 1 | -1,
): string | null {
  const filled = days.filter(({ tasks }) => tasks.length > 0);
  const at = filled.findIndex(({ tasks }) => tasks.some(({ id }) => id === selected));
  if (at === -1) return filled[0]?.tasks[0]?.id ?? null;
  const place = filled[at]?.tasks.findIndex(({ id }) => id === selected) ?? 0;
  const target = filled[at + direction]?.tasks;
  return target?.[Math.min(place, target.length - 1)]?.id ?? null;
}

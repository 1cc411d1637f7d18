/**
 * Where a plan may lie: its first and last day, each round's deadline, and the minutes of each day.
 */
import type { RoundId } from '#content/plan/schema.ts';
import { type Day, daysBetween, weekdayOf } from '#electron/days.ts';
import type { Setup } from '../values.ts';

/** Days of the written plan. */
export const writtenDays = 28;

/** Most days a plan may span. */
export const mostPlanDays = 366;

/** The latest of the rounds' dates and the target; `null` where no date is given at all. */
export function latestDate(setup: Pick<Setup, 'rounds' | 'targetDay'>): Day | null {
  const dates = setup.rounds.map((round) => round.day);
  if (setup.targetDay !== null) dates.push(setup.targetDay);
  return dates.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
}

/**
 * The day the plan leads to; nothing lies on it or after it.
 * A set-up without any date is refused by `setupProblems`; here it ends where it starts.
 */
export function lastDay(setup: Setup): Day {
  return latestDate(setup) ?? setup.startDay;
}

/** The day before which a task serving the round lies: the round's own date, else the target, else the last day. */
export function deadlineOf(setup: Setup, round: RoundId): Day {
  const dated = setup.rounds.find((entry) => entry.round === round);
  return dated?.day ?? setup.targetDay ?? lastDay(setup);
}

/** The first day on which anything may still be laid. */
export function firstDay(setup: Setup, today: Day): Day {
  return setup.startDay > today ? setup.startDay : today;
}

/** How many calendar days the plan spans from its start. */
export function spanOf(setup: Setup): number {
  return Math.max(0, daysBetween(setup.startDay, lastDay(setup)));
}

/** A function from a day to the minutes it has: 0 on a day off and on a free weekday. */
export function minutesOfDay(setup: Setup): (day: Day) => number {
  const off = new Set(setup.daysOff);
  return (day) => (off.has(day) ? 0 : (setup.minutesByWeekday[weekdayOf(day)] ?? 0));
}

/**
 * Minutes by which a day may be over its capacity: 10 minutes or a tenth of it, whichever is more.
 * A day without capacity has no tolerance.
 */
export function toleranceMinutes(capacity: number): number {
  return capacity === 0 ? 0 : Math.max(10, Math.floor(capacity / 10));
}

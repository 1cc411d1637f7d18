/**
 * Study days as instants: they begin at the rollover hour of the local day, so that a session past midnight is still
 * today's.
 */
import { addDays, type Day } from '../days.ts';

/** The instant (ms UTC) at which a study day begins, in the machine's time zone; a skipped hour counts as the next. */
export function startOfStudyDay(day: Day, rolloverHour: number): number {
  return new Date(`${day}T${String(rolloverHour).padStart(2, '0')}:00:00`).getTime();
}

/** The instant at which the study day ends: the next one begins. */
export function endOfStudyDay(day: Day, rolloverHour: number): number {
  return startOfStudyDay(addDays(day, 1), rolloverHour);
}

/** The instant at which a local day begins: what comes on a round's day is too late. */
export function startOfDay(day: Day): number {
  return startOfStudyDay(day, 0);
}

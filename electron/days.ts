/**
 * Local calendar days.
 *
 * A day a person lives by is the string `YYYY-MM-DD`, never an instant: nothing about it shifts when
 * the clocks change. This module alone turns one into a `Date`, and does its arithmetic in UTC, where
 * every day has 24 hours; daylight saving makes local days of 23 or 25 hours, and adding 86,400,000 ms
 * to local midnight would skip or repeat one.
 */
const millisecondsPerDay = 86_400_000;

/** A local calendar day, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

/** Whether a text is a day of the calendar: `2026-02-30` is not. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** The local day on which an instant (ms UTC) falls, in the machine's time zone. */
export function dayOf(instant: number): Day {
  const local = new Date(instant);
  const year = String(local.getFullYear()).padStart(4, '0');
  const month = String(local.getMonth() + 1).padStart(2, '0');
  return `${year}-${month}-${String(local.getDate()).padStart(2, '0')}`;
}

/** Days since 1 January 1970. */
function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
}

/** The day `count` days later; earlier where negative. */
export function addDays(day: Day, count: number): Day {
  return new Date((dayNumber(day) + count) * millisecondsPerDay).toISOString().slice(0, 10);
}

/** How many days lie from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The weekday: 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: Day): number {
  return (((dayNumber(day) + 3) % 7) + 7) % 7;
}

/** All days from `from` up to, and without, `until`. */
export function daysFrom(from: Day, until: Day): Day[] {
  const count = Math.max(0, daysBetween(from, until));
  return Array.from({ length: count }, (_, index) => addDays(from, index));
}

/**
 * Days and counts in words, for sentences of the rules and of the screens alike.
 */
import { type Day, weekdayOf } from './days.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Day of the month, 1 to 31. */
export function dateOf(day: Day): number {
  return Number(day.slice(8, 10));
}

/** Name of its month. */
export function monthOf(day: Day): string {
  return months[Number(day.slice(5, 7)) - 1] ?? '';
}

/** Weekday name, Monday first: `long` is "Tuesday", else "Tue". */
export function weekdayName(weekday: number, long = false): string {
  const name = weekdays[weekday] ?? '';
  return long ? name : name.slice(0, 3);
}

/** "Wednesday 6 May". */
export function longDay(day: Day): string {
  return `${weekdayName(weekdayOf(day), true)} ${dateOf(day)} ${monthOf(day)}`;
}

/** "Wed 6 May". */
export function shortDay(day: Day): string {
  return `${weekdayName(weekdayOf(day))} ${dateOf(day)} ${monthOf(day).slice(0, 3)}`;
}

/** "1 task", "3 tasks". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/**
 * Dates and rounds as the rules' sentences say them.
 */
import type { RoundId } from '#content/plan/schema.ts';
import { type Day, weekdayOf } from '#electron/days.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
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

/** A round as it stands in a sentence, without "the". */
export const roundNames: Record<RoundId, string> = {
  coding: 'live coding round',
  trial: 'work trial round',
  design: 'system design round',
  behavioral: 'behavioral round',
};

/** A day as `Tue 26 May`. */
export function sayDay(day: Day): string {
  const month = months[Number(day.slice(5, 7)) - 1] ?? '';
  return `${weekdays[weekdayOf(day)]} ${Number(day.slice(8))} ${month}`;
}

/** A count with its noun: `1 task`, `2 tasks`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Names in a row: `A`, `A and B`, `A, B and 3 more`; at most three are named. */
export function list(names: readonly string[]): string {
  const named = names.length > 3 ? names.slice(0, 2) : names.slice(0, -1);
  const rest = names.length - named.length;
  const last = rest > 1 ? `${rest} more` : (names.at(-1) ?? '');
  return named.length === 0 ? last : `${named.join(', ')} and ${last}`;
}

/** What the charts of the statistics found, in one sentence each. Pure. */
import type { NumbersStatistics } from '#electron/numbers/contract.ts';
import { count, lengthText } from '../plan/words.ts';
import { dayText } from './words.ts';

type Days = NumbersStatistics['days'];

export function reviewsFinding(days: Days): string {
  const reviews = days.reduce((sum, day) => sum + day.reviews, 0);
  const worked = days.filter((day) => day.reviews > 0).length;
  if (reviews === 0) return `No reviews in the last ${count(days.length, 'day')}`;
  return `${count(reviews, 'review')} on ${worked} of the last ${count(days.length, 'day')}`;
}

export function minutesFinding(days: Days): string {
  const minutes = Math.round(days.reduce((sum, day) => sum + day.minutes, 0));
  const worked = days.filter((day) => day.reviews > 0).length;
  if (worked === 0) return 'No time spent on reviews yet';
  const each = Math.max(1, Math.round(minutes / worked));
  return `${lengthText(Math.max(1, minutes))} in all, ${each} min on a day with reviews`;
}

export function forecastFinding(forecast: NumbersStatistics['forecast']): string {
  const [first, ...others] = forecast;
  const highest = others.reduce(
    (most, day) => (day.due > most.due ? day : most),
    first ?? { day: '', due: 0, minutes: 0 },
  );
  if (highest.due === 0) return 'Nothing is due in the days ahead';
  return `${dayText(highest.day)} is the fullest day ahead: ${highest.due} due`;
}

/** A class of intervals in days: "under 1", "1", "8–14", "90 and more". `to` is not part of it; null: open. */
export function classText(from: number, to: number | null): string {
  if (to === null) return `${from} and more`;
  if (to <= 1) return 'under 1';
  return to - from <= 1 ? String(from) : `${from}–${to - 1}`;
}

export function intervalsFinding(intervals: NumbersStatistics['intervals']): string {
  const cards = intervals.reduce((sum, one) => sum + one.cards, 0);
  const long = intervals
    .filter(({ fromDays }) => fromDays >= 21)
    .reduce((sum, one) => sum + one.cards, 0);
  if (cards === 0) return 'No card has an interval yet';
  return `${long} of ${count(cards, 'card')} ${long === 1 ? 'is' : 'are'} known for 21 days or more`;
}

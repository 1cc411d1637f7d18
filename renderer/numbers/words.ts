/** The numbers' words: shares, minutes, intervals, and the names of grades and kinds. */

import { count, dateOf, monthOf } from '#electron/day-words.ts';
import type { NumbersOverview } from '#electron/numbers/contract.ts';
import type { CardKind, LearningPhase, Rating, SessionView } from '#electron/numbers/values.ts';
import { lengthText } from '../plan/words.ts';

export const ratingNames: Record<Rating, string> = {
  again: 'Again',
  hard: 'Hard',
  good: 'Good',
  easy: 'Easy',
};

export const kindNames: Record<CardKind, string> = {
  number: 'Figure',
  wording: 'Wording',
  generator: 'Drawn figure',
  activity: 'Activity',
};

/** What stands beside a card that is not an ordinary review; empty where it is one. */
export const phaseWords: Record<LearningPhase, string> = {
  new: 'New card',
  learning: 'Learning',
  review: '',
  relearning: 'Learning again',
};

export const certaintyWords = {
  verified: 'verified',
  derived: 'derived',
  convention: 'a convention',
  guide: 'a guide value',
  disputed: 'disputed',
} as const;

/** A share from 0 to 1 in whole percent: "91%". */
export function percentText(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** A share that is forecast: nothing that lies ahead is certain, so it stays at "over 99%". */
export function forecastText(share: number): string {
  return share > 0.99 ? 'over 99%' : percentText(share);
}

/** What a curve comes to on its last day: "With 4 more reviews about 96% on 3 Jun.", or without another one. */
export function curveSentence(reviews: number, recall: number, day: string): string {
  const share = recall > 0.99 ? forecastText(recall) : `about ${forecastText(recall)}`;
  return reviews === 0
    ? `Without another review ${share} on ${dayText(day)}.`
    : `With ${count(reviews, 'more review')} ${share} on ${dayText(day)}.`;
}

/** Words with one full stop at their end; nothing stays nothing. */
export function sentenceOf(words: string): string {
  return words === '' || /[.!?]$/.test(words) ? words : `${words}.`;
}

/** Minutes as an estimate, rounded up: "about 12 min". */
export function aboutMinutes(minutes: number): string {
  return `about ${wholeMinutes(minutes)}`;
}

/** Minutes in words, rounded up to whole ones; at least one: "12 min", "1 h 5 min". */
export function wholeMinutes(minutes: number): string {
  return lengthText(Math.max(1, Math.ceil(minutes)));
}

/** How long an answer took: "41 s", from two minutes on "3 min". */
export function tookText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

/** An interval in days: "12 min", "5 h", "6 days", "3 months". */
export function intervalText(days: number): string {
  const minutes = Math.round(days * 24 * 60);
  if (minutes < 60) return `${Math.max(1, minutes)} min`;
  if (days < 1) return `${Math.round(days * 24)} h`;
  return days < 90 ? count(Math.round(days), 'day') : count(Math.round(days / 30.44), 'month');
}

/** How long until something comes back: "40 s", "3 min"; rounded up, so that it never says nothing is left. */
export function untilText(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  return lengthText(Math.ceil(seconds / 60));
}

/** A day as the cards name it: "26 May". */
export function dayText(day: string): string {
  return `${dateOf(day)} ${monthOf(day).slice(0, 3)}`;
}

/** Everything that waits today. */
export function dueCount(due: { review: number; learning: number; new: number }): number {
  return due.review + due.learning + due.new;
}

/** What the cards of today are: "12 to review, 2 in learning, 4 new". */
export function dueSentence(due: NumbersOverview['due']): string {
  const parts = [
    due.review > 0 ? `${due.review} to review` : '',
    due.learning > 0 ? `${due.learning} in learning` : '',
    due.new > 0 ? `${due.new} new` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** The one primary button: "Start: 18 cards, about 12 min". */
export function startTitle(due: NumbersOverview['due']): string {
  return `Start: ${count(dueCount(due), 'card')}, ${aboutMinutes(due.minutes)}`;
}

/** Which card of how many is on show, and how the others went, for a reader of the strip. */
export function progressWords({ done, left, facts }: SessionView): string {
  const all = done.length + left;
  const at = Math.min(all, done.length + 1);
  return `Card ${at} of ${all}. ${facts.rightFirst} right first time, ${facts.missed} missed.`;
}

/** "2 cards", "1 card": what an act was done to. */
export function cardsText(number: number): string {
  return count(number, 'card');
}

/** The name of a file without its folders. */
export function fileName(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}

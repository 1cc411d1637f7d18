/**
 * "Aimed at the day": a card that serves a round has one more review in the last days before it.
 *
 * FSRS alone would let a long interval run past the day of the interview. So an interval that would is cut to end in
 * the window: the latest three days before the round on which the person has time. Which of them is decided by the
 * card's id, so that a deck spreads over all. An interval that ends before the round is left alone; so is one that
 * begins in the window, as the last review is then done, and one after the round.
 */
import { addDays, type Day, dayOf, daysBetween } from '#electron/days.ts';
import type { CardState, Rating } from '../values.ts';
import {
  type Graded,
  grade,
  intervalUntil,
  type Previews,
  previews,
  type ScheduleParams,
} from './schedule.ts';

/** The round that a card is aimed at, as its person stands today. */
export type Aim = {
  /** Null: no date, nothing is aimed. */
  roundDay: Day | null;
  /** The study day it is. */
  today: Day;
  /** Hour of the local day at which a study day begins. */
  rolloverHour: number;
  /** The last days before the round with time for a review, from `lastDays`. */
  window: readonly Day[];
};

/** Where a card comes back once it is aimed. */
export type AimedDue = { dueAt: number; scheduledDays: number; aimed: boolean };

const millisecondsPerDay = 86_400_000;
/** Reviews of the last days are spread over so many. */
export const windowLength = 3;
const windowReach = 10;

/** The study day of a local day and hour: before the rollover hour it is still the day before. */
export function studyDay(local: { day: Day; hour: number }, rolloverHour: number): Day {
  return local.hour < rolloverHour ? addDays(local.day, -1) : local.day;
}

/** The study day on which an instant (ms UTC) falls, in the machine's time zone. */
export function studyDayOf(instant: number, rolloverHour: number): Day {
  return studyDay({ day: dayOf(instant), hour: new Date(instant).getHours() }, rolloverHour);
}

/**
 * The latest three days before the round on which the person has time, earliest first; of the ten before it. Where
 * there is none, the three days before the round.
 */
export function lastDays(roundDay: Day, hasTime: (day: Day) => boolean): Day[] {
  const before = Array.from({ length: windowReach }, (_, index) => addDays(roundDay, -1 - index));
  const free = before.filter(hasTime);
  return (free.length > 0 ? free : before).slice(0, windowLength).reverse();
}

/** When a card comes back: never past its round without a review in the window. `seed` is the card's id. */
export function aimedDue(state: CardState, aim: Aim, seed: string): AimedDue {
  const plain = { dueAt: state.dueAt, scheduledDays: state.scheduledDays, aimed: false };
  const { roundDay, today, rolloverHour } = aim;
  const first = aim.window[0];
  const last = aim.window.at(-1);
  if (state.phase !== 'review' || state.lastReviewAt === null) return plain;
  if (roundDay === null || first === undefined || last === undefined || roundDay <= today)
    return plain;
  const dueDay = studyDayOf(state.dueAt, rolloverHour);
  const reviewDay = studyDayOf(state.lastReviewAt, rolloverHour);
  // Days between the window and the round have no time for a review; once the window is over they must do.
  const inTime = today > last ? dueDay < roundDay : dueDay <= last;
  if (inTime || reviewDay >= first) return plain;
  const open = aim.window.filter((day) => day >= today && day < roundDay);
  // The window is over and the round is ahead: what is left is today.
  const target = open[spread(seed, open.length)] ?? today;
  return movedTo(state, target, rolloverHour);
}

/** What each grade would store for a card that is aimed. */
export function aimedPreviews(
  state: CardState,
  now: number,
  params: ScheduleParams,
  aim: Aim,
): Previews {
  const plain = previews(state, now, params);
  const aimed = (rating: Rating) => {
    const after = aimedState(plain[rating].state, aim, params.seed);
    return { state: after, dueAt: after.dueAt, interval: intervalUntil(after, now) };
  };
  return {
    again: aimed('again'),
    hard: aimed('hard'),
    good: aimed('good'),
    easy: aimed('easy'),
  };
}

/** A grade of a card that is aimed; its row keeps the aimed instant, so that a rebuild has it again. */
export function aimedGrade(
  state: CardState,
  rating: Rating,
  now: number,
  params: ScheduleParams,
  aim: Aim,
): Graded {
  const graded = grade(state, rating, now, params);
  const after = aimedState(graded.state, aim, params.seed);
  const { dueAt, scheduledDays } = after;
  return { state: after, log: { ...graded.log, dueAt, scheduledDays } };
}

/** The state with its due instant aimed; the same state where nothing has to move. */
export function aimedState(state: CardState, aim: Aim, seed: string): CardState {
  const { dueAt, scheduledDays, aimed } = aimedDue(state, aim, seed);
  return aimed ? { ...state, dueAt, scheduledDays } : state;
}

/** A number below `count` that is always the same for a text (FNV-1a, 32 bits). */
export function spread(text: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  // The low bits of neighbouring ids differ least.
  return count < 1 ? 0 : Math.floor(((hash ^ (hash >>> 15)) >>> 0) % count);
}

/** The state's due instant on another study day at the same hour; once more where the clocks change between them. */
export function movedTo(state: CardState, target: Day, rolloverHour: number): AimedDue {
  const days = daysBetween(studyDayOf(state.dueAt, rolloverHour), target);
  const shifted = state.dueAt + days * millisecondsPerDay;
  const off = daysBetween(studyDayOf(shifted, rolloverHour), target);
  const dueAt = shifted + off * millisecondsPerDay;
  const reviewed = studyDayOf(state.lastReviewAt ?? dueAt, rolloverHour);
  return { dueAt, scheduledDays: Math.max(0, daysBetween(reviewed, target)), aimed: true };
}

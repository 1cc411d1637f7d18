/**
 * What is to be expected on the day of a round: a run through the days that are left on expected values, choosing each
 * day as the queue chooses. No chance is in it, so the same deck has the same outlook.
 *
 * Honest where it can be: a card never met counts as not recalled, and without a date there is no outlook.
 */
import { learningFirst, newPerDay } from './mix.ts';
import type { QueueCard } from './queue.ts';
import { learntStability, reviewCost, reviewGain, usualSeconds } from './queue-gain.ts';
import {
  difficultyAfter,
  firstDifficulty,
  type Memory,
  recallAfter,
  stabilityAfterAgain,
  stabilityAfterGood,
  stabilitySameDay,
} from './schedule-memory.ts';

/** What an outlook follows from. Instants are ms UTC. */
export type OutlookContext = {
  now: number;
  /** When the round begins; null without a date. */
  roundAt: number | null;
  minutesADay: number;
  /** Of them, what is left today. */
  minutesLeftToday: number;
  /** Recall to reach on the day, 0 to 1. */
  goal: number;
  memory: Memory;
  /** New cards a day; null where it follows from what is left. */
  newADay: number | null;
};

/** A deck's outlook. Recalls are means over all cards, 0 to 1. */
export type DeckOutlook = {
  daysLeft: number;
  cards: number;
  recallNow: number;
  recallOnDay: number;
  minutesADay: number;
  /** The fewest minutes a day that reach the goal; null where four hours do not. */
  minutesNeeded: number | null;
  /** What five more minutes a day would give, or else ten; null where neither gives a point of recall. */
  more: { minutes: number; recall: number } | null;
};
export type OutlookAnswer =
  | { outlook: DeckOutlook; reason: null }
  | { outlook: null; reason: 'no-date' | 'past' | 'no-cards' };

/** How a run through the days may be changed. */
export type Run = {
  minutesADay: number;
  minutesToday: number;
  /** Cards put off: the first day, counted from today, on which they may be reviewed. */
  notBefore?: ReadonlyMap<string, number>;
};

const millisecondsPerDay = 86_400_000;
const moreMinutes = [5, 10];
const mostMinutes = 240;
const worthSaying = 0.01;
/** Days run through at most; a round further off is forecast as if studied until then. */
const furthestRun = 120;

/**
 * The outlook of the cards of one round; suspended cards belong to no outlook and are left out by the caller.
 *
 * @param share of the minutes that these cards get, as others want theirs; all minutes told stay those of a whole day
 */
export function outlook(
  cards: readonly QueueCard[],
  context: OutlookContext,
  share = 1,
): OutlookAnswer {
  const { roundAt, now, minutesADay, minutesLeftToday, goal } = context;
  if (roundAt === null) return { outlook: null, reason: 'no-date' };
  if (roundAt <= now) return { outlook: null, reason: 'past' };
  if (cards.length === 0) return { outlook: null, reason: 'no-cards' };
  const spent = Math.max(0, minutesADay - minutesLeftToday);
  const at = (minutes: number) =>
    recallOnDay(cards, context, {
      minutesADay: minutes * share,
      minutesToday: Math.max(0, minutes - spent) * share,
    });
  const expected = at(minutesADay);
  return {
    outlook: {
      daysLeft: Math.ceil((roundAt - now) / millisecondsPerDay),
      cards: cards.length,
      recallNow: recallNow(cards, now, context.memory),
      recallOnDay: expected,
      minutesADay,
      minutesNeeded: fewestMinutes(at, goal),
      more: usefulMore(at, minutesADay, expected),
    },
    reason: null,
  };
}

/** Mean expected recall at an instant (ms UTC); 0 for cards never met, and for no cards. */
export function recallNow(cards: readonly QueueCard[], now: number, memory: Memory): number {
  let sum = 0;
  for (const { lastReviewAt, stability } of cards) {
    if (lastReviewAt === null) continue;
    sum += recallAfter(memory, Math.max(0, now - lastReviewAt) / millisecondsPerDay, stability);
  }
  return cards.length === 0 ? 0 : sum / cards.length;
}

/** Mean expected recall at the round after a run; 0 where there is no round ahead. */
export function recallOnDay(
  cards: readonly QueueCard[],
  context: OutlookContext,
  run: Run,
): number {
  const { now, roundAt, memory } = context;
  if (roundAt === null || roundAt <= now || cards.length === 0) return 0;
  const daysLeft = (roundAt - now) / millisecondsPerDay;
  const deck = cards.map((card) => expectedCard(card, now));
  const days = Math.min(furthestRun, Math.ceil(daysLeft));
  for (let day = 0; day < days; day += 1) {
    const minutes = day === 0 ? run.minutesToday : run.minutesADay;
    studyOneDay(deck, { context, run, day, minutes, daysLeft: daysLeft - day });
  }
  const sum = deck.reduce(
    (total, { met, stability, last }) =>
      total + (met ? recallAfter(memory, Math.max(0, daysLeft - last), stability) : 0),
    0,
  );
  return sum / deck.length;
}

/** Due reviews and their minutes by day, today first with what is overdue; new cards are not in it. */
export function dueByDay(
  cards: readonly QueueCard[],
  dayStartedAt: number,
  days: number,
): { due: number; minutes: number }[] {
  const all = Array.from({ length: days }, () => ({ due: 0, minutes: 0 }));
  for (const card of cards) {
    if (card.phase === 'new' || card.leftOut) continue;
    const day = all[Math.max(0, Math.floor((card.dueAt - dayStartedAt) / millisecondsPerDay))];
    if (day === undefined) continue;
    day.due += 1;
    day.minutes += (card.seconds ?? usualSeconds.review) / 60;
  }
  return all;
}

type ExpectedCard = {
  id: string;
  met: boolean;
  stability: number;
  difficulty: number;
  /** Day of the last review, counted from now; negative for the past. */
  last: number;
  seconds: number | null;
};
type OneDay = { context: OutlookContext; run: Run; day: number; minutes: number; daysLeft: number };

function expectedCard(card: QueueCard, now: number): ExpectedCard {
  const { id, stability, difficulty, seconds, lastReviewAt } = card;
  const last = lastReviewAt === null ? 0 : Math.min(0, (lastReviewAt - now) / millisecondsPerDay);
  return { id, met: lastReviewAt !== null, stability, difficulty, last, seconds };
}

function studyOneDay(deck: ExpectedCard[], { context, run, day, minutes, daysLeft }: OneDay): void {
  const { memory, newADay } = context;
  const unseen = deck.filter(({ met }) => !met);
  const { minutesADay } = run;
  const limit =
    newADay ?? newPerDay({ unseen: unseen.length, daysLeft, minutesADay, secondsNew: null });
  const steps = learningFirst({ cards: deck.length, daysLeft, minutesADay });
  let left = minutes * 60;
  for (const card of unseen.slice(0, limit)) {
    const seconds = (card.seconds ?? usualSeconds.new) + (steps ? usualSeconds.review : 0);
    if (seconds > left) break;
    left -= seconds;
    card.met = true;
    card.stability = learntStability(memory);
    card.difficulty = firstDifficulty(memory, 3);
    card.last = day;
  }
  for (const { card, seconds } of byWorth(deck, { context, run, day, minutes, daysLeft })) {
    if (seconds > left) break;
    left -= seconds;
    review(memory, card, day);
  }
}

function byWorth(deck: readonly ExpectedCard[], { context, run, day, daysLeft }: OneDay) {
  const { memory } = context;
  return deck
    .filter(({ met, last, id }) => met && day - last >= 0.5 && (run.notBefore?.get(id) ?? 0) <= day)
    .map((card) => {
      const elapsed = day - card.last;
      const recall = recallAfter(memory, elapsed, card.stability);
      const seconds = reviewCost(card.seconds ?? usualSeconds.review, recall);
      const gain = reviewGain(memory, card.stability, card.difficulty, elapsed, daysLeft);
      return { card, seconds, worth: gain / seconds };
    })
    .sort((one, other) => other.worth - one.worth);
}

/** Both ends of a review, each weighed by its chance: stabilities multiply, so their mean is taken of logarithms. */
function review(memory: Memory, card: ExpectedCard, day: number): void {
  const { stability, difficulty } = card;
  const recall = recallAfter(memory, day - card.last, stability);
  const good = stabilityAfterGood(memory, stability, difficulty, recall);
  const failed = stabilityAfterAgain(memory, stability, difficulty, recall);
  const again = stabilitySameDay(memory, failed, 3);
  card.stability = Math.exp(recall * Math.log(good) + (1 - recall) * Math.log(again));
  card.difficulty =
    recall * difficultyAfter(memory, difficulty, 3) +
    (1 - recall) * difficultyAfter(memory, difficulty, 1);
  card.last = day;
}

function usefulMore(at: (minutes: number) => number, minutesADay: number, expected: number) {
  for (const minutes of moreMinutes) {
    const recall = at(minutesADay + minutes);
    if (recall - expected >= worthSaying) return { minutes, recall };
  }
  return null;
}

function fewestMinutes(at: (minutes: number) => number, goal: number): number | null {
  if (at(mostMinutes) < goal) return null;
  let low = 0;
  let high = mostMinutes;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (at(middle) >= goal) high = middle;
    else low = middle;
  }
  return high;
}

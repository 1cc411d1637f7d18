/**
 * After days away: ways to go on, each with what it costs and what it gives on the day. Every way gives each overdue
 * card a day, so nothing stays overdue; none forgets a card.
 */
import { type OutlookContext, recallOnDay } from './forecast.ts';
import type { QueueCard } from './queue.ts';
import { horizonWithoutRound, reviewCost, reviewGain, usualSeconds } from './queue-gain.ts';
import { recallAfter } from './schedule-memory.ts';

/** When overdue cards are reviewed, and what comes of it. */
export type CatchUpWay = {
  id: 'spread' | 'most-valuable' | 'all-now';
  /** Days from today by card: 0 is today. It holds every overdue card. */
  days: ReadonlyMap<string, number>;
  /** Days until the last overdue card has had its review. */
  lastsDays: number;
  minutesToday: number;
  /** On the busiest of the days after today, the day's own reviews not counted. */
  minutesADay: number;
  /** Expected, 0 to 1; null without a date. */
  recallOnDay: number | null;
};

/** What a spell away has left. */
export type CatchUpChoices = { overdue: number; missedDays: number; ways: CatchUpWay[] };

type Overdue = { card: QueueCard; seconds: number; worth: number };

const millisecondsPerDay = 86_400_000;
/** Share of a day's minutes that catching up may take; the rest is for what is due anyway. */
const shareForSpread = 0.5;
const shareLater = 0.25;
const longestWithoutDate = 30;

/**
 * The ways out, or null where there is nothing to catch up: no day was missed, or what is overdue fits into today.
 * `dayStartedAt` is the study day's beginning, ms UTC.
 */
export function catchUpChoices(
  cards: readonly QueueCard[],
  context: OutlookContext,
  dayStartedAt: number,
): CatchUpChoices | null {
  const overdue = overdueOf(cards, context, dayStartedAt);
  const seconds = sumOf(overdue);
  if (overdue.length === 0 || seconds <= context.minutesADay * 60) return null;
  const oldest = leastDue(overdue);
  const lastDay = latestDay(context);
  const ways: [CatchUpWay['id'], ReadonlyMap<string, number>][] = [
    ['spread', laid(overdue, lastDay, { first: shareForSpread, later: shareForSpread }, context)],
    ['most-valuable', laid(overdue, lastDay, { first: 1, later: shareLater }, context)],
    ['all-now', new Map(overdue.map(({ card }) => [card.id, 0]))],
  ];
  return {
    overdue: overdue.length,
    missedDays: Math.ceil((dayStartedAt - oldest) / millisecondsPerDay),
    ways: ways.map(([id, days]) => wayOf(id, days, overdue, cards, context)),
  };
}

/** The due instants a way gives, by card; cards whose day is today keep theirs within it. */
export function dueInstants(
  way: Pick<CatchUpWay, 'days'>,
  dayStartedAt: number,
): ReadonlyMap<string, number> {
  return new Map([...way.days].map(([id, days]) => [id, dayStartedAt + days * millisecondsPerDay]));
}

function overdueOf(
  cards: readonly QueueCard[],
  { now, roundAt, memory }: OutlookContext,
  dayStartedAt: number,
): Overdue[] {
  const left =
    roundAt !== null && roundAt > now ? (roundAt - now) / millisecondsPerDay : horizonWithoutRound;
  return cards
    .filter(({ phase, leftOut, dueAt }) => phase !== 'new' && !leftOut && dueAt < dayStartedAt)
    .map((card) => {
      const elapsed = Math.max(0, now - (card.lastReviewAt ?? now)) / millisecondsPerDay;
      const recall = recallAfter(memory, elapsed, card.stability);
      const seconds = reviewCost(card.seconds ?? usualSeconds.review, recall);
      const gain = reviewGain(memory, card.stability, card.difficulty, elapsed, left);
      return { card, seconds, worth: gain / seconds };
    })
    .sort((one, other) => other.worth - one.worth || (one.card.id < other.card.id ? -1 : 1));
}

/** Days filled with the most valuable first; what is beyond the last day is shared out over all but today. */
function laid(
  overdue: readonly Overdue[],
  lastDay: number,
  shares: { first: number; later: number },
  { minutesADay }: OutlookContext,
): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  const room = (day: number) => minutesADay * 60 * (day === 0 ? shares.first : shares.later);
  let day = 0;
  let spent = 0;
  let beyond = 0;
  for (const { card, seconds } of overdue) {
    while (day <= lastDay && spent > 0 && spent + seconds > room(day)) {
      day += 1;
      spent = 0;
    }
    if (day > lastDay) {
      days.set(card.id, lastDay === 0 ? 0 : 1 + (beyond % lastDay));
      beyond += 1;
      continue;
    }
    spent += seconds;
    days.set(card.id, day);
  }
  return days;
}

function wayOf(
  id: CatchUpWay['id'],
  days: ReadonlyMap<string, number>,
  overdue: readonly Overdue[],
  cards: readonly QueueCard[],
  context: OutlookContext,
): CatchUpWay {
  const byDay = new Map<number, number>();
  for (const { card, seconds } of overdue) {
    const day = days.get(card.id) ?? 0;
    byDay.set(day, (byDay.get(day) ?? 0) + seconds / 60);
  }
  const later = [...byDay].filter(([day]) => day > 0).map(([, minutes]) => minutes);
  const minutesToday = byDay.get(0) ?? 0;
  return {
    id,
    days,
    lastsDays: 1 + Math.max(0, ...byDay.keys()),
    minutesToday,
    minutesADay: Math.max(0, ...later),
    recallOnDay:
      context.roundAt === null || context.roundAt <= context.now
        ? null
        : recallOnDay(cards, context, {
            minutesADay: context.minutesADay,
            minutesToday: Math.max(minutesToday, context.minutesLeftToday),
            notBefore: days,
          }),
  };
}

/** The last day, counted from today, to put a card off to: the day before the round. */
function latestDay({ now, roundAt }: OutlookContext): number {
  if (roundAt === null || roundAt <= now) return longestWithoutDate;
  return Math.max(0, Math.ceil((roundAt - now) / millisecondsPerDay) - 1);
}

function leastDue(overdue: readonly Overdue[]): number {
  return overdue.reduce((least, { card }) => Math.min(least, card.dueAt), Number.POSITIVE_INFINITY);
}

function sumOf(overdue: readonly Overdue[]): number {
  return overdue.reduce((sum, { seconds }) => sum + seconds, 0);
}

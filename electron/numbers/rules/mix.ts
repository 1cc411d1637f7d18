/**
 * How many new cards a day, and where they stand between the reviews.
 */
import { usualSeconds } from './queue-gain.ts';

/** What the number of new cards follows from. */
export type NewCards = {
  /** Cards never seen. */
  unseen: number;
  /** Days until the round; null without a date. */
  daysLeft: number | null;
  minutesADay: number;
  /** Median seconds of a first meeting; null before it is known. */
  secondsNew: number | null;
};

const shareOfDaysForNew = 0.5;
/** First meeting and five reviews. */
const secondsForAll = usualSeconds.new + 5 * usualSeconds.review;
const usualWithoutDate = 20;

/**
 * New cards for today.
 *
 * All are met by the middle of the days that are left, so that each has time for reviews; never more than fit into a
 * day's minutes. A card never met counts nothing on the day, so where minutes are scarce meeting it is worth most.
 */
export function newPerDay(cards: NewCards): number {
  const fits = Math.floor((cards.minutesADay * 60) / (cards.secondsNew ?? usualSeconds.new));
  const pace =
    cards.daysLeft === null
      ? usualWithoutDate
      : Math.ceil(cards.unseen / Math.max(1, cards.daysLeft * shareOfDaysForNew));
  return Math.max(0, Math.min(cards.unseen, pace, Math.max(1, fits)));
}

/**
 * Whether the steps of a new card come before all else: only where the minutes until the round hold about six answers
 * a card. Below that a step ten minutes after the last is worth less than meeting one card more.
 */
export function learningFirst(round: {
  cards: number;
  daysLeft: number | null;
  minutesADay: number;
}): boolean {
  if (round.daysLeft === null) return true;
  return round.minutesADay * 60 * round.daysLeft >= round.cards * secondsForAll;
}

/** The second list spread evenly between the first, each in its order; one of the first goes before. */
export function evenly<Item>(first: readonly Item[], second: readonly Item[]): Item[] {
  const all: Item[] = [];
  let taken = 0;
  const share = second.length / (first.length + 1);
  first.forEach((item, index) => {
    all.push(item);
    for (; taken < Math.floor((index + 1) * share); taken += 1) {
      const next = second[taken];
      if (next !== undefined) all.push(next);
    }
  });
  return [...all, ...second.slice(taken)];
}

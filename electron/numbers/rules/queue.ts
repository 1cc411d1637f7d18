/**
 * What to review now, and in which order.
 *
 * Cards in learning come first, by the minute at which they are due; where the minutes are scarce only those that were
 * forgotten do, and the steps of new cards are weighed. Then come, within the minutes that are left, the reviews that gain most expected recall on the day of their round per second, with new cards evenly between
 * them. What does not fit stays due and is weighed again tomorrow.
 */
import type { LearningPhase } from '../values.ts';
import { spread } from './aim.ts';
import { evenly } from './mix.ts';
import {
  horizonWithoutRound,
  mostGain,
  reviewCost,
  reviewGain,
  usualSeconds,
} from './queue-gain.ts';
import { type Memory, recallAfter } from './schedule-memory.ts';

/** A card as the queue weighs it. Instants are ms UTC. */
export type QueueCard = {
  id: string;
  phase: LearningPhase;
  dueAt: number;
  lastReviewAt: number | null;
  stability: number;
  difficulty: number;
  /** Median seconds of its answers; null before there are three. */
  seconds: number | null;
  /** Cards of one generator share it; one of them a day. */
  group: string | null;
  /** Suspended, buried until tomorrow, or put off. */
  leftOut: boolean;
  /** When its round begins; null without a date. */
  roundAt: number | null;
};

/** What the queue is built for. Instants are ms UTC. */
export type QueueContext = {
  now: number;
  /** The study day's beginning and end. */
  dayStartedAt: number;
  dayEndsAt: number;
  /** What is left of today's minutes. */
  minutesLeft: number;
  /** New cards that may still be met today, from `newPerDay`. */
  newLeft: number;
  memory: Memory;
  /** Groups of which a card was shown today. */
  groupsSeen: ReadonlySet<string>;
  /** Whether the steps of new cards come before all else, from `learningFirst`. */
  learningFirst: boolean;
  /** Whether minutes that are left when nothing is due go to the cards that gain most. */
  ahead: boolean;
  /** Decides between equals: the study day. */
  seed: string;
};

/** Today's queue. */
export type Queue = {
  /** In the order in which they are asked. */
  ids: string[];
  learning: number;
  reviews: number;
  new: number;
  /** Expected, of all in `ids`. */
  minutes: number;
  /** Due today, but beyond the minutes. */
  leftDue: number;
  /** When the next card in learning comes back that is not due yet; ms UTC. */
  waitsUntil: number | null;
};

type Weighed = { card: QueueCard; worth: number; seconds: number };

const millisecondsPerDay = 86_400_000;
/** More than one sitting ever holds; a queue is built again after each grade. */
const mostInQueue = 1_000;
const fastestSeconds = 4;

/**
 * The queue of these cards. New cards come in the order in which they are given; the order of the others does not
 * matter.
 */
export function buildQueue(cards: readonly QueueCard[], context: QueueContext): Queue {
  const learning: QueueCard[] = [];
  const fresh: QueueCard[] = [];
  const most = Math.ceil((context.minutesLeft * 60) / fastestSeconds) + 1;
  const best = new Best(Math.min(mostInQueue, most), context);
  let due = 0;
  let waitsUntil: number | null = null;
  for (const card of cards) {
    if (card.leftOut) continue;
    if (card.phase === 'new') {
      if (fresh.length < context.newLeft * 4 + 20) fresh.push(card);
    } else if (card.phase === 'review') {
      if (card.dueAt < context.dayEndsAt) due += 1;
      else if (!context.ahead || (card.lastReviewAt ?? 0) >= context.dayStartedAt) continue;
      best.offer(card);
    } else if (card.dueAt <= context.now) {
      if (context.learningFirst || card.phase === 'relearning') learning.push(card);
      else best.offer(card);
    } else if (card.dueAt < context.dayEndsAt)
      waitsUntil = Math.min(waitsUntil ?? card.dueAt, card.dueAt);
  }
  learning.sort((one, other) => one.dueAt - other.dueAt || compareIds(one, other));
  return laid(learning, best.inOrder(), fresh, context, { due, waitsUntil });
}

function laid(
  learning: readonly QueueCard[],
  weighed: readonly Weighed[],
  fresh: readonly QueueCard[],
  context: QueueContext,
  { due, waitsUntil }: { due: number; waitsUntil: number | null },
): Queue {
  const groups = new Set(context.groupsSeen);
  const free = (card: QueueCard) => {
    if (card.group === null) return true;
    if (groups.has(card.group)) return false;
    groups.add(card.group);
    return true;
  };
  let seconds = 0;
  const spend = (more: number) => {
    // A queue that has minutes left begins one card at least.
    if (seconds > 0 && seconds + more > context.minutesLeft * 60) return false;
    seconds += more;
    return true;
  };
  for (const card of learning) seconds += card.seconds ?? usualSeconds.review;
  const none = context.minutesLeft <= 0;
  const chosenNew: QueueCard[] = [];
  for (const card of none ? [] : fresh) {
    if (chosenNew.length >= context.newLeft) break;
    if (!free(card)) continue;
    if (!spend(card.seconds ?? usualSeconds.new)) break;
    chosenNew.push(card);
  }
  const reviews: QueueCard[] = [];
  for (const { card, seconds: cost } of none ? [] : weighed) {
    if (!free(card)) continue;
    if (!spend(cost)) break;
    reviews.push(card);
  }
  const dueTaken = reviews.filter(
    (card) => card.phase === 'review' && card.dueAt < context.dayEndsAt,
  ).length;
  const idsOf = (given: readonly QueueCard[]) => given.map(({ id }) => id);
  return {
    ids: [...idsOf(learning), ...evenly(idsOf(reviews), idsOf(chosenNew))],
    learning: learning.length,
    reviews: reviews.length,
    new: chosenNew.length,
    minutes: seconds / 60,
    leftDue: due - dueTaken,
    waitsUntil,
  };
}

/** Keeps the cards of most worth: a heap with the least of them at its root, so most offers cost one comparison. */
class Best {
  private readonly most: number;
  private readonly context: QueueContext;
  private readonly heap: Weighed[] = [];

  constructor(most: number, context: QueueContext) {
    this.most = Math.max(0, most);
    this.context = context;
  }

  offer(card: QueueCard): void {
    const { now, memory } = this.context;
    const elapsed = Math.max(0, now - (card.lastReviewAt ?? now)) / millisecondsPerDay;
    const left =
      card.roundAt !== null && card.roundAt > now
        ? (card.roundAt - now) / millisecondsPerDay
        : horizonWithoutRound;
    const usual = card.seconds ?? usualSeconds.review;
    const full = this.heap.length >= this.most;
    const bar = full ? (this.heap[0]?.worth ?? 0) * usual : 0;
    if (full && mostGain(memory, card.stability, elapsed, left) < bar) return;
    const recall = recallAfter(memory, elapsed, card.stability);
    const seconds = reviewCost(usual, recall);
    const worth = reviewGain(memory, card.stability, card.difficulty, elapsed, left) / seconds;
    const least = this.heap[0];
    if (full) {
      if (least === undefined || worth < least.worth) return;
      const weighed = { card, worth, seconds };
      if (this.compare(weighed, least) >= 0) return;
      this.heap[0] = weighed;
      this.sink();
      return;
    }
    this.heap.push({ card, worth, seconds });
    this.rise();
  }

  inOrder(): Weighed[] {
    return [...this.heap].sort((one, other) => this.compare(one, other));
  }

  /** Negative where `one` is asked before `other`. */
  private compare(one: Weighed, other: Weighed): number {
    if (one.worth !== other.worth) return other.worth - one.worth;
    const { seed } = this.context;
    return (
      spread(one.card.id + seed, 1 << 30) - spread(other.card.id + seed, 1 << 30) ||
      compareIds(one.card, other.card)
    );
  }

  private rise(): void {
    let place = this.heap.length - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.swapIfLater(place, parent)) return;
      place = parent;
    }
  }

  private sink(): void {
    let place = 0;
    for (;;) {
      const left = place * 2 + 1;
      const later = this.later(left, left + 1);
      if (later >= this.heap.length || !this.swapIfLater(later, place)) return;
      place = later;
    }
  }

  private later(one: number, other: number): number {
    const first = this.heap[one];
    const second = this.heap[other];
    return first !== undefined && second !== undefined && this.compare(first, second) < 0
      ? other
      : one;
  }

  private swapIfLater(below: number, above: number): boolean {
    const child = this.heap[below];
    const parent = this.heap[above];
    if (child === undefined || parent === undefined || this.compare(child, parent) <= 0)
      return false;
    this.heap[below] = parent;
    this.heap[above] = child;
    return true;
  }
}

function compareIds(one: QueueCard, other: QueueCard): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

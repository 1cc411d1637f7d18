/**
 * The review logs that come with cards from a file: worked out in steps before anything is stored, so that a large
 * import holds nobody up, then written in one go.
 */
import { max } from 'drizzle-orm';
import { countReviews } from './daily.ts';
import type { NumbersLedger } from './ledger.ts';
import { studyDayOf } from './rules/aim.ts';
import { emptyState, grade } from './rules/schedule.ts';
import { medianOf } from './session.ts';
import { numbersReviews } from './tables.ts';
import type { ImportedCard, TransferredReview, Watcher } from './transfer/values.ts';
import type { CardState, LearningPhase } from './values.ts';
import type { Writer } from './writer.ts';

/** A log's row as it will be stored, but for the card's deck. */
interface PreparedReview extends TransferredReview {
  day: string;
  phaseBefore: LearningPhase;
  intervalBefore: number;
}

/** Where a log leads, with its rows. */
export interface PreparedLog {
  begunAt: number;
  state: CardState;
  usualMs: number | null;
  reviews: PreparedReview[];
}

/** Reviews worked out before others get their turn: some twenty milliseconds. */
const part = 400;
const fewestTimed = 3;
const timedAnswers = 9;

/** The logs of these cards by their guids. @param idOf what a card's id will be, from which its due dates are spread */
export async function prepareLogs(
  ledger: NumbersLedger,
  cards: readonly ImportedCard[],
  idOf: (card: ImportedCard) => string,
  watcher: Watcher,
): Promise<Map<string, PreparedLog>> {
  const of = cards.reduce((sum, { reviews }) => sum + reviews.length, 0);
  const logs = new Map<string, PreparedLog>();
  let done = 0;
  let told = -part;
  for (const card of cards) {
    if (card.reviews.length === 0) continue;
    if (done - told >= part) {
      await watcher.progress({ done, of, doing: 'Working out schedules' });
      told = done;
    }
    logs.set(card.guid, preparedLog(ledger, card, idOf(card)));
    done += card.reviews.length;
  }
  return logs;
}

function preparedLog(ledger: NumbersLedger, card: ImportedCard, id: string): PreparedLog {
  const { rolloverHour } = ledger.settings();
  const params = ledger.params(id);
  const inOrder = [...card.reviews].sort((one, other) => one.at - other.at);
  const begunAt = inOrder[0]?.at ?? ledger.clock.now();
  let state = emptyState(begunAt);
  const reviews = inOrder.map((review) => {
    const { phase, scheduledDays } = state;
    const after = grade(state, review.rating, review.at, params).state;
    state = {
      ...after,
      // What was stored there and then counts: a date that was aimed, or moved.
      dueAt: review.dueAt ?? after.dueAt,
      scheduledDays: review.scheduledDays ?? after.scheduledDays,
    };
    const day = studyDayOf(review.at, rolloverHour);
    return { ...review, day, phaseBefore: phase, intervalBefore: scheduledDays };
  });
  return { begunAt, state, usualMs: usualOf(inOrder), reviews };
}

function usualOf(reviews: readonly TransferredReview[]): number | null {
  if (reviews.length < fewestTimed) return null;
  const times = reviews.slice(-timedAnswers).map(({ elapsedMs }) => elapsedMs);
  return Math.round(medianOf(times) ?? 0) || null;
}

/** Writes the logs of cards that stand in the store already. @returns how many reviews */
export function writeLogs(
  { store }: NumbersLedger,
  writer: Writer,
  cards: readonly { id: string; deckId: string; log: PreparedLog }[],
): number {
  const lastId = () =>
    store.tables
      .select({ id: max(numbersReviews.id) })
      .from(numbersReviews)
      .get()?.id ?? 0;
  const before = lastId();
  const insert = store.sqlite.prepare(
    `INSERT INTO numbers_reviews
       (card_id, deck_id, kind, at, day, rating, elapsed_ms, phase_before, interval_before, due_at, scheduled_days)
     VALUES (?, ?, 'import', ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { id, deckId, log } of cards)
    for (const review of log.reviews)
      insert.run(
        id,
        deckId,
        review.at,
        review.day,
        review.rating,
        Math.round(review.elapsedMs),
        review.phaseBefore,
        review.intervalBefore,
        review.dueAt ?? null,
        review.scheduledDays ?? null,
      );
  const after = lastId();
  if (after > before) {
    countReviews(store, before + 1, after, 1);
    writer.difference.reviews.push({ from: before + 1, to: after });
  }
  return after - before;
}

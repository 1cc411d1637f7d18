/**
 * Cards' states worked out anew from their logs with other weights. What was stored step by step is the same: a test
 * holds it to that.
 *
 * The arithmetic comes in steps, so that the app answers meanwhile; what it led to is written in one transaction. A
 * card that was reviewed between the two is worked out again there.
 */
import { setImmediate as giveWay } from 'node:timers/promises';
import { ne } from 'drizzle-orm';
import type { NumbersLedger } from './ledger.ts';
import { type ReviewRow, rebuild } from './rules/schedule.ts';
import { numbersCards } from './tables.ts';
import type { CardState } from './values.ts';

/** What of a card its log's outcome depends on, and what a review of it changes. */
interface LearntCard {
  id: string;
  begunAt: number;
  logAfter: number;
  lastReviewAt: number | null;
  reps: number;
  dueAt: number;
}

interface Rebuilt {
  of: LearntCard;
  state: CardState;
}

/** Cards worked out before others get their turn: some twenty milliseconds. */
const part = 100;

/**
 * Works out all reviewed cards for these weights (null: the library's), and writes them together with what `keep`
 * writes.
 *
 * @yields how many cards are worked out
 */
export async function* rebuildAll(
  ledger: NumbersLedger,
  weights: number[] | null,
  keep: () => void,
): AsyncGenerator<{ done: number; of: number }> {
  const stateOf = rebuilder(ledger, weights);
  const cards = learntCards(ledger);
  const settings = ledger.settings();
  const rebuilt = new Map<string, Rebuilt>();
  for (let from = 0; from < cards.length; from += part) {
    yield { done: from, of: cards.length };
    await giveWay();
    for (const card of cards.slice(from, from + part))
      rebuilt.set(card.id, { of: card, state: stateOf(card) });
  }
  // Other settings lead elsewhere: then what was worked out counts for nothing.
  if (ledger.settings() !== settings) rebuilt.clear();
  write(ledger, rebuilt, stateOf, keep);
}

function write(
  ledger: NumbersLedger,
  rebuilt: ReadonlyMap<string, Rebuilt>,
  stateOf: (card: LearntCard) => CardState,
  keep: () => void,
): void {
  const { store, index } = ledger;
  const update = store.sqlite.prepare(
    `UPDATE numbers_cards SET phase = $phase, due_at = $dueAt, last_review_at = $lastReviewAt,
       stability = $stability, difficulty = $difficulty, reps = $reps, lapses = $lapses,
       learning_steps = $learningSteps, scheduled_days = $scheduledDays WHERE id = $id`,
  );
  store.atomically(() => {
    for (const card of learntCards(ledger)) {
      const known = rebuilt.get(card.id);
      const state = known !== undefined && isSame(known.of, card) ? known.state : stateOf(card);
      update.run({ ...state, id: card.id });
    }
    keep();
  });
  index.readAll();
}

/** The state that a card's log leads to. */
function rebuilder({ store, params }: NumbersLedger, weights: number[] | null) {
  const log = store.sqlite.prepare(
    `SELECT rating, at, due_at AS dueAt, scheduled_days AS scheduledDays FROM numbers_reviews
     WHERE card_id = ? AND kind <> 'cram' AND id > ? ORDER BY id`,
  );
  return ({ id, logAfter, begunAt }: LearntCard): CardState =>
    rebuild(log.all(id, logAfter) as ReviewRow[], { ...params(id), weights }, begunAt);
}

function learntCards({ store }: NumbersLedger): LearntCard[] {
  const { id, begunAt, logAfter, lastReviewAt, reps, dueAt } = numbersCards;
  return store.tables
    .select({ id, begunAt, logAfter, lastReviewAt, reps, dueAt })
    .from(numbersCards)
    .where(ne(numbersCards.phase, 'new'))
    .all();
}

function isSame(one: LearntCard, other: LearntCard): boolean {
  return (
    one.logAfter === other.logAfter &&
    one.lastReviewAt === other.lastReviewAt &&
    one.reps === other.reps &&
    one.dueAt === other.dueAt
  );
}

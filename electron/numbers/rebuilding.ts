/**
 * A card's state worked out anew from its log. What was stored step by step is the same: a test holds it to that.
 */
import { and, eq, sql } from 'drizzle-orm';
import type { NumbersLedger } from './ledger.ts';
import type { CardRow } from './records.ts';
import { type ReviewRow, rebuild } from './rules/schedule.ts';
import { numbersCards, numbersReviews } from './tables.ts';
import type { CardState } from './values.ts';

/** The state that a card's log leads to with the weights of now. */
export function rebuiltState(ledger: NumbersLedger, row: CardRow): CardState {
  const rows: ReviewRow[] = ledger.store.tables
    .select({
      rating: numbersReviews.rating,
      at: numbersReviews.at,
      dueAt: numbersReviews.dueAt,
      scheduledDays: numbersReviews.scheduledDays,
    })
    .from(numbersReviews)
    .where(
      and(
        eq(numbersReviews.cardId, row.id),
        sql`${numbersReviews.kind} <> 'cram' and ${numbersReviews.id} > ${row.logAfter}`,
      ),
    )
    .orderBy(numbersReviews.id)
    .all();
  return rebuild(rows, ledger.params(row.id), row.begunAt);
}

/** Writes the states of all cards that were reviewed, in one transaction. */
export function rebuildAll(ledger: NumbersLedger): void {
  const { store, index } = ledger;
  store.atomically(() => {
    const rows = store.tables
      .select()
      .from(numbersCards)
      .where(sql`${numbersCards.phase} <> 'new'`)
      .all();
    for (const row of rows)
      store.tables
        .update(numbersCards)
        .set(rebuiltState(ledger, row))
        .where(eq(numbersCards.id, row.id))
        .run();
  });
  index.readAll();
}

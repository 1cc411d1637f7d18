/** Queries of every grade, built once a store: building one takes longer than running it. */
import { asc, eq, isNull, sql } from 'drizzle-orm';
import type { Store } from '../store/open.ts';
import {
  numbersCards,
  numbersDecks,
  numbersReviews,
  numbersSessions,
  numbersUndo,
} from './tables.ts';

function build({ tables, sqlite }: Store) {
  return {
    card: tables
      .select()
      .from(numbersCards)
      .where(eq(numbersCards.id, sql.placeholder('id')))
      .prepare(),
    decks: tables
      .select()
      .from(numbersDecks)
      .where(eq(numbersDecks.removed, false))
      .orderBy(asc(numbersDecks.own), asc(numbersDecks.position), asc(numbersDecks.title))
      .prepare(),
    openSession: tables
      .select()
      .from(numbersSessions)
      .where(isNull(numbersSessions.endedAt))
      .prepare(),
    /** What a session's view needs of its log. */
    sessionLog: sqlite.prepare(
      `SELECT id, card_id AS cardId, rating, elapsed_ms AS elapsedMs FROM numbers_reviews
       WHERE session_id = ? ORDER BY id`,
    ),
    answerTimes: sqlite
      .prepare(
        `SELECT elapsed_ms FROM numbers_reviews WHERE card_id = ? AND kind = 'due' ORDER BY id DESC LIMIT ?`,
      )
      .pluck(),
    newestSaid: sqlite.prepare('SELECT said FROM numbers_undo ORDER BY id DESC LIMIT 1').pluck(),
    addChange: tables
      .insert(numbersUndo)
      .values({
        madeAt: sql.placeholder('madeAt'),
        said: sql.placeholder('said'),
        difference: sql.placeholder('difference'),
      })
      .prepare(),
    forgetChanges: sqlite.prepare('DELETE FROM numbers_undo WHERE id <= ?'),
    addReview: tables
      .insert(numbersReviews)
      .values({
        cardId: sql.placeholder('cardId'),
        deckId: sql.placeholder('deckId'),
        sessionId: sql.placeholder('sessionId'),
        kind: sql.placeholder('kind'),
        at: sql.placeholder('at'),
        day: sql.placeholder('day'),
        rating: sql.placeholder('rating'),
        typed: sql.placeholder('typed'),
        verdict: sql.placeholder('verdict'),
        elapsedMs: sql.placeholder('elapsedMs'),
        seed: sql.placeholder('seed'),
        phaseBefore: sql.placeholder('phaseBefore'),
        intervalBefore: sql.placeholder('intervalBefore'),
        dueAt: sql.placeholder('dueAt'),
        scheduledDays: sql.placeholder('scheduledDays'),
      })
      .prepare(),
  };
}

export type Queries = ReturnType<typeof build>;
const built = new WeakMap<Store, Queries>();

/** The queries over a store. */
export function queriesOf(store: Store): Queries {
  const known = built.get(store);
  if (known !== undefined) return known;
  const queries = build(store);
  built.set(store, queries);
  return queries;
}

/**
 * Cards that come from a file and go into one, as the store has them.
 */
import { randomUUID } from 'node:crypto';
import { max, sql } from 'drizzle-orm';
import { Missing } from '../refusal.ts';
import { entryOfText, nextPosition } from './cards.ts';
import { countReviews } from './daily.ts';
import { newDeck } from './decks.ts';
import type { CardRow } from './history.ts';
import { type NumbersLedger, stateOf } from './ledger.ts';
import * as records from './records.ts';
import { studyDayOf } from './rules/aim.ts';
import { grade } from './rules/schedule.ts';
import { medianOf } from './session.ts';
import { newCardColumns } from './sync.ts';
import { numbersCards, numbersReviews } from './tables.ts';
import type { Comparison } from './transfer/service.ts';
import type { ExportedCard, ImportedCard, ImportSet } from './transfer/values.ts';
import type { CardState, CardText } from './values.ts';
import type { Writer } from './writer.ts';

const fewestTimed = 3;

export function createStoreOfImports(ledger: NumbersLedger, textOf: (row: CardRow) => CardText) {
  const { store, clock } = ledger;

  /** The cards that a file's guids mean: imported ones by the guid they came with, others by their id. */
  function knownTo(cards: readonly ImportedCard[]): Map<string, CardRow> {
    const guids = JSON.stringify(cards.map(({ guid }) => guid));
    const among = sql`(select value from json_each(${guids}))`;
    const rows = store.tables
      .select()
      .from(numbersCards)
      .where(
        sql`${numbersCards.removed} = 0 and (${numbersCards.guid} in ${among} or (${numbersCards.guid} is null and ${numbersCards.id} in ${among}))`,
      )
      .all();
    return new Map(rows.map((row) => [row.guid ?? row.id, row]));
  }

  function changes(row: CardRow, card: ImportedCard): boolean {
    return JSON.stringify(tidy(textOf(row))) !== JSON.stringify(tidy(card.text));
  }

  function writable(row: CardRow): boolean {
    return row.kind === 'number' || row.kind === 'wording';
  }

  function decksFor(writer: Writer, cards: readonly ImportedCard[]): Map<string, string> {
    const known = records.listDecks(store);
    const ids = new Map(known.map(({ id, title }) => [title.toLowerCase(), id]));
    for (const { deck } of cards) {
      const key = deck.toLowerCase();
      if (ids.has(key)) continue;
      const row = newDeck(deck, ids.size);
      writer.addDeck(row);
      ids.set(key, row.id);
    }
    return ids;
  }

  /** The log of cards that come with one, and the state it leads to. */
  function logFor(writer: Writer, withLog: { row: CardRow; card: ImportedCard }[]) {
    const { rolloverHour } = ledger.settings();
    const last = store.tables
      .select({ id: max(numbersReviews.id) })
      .from(numbersReviews)
      .get();
    const insert = store.sqlite.prepare(
      `INSERT INTO numbers_reviews
         (card_id, deck_id, kind, at, day, rating, elapsed_ms, phase_before, interval_before)
       VALUES (?, ?, 'import', ?, ?, ?, ?, ?, ?)`,
    );
    const states = new Map<string, CardState>();
    for (const { row, card } of withLog) {
      let state = stateOf(row);
      for (const { at, rating, elapsedMs } of card.reviews) {
        const { phase, scheduledDays } = state;
        const day = studyDayOf(at, rolloverHour);
        const ms = Math.round(elapsedMs);
        insert.run(row.id, row.deckId, at, day, rating, ms, phase, scheduledDays);
        state = grade(state, rating, at, ledger.params(row.id)).state;
      }
      states.set(row.id, state);
    }
    const now = store.tables
      .select({ id: max(numbersReviews.id) })
      .from(numbersReviews)
      .get();
    const range = { from: (last?.id ?? 0) + 1, to: now?.id ?? 0 };
    if (range.to >= range.from) {
      countReviews(store, range.from, range.to, 1);
      writer.difference.reviews.push(range);
    }
    return states;
  }

  function newRow(card: ImportedCard, deckId: string, position: number): CardRow {
    const { guid, text, suspended, flagged, reviews } = card;
    const begunAt = reviews[0]?.at ?? clock.now();
    return {
      ...newCardColumns(begunAt),
      addedAt: clock.now(),
      id: `import-${randomUUID()}`,
      origin: 'import',
      kind: text.kind,
      deckId,
      round: null,
      position,
      fingerprint: null,
      guid,
      ...entryOfText(text),
      text,
      suspended,
      flagged,
    };
  }

  function update(writer: Writer, row: CardRow, text: CardText): void {
    writer.patch([row.id], { text, kind: text.kind, ...entryOfText(text) });
  }

  return {
    /** What putting these cards in would do; nothing is stored. */
    compare(cards: readonly ImportedCard[]): Comparison {
      const known = knownTo(cards);
      const titles = new Set(records.listDecks(store).map(({ title }) => title.toLowerCase()));
      const decks = new Map<string, number>();
      let updates = 0;
      for (const card of cards) {
        decks.set(card.deck, (decks.get(card.deck) ?? 0) + 1);
        const row = known.get(card.guid);
        if (row !== undefined && writable(row) && changes(row, card)) updates += 1;
      }
      return {
        adds: cards.length - known.size,
        updates,
        unchanged: known.size - updates,
        decks: [...decks].map(([title, count]) => ({
          title,
          cards: count,
          exists: titles.has(title.toLowerCase()),
        })),
      };
    },

    /** Puts the cards in, as one change that undo takes back. */
    applyImport(set: Pick<ImportSet, 'cards'>, file: string, withSchedule: boolean) {
      const known = knownTo(set.cards);
      const fresh = set.cards.filter(({ guid }) => !known.has(guid));
      return ledger.change(`Import of ${file}.`, (writer) => {
        const decks = decksFor(writer, fresh);
        const first = nextPosition(ledger);
        const added = fresh.map((card, place) => ({
          card: withSchedule ? inOrder(card) : { ...card, reviews: [] },
          deckId: decks.get(card.deck.toLowerCase()) ?? '',
          place,
        }));
        const rows = added.map(({ card, deckId, place }) => ({
          card,
          row: newRow(card, deckId, first + place),
        }));
        writer.add(rows.map(({ row }) => row));
        const reviewed = rows.filter(({ card }) => card.reviews.length > 0);
        const states = logFor(writer, reviewed);
        const write = stateWriter(ledger);
        for (const { row, card } of reviewed) write(row.id, states.get(row.id), usualOf(card));
        let updated = 0;
        for (const card of set.cards) {
          const row = known.get(card.guid);
          if (row === undefined || !writable(row) || !changes(row, card)) continue;
          update(writer, row, card.text);
          updated += 1;
        }
        const reviews = reviewed.reduce((count, { card }) => count + card.reviews.length, 0);
        return { added: fresh.length, updated, reviews };
      });
    },

    /** All cards of a deck, or of all decks, with their logs. */
    allForExport(deckId: string | null): ExportedCard[] {
      const decks = new Map(records.listDecks(store).map(({ id, title }) => [id, title]));
      const where = deckId === null ? sql`1` : sql`${numbersCards.deckId} = ${deckId}`;
      const rows = store.tables
        .select()
        .from(numbersCards)
        .where(sql`${numbersCards.removed} = 0 and ${numbersCards.kind} <> 'activity' and ${where}`)
        .orderBy(numbersCards.deckId, numbersCards.position)
        .all();
      return rows.map((row) => ({
        guid: row.guid ?? row.id,
        deck: decks.get(row.deckId) ?? 'Numbers',
        text: textOf(row),
        suspended: row.suspended,
        flagged: row.flagged,
        state: stateOf(row),
        reviews: records.reviewsOfCard(store, row.id).map((review) => ({
          at: review.at,
          rating: review.rating,
          elapsedMs: review.elapsedMs,
          intervalDays: review.scheduledDays ?? 0,
        })),
      }));
    },

    /** @throws Missing where there is no such deck */
    deckTitle(deckId: string): string {
      const deck = records.listDecks(store).find(({ id }) => id === deckId);
      if (deck === undefined) throw new Missing('That deck is not there any more.');
      return deck.title;
    },
  };
}

/** Writes the states of cards that were just added: what stood there before needs no keeping. */
function stateWriter({ store }: NumbersLedger) {
  const update = store.sqlite.prepare(
    `UPDATE numbers_cards SET phase = ?, due_at = ?, last_review_at = ?, stability = ?, difficulty = ?, reps = ?,
       lapses = ?, learning_steps = ?, scheduled_days = ?, usual_ms = ? WHERE id = ?`,
  );
  return (id: string, state: CardState | undefined, usualMs: number | null) => {
    if (state === undefined) return;
    const { phase, dueAt, lastReviewAt, stability, difficulty } = state;
    const { reps, lapses, learningSteps, scheduledDays } = state;
    update.run(
      phase,
      dueAt,
      lastReviewAt,
      stability,
      difficulty,
      reps,
      lapses,
      learningSteps,
      scheduledDays,
      usualMs,
      id,
    );
  };
}

function inOrder(card: ImportedCard): ImportedCard {
  return { ...card, reviews: [...card.reviews].sort((one, other) => one.at - other.at) };
}

function usualOf({ reviews }: ImportedCard): number | null {
  if (reviews.length < fewestTimed) return null;
  const times = reviews.slice(-9).map(({ elapsedMs }) => elapsedMs);
  return Math.round(medianOf(times) ?? 0) || null;
}

/** The same fields in the same order, so that equal texts are equal. */
function tidy(text: CardText) {
  const { kind, question, answer, tolerancePercent = null } = text;
  const { why, assumptions, formula, source, tags } = text;
  return { kind, question, answer, tolerancePercent, why, assumptions, formula, source, tags };
}

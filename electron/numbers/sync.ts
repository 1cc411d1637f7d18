/**
 * Brings the stored cards to the content as it is now. What a person wrote on a card stays; a card that is gone from
 * the content is kept where it was reviewed, and hidden.
 */
import { eq, sql } from 'drizzle-orm';
import type { ContentCard } from '#content/numbers/schema.ts';
import type { Store } from '../store/open.ts';
import type { Catalogue } from './catalogue.ts';
import type { CardRow } from './history.ts';
import { emptyState } from './rules/schedule.ts';
import { numbersCards, numbersDecks } from './tables.ts';
import { createWriter } from './writer.ts';

/** Writes what differs, in one transaction. It is no change of the person's, so undo does not know of it. */
export function syncContent(store: Store, catalogue: Catalogue, now: number): void {
  store.atomically(() => {
    syncDecks(store, catalogue);
    const known = new Map(
      store.tables
        .select()
        .from(numbersCards)
        .where(eq(numbersCards.origin, 'content'))
        .all()
        .map((row) => [row.id, row]),
    );
    const added: CardRow[] = [];
    catalogue.cards.forEach((card, position) => {
      const row = known.get(card.id);
      known.delete(card.id);
      if (row === undefined) added.push(rowOf(card, catalogue, position, now));
      else refresh(store, row, rowOf(card, catalogue, position, now));
    });
    createWriter(store).add(added);
    for (const gone of known.values()) leave(store, gone);
  });
}

function syncDecks({ tables }: Store, { groups }: Catalogue): void {
  tables.update(numbersDecks).set({ removed: true }).where(eq(numbersDecks.own, false)).run();
  groups.forEach(({ id, title, about }, position) => {
    const values = { title, about, position, own: false, removed: false };
    tables
      .insert(numbersDecks)
      .values({ id, ...values })
      .onConflictDoUpdate({ target: numbersDecks.id, set: values })
      .run();
  });
  // A group that is gone stays a deck as long as a card lies in it.
  tables
    .update(numbersDecks)
    .set({ removed: false })
    .where(
      sql`${numbersDecks.own} = 0 and exists (select 1 from numbers_cards c where c.deck_id = ${numbersDecks.id} and c.removed = 0)`,
    )
    .run();
}

function rowOf(card: ContentCard, catalogue: Catalogue, position: number, now: number): CardRow {
  return {
    id: card.id,
    origin: 'content',
    kind: card.kind,
    deckId: card.group,
    round: card.round,
    position,
    fingerprint: catalogue.fingerprintOf(card),
    ...catalogue.entryOf(card),
    ...newCardColumns(now),
  };
}

/** The columns in which all new cards are alike. */
export function newCardColumns(now: number) {
  return {
    addedAt: now,
    begunAt: now,
    suspended: false,
    flagged: false,
    changed: false,
    removed: false,
    buriedDay: null,
    tolerance: null,
    usualMs: null,
    logAfter: 0,
    guid: null,
    activity: null,
    text: null,
    ...emptyState(now),
  };
}

/** What the content says of a card, and no column of its learning. */
function refresh({ tables }: Store, row: CardRow, next: CardRow): void {
  const edited = row.text !== null;
  const words = {
    question: next.question,
    answer: next.answer,
    tags: next.tags,
    search: next.search,
  };
  // Its words are its own once it was edited. Its deck is left alone: it may have been moved.
  const values: Partial<CardRow> = {
    kind: edited ? row.kind : next.kind,
    round: next.round,
    position: next.position,
    removed: false,
    fingerprint: next.fingerprint,
    ...(edited ? {} : words),
  };
  if (row.fingerprint !== next.fingerprint && row.reps > 0) values.changed = true;
  const same = (Object.keys(values) as (keyof CardRow)[]).every(
    (name) => JSON.stringify(values[name]) === JSON.stringify(row[name]),
  );
  if (!same) tables.update(numbersCards).set(values).where(eq(numbersCards.id, row.id)).run();
}

/** A card that was never reviewed is hidden; a reviewed one stays with the words it was last seen with. */
function leave({ tables }: Store, row: CardRow): void {
  if (row.reps > 0 || row.removed) return;
  tables.update(numbersCards).set({ removed: true }).where(eq(numbersCards.id, row.id)).run();
}

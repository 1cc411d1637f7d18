/**
 * Writes within one transaction and keeps what stood there before, so that the whole of it can be taken back.
 */
import { between, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Store } from '../store/open.ts';
import { countReviews } from './daily.ts';
import { type Difference, emptyDifference } from './history.ts';
import { queriesOf } from './queries.ts';
import {
  amongIds,
  type CardRow,
  type DeckRow,
  type ReviewRecord,
  type SessionRow,
} from './records.ts';
import {
  numbersCards,
  numbersDecks,
  numbersReviews,
  numbersSessions,
  numbersUndo,
} from './tables.ts';

export type NewReview = Omit<ReviewRecord, 'id'>;

export interface Writer {
  readonly difference: Difference;
  /** Ids of the cards that were written. */
  readonly touched: Set<string>;
  /** Sets the same values in many cards. */
  patch(ids: readonly string[], values: Partial<CardRow>): void;
  add(cards: readonly CardRow[]): void;
  addDeck(deck: DeckRow): void;
  patchDeck(deck: DeckRow, values: Partial<DeckRow>): void;
  /** @returns the row's id */
  review(row: NewReview): number;
  moveReview(
    row: Pick<ReviewRecord, 'id' | 'dueAt' | 'scheduledDays'>,
    to: { dueAt: number; scheduledDays: number },
  ): void;
  session(row: SessionRow, values: Partial<SessionRow>): void;
}

/** Changes that undo remembers. */
const keptChanges = 200;
const columns = getTableColumns(numbersCards);
const sessionColumns = getTableColumns(numbersSessions);
const columnNames = Object.keys(columns) as (keyof typeof columns)[];

/** A value as SQLite takes it. Drizzle maps null like any other, which for JSON would store the word. */
function toDriver(column: SQLiteColumn, value: unknown): unknown {
  return value === null ? null : column.mapToDriverValue(value);
}

/** A writer for the transaction that runs now. */
export function createWriter(store: Store): Writer {
  const { tables, sqlite } = store;
  const difference = emptyDifference();
  const touched = new Set<string>();

  /** The same of one card: every grade does it, and queries built for it take longer than they run. */
  function patchOne(id: string, values: Partial<CardRow>): void {
    const row = queriesOf(store).card.get({ id });
    if (row === undefined) return;
    const names = Object.keys(values) as (keyof CardRow)[];
    const before = Object.fromEntries(names.map((name) => [name, row[name]]));
    difference.cards.push({ before, ids: [id] });
    touched.add(id);
    updateOne(store, 'numbers_cards', columns, id, values);
  }

  return {
    difference,
    touched,

    patch(ids, values) {
      if (ids.length === 0) return;
      if (ids.length === 1) return patchOne(ids[0] ?? '', values);
      const names = Object.keys(values) as (keyof CardRow)[];
      const chosen: Record<string, SQLiteColumn> = Object.fromEntries(
        names.map((name) => [name, columns[name]]),
      );
      const rows = tables
        .select({ ...chosen, id: numbersCards.id })
        .from(numbersCards)
        .where(amongIds(ids))
        .all() as unknown as (Partial<CardRow> & { id: string })[];
      type Group = { before: Partial<CardRow>; ids: string[] };
      const groups = new Map<string, Group>();
      for (const { id, ...before } of rows) {
        const key = JSON.stringify(before);
        const group: Group = groups.get(key) ?? { before, ids: [] };
        group.ids.push(id);
        groups.set(key, group);
        touched.add(id);
      }
      difference.cards.push(...groups.values());
      tables.update(numbersCards).set(values).where(amongIds(ids)).run();
    },

    add(cards) {
      const insert = sqlite.prepare(
        `INSERT INTO numbers_cards (${columnNames.map((name) => columns[name].name).join(', ')}) VALUES (${columnNames.map(() => '?').join(', ')})`,
      );
      for (const card of cards) {
        insert.run(columnNames.map((name) => toDriver(columns[name], card[name])));
        touched.add(card.id);
      }
      difference.cards.push({ before: null, ids: cards.map(({ id }) => id) });
    },

    addDeck(deck) {
      tables.insert(numbersDecks).values(deck).run();
      difference.decks.push({ id: deck.id, before: null });
    },

    patchDeck(deck, values) {
      tables.update(numbersDecks).set(values).where(eq(numbersDecks.id, deck.id)).run();
      difference.decks.push({ id: deck.id, before: deck });
    },

    review(row) {
      const { lastInsertRowid } = queriesOf(store).addReview.run(row);
      const id = Number(lastInsertRowid);
      countReviews(store, id, id, 1);
      difference.reviews.push({ from: id, to: id });
      return id;
    },

    moveReview({ id, dueAt, scheduledDays }, to) {
      tables.update(numbersReviews).set(to).where(eq(numbersReviews.id, id)).run();
      difference.moved.push({ id, dueAt, scheduledDays });
    },

    session(row, values) {
      difference.session ??= row;
      if (Object.keys(values).length === 0) return;
      updateOne(store, 'numbers_sessions', sessionColumns, row.id, values);
    },
  };
}

/** Sets values of one row without building a query of Drizzle's, which takes longer than running it. */
function updateOne(
  { sqlite }: Store,
  table: string,
  among: Record<string, SQLiteColumn>,
  id: string,
  values: Readonly<Record<string, unknown>>,
): void {
  const chosen = Object.entries(values).flatMap(([name, value]) => {
    const column = among[name];
    return column === undefined || value === undefined ? [] : [{ column, value }];
  });
  if (chosen.length === 0) return;
  const sets = chosen.map(({ column }) => `${column.name} = ?`).join(', ');
  sqlite
    .prepare(`UPDATE ${table} SET ${sets} WHERE id = ?`)
    .run(...chosen.map(({ column, value }) => toDriver(column, value)), id);
}

/** Keeps a change for undo, and lets go of the oldest. */
export function keepChange(
  store: Store,
  madeAt: number,
  said: string,
  difference: Difference,
): void {
  const { addChange, forgetChanges } = queriesOf(store);
  const { lastInsertRowid } = addChange.run({ madeAt, said, difference });
  forgetChanges.run(Number(lastInsertRowid) - keptChanges);
}

/** What undo would take back, in words. */
export function newestSaid(store: Store): string | null {
  return (queriesOf(store).newestSaid.get() as string | undefined) ?? null;
}

/** Takes the newest change back. @returns what it was and the cards it was about; null where there is none. */
export function takeBack(store: Store): { said: string; cards: string[] } | null {
  const { tables } = store;
  const change = tables.select().from(numbersUndo).orderBy(desc(numbersUndo.id)).limit(1).get();
  if (change === undefined) return null;
  const { difference } = change;
  for (const { from, to } of difference.reviews) {
    countReviews(store, from, to, -1);
    tables
      .delete(numbersReviews)
      .where(between(numbersReviews.id, from, to))
      .run();
  }
  for (const { id, ...before } of difference.moved)
    tables.update(numbersReviews).set(before).where(eq(numbersReviews.id, id)).run();
  // A card that changed twice in one change is put back to what stood there first.
  for (const { before, ids } of [...difference.cards].reverse()) {
    if (before === null) tables.delete(numbersCards).where(amongIds(ids)).run();
    else tables.update(numbersCards).set(before).where(amongIds(ids)).run();
  }
  for (const { id, before } of [...difference.decks].reverse()) {
    if (before === null) tables.delete(numbersDecks).where(eq(numbersDecks.id, id)).run();
    else tables.update(numbersDecks).set(before).where(eq(numbersDecks.id, id)).run();
  }
  if (difference.session !== null) restoreSession(store, difference.session);
  tables.delete(numbersUndo).where(eq(numbersUndo.id, change.id)).run();
  return { said: change.said, cards: difference.cards.flatMap(({ ids }) => ids) };
}

/** Only while it is still the open one: a session that ended stays ended. */
function restoreSession({ tables }: Store, row: SessionRow): void {
  tables
    .update(numbersSessions)
    .set(row)
    .where(sql`${numbersSessions.id} = ${row.id} and ${numbersSessions.endedAt} is null`)
    .run();
}

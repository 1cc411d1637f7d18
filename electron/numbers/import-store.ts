/**
 * Cards that come from a file and go into one, as the store has them.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { Missing } from '../refusal.ts';
import { entryOfText, nextPosition } from './cards.ts';
import { newDeck } from './decks.ts';
import type { CardRow } from './history.ts';
import { type PreparedLog, prepareLogs, writeLogs } from './import-logs.ts';
import { type NumbersLedger, stateOf } from './ledger.ts';
import * as records from './records.ts';
import { newCardColumns } from './sync.ts';
import { numbersCards } from './tables.ts';
import type { Comparison } from './transfer/service.ts';
import type { ExportedCard, ImportedCard, ImportSet, Watcher } from './transfer/values.ts';
import type { CardText } from './values.ts';
import type { Writer } from './writer.ts';

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

  function newRow(
    card: ImportedCard,
    place: { id: string; deckId: string; position: number },
    log: PreparedLog | undefined,
  ): CardRow {
    const { guid, text, suspended, flagged } = card;
    return {
      ...newCardColumns(log?.begunAt ?? clock.now()),
      ...log?.state,
      usualMs: log?.usualMs ?? null,
      addedAt: clock.now(),
      origin: 'import',
      kind: text.kind,
      round: null,
      fingerprint: null,
      guid,
      ...entryOfText(text),
      text,
      suspended,
      flagged,
      ...place,
    };
  }

  function update(writer: Writer, row: CardRow, text: CardText): void {
    writer.patch([row.id], { text, kind: text.kind, ...entryOfText(text) });
  }

  /** An own card that comes home keeps its id, and with it its dates; one that stands here already does not. */
  function idFor(guid: string): string {
    const own = /^(own|import)-[0-9a-f-]{36}$/.test(guid);
    return own && records.findCards(store, [guid]).length === 0 ? guid : `import-${randomUUID()}`;
  }

  function storeAll(
    cards: readonly ImportedCard[],
    file: string,
    idOf: (card: ImportedCard) => string,
    logs: ReadonlyMap<string, PreparedLog>,
  ) {
    // Looked up again: the person may have gone on meanwhile.
    const known = knownTo(cards);
    const fresh = cards.filter(({ guid }) => !known.has(guid));
    return ledger.change(`Import of ${file}.`, (writer) => {
      const decks = decksFor(writer, fresh);
      const first = nextPosition(ledger);
      const rows = fresh.map((card, index) => {
        const deckId = decks.get(card.deck.toLowerCase()) ?? '';
        const place = { id: idOf(card), deckId, position: first + index };
        return newRow(card, place, logs.get(card.guid));
      });
      writer.add(rows);
      const begun = takeOver(writer, cards, known, logs);
      const logged = [...rows, ...begun].flatMap(({ id, deckId, guid }) => {
        const log = logs.get(guid ?? id);
        return log === undefined ? [] : [{ id, deckId, log }];
      });
      const reviews = writeLogs(ledger, writer, logged);
      const updated = updateAll(writer, cards, known);
      return { added: rows.length, updated, reviews };
    });
  }

  /** Gives cards that stand here and were never reviewed the state their logs lead to. @returns those cards */
  function takeOver(
    writer: Writer,
    cards: readonly ImportedCard[],
    known: ReadonlyMap<string, CardRow>,
    logs: ReadonlyMap<string, PreparedLog>,
  ): CardRow[] {
    return cards.flatMap(({ guid }) => {
      const row = known.get(guid);
      const log = logs.get(guid);
      if (row === undefined || log === undefined || row.reps > 0) return [];
      const { begunAt, state, usualMs } = log;
      writer.patch([row.id], { ...state, begunAt, usualMs });
      return [row];
    });
  }

  function updateAll(
    writer: Writer,
    cards: readonly ImportedCard[],
    known: ReadonlyMap<string, CardRow>,
  ): number {
    let updated = 0;
    for (const card of cards) {
      const row = known.get(card.guid);
      if (row === undefined || !writable(row) || !changes(row, card)) continue;
      update(writer, row, card.text);
      updated += 1;
    }
    return updated;
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

    /**
     * Puts the cards in, as one change that undo takes back. A card that is there already takes over another text, and
     * a log where it has none of its own.
     */
    async applyImport(
      set: Pick<ImportSet, 'cards'>,
      file: string,
      withSchedule: boolean,
      watcher: Watcher,
    ) {
      const ids = new Map(
        [...knownTo(set.cards)].map(([guid, { id }]): [string, string] => [guid, id]),
      );
      for (const { guid } of set.cards) if (!ids.has(guid)) ids.set(guid, idFor(guid));
      const idOf = ({ guid }: ImportedCard) => ids.get(guid) ?? '';
      const logs = withSchedule
        ? await prepareLogs(ledger, set.cards, idOf, watcher)
        : new Map<string, PreparedLog>();
      await watcher.progress({ done: 0, of: set.cards.length, doing: 'Storing cards' });
      return storeAll(set.cards, file, idOf, logs);
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
          dueAt: review.dueAt,
          scheduledDays: review.scheduledDays,
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

/** The same fields in the same order, so that equal texts are equal. */
function tidy(text: CardText) {
  const { kind, question, answer, tolerancePercent = null } = text;
  const { why, assumptions, formula, source, tags } = text;
  return { kind, question, answer, tolerancePercent, why, assumptions, formula, source, tags };
}

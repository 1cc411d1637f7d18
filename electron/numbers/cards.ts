/**
 * What a person does to cards in the table: put aside, mark, write, move. Each is one change that undo takes back.
 */
import { randomUUID } from 'node:crypto';
import { max } from 'drizzle-orm';
import { Invalid, Refusal } from '../refusal.ts';
import type { Store } from '../store/open.ts';
import { searchOf } from './catalogue.ts';
import { createDecks } from './decks.ts';
import type { CardRow } from './history.ts';
import type { NumbersLedger } from './ledger.ts';
import * as records from './records.ts';
import { formatNumber } from './rules/quantity-print.ts';
import { emptyState } from './rules/schedule.ts';
import type { Sessions } from './session.ts';
import { expectedOfText } from './sides.ts';
import { newCardColumns } from './sync.ts';
import { numbersCards, numbersReviews } from './tables.ts';
import { type CardDraft, type CardText, cardTextSchema } from './values.ts';

export function createCards(ledger: NumbersLedger, sessions: Sessions) {
  const { store, clock, catalogue } = ledger;

  /** Those of the ids whose cards are there. */
  function present(ids: readonly string[]): string[] {
    const there = ids.filter((id) => ledger.index.get(id) !== undefined);
    if (there.length === 0) throw new Refusal('None of these cards is there any more.');
    return there;
  }

  /** Sets values in cards as one change; a session whose card is put aside by it goes on with the next. */
  function patch(ids: readonly string[], values: Partial<CardRow>, said: string, aside = false) {
    const there = present(ids);
    ledger.change(said, (writer) => {
      writer.patch(there, values);
      if (aside) sessions.stepAside(writer, there);
    });
    return there.length;
  }

  function write(row: CardRow, text: CardText | null, said: string): void {
    const entry = text === null ? entryOfContent(row) : entryOfText(text);
    const kind = text?.kind ?? catalogue.get(row.id)?.kind ?? row.kind;
    ledger.change(said, (writer) => writer.patch([row.id], { text, kind, ...entry }));
  }

  function entryOfContent(row: CardRow) {
    const card = catalogue.get(row.id);
    if (card === undefined)
      throw new Refusal('The content no longer has this card; there is nothing to go back to.');
    return catalogue.entryOf(card);
  }

  return {
    bury: (ids: readonly string[]) =>
      patch(ids, { buriedDay: ledger.today() }, `Buried ${cardsOf(ids)}.`, true),
    suspend: (ids: readonly string[], suspended: boolean) =>
      patch(
        ids,
        { suspended },
        `${suspended ? 'Suspended' : 'Brought back'} ${cardsOf(ids)}.`,
        true,
      ),
    flag: (ids: readonly string[], flagged: boolean) =>
      patch(ids, { flagged }, `${flagged ? 'Flagged' : 'Unflagged'} ${cardsOf(ids)}.`),

    setTolerance(cardId: string, percent: number): void {
      const row = ledger.cardOf(cardId);
      if (row.kind !== 'number' && row.kind !== 'generator')
        throw new Refusal('Only a figure has a tolerance; this card asks for words.');
      patch([cardId], { tolerance: percent }, `Tolerance set to ${percent}%.`);
    },

    /** Learning begins anew; the log keeps what was. */
    reset(ids: readonly string[]): number {
      const now = clock.now();
      const last = store.tables
        .select({ id: max(numbersReviews.id) })
        .from(numbersReviews)
        .get();
      const fresh = { ...emptyState(now), begunAt: now, logAfter: last?.id ?? 0 };
      return patch(
        ids,
        { ...fresh, usualMs: null, buriedDay: null },
        `Reset ${cardsOf(ids)}.`,
        true,
      );
    },

    edit(cardId: string, draft: CardDraft): void {
      const row = ledger.cardOf(cardId);
      const why = fixedBecause(row);
      if (why !== null) throw new Refusal(why);
      const text = requireText(draft);
      write(row, text, 'Card edited.');
    },

    revert(cardId: string): void {
      const row = ledger.cardOf(cardId);
      if (row.origin !== 'content' || row.text === null)
        throw new Refusal('This card stands as it was; there is nothing to take back.');
      write(row, null, 'Card taken back to its original.');
    },

    add(deckId: string, draft: CardDraft): string {
      requireDeck(store, deckId);
      const text = requireText(draft);
      const id = `own-${randomUUID()}`;
      const position = nextPosition(ledger);
      ledger.change('Card added.', (writer) =>
        writer.add([
          {
            ...newCardColumns(clock.now()),
            id,
            origin: 'own',
            kind: text.kind,
            deckId,
            round: null,
            position,
            fingerprint: null,
            ...entryOfText(text),
            text,
          },
        ]),
      );
      return id;
    },

    remove(ids: readonly string[]): number {
      const rows = records.findCards(store, present(ids));
      const own = rows.filter(({ origin }) => origin === 'own' || origin === 'import');
      if (own.length === 0)
        throw new Refusal('Only cards of your own can be removed. Suspend the others.');
      const chosen = own.map(({ id }) => id);
      return patch(chosen, { removed: true, guid: null }, `Removed ${cardsOf(chosen)}.`, true);
    },

    move(ids: readonly string[], deckId: string): number {
      requireDeck(store, deckId);
      return patch(ids, { deckId }, `Moved ${cardsOf(ids)}.`);
    },

    tag(ids: readonly string[], { add, remove }: { add: string[]; remove: string[] }): number {
      const rows = records.findCards(store, present(ids));
      const drop = new Set(remove.map(tidy));
      const extra = add.map(tidy).filter((tag) => tag !== '');
      ledger.change(`Tagged ${cardsOf(ids)}.`, (writer) => {
        for (const row of rows) {
          const tags = [...new Set([...row.tags.filter((tag) => !drop.has(tag)), ...extra])];
          const text = row.text === null ? null : { ...row.text, tags };
          writer.patch([row.id], { tags, text, search: searchOf({ ...row, tags }) });
        }
      });
      return rows.length;
    },

    ...createDecks(ledger),
  };
}

/** Why a card cannot be written on; null where it can. */
export function fixedBecause({ kind }: Pick<CardRow, 'kind'>): string | null {
  if (kind === 'generator')
    return 'A generator draws its figures anew each time: only its tolerance can be set.';
  if (kind === 'activity')
    return 'This card stands for what is done elsewhere: how that goes is its answer.';
  return null;
}

export function entryOfText(text: CardText) {
  const { question, answer, tags } = text;
  return { question, answer, tags, search: searchOf(text) };
}

/** @throws Invalid with each field that does not do. */
export function requireText(draft: CardDraft): CardText {
  const read = cardTextSchema.safeParse(draft);
  if (!read.success)
    throw new Invalid(
      read.error.issues.map(({ path, message }) => ({
        field: path.map(String).join('.'),
        message,
      })),
    );
  if (read.data.kind === 'number' && expectedOfText(read.data) === null)
    throw new Invalid([
      {
        field: 'answer',
        message:
          'Write the answer as a figure with its unit, such as 2.68 GB, or make it a wording card.',
      },
    ]);
  return read.data;
}

export function requireDeck(store: Store, deckId: string): records.DeckRow {
  const deck = records.listDecks(store).find(({ id }) => id === deckId);
  if (deck === undefined) throw new Refusal('That deck is not there any more.');
  return deck;
}

/** Behind all cards there are. */
export function nextPosition({ store }: Pick<NumbersLedger, 'store'>): number {
  const last = store.tables
    .select({ at: max(numbersCards.position) })
    .from(numbersCards)
    .get();
  return (last?.at ?? 0) + 1;
}

function cardsOf(ids: readonly string[]): string {
  return ids.length === 1 ? '1 card' : `${formatNumber(ids.length)} cards`;
}

function tidy(tag: string): string {
  return tag.trim().replace(/\s+/g, '-').toLowerCase();
}

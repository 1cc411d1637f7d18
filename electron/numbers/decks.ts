/** Own decks: added, renamed, removed. Those of the content are as they are. */
import { randomUUID } from 'node:crypto';
import { Missing, Refusal } from '../refusal.ts';
import type { NumbersLedger } from './ledger.ts';
import * as records from './records.ts';
import type { Deck } from './values.ts';

export function createDecks(ledger: NumbersLedger) {
  const { store } = ledger;

  function ownDeck(deckId: string): records.DeckRow {
    const deck = records.listDecks(store).find(({ id }) => id === deckId);
    if (deck === undefined) throw new Missing('That deck is not there any more.');
    if (!deck.own)
      throw new Refusal('This deck belongs to the content. Only your own can be changed.');
    return deck;
  }

  function requireFree(title: string, except?: string): void {
    const same = (deck: records.DeckRow) =>
      deck.id !== except && deck.title.toLowerCase() === title.toLowerCase();
    if (records.listDecks(store).some(same))
      throw new Refusal(`There is a deck named ${title} already. Choose another name.`);
  }

  return {
    addDeck(title: string): Deck {
      requireFree(title);
      const deck = newDeck(title, records.listDecks(store).length);
      ledger.change(`Deck ${title} added.`, (writer) => writer.addDeck(deck));
      return deckOf(deck);
    },

    renameDeck(deckId: string, title: string): Deck {
      const deck = ownDeck(deckId);
      requireFree(title, deckId);
      ledger.change(`Deck renamed to ${title}.`, (writer) => writer.patchDeck(deck, { title }));
      return deckOf({ ...deck, title });
    },

    removeDeck(deckId: string): void {
      const deck = ownDeck(deckId);
      if (ledger.index.cards.some((card) => card.deckId === deckId))
        throw new Refusal('This deck still has cards. Move or remove them first.');
      ledger.change(`Deck ${deck.title} removed.`, (writer) =>
        writer.patchDeck(deck, { removed: true }),
      );
    },
  };
}

export function newDeck(title: string, position: number): records.DeckRow {
  return { id: `own-${randomUUID()}`, title, about: '', own: true, position, removed: false };
}

function deckOf({ id, title, about, own }: records.DeckRow): Deck {
  return { id, title, about, own };
}

/**
 * Undo, as values: what a change left behind of how things were. Applying it takes the change back.
 */
import type { numbersCards, numbersDecks, numbersSessions } from './tables.ts';

export type CardRow = typeof numbersCards.$inferSelect;
export type DeckRow = typeof numbersDecks.$inferSelect;
export type SessionRow = typeof numbersSessions.$inferSelect;

export interface Difference {
  /** The columns that changed with what stood in them, and the cards in which that stood; null where they are new. */
  cards: { before: Partial<CardRow> | null; ids: string[] }[];
  /** Null where the deck is new. */
  decks: { id: string; before: DeckRow | null }[];
  /** The open session as it was; null where it was not touched. */
  session: SessionRow | null;
  /** Rows added to the log, by their first and last id. */
  reviews: { from: number; to: number }[];
  /** Rows of the log whose due instant was moved, as they were. */
  moved: { id: number; dueAt: number | null; scheduledDays: number | null }[];
}

export function emptyDifference(): Difference {
  return { cards: [], decks: [], session: null, reviews: [], moved: [] };
}

export function isEmpty({ cards, decks, session, reviews, moved }: Difference): boolean {
  return cards.length + decks.length + reviews.length + moved.length === 0 && session === null;
}

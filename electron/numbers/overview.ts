/**
 * The start screen: what is due, each deck, and what is to be expected on the day.
 */
import { dayOf } from '../days.ts';
import type { IndexedCard } from './card-index.ts';
import type { NumbersOverview } from './contract.ts';
import type { Due } from './due.ts';
import type { NumbersLedger } from './ledger.ts';
import type { Outlooks } from './outlooks.ts';
import * as records from './records.ts';
import { retrievability } from './rules/schedule.ts';
import type { Sessions } from './session.ts';

export interface OverviewParts {
  ledger: NumbersLedger;
  due: Due;
  sessions: Sessions;
  outlooks: Outlooks;
}

interface DeckSum {
  cards: number;
  due: number;
  new: number;
  suspended: number;
  seen: number;
  recall: number;
}

export function createOverview({ ledger, due, sessions, outlooks }: OverviewParts) {
  const { store, index } = ledger;

  function sumsByDeck(): Map<string, DeckSum> {
    const now = ledger.clock.now();
    const dayEndsAt = due.dayEndsAt();
    const weights = { weights: ledger.weights() };
    const sums = new Map<string, DeckSum>();
    for (const card of index.cards) {
      const sum = sums.get(card.deckId) ?? {
        cards: 0,
        due: 0,
        new: 0,
        suspended: 0,
        seen: 0,
        recall: 0,
      };
      sums.set(card.deckId, sum);
      sum.cards += 1;
      if (card.suspended) sum.suspended += 1;
      if (card.phase !== 'new') {
        sum.seen += 1;
        sum.recall += retrievability({ ...card, learningSteps: 0 }, now, weights);
      }
      if (card.leftOut) continue;
      if (card.phase === 'new') sum.new += 1;
      else if (card.dueAt < dayEndsAt) sum.due += 1;
    }
    return sums;
  }

  return function overview(): NumbersOverview {
    ledger.look();
    const sums = sumsByDeck();
    const session = sessions.session();
    const counted = (wanted: (card: IndexedCard) => boolean) =>
      index.cards.reduce((count, card) => count + (wanted(card) ? 1 : 0), 0);
    return {
      due: { ...due.counts(), minutes: due.minutes() },
      cards: index.cards.length,
      reviewedToday: due.facts().reviews,
      session: session && { title: session.title, left: session.left },
      ...outlooks.outlooks(),
      catchUp: outlooks.catchUp(),
      decks: records.listDecks(store).map(({ id, title, about, own }) => {
        const sum = sums.get(id);
        return {
          id,
          title,
          about,
          own,
          cards: sum?.cards ?? 0,
          due: sum?.due ?? 0,
          new: sum?.new ?? 0,
          suspended: sum?.suspended ?? 0,
          recall: sum === undefined || sum.seen === 0 ? null : sum.recall / sum.seen,
        };
      }),
      leeches: counted((card) => ledger.isLeech(card) && !card.suspended),
      changed: counted(({ changed }) => changed),
      settings: ledger.settings(),
    };
  };
}

/** The local day on which an instant falls; null for a card never seen. */
export function dueDayOf(card: Pick<IndexedCard, 'phase' | 'dueAt'>): string | null {
  return card.phase === 'new' ? null : dayOf(card.dueAt);
}

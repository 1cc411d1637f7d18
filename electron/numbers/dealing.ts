/**
 * Which card comes next in a session, with the seed its figures are drawn from.
 */
import type { Due } from './due.ts';
import type { NumbersLedger } from './ledger.ts';
import { reviewsOfSession, type SessionGrade, type SessionRow } from './records.ts';
import { interleaved } from './rules/interleave.ts';
import { retrievability } from './rules/schedule.ts';
import type { Writer } from './writer.ts';

/** What is still to come. */
export interface Ahead {
  /** In the order in which they are asked. */
  ids: string[];
  /** In learning, and not due at this minute. */
  later: string[];
  waitsUntil: number | null;
}

export type Dealing = ReturnType<typeof createDealing>;

export function createDealing(ledger: NumbersLedger, due: Due) {
  const { store, clock, index } = ledger;
  /** The open session's queue. It follows from what is stored, so losing it costs nothing. */
  let kept: { key: string; ids: string[]; learningFirst: boolean } | null = null;
  /** Where the queue was found empty. */
  let emptyAt: string | null = null;

  function ahead(session: SessionRow): Ahead {
    return session.mode === 'cram' ? aheadInCram(session) : aheadInDue(session);
  }

  function aheadInDue(session: SessionRow): Ahead {
    ledger.look();
    const now = clock.now();
    const learning = due.inLearning(session.deckId);
    const queue = queueOf(session);
    // Where minutes are too few for steps of learning they wait until all else is done, but for lapses.
    const ready = learning
      .filter(
        ({ dueAt, phase }) =>
          dueAt <= now && (kept?.learningFirst === true || phase === 'relearning'),
      )
      .map(({ id }) => id);
    const last = learning
      .filter(({ id, dueAt }) => dueAt <= now && !ready.includes(id))
      .map(({ id }) => id);
    const later = learning.filter(({ dueAt }) => dueAt > now);
    return {
      ids: [...ready, ...queue, ...last],
      later: later.map(({ id }) => id),
      waitsUntil: later[0]?.dueAt ?? null,
    };
  }

  /** The queue is laid once and walked; laying it again after each grade would let it jump about. */
  function queueOf(session: SessionRow): string[] {
    const key = JSON.stringify([session.id, ledger.today(), ledger.settings()]);
    const left = kept?.key === key ? stillAsked(kept.ids) : [];
    if (left.length > 0) return left;
    // What came due while it was walked, or nothing: then it is laid again only when a card was written.
    const at = `${key} ${index.version}`;
    if (emptyAt === at) return [];
    const { ids } = due.queueOf(session.deckId, session.id);
    kept = { key, ids: stillAsked(ids), learningFirst: due.learningFirst() };
    emptyAt = kept.ids.length === 0 ? at : null;
    return kept.ids;
  }

  function isLearning(id: string): boolean {
    const phase = index.get(id)?.phase;
    return phase === 'learning' || phase === 'relearning';
  }

  function stillAsked(ids: readonly string[]): string[] {
    const dayEndsAt = due.dayEndsAt();
    return ids.filter((id) => {
      const card = index.get(id);
      if (card === undefined || card.leftOut || isLearning(id)) return false;
      return card.phase === 'new' || card.dueAt < dayEndsAt;
    });
  }

  /**
   * All cards of the deck that are not put aside, those known worst first, equals by deck in turn; one that was missed
   * comes again at the end.
   */
  function aheadInCram(session: SessionRow): Ahead {
    ledger.look();
    const last = new Map(reviewsOfSession(store, session.id).map((row) => [row.cardId, row]));
    const now = clock.now();
    const params = { weights: ledger.weights() };
    const cards = interleaved(index.cards).filter(
      (card) =>
        card.kind !== 'activity' &&
        !card.leftOut &&
        (session.deckId === null || card.deckId === session.deckId) &&
        (last.get(card.id)?.rating ?? 'again') === 'again',
    );
    const rank = new Map(
      cards.map((card) => [card.id, retrievability({ ...card, learningSteps: 0 }, now, params)]),
    );
    const missedAt = (id: string) => last.get(id)?.id ?? 0;
    const ids = cards
      .map(({ id }) => id)
      .sort(
        (one, other) =>
          missedAt(one) - missedAt(other) || (rank.get(one) ?? 0) - (rank.get(other) ?? 0),
      );
    return { ids, later: [], waitsUntil: null };
  }

  /** Puts the next card before the person, or none. */
  function deal(writer: Writer, session: SessionRow): void {
    const next = ahead(session).ids[0] ?? null;
    writer.session(session, {
      cardId: next,
      seed: next === null ? null : ledger.newSeed(),
      answered: false,
      typed: null,
      elapsedMs: null,
    });
  }

  return {
    ahead,
    deal,
    /** What was laid out no longer holds: cards were put aside, or came back. */
    forget(): void {
      kept = null;
      emptyAt = null;
    },
  };
}

/** The first grade of each card, in order: how it went. */
export function firstGrades(reviews: readonly SessionGrade[]): SessionGrade[] {
  const met = new Set<string>();
  return reviews.filter(({ cardId }) => {
    if (met.has(cardId)) return false;
    met.add(cardId);
    return true;
  });
}

/**
 * A session from card to card. It is a row and the log: closing the app in the middle of it loses nothing.
 */
import { randomUUID } from 'node:crypto';
import { Refusal } from '../refusal.ts';
import { type Dealing, firstGrades } from './dealing.ts';
import type { Faces } from './faces.ts';
import { type NumbersLedger, stateOf } from './ledger.ts';
import * as records from './records.ts';
import { aimedGrade } from './rules/aim.ts';
import { usualSeconds } from './rules/queue-gain.ts';
import { numbersSessions } from './tables.ts';
import type { Rating, SessionView } from './values.ts';
import type { Writer } from './writer.ts';

export type Sessions = ReturnType<typeof createSessions>;

/** Newest answers that the usual time is the middle of; fewer than three say nothing. */
const timedAnswers = 9;
const leastAnswers = 3;

export interface SessionParts {
  ledger: NumbersLedger;
  dealing: Dealing;
  faces: Faces;
}

export function createSessions({ ledger, dealing, faces }: SessionParts) {
  const { store, clock } = ledger;

  function open(): records.SessionRow {
    const session = records.openSession(store);
    if (session === undefined) throw new Refusal('No session is open. Start one from the list.');
    return session;
  }

  /** The open session where its card waits to be graded or answered. */
  function at(cardId: string): { session: records.SessionRow; row: records.CardRow } {
    const session = open();
    if (session.cardId !== cardId)
      throw new Refusal('Another card is asked by now. Look at the session again.');
    return { session, row: ledger.cardOf(cardId) };
  }

  /** A session goes on where cards came back meanwhile; a card that is gone gives way to the next. */
  function look(): void {
    const session = records.openSession(store);
    if (session === undefined) return;
    const card = session.cardId === null ? undefined : ledger.index.get(session.cardId);
    if (card !== undefined) return;
    if (session.cardId === null && dealing.ahead(session).ids.length === 0) return;
    store.atomically(() => dealing.deal(ledger.writer(), session));
  }

  function view(): SessionView | null {
    look();
    const session = records.openSession(store);
    if (session === undefined) return null;
    const reviews = records.reviewsOfSession(store, session.id);
    const first = firstGrades(reviews);
    const ahead = dealing.ahead(session);
    const row = session.cardId === null ? undefined : records.findCard(store, session.cardId);
    const sides = row && faces.sides(row, session.seed ?? 0);
    const ids = [...ahead.ids, ...ahead.later];
    const left = new Set(row === undefined ? ids : [row.id, ...ids]).size;
    return {
      id: session.id,
      mode: session.mode,
      title: session.title,
      done: first.map(({ rating }) => rating),
      left,
      current: row && sides ? faces.front(row, sides, records.listDecks(store)) : null,
      back: row && sides && session.answered ? faces.back(row, sides, session) : null,
      waitsUntil: row === undefined ? ahead.waitsUntil : null,
      facts: {
        rightFirst: first.filter(({ rating }) => rating !== 'again').length,
        missed: first.filter(({ rating }) => rating === 'again').length,
        medianMs: medianOf(reviews.map(({ elapsedMs }) => elapsedMs)),
        leftMinutes: minutesOf(ids),
      },
      undo: ledger.undoSaid(),
    };
  }

  function minutesOf(ids: readonly string[]): number {
    const seconds = ids.reduce((sum, id) => {
      const card = ledger.index.get(id);
      return sum + (card?.seconds ?? usualSeconds[card?.phase === 'new' ? 'new' : 'review']);
    }, 0);
    return seconds / 60;
  }

  function required(): SessionView {
    const now = view();
    if (now === null) throw new Refusal('No session is open. Start one from the list.');
    return now;
  }

  function titleOf(mode: 'due' | 'cram', deckId: string | null): string {
    const deck = records.listDecks(store).find(({ id }) => id === deckId);
    if (deckId !== null && deck === undefined)
      throw new Refusal('That deck is not there any more.');
    if (mode === 'cram') return `Cram: ${deck?.title ?? 'all decks'}`;
    return deck === undefined ? 'Due today' : `Due: ${deck.title}`;
  }

  function usualOf(cardId: string, elapsedMs: number): number | null {
    const times = [elapsedMs, ...records.answerTimes(store, cardId, timedAnswers - 1)];
    return times.length < leastAnswers ? null : medianOf(times);
  }

  /** Writes a grade into the log, and, but for cram, into the card. */
  function gradeInto(
    writer: Writer,
    row: records.CardRow,
    rating: Rating,
    session: Pick<records.SessionRow, 'mode' | 'id' | 'typed' | 'seed' | 'elapsedMs'>,
  ): void {
    const now = clock.now();
    const elapsedMs = Math.round(session.elapsedMs ?? 0);
    const verdict =
      faces.judged(row, faces.sides(row, session.seed ?? 0), session.typed, elapsedMs)?.kind ??
      null;
    const { state, log } = aimedGrade(
      stateOf(row),
      rating,
      now,
      ledger.params(row.id),
      ledger.aimOf(row.round),
    );
    const cram = session.mode === 'cram';
    if (!cram) {
      const usualMs = Math.round(usualOf(row.id, elapsedMs) ?? 0) || row.usualMs;
      writer.patch([row.id], { ...state, usualMs, changed: false });
    }
    writer.review({
      cardId: row.id,
      deckId: row.deckId,
      sessionId: session.id,
      kind: cram ? 'cram' : 'due',
      at: now,
      day: ledger.today(),
      rating,
      typed: session.typed,
      verdict,
      elapsedMs,
      seed: row.kind === 'generator' ? session.seed : null,
      phaseBefore: row.phase,
      intervalBefore: row.scheduledDays,
      dueAt: cram ? null : log.dueAt,
      scheduledDays: cram ? null : log.scheduledDays,
    });
  }

  return {
    session: view,

    begin({ mode, deckId }: { mode: 'due' | 'cram'; deckId: string | null }): SessionView {
      const title = titleOf(mode, deckId);
      const running = records.openSession(store);
      if (running !== undefined && running.mode === mode && running.deckId === deckId)
        return required();
      store.atomically(() => {
        const now = clock.now();
        if (running !== undefined) end(running);
        const id = randomUUID();
        store.tables
          .insert(numbersSessions)
          .values({ id, mode, deckId, title, startedAt: now })
          .run();
        dealing.forget();
        dealing.deal(ledger.writer(), open());
      });
      return required();
    },

    answer(input: { cardId: string; typed: string | null; elapsedMs: number }) {
      const { session, row } = at(input.cardId);
      const typed = input.typed === null || input.typed.trim() === '' ? null : input.typed.trim();
      const elapsedMs = Math.round(input.elapsedMs);
      const graded = faces.judged(row, faces.sides(row, session.seed ?? 0), typed, elapsedMs);
      if (graded?.kind === 'unreadable') return { ...required(), unreadable: graded.words };
      if (!session.answered)
        store.atomically(() =>
          ledger.writer().session(session, { answered: true, typed, elapsedMs }),
        );
      return { ...required(), unreadable: null };
    },

    grade({ cardId, rating }: { cardId: string; rating: Rating }): SessionView {
      const { session, row } = at(cardId);
      if (row.kind === 'activity')
        throw new Refusal(
          'This card is graded where it is done, by how it goes. Do it there, or bury the card until tomorrow.',
        );
      if (!session.answered)
        throw new Refusal('Answer the card, or reveal it, before you grade it.');
      ledger.change(`Graded ${wordOf[rating]}.`, (writer) => {
        writer.session(session, {});
        gradeInto(writer, row, rating, session);
        ledger.index.refresh(writer.touched);
        // Read already: dealing writes no card.
        writer.touched.clear();
        dealing.deal(writer, session);
      });
      return required();
    },

    /** Deals anew where the current card was put aside by `ids`; part of the change that did it. */
    stepAside(writer: Writer, ids: readonly string[]): void {
      const session = records.openSession(store);
      ledger.index.refresh(ids);
      dealing.forget();
      if (session === undefined || session.cardId === null || !ids.includes(session.cardId)) return;
      dealing.deal(writer, session);
    },

    endSession(): void {
      const session = records.openSession(store);
      if (session !== undefined) end(session);
    },
  };

  function end(session: records.SessionRow): void {
    const values = { endedAt: clock.now(), cardId: null, answered: false, typed: null };
    store.atomically(() => ledger.writer().session(session, values));
  }
}

const wordOf: Record<Rating, string> = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' };

/** The middle value; null of none. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

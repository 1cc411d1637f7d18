/**
 * All cards in memory, as far as choosing among them needs: numbers only, no text. Read once, and brought up to date
 * card by card as they are written.
 */

import type { RoundId } from '#content/plan/schema.ts';
import type { Day } from '../days.ts';
import type { Store } from '../store/open.ts';
import type { QueueCard } from './rules/queue.ts';
import type { CardKind, LearningPhase } from './values.ts';

export interface IndexedCard extends QueueCard {
  kind: CardKind;
  deckId: string;
  round: RoundId | null;
  suspended: boolean;
  flagged: boolean;
  changed: boolean;
  buriedDay: Day | null;
  reps: number;
  lapses: number;
  scheduledDays: number;
}

/** What of a card depends on the day: whether it is put aside, and the instant of its round. */
export interface DayOfIndex {
  day: Day;
  /** Changes with the rounds' dates. */
  rounds: string;
  roundAtOf(round: RoundId | null): number | null;
}

export type CardIndex = ReturnType<typeof createCardIndex>;

/** From this many written cards on, reading all of them anew is quicker. */
const manyCards = 2_000;
const columns =
  'c.id, c.kind, c.deck_id, c.round, c.suspended, c.flagged, c.changed, c.buried_day, c.phase, c.due_at, c.last_review_at, c.stability, c.difficulty, c.reps, c.lapses, c.scheduled_days, c.usual_ms';
type Row = [
  string,
  CardKind,
  string,
  RoundId | null,
  number,
  number,
  number,
  Day | null,
  LearningPhase,
  number,
  number | null,
  number,
  number,
  number,
  number,
  number,
  number | null,
];

export function createCardIndex({ sqlite }: Store) {
  let cards: IndexedCard[] = [];
  const byId = new Map<string, IndexedCard>();
  const learning = new Set<IndexedCard>();
  let on: DayOfIndex | null = null;
  /** Rises with every change. */
  let version = 0;

  const one = sqlite
    .prepare(`SELECT ${columns} FROM numbers_cards c WHERE c.id = ? AND c.removed = 0`)
    .raw();

  function settle(card: IndexedCard): void {
    card.leftOut = card.suspended || (on !== null && card.buriedDay === on.day);
    card.roundAt = on?.roundAtOf(card.round) ?? null;
    if (card.phase === 'learning' || card.phase === 'relearning') learning.add(card);
    else learning.delete(card);
  }

  function readAll(): void {
    byId.clear();
    learning.clear();
    const rows = sqlite
      .prepare(
        `SELECT ${columns} FROM numbers_cards c JOIN numbers_decks d ON d.id = c.deck_id
         WHERE c.removed = 0 ORDER BY d.own, d.position, c.position`,
      )
      .raw();
    cards = [];
    for (const row of rows.iterate() as IterableIterator<Row>) {
      const card = cardOf(row);
      settle(card);
      cards.push(card);
      byId.set(card.id, card);
    }
    version += 1;
  }

  function refreshOne(id: string): void {
    const row = one.get(id) as Row | undefined;
    const known = byId.get(id);
    if (row === undefined) {
      if (known === undefined) return;
      byId.delete(id);
      learning.delete(known);
      cards = cards.filter((card) => card !== known);
    } else if (known === undefined) {
      const card = cardOf(row);
      settle(card);
      cards.push(card);
      byId.set(id, card);
    } else {
      settle(Object.assign(known, cardOf(row)));
    }
  }

  readAll();
  return {
    get cards(): readonly IndexedCard[] {
      return cards;
    },
    get version() {
      return version;
    },
    /** Cards whose steps of learning go on. */
    learning: learning as ReadonlySet<IndexedCard>,
    get: (id: string) => byId.get(id),
    readAll,
    /** Reads cards again after they were written. */
    refresh(ids: Iterable<string>): void {
      const list = [...ids];
      if (list.length >= manyCards) readAll();
      else for (const id of list) refreshOne(id);
      version += 1;
    },
    /** Brings what depends on the day up to date. */
    turnTo(next: DayOfIndex): void {
      if (on !== null && on.day === next.day && on.rounds === next.rounds) return;
      on = next;
      for (const card of cards) settle(card);
      version += 1;
    },
  };
}

function cardOf(row: Row): IndexedCard {
  const usualMs = row[16];
  return {
    id: row[0],
    kind: row[1],
    deckId: row[2],
    round: row[3],
    suspended: row[4] === 1,
    flagged: row[5] === 1,
    changed: row[6] === 1,
    buriedDay: row[7],
    phase: row[8],
    dueAt: row[9],
    lastReviewAt: row[10],
    stability: row[11],
    difficulty: row[12],
    reps: row[13],
    lapses: row[14],
    scheduledDays: row[15],
    seconds: usualMs === null ? null : usualMs / 1000,
    group: row[1] === 'generator' ? row[0] : null,
    leftOut: false,
    roundAt: null,
  };
}

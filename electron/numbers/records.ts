/**
 * Reads and writes the numbers' rows. What a call writes is on the disk when it returns.
 */
import { asc, desc, sql } from 'drizzle-orm';
import type { Store } from '../store/open.ts';
import type { CardRow, DeckRow, SessionRow } from './history.ts';
import { queriesOf } from './queries.ts';
import { numbersCards, numbersReviews, numbersSettings, numbersWeights } from './tables.ts';
import { defaultNumbersSettings, type NumbersSettings } from './values.ts';

export type { CardRow, DeckRow, SessionRow } from './history.ts';
export type ReviewRecord = typeof numbersReviews.$inferSelect;
export type WeightsRow = typeof numbersWeights.$inferSelect;

/** The rows of many ids, however many: they are handed over as one value. */
export const amongIds = (ids: readonly string[]) =>
  sql`${numbersCards.id} in (select value from json_each(${JSON.stringify(ids)}))`;

/** A card that is there: not removed. */
export function findCard(store: Store, id: string): CardRow | undefined {
  const row = queriesOf(store).card.get({ id });
  return row?.removed === true ? undefined : row;
}

export function findCards({ tables }: Store, ids: readonly string[]): CardRow[] {
  return tables.select().from(numbersCards).where(amongIds(ids)).all();
}

export function listDecks(store: Store): DeckRow[] {
  return queriesOf(store).decks.all();
}

export function openSession(store: Store): SessionRow | undefined {
  return queriesOf(store).openSession.get();
}

/** A grade of a session, as far as its view needs it. */
export type SessionGrade = Pick<ReviewRecord, 'id' | 'cardId' | 'rating' | 'elapsedMs'>;

/** What was graded in a session, oldest first. */
export function reviewsOfSession(store: Store, sessionId: string): SessionGrade[] {
  return queriesOf(store).sessionLog.all(sessionId) as SessionGrade[];
}

/** A card's log, oldest first; cram is left out. */
export function reviewsOfCard({ tables }: Store, cardId: string): ReviewRecord[] {
  return tables
    .select()
    .from(numbersReviews)
    .where(sql`${numbersReviews.cardId} = ${cardId} and ${numbersReviews.kind} <> 'cram'`)
    .orderBy(asc(numbersReviews.id))
    .all();
}

/** The newest row of a card's log that its state follows from. */
export function lastReview({ tables }: Store, cardId: string): ReviewRecord | undefined {
  return tables
    .select()
    .from(numbersReviews)
    .where(sql`${numbersReviews.cardId} = ${cardId} and ${numbersReviews.kind} <> 'cram'`)
    .orderBy(desc(numbersReviews.id))
    .limit(1)
    .get();
}

/** Ms of a card's newest answers, newest first; at most `count`. */
export function answerTimes(store: Store, cardId: string, count: number): number[] {
  return queriesOf(store).answerTimes.all(cardId, count) as number[];
}

export interface StoredSettings {
  settings: NumbersSettings;
  reportedDay: string | null;
  ownWeights: boolean;
}

export function readSettings({ tables }: Store): StoredSettings {
  const row = tables.select().from(numbersSettings).get();
  return {
    settings: { ...defaultNumbersSettings, ...row?.settings },
    reportedDay: row?.reportedDay ?? null,
    ownWeights: row?.ownWeights ?? false,
  };
}

export function writeSettings({ tables }: Store, stored: StoredSettings): void {
  tables
    .insert(numbersSettings)
    .values({ id: 1, ...stored })
    .onConflictDoUpdate({ target: numbersSettings.id, set: stored })
    .run();
}

export function readWeights({ tables }: Store): WeightsRow | undefined {
  return tables.select().from(numbersWeights).get();
}

export function writeWeights({ tables }: Store, row: Omit<WeightsRow, 'id'>): void {
  tables
    .insert(numbersWeights)
    .values({ id: 1, ...row })
    .onConflictDoUpdate({ target: numbersWeights.id, set: row })
    .run();
}

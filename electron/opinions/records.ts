/** Reads and writes the opinions' rows: what was read, and lines asked with their answers. */
import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Store } from '../store/open.ts';
import { opinionPushback, opinionReading } from './tables.ts';

export type ReadingRow = typeof opinionReading.$inferSelect;
export type PushbackRow = typeof opinionPushback.$inferSelect;
/** A line that was answered. */
export type AnsweredRow = PushbackRow & {
  answeredAt: number;
  seconds: number;
  outcome: NonNullable<PushbackRow['outcome']>;
};

export function listReading({ tables }: Store): ReadingRow[] {
  return tables.select().from(opinionReading).all();
}

export function writeReading({ tables }: Store, row: ReadingRow): void {
  const { readingId: _, ...set } = row;
  tables
    .insert(opinionReading)
    .values(row)
    .onConflictDoUpdate({ target: opinionReading.readingId, set })
    .run();
}

export function findAsked({ tables }: Store, id: string): PushbackRow | undefined {
  return tables.select().from(opinionPushback).where(eq(opinionPushback.id, id)).get();
}

/** The line that waits for an answer. */
export function openLine({ tables }: Store, stanceId: string): PushbackRow | undefined {
  return tables
    .select()
    .from(opinionPushback)
    .where(and(eq(opinionPushback.stanceId, stanceId), isNull(opinionPushback.answeredAt)))
    .orderBy(asc(opinionPushback.askedAt))
    .get();
}

/** Newest first. */
export function answersOf({ tables }: Store, stanceId: string): AnsweredRow[] {
  const rows = tables
    .select()
    .from(opinionPushback)
    .where(and(eq(opinionPushback.stanceId, stanceId), isNotNull(opinionPushback.answeredAt)))
    .orderBy(desc(opinionPushback.answeredAt), desc(opinionPushback.id))
    .all();
  return rows.flatMap(({ answeredAt, seconds, outcome, ...row }) =>
    answeredAt === null || seconds === null || outcome === null
      ? []
      : [{ ...row, answeredAt, seconds, outcome }],
  );
}

export function insertLine({ tables }: Store, row: PushbackRow): void {
  tables.insert(opinionPushback).values(row).run();
}

export function updateLine({ tables }: Store, id: string, values: Partial<PushbackRow>): void {
  tables.update(opinionPushback).set(values).where(eq(opinionPushback.id, id)).run();
}

export function deleteLine({ tables }: Store, id: string): void {
  tables.delete(opinionPushback).where(eq(opinionPushback.id, id)).run();
}

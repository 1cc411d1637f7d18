/** Reads and writes the rehearsals' rows. What a call writes is on the disk when it returns. */
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Store } from '../store/open.ts';
import { rehearsalReports, rehearsalSettings, rehearsalTakes } from './tables.ts';
import type { RehearsalSettings, Subject } from './values.ts';

export type TakeRow = typeof rehearsalTakes.$inferSelect;

export const defaultSettings: RehearsalSettings = {
  record: true,
  microphone: null,
  prompterSize: 36,
};

const about = (subject: Subject) =>
  and(eq(rehearsalTakes.subjectKind, subject.kind), eq(rehearsalTakes.subjectId, subject.id));

export function findTake({ tables }: Store, id: string): TakeRow | undefined {
  return tables.select().from(rehearsalTakes).where(eq(rehearsalTakes.id, id)).get();
}

export function insertTake({ tables }: Store, row: TakeRow): void {
  tables.insert(rehearsalTakes).values(row).run();
}

export function updateTake({ tables }: Store, id: string, values: Partial<TakeRow>): void {
  tables.update(rehearsalTakes).set(values).where(eq(rehearsalTakes.id, id)).run();
}

export function deleteTake({ tables }: Store, id: string): void {
  tables.delete(rehearsalTakes).where(eq(rehearsalTakes.id, id)).run();
}

/** Ended takes of a subject, oldest first. */
export function endedTakes({ tables }: Store, subject: Subject): TakeRow[] {
  return tables
    .select()
    .from(rehearsalTakes)
    .where(and(about(subject), eq(rehearsalTakes.state, 'ended')))
    .orderBy(asc(rehearsalTakes.startedAt), asc(rehearsalTakes.id))
    .all();
}

/** Takes that go on or were cut off, oldest first. */
export function openTakes({ tables }: Store): TakeRow[] {
  return tables
    .select()
    .from(rehearsalTakes)
    .where(eq(rehearsalTakes.state, 'recording'))
    .orderBy(asc(rehearsalTakes.startedAt))
    .all();
}

/** Takes that have a recording and have ended. */
export function recordedTakes({ tables }: Store): TakeRow[] {
  return tables
    .select()
    .from(rehearsalTakes)
    .where(
      and(eq(rehearsalTakes.state, 'ended'), sql`${rehearsalTakes.recordingBytes} IS NOT NULL`),
    )
    .all();
}

/** Words a minute of measured takes, newest first, at most `count`. */
export function measuredPaces({ tables }: Store, count: number): number[] {
  const pace = sql<number>`json_extract(${rehearsalTakes.measures}, '$.wordsPerMinute')`;
  return tables
    .select({ pace })
    .from(rehearsalTakes)
    .where(sql`${pace} IS NOT NULL`)
    .orderBy(desc(rehearsalTakes.startedAt))
    .limit(count)
    .all()
    .map((row) => row.pace);
}

export function readSettings({ tables }: Store): RehearsalSettings {
  return { ...defaultSettings, ...tables.select().from(rehearsalSettings).get()?.settings };
}

export function writeSettings({ tables }: Store, settings: RehearsalSettings): void {
  tables
    .insert(rehearsalSettings)
    .values({ id: 1, settings })
    .onConflictDoUpdate({ target: rehearsalSettings.id, set: { settings } })
    .run();
}

/** Notes that a subject was reported to the plan. False where it was before. */
export function noteReport({ tables }: Store, subject: Subject, reportedAt: number): boolean {
  const { changes } = tables
    .insert(rehearsalReports)
    .values({ subjectKind: subject.kind, subjectId: subject.id, reportedAt })
    .onConflictDoNothing()
    .run();
  return changes > 0;
}

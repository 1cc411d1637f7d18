/**
 * The work timer: facts about when work on a task began and paused. What is left is derived, so a timer
 * survives sleep, restart and a crash.
 */
import { eq, isNull } from 'drizzle-orm';
import type { Store } from '../store/open.ts';
import { planSessions } from './tables.ts';

export type SessionRow = typeof planSessions.$inferSelect;

export function runningSession({ tables }: Store): SessionRow | undefined {
  return tables.select().from(planSessions).where(isNull(planSessions.endedAt)).get();
}

export function insertSession({ tables }: Store, taskId: string, startedAt: number): void {
  tables.insert(planSessions).values({ taskId, startedAt }).run();
}

export function updateSession({ tables }: Store, id: number, values: Partial<SessionRow>): void {
  tables.update(planSessions).set(values).where(eq(planSessions.id, id)).run();
}

/** Milliseconds worked by `now`, pauses not counted. */
export function workedFor(
  session: Pick<SessionRow, 'startedAt' | 'pausedAt' | 'pausedFor'>,
  now: number,
): number {
  return Math.max(0, (session.pausedAt ?? now) - session.startedAt - session.pausedFor);
}

/** Whole minutes worked by `now`, at least one. */
export function minutesWorked(session: SessionRow, now: number): number {
  return Math.max(1, Math.round(workedFor(session, now) / 60_000));
}

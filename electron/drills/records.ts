/**
 * Reads and writes the drills' rows. What a call writes is on the disk when it returns.
 */
import { and, desc, eq, isNull, max, sql } from 'drizzle-orm';
import type { Store } from '../store/open.ts';
import type { RunFacts, StopFact } from './rules.ts';
import {
  drillDrafts,
  drillEvents,
  drillPhases,
  drillRuns,
  drillSettings,
  drillStops,
  drillSubmissions,
} from './tables.ts';
import {
  type Attempt,
  type DraftFile,
  defaultEditorSettings,
  type EditorSettings,
  type Phase,
  type RunEvent,
  type Verdict,
} from './values.ts';

export type RunRow = typeof drillRuns.$inferSelect;
export type SubmissionRow = typeof drillSubmissions.$inferSelect;
export type Draft = Pick<typeof drillDrafts.$inferSelect, 'text' | 'savedAt'>;

export function findRun({ tables }: Store, runId: string): RunRow | undefined {
  return tables.select().from(drillRuns).where(eq(drillRuns.id, runId)).get();
}

/** The run that has not ended. */
export function openRun({ tables }: Store): RunRow | undefined {
  return tables.select().from(drillRuns).where(isNull(drillRuns.endedAt)).get();
}

/** Runs that have ended, newest first. */
export function endedRuns({ tables }: Store): (RunRow & {
  endedAt: number;
  ending: NonNullable<RunRow['ending']>;
  record: NonNullable<RunRow['record']>;
})[] {
  const rows = tables.select().from(drillRuns).orderBy(desc(drillRuns.startedAt)).all();
  return rows.flatMap(({ endedAt, ending, record, ...row }) =>
    endedAt === null || ending === null || record === null
      ? []
      : [{ ...row, endedAt, ending, record }],
  );
}

/** Finished runs under the clock, oldest first. */
export function attempts(store: Store): Attempt[] {
  return endedRuns(store)
    .filter(({ ending, mode }) => ending === 'finished' && mode !== 'practice')
    .map((row) => ({
      runId: row.id,
      drillId: row.drillId,
      language: row.language,
      mode: row.mode,
      random: row.random,
      startedAt: row.startedAt,
      endedAt: row.endedAt,
      baseSeconds: row.record.baseSeconds,
      wholeSeconds: row.record.wholeSeconds,
    }))
    .reverse();
}

/** A run without what was submitted in it: what its clock and its interview need. */
export type RunCourse = Omit<RunFacts, 'submissions'>;

/** A run's row with its phases, stops and events. */
export function readCourse({ tables }: Store, row: RunRow): RunCourse {
  const { id, drillId, language, mode, random, startedAt, endedAt, ending } = row;
  const phases = tables
    .select({ phase: drillPhases.phase, startedAt: drillPhases.startedAt })
    .from(drillPhases)
    .where(eq(drillPhases.runId, id))
    .orderBy(drillPhases.id)
    .all();
  const stops = tables
    .select()
    .from(drillStops)
    .where(eq(drillStops.runId, id))
    .orderBy(drillStops.id)
    .all();
  const events = tables
    .select({ at: drillEvents.at, event: drillEvents.event })
    .from(drillEvents)
    .where(eq(drillEvents.runId, id))
    .orderBy(drillEvents.id)
    .all();
  const head = { id, drillId, language, mode, random, startedAt, endedAt, ending };
  return { ...head, phases, stops, events };
}

/** A run's row with all that happened in it. */
export function readFacts(store: Store, row: RunRow): RunFacts {
  const submissions = store.tables
    .select({
      id: drillSubmissions.id,
      kind: drillSubmissions.kind,
      stage: drillSubmissions.stage,
      submittedAt: drillSubmissions.submittedAt,
      verdict: drillSubmissions.verdict,
      broke: drillSubmissions.broke,
    })
    .from(drillSubmissions)
    .where(eq(drillSubmissions.runId, row.id))
    .orderBy(drillSubmissions.number)
    .all();
  return { ...readCourse(store, row), submissions };
}

export function insertRun({ tables }: Store, row: typeof drillRuns.$inferInsert): void {
  tables.insert(drillRuns).values(row).run();
}

export function updateRun({ tables }: Store, runId: string, values: Partial<RunRow>): void {
  tables.update(drillRuns).set(values).where(eq(drillRuns.id, runId)).run();
}

export function enterPhase(
  { tables }: Store,
  runId: string,
  phase: Phase,
  startedAt: number,
): void {
  tables.insert(drillPhases).values({ runId, phase, startedAt }).run();
}

export function insertStop({ tables }: Store, runId: string, stop: Omit<StopFact, 'id'>): void {
  tables
    .insert(drillStops)
    .values({ runId, ...stop })
    .run();
}

export function endStop(
  { tables }: Store,
  id: number,
  toAt: number,
  choice: StopFact['choice'] = null,
): void {
  tables.update(drillStops).set({ toAt, choice }).where(eq(drillStops.id, id)).run();
}

export function insertEvent({ tables }: Store, runId: string, at: number, event: RunEvent): void {
  tables.insert(drillEvents).values({ runId, at, event }).run();
}

export function writeDraft({ tables }: Store, runId: string, file: DraftFile, draft: Draft): void {
  tables
    .insert(drillDrafts)
    .values({ runId, file, ...draft })
    .onConflictDoUpdate({ target: [drillDrafts.runId, drillDrafts.file], set: draft })
    .run();
}

export function readDraft({ tables }: Store, runId: string, file: DraftFile): Draft {
  const draft = tables
    .select({ text: drillDrafts.text, savedAt: drillDrafts.savedAt })
    .from(drillDrafts)
    .where(and(eq(drillDrafts.runId, runId), eq(drillDrafts.file, file)))
    .get();
  return draft ?? { text: '', savedAt: 0 };
}

/** Stores what is to be judged, and numbers it within its run. */
export function insertSubmission(
  { tables }: Store,
  submission: Pick<
    SubmissionRow,
    'id' | 'runId' | 'kind' | 'stage' | 'submittedAt' | 'solution' | 'tests'
  >,
): void {
  const last = tables
    .select({ number: max(drillSubmissions.number) })
    .from(drillSubmissions)
    .where(eq(drillSubmissions.runId, submission.runId))
    .get();
  tables
    .insert(drillSubmissions)
    .values({ ...submission, number: (last?.number ?? 0) + 1 })
    .run();
}

export function findSubmission({ tables }: Store, id: string): SubmissionRow | undefined {
  return tables.select().from(drillSubmissions).where(eq(drillSubmissions.id, id)).get();
}

/** The last code that was submitted in a run; undefined where none was. */
export function lastSubmitted({ tables }: Store, runId: string): SubmissionRow | undefined {
  return tables
    .select()
    .from(drillSubmissions)
    .where(and(eq(drillSubmissions.runId, runId), eq(drillSubmissions.kind, 'submit')))
    .orderBy(desc(drillSubmissions.number))
    .limit(1)
    .get();
}

export function writeVerdict(
  { tables }: Store,
  id: string,
  judgedAt: number,
  result: { verdict: Verdict } | { broke: string },
): void {
  const values =
    'verdict' in result
      ? { verdict: result.verdict, broke: null }
      : { verdict: null, broke: result.broke };
  tables
    .update(drillSubmissions)
    .set({ ...values, judgedAt })
    .where(eq(drillSubmissions.id, id))
    .run();
}

export function readSettings({ tables }: Store): EditorSettings {
  return { ...defaultEditorSettings, ...tables.select().from(drillSettings).get()?.settings };
}

export function writeSettings({ tables }: Store, settings: EditorSettings): void {
  tables
    .insert(drillSettings)
    .values({ id: 1, settings })
    .onConflictDoUpdate({ target: drillSettings.id, set: { settings } })
    .run();
}

/** The newest submission of a drill that passed a stage with all before it. */
export function solutionThatPassed(
  { tables }: Store,
  drillId: string,
  language: RunRow['language'],
  stage: string,
): Record<DraftFile, string> | undefined {
  return tables
    .select({ solution: drillSubmissions.solution, tests: drillSubmissions.tests })
    .from(drillSubmissions)
    .innerJoin(drillRuns, eq(drillRuns.id, drillSubmissions.runId))
    .where(
      and(
        eq(drillRuns.drillId, drillId),
        eq(drillRuns.language, language),
        eq(drillSubmissions.kind, 'submit'),
        eq(drillSubmissions.stage, stage),
        sql`json_extract(${drillSubmissions.verdict}, '$.outcome') = 'pass'`,
      ),
    )
    .orderBy(desc(drillSubmissions.submittedAt))
    .limit(1)
    .get();
}

/** The drills' tables. Their SQL is in `migrations/`; a test holds the two against each other. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
  DraftFile,
  EditorSettings,
  Language,
  Mode,
  Phase,
  RunEvent,
  RunRecord,
  Verdict,
  WrapUp,
} from './values.ts';

/** One row a run; at most one has not ended. Instants in ms UTC. */
export const drillRuns = sqliteTable('drill_runs', {
  id: text().primaryKey(),
  drillId: text('drill_id').notNull(),
  language: text().$type<Language>().notNull(),
  mode: text().$type<Mode>().notNull(),
  /** Drawn at random: not named before the end. */
  random: integer({ mode: 'boolean' }).notNull(),
  startedAt: integer('started_at').notNull(),
  /** The last instant at which the app saw the run going on. */
  lastSeenAt: integer('last_seen_at').notNull(),
  endedAt: integer('ended_at'),
  ending: text().$type<'finished' | 'abandoned'>(),
  wrapUp: text('wrap_up', { mode: 'json' }).$type<WrapUp>().notNull(),
  record: text({ mode: 'json' }).$type<RunRecord>(),
});

export const drillPhases = sqliteTable('drill_phases', {
  id: integer().primaryKey({ autoIncrement: true }),
  runId: text('run_id').notNull(),
  phase: text().$type<Phase>().notNull(),
  startedAt: integer('started_at').notNull(),
});

/** Pauses, and gaps in which nobody saw the run; at most one of a run is open. */
export const drillStops = sqliteTable('drill_stops', {
  id: integer().primaryKey({ autoIncrement: true }),
  runId: text('run_id').notNull(),
  kind: text().$type<'pause' | 'gap'>().notNull(),
  reason: text().notNull(),
  fromAt: integer('from_at').notNull(),
  seenAt: integer('seen_at').notNull(),
  toAt: integer('to_at'),
  /** Of a gap: whether it counts as work; null until the person says. */
  choice: text().$type<'count' | 'pause'>(),
});

export const drillEvents = sqliteTable('drill_events', {
  id: integer().primaryKey({ autoIncrement: true }),
  runId: text('run_id').notNull(),
  at: integer().notNull(),
  event: text({ mode: 'json' }).$type<RunEvent>().notNull(),
});

/** What stands in the editor, as it was typed last. */
export const drillDrafts = sqliteTable(
  'drill_drafts',
  {
    runId: text('run_id').notNull(),
    file: text().$type<DraftFile>().notNull(),
    text: text().notNull(),
    savedAt: integer('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.file] })],
);

/** Stored before it is judged. `broke` says why the judge, not the code, failed. */
export const drillSubmissions = sqliteTable('drill_submissions', {
  id: text().primaryKey(),
  runId: text('run_id').notNull(),
  number: integer().notNull(),
  kind: text().$type<'test' | 'submit'>().notNull(),
  stage: text().notNull(),
  submittedAt: integer('submitted_at').notNull(),
  solution: text().notNull(),
  tests: text().notNull(),
  verdict: text({ mode: 'json' }).$type<Verdict>(),
  broke: text(),
  judgedAt: integer('judged_at'),
});

export const drillSettings = sqliteTable('drill_settings', {
  id: integer().primaryKey(),
  settings: text({ mode: 'json' }).$type<EditorSettings>().notNull(),
});

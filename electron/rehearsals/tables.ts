/** The rehearsals' tables. Their SQL is in `migrations/`; a test holds the two against each other. */
import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Mark, Measures, RehearsalSettings, Subject, Take } from './values.ts';

/** One row a take. Instants in ms UTC; times within a take in ms from its start. */
export const rehearsalTakes = sqliteTable('rehearsal_takes', {
  id: text().primaryKey(),
  subjectKind: text('subject_kind').$type<Subject['kind']>().notNull(),
  subjectId: text('subject_id').notNull(),
  title: text().notNull(),
  promptId: text('prompt_id'),
  promptSays: text('prompt_says'),
  version: text().$type<'short' | 'long'>().notNull(),
  startedAt: integer('started_at').notNull(),
  state: text().$type<Take['state']>().notNull(),
  durationMs: real('duration_ms').notNull(),
  targetMs: integer('target_ms').notNull(),
  prompter: text().$type<Take['prompter']>().notNull(),
  /** Words of the script as it was told; 0 without one. */
  scriptWords: integer('script_words').notNull(),
  marks: text({ mode: 'json' }).$type<Mark[]>().notNull(),
  pauses: integer().notNull(),
  cutShort: text('cut_short'),
  measures: text({ mode: 'json' }).$type<Measures>(),
  selfScore: integer('self_score'),
  note: text().notNull(),
  recordingBytes: integer('recording_bytes'),
  /** The piece of the recording that comes next. */
  nextSequence: integer('next_sequence').notNull(),
});

export const rehearsalSettings = sqliteTable('rehearsal_settings', {
  id: integer().primaryKey(),
  settings: text({ mode: 'json' }).$type<RehearsalSettings>().notNull(),
});

/** Subjects already reported to the plan: each ticks one task. */
export const rehearsalReports = sqliteTable(
  'rehearsal_reports',
  {
    subjectKind: text('subject_kind').$type<Subject['kind']>().notNull(),
    subjectId: text('subject_id').notNull(),
    reportedAt: integer('reported_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.subjectKind, table.subjectId] })],
);

/** The plan's tables. Their SQL is in `migrations/`; a test holds the two against each other. */
import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SetupDraft } from './contract.ts';
import type { PlanDifference } from './history.ts';
import type { PlanChange, PlanTask, Setup } from './values.ts';

export const planSetup = sqliteTable('plan_setup', {
  id: integer().primaryKey(),
  answers: text({ mode: 'json' }).$type<Setup>().notNull(),
  /** The last day on which the plan was re-flowed, or found to need none. */
  reflowedOn: text('reflowed_on').notNull(),
});

export const planSetupDraft = sqliteTable('plan_setup_draft', {
  id: integer().primaryKey(),
  draft: text({ mode: 'json' }).$type<SetupDraft>().notNull(),
});

export const planTasks = sqliteTable('plan_tasks', {
  id: text().primaryKey(),
  origin: text().$type<PlanTask['origin']>().notNull(),
  title: text().notNull(),
  summary: text().notNull(),
  done: text().notNull(),
  kind: text().$type<PlanTask['kind']>().notNull(),
  theme: text(),
  minutes: integer().notNull(),
  estimate: integer().notNull(),
  days: integer().notNull(),
  round: text().$type<PlanTask['round']>().notNull(),
  place: text().$type<PlanTask['place']>().notNull(),
  after: text({ mode: 'json' }).$type<string[]>().notNull(),
  weight: real().notNull(),
  cost: text().notNull(),
  activity: text({ mode: 'json' }).$type<NonNullable<PlanTask['activity']>>(),
  rank: real().notNull(),
  day: text(),
  status: text().$type<PlanTask['status']>().notNull(),
  locked: integer({ mode: 'boolean' }).notNull(),
  doneAt: integer('done_at'),
  spentMinutes: integer('spent_minutes'),
  note: text().notNull(),
  skipReason: text('skip_reason'),
  droppedReason: text('dropped_reason').$type<NonNullable<PlanTask['droppedReason']>>(),
  movedFrom: text('moved_from'),
  moveReason: text('move_reason').$type<NonNullable<PlanTask['moveReason']>>(),
});

/** One row for each thing a person can undo, with what it changed both ways. */
export const planChanges = sqliteTable('plan_changes', {
  id: integer().primaryKey({ autoIncrement: true }),
  madeAt: integer('made_at').notNull(),
  madeOn: text('made_on').notNull(),
  said: text().notNull(),
  difference: text({ mode: 'json' }).$type<PlanDifference>().notNull(),
  /** What a re-flow moved, cut or brought back. */
  report: text({ mode: 'json' }).$type<PlanChange[]>().notNull(),
  undone: integer({ mode: 'boolean' }).notNull().default(false),
});

/** Stretches of work on a task; at most one has not ended. Instants in ms UTC, pauses in ms. */
export const planSessions = sqliteTable('plan_sessions', {
  id: integer().primaryKey({ autoIncrement: true }),
  taskId: text('task_id').notNull(),
  startedAt: integer('started_at').notNull(),
  pausedAt: integer('paused_at'),
  pausedFor: integer('paused_for').notNull().default(0),
  endedAt: integer('ended_at'),
});

/** What columns reported as finished, and the task each report ticked. */
export const planActivities = sqliteTable('plan_activities', {
  id: integer().primaryKey({ autoIncrement: true }),
  kind: text().notNull(),
  subject: text().notNull(),
  finishedAt: integer('finished_at').notNull(),
  minutes: integer(),
  taskId: text('task_id'),
});

/** The person's own figures for a stage of the loop. */
export const planStages = sqliteTable('plan_stages', {
  id: text().primaryKey(),
  lengthMinutes: integer('length_minutes').notNull(),
  waitLeast: integer('wait_least').notNull(),
  waitMost: integer('wait_most').notNull(),
});

/** What the last calendar file said of each event, so that the next one can raise its SEQUENCE. */
export const planCalendarEvents = sqliteTable('plan_calendar_events', {
  uid: text().primaryKey(),
  sequence: integer().notNull(),
  content: text().notNull(),
  cancelled: integer({ mode: 'boolean' }).notNull(),
});

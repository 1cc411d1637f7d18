/** The tables of the opinions; stances are documents of the writing. A test holds them against `migrations/`. */
import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PushbackAnswer, ReadingView } from './contract.ts';

/** What became of a reading. A row stands once something of it changed. */
export const opinionReading = sqliteTable('opinion_reading', {
  readingId: text('reading_id').primaryKey(),
  status: text().$type<ReadingView['status']>().notNull(),
  notes: text().notNull(),
  readAt: integer('read_at'),
});

/** Lines asked, with their answers; at most one of a stance has none. */
export const opinionPushback = sqliteTable('opinion_pushback', {
  id: text().primaryKey(),
  stanceId: text('stance_id').notNull(),
  lineId: text('line_id').notNull(),
  /** The line as it was said: the content may say it otherwise later. */
  says: text().notNull(),
  /** Title of the finding that called for it. */
  because: text(),
  askedAt: integer('asked_at').notNull(),
  typed: text().notNull(),
  answeredAt: integer('answered_at'),
  seconds: real(),
  outcome: text().$type<PushbackAnswer['outcome']>(),
  note: text().notNull(),
});

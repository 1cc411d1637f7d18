/** The tables of what is written. Their SQL is in `migrations/`; a test holds the two against each other. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { DocumentKind, PartTexts, RevisionSummary, SourceRead } from './values.ts';

/** One row a story or stance, with its present text. Instants in ms UTC. */
export const writingDocuments = sqliteTable('writing_documents', {
  id: text().primaryKey(),
  kind: text().$type<DocumentKind>().notNull(),
  title: text().notNull(),
  parts: text({ mode: 'json' }).$type<PartTexts>().notNull(),
  topicId: text('topic_id'),
  promptIds: text('prompt_ids', { mode: 'json' }).$type<string[]>().notNull(),
  sources: text({ mode: 'json' }).$type<SourceRead[]>().notNull(),
  position: integer().notNull(),
  createdAt: integer('created_at').notNull(),
  changedAt: integer('changed_at').notNull(),
  /** Number of the newest revision. */
  revision: integer().notNull(),
  removedAt: integer('removed_at'),
  /** When it was reported to the plan as finished; that happens once. */
  reportedAt: integer('reported_at'),
});

/** Every version, numbered from 1 in each document; the newest grows while it is typed. */
export const writingRevisions = sqliteTable(
  'writing_revisions',
  {
    documentId: text('document_id').notNull(),
    number: integer().notNull(),
    beganAt: integer('began_at').notNull(),
    changedAt: integer('changed_at').notNull(),
    title: text().notNull(),
    parts: text({ mode: 'json' }).$type<PartTexts>().notNull(),
    words: integer().notNull(),
    how: text().$type<RevisionSummary['how']>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.number] })],
);

/** Findings put aside. */
export const writingDismissals = sqliteTable(
  'writing_dismissals',
  {
    documentId: text('document_id').notNull(),
    key: text().notNull(),
    reason: text().notNull(),
    dismissedAt: integer('dismissed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.key] })],
);

import type { Migration } from './index.ts';

/**
 * Stories and stances with every version, findings put aside, what was read, and pushback with its answers.
 *
 * A document row holds the present text; its newest revision holds the same, so that history needs no special case. The
 * texts of a revision come last in its row: a list of revisions reads all that stands before them.
 */
export const writingCreate: Migration = {
  number: 4,
  name: 'writing-create',
  up: `
    CREATE TABLE writing_documents (
      id TEXT PRIMARY KEY NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('story', 'stance')),
      title TEXT NOT NULL,
      parts TEXT NOT NULL,
      topic_id TEXT,
      prompt_ids TEXT NOT NULL,
      sources TEXT NOT NULL,
      position INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      changed_at INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      removed_at INTEGER,
      reported_at INTEGER
    ) STRICT;

    CREATE TABLE writing_revisions (
      document_id TEXT NOT NULL REFERENCES writing_documents (id),
      number INTEGER NOT NULL,
      began_at INTEGER NOT NULL,
      changed_at INTEGER NOT NULL,
      title TEXT NOT NULL,
      words INTEGER NOT NULL,
      how TEXT NOT NULL CHECK (how IN ('created', 'typed', 'restored', 'imported')),
      parts TEXT NOT NULL,
      PRIMARY KEY (document_id, number)
    ) STRICT;

    CREATE TABLE writing_dismissals (
      document_id TEXT NOT NULL REFERENCES writing_documents (id),
      key TEXT NOT NULL,
      reason TEXT NOT NULL,
      dismissed_at INTEGER NOT NULL,
      PRIMARY KEY (document_id, key)
    ) STRICT;

    CREATE TABLE opinion_reading (
      reading_id TEXT PRIMARY KEY NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('to-read', 'reading', 'read')),
      notes TEXT NOT NULL,
      read_at INTEGER
    ) STRICT;

    CREATE TABLE opinion_pushback (
      id TEXT PRIMARY KEY NOT NULL,
      stance_id TEXT NOT NULL REFERENCES writing_documents (id),
      line_id TEXT NOT NULL,
      says TEXT NOT NULL,
      because TEXT,
      asked_at INTEGER NOT NULL,
      typed TEXT NOT NULL,
      answered_at INTEGER,
      seconds REAL,
      outcome TEXT CHECK (outcome IN ('held', 'patched', 'broke')),
      note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX opinion_pushback_by_stance ON opinion_pushback (stance_id, asked_at);
  `,
};

import type { Migration } from './index.ts';

/**
 * Takes with their marks and measures. The sound itself is a file of the take's id in the folder of recordings; the
 * row says how many bytes of it are on the disk.
 */
export const rehearsalsCreate: Migration = {
  number: 5,
  name: 'rehearsals-create',
  up: `
    CREATE TABLE rehearsal_takes (
      id TEXT PRIMARY KEY NOT NULL,
      subject_kind TEXT NOT NULL CHECK (subject_kind IN ('story', 'stance', 'prompt')),
      subject_id TEXT NOT NULL,
      title TEXT NOT NULL,
      prompt_id TEXT,
      prompt_says TEXT,
      version TEXT NOT NULL CHECK (version IN ('short', 'long')),
      started_at INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('recording', 'ended')),
      duration_ms REAL NOT NULL,
      target_ms INTEGER NOT NULL,
      prompter TEXT NOT NULL CHECK (prompter IN ('full', 'keywords', 'nothing')),
      script_words INTEGER NOT NULL,
      marks TEXT NOT NULL,
      pauses INTEGER NOT NULL,
      cut_short TEXT,
      measures TEXT,
      self_score INTEGER CHECK (self_score BETWEEN 1 AND 4),
      note TEXT NOT NULL,
      recording_bytes INTEGER,
      next_sequence INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX rehearsal_takes_by_subject
      ON rehearsal_takes (subject_kind, subject_id, started_at);

    CREATE TABLE rehearsal_settings (
      id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
      settings TEXT NOT NULL
    ) STRICT;

    CREATE TABLE rehearsal_reports (
      subject_kind TEXT NOT NULL,
      subject_id TEXT NOT NULL,
      reported_at INTEGER NOT NULL,
      PRIMARY KEY (subject_kind, subject_id)
    ) STRICT;
  `,
};

import type { Migration } from './index.ts';

/** Runs of the drills as facts: phases, stops, what was said, drafts, submissions with their verdicts. */
export const drillsCreate: Migration = {
  number: 2,
  name: 'drills-create',
  up: `
    CREATE TABLE drill_runs (
      id TEXT PRIMARY KEY NOT NULL,
      drill_id TEXT NOT NULL,
      language TEXT NOT NULL CHECK (language IN ('python', 'typescript')),
      mode TEXT NOT NULL CHECK (mode IN ('timed', 'practice', 'blank')),
      random INTEGER NOT NULL CHECK (random IN (0, 1)),
      started_at INTEGER NOT NULL,
      last_seen_at INTEGER NOT NULL,
      ended_at INTEGER,
      ending TEXT CHECK (ending IN ('finished', 'abandoned')),
      wrap_up TEXT NOT NULL,
      record TEXT,
      CHECK ((ended_at IS NULL) = (ending IS NULL)),
      CHECK ((ended_at IS NULL) = (record IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX drill_runs_one_open ON drill_runs ((1)) WHERE ended_at IS NULL;
    CREATE INDEX drill_runs_by_drill ON drill_runs (drill_id, started_at);

    CREATE TABLE drill_phases (
      id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
      run_id TEXT NOT NULL REFERENCES drill_runs (id),
      phase TEXT NOT NULL,
      started_at INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX drill_phases_once ON drill_phases (run_id, phase);

    CREATE TABLE drill_stops (
      id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
      run_id TEXT NOT NULL REFERENCES drill_runs (id),
      kind TEXT NOT NULL CHECK (kind IN ('pause', 'gap')),
      reason TEXT NOT NULL,
      from_at INTEGER NOT NULL,
      seen_at INTEGER NOT NULL,
      to_at INTEGER,
      choice TEXT CHECK (choice IN ('count', 'pause'))
    ) STRICT;
    CREATE UNIQUE INDEX drill_stops_one_open ON drill_stops (run_id) WHERE to_at IS NULL;
    CREATE INDEX drill_stops_by_run ON drill_stops (run_id);

    CREATE TABLE drill_events (
      id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
      run_id TEXT NOT NULL REFERENCES drill_runs (id),
      at INTEGER NOT NULL,
      event TEXT NOT NULL
    ) STRICT;
    CREATE INDEX drill_events_by_run ON drill_events (run_id);

    CREATE TABLE drill_drafts (
      run_id TEXT NOT NULL REFERENCES drill_runs (id),
      file TEXT NOT NULL CHECK (file IN ('solution', 'tests')),
      text TEXT NOT NULL,
      saved_at INTEGER NOT NULL,
      PRIMARY KEY (run_id, file)
    ) STRICT;

    CREATE TABLE drill_submissions (
      id TEXT PRIMARY KEY NOT NULL,
      run_id TEXT NOT NULL REFERENCES drill_runs (id),
      number INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('test', 'submit')),
      stage TEXT NOT NULL,
      submitted_at INTEGER NOT NULL,
      solution TEXT NOT NULL,
      tests TEXT NOT NULL,
      verdict TEXT,
      broke TEXT,
      judged_at INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX drill_submissions_by_run ON drill_submissions (run_id, number);

    CREATE TABLE drill_settings (
      id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
      settings TEXT NOT NULL
    ) STRICT;
  `,
};

import type { Migration } from './index.ts';

/** The first tables: preferences, the plan, its history, the work timer, the calendar's counters. */
export const appAndPlanCreate: Migration = {
  number: 1,
  name: 'app-and-plan-create',
  up: `
    CREATE TABLE preferences (
      key TEXT PRIMARY KEY NOT NULL,
      value TEXT NOT NULL
    ) STRICT;

    CREATE TABLE plan_setup (
      id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
      answers TEXT NOT NULL,
      reflowed_on TEXT NOT NULL
    ) STRICT;

    CREATE TABLE plan_setup_draft (
      id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
      draft TEXT NOT NULL
    ) STRICT;

    CREATE TABLE plan_tasks (
      id TEXT PRIMARY KEY NOT NULL,
      origin TEXT NOT NULL CHECK (origin IN ('curriculum', 'daily', 'own')),
      title TEXT NOT NULL,
      summary TEXT NOT NULL,
      done TEXT NOT NULL,
      kind TEXT NOT NULL,
      theme TEXT,
      minutes INTEGER NOT NULL,
      estimate INTEGER NOT NULL,
      days INTEGER NOT NULL,
      round TEXT NOT NULL,
      place TEXT NOT NULL,
      after TEXT NOT NULL,
      weight REAL NOT NULL,
      cost TEXT NOT NULL,
      activity TEXT,
      rank REAL NOT NULL,
      day TEXT,
      status TEXT NOT NULL CHECK (status IN ('to-do', 'done', 'skipped', 'dropped', 'lapsed')),
      locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
      done_at INTEGER,
      spent_minutes INTEGER,
      note TEXT NOT NULL,
      skip_reason TEXT,
      dropped_reason TEXT,
      moved_from TEXT,
      move_reason TEXT
    ) STRICT;
    CREATE INDEX plan_tasks_by_day ON plan_tasks (day);

    CREATE TABLE plan_changes (
      id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
      made_at INTEGER NOT NULL,
      made_on TEXT NOT NULL,
      said TEXT NOT NULL,
      difference TEXT NOT NULL,
      report TEXT NOT NULL,
      undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
    ) STRICT;

    CREATE TABLE plan_sessions (
      id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
      task_id TEXT NOT NULL,
      started_at INTEGER NOT NULL,
      paused_at INTEGER,
      paused_for INTEGER NOT NULL DEFAULT 0,
      ended_at INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX plan_sessions_one_running ON plan_sessions ((1)) WHERE ended_at IS NULL;

    CREATE TABLE plan_activities (
      id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      finished_at INTEGER NOT NULL,
      minutes INTEGER,
      task_id TEXT
    ) STRICT;

    CREATE TABLE plan_stages (
      id TEXT PRIMARY KEY NOT NULL,
      length_minutes INTEGER NOT NULL,
      wait_least INTEGER NOT NULL,
      wait_most INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE plan_calendar_events (
      uid TEXT PRIMARY KEY NOT NULL,
      sequence INTEGER NOT NULL,
      content TEXT NOT NULL,
      cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1))
    ) STRICT;
  `,
};

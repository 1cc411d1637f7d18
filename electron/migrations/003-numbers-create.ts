import type { Migration } from './index.ts';

/**
 * Cards with what is known of their learning, the log of reviews it follows from, the open session, undo, and sums by
 * day. `cards_by_due` covers what counting needs, so that the sidebar reads no card.
 */
export const numbersCreate: Migration = {
  number: 3,
  name: 'numbers-create',
  up: `
    CREATE TABLE numbers_decks (
      id TEXT PRIMARY KEY NOT NULL,
      title TEXT NOT NULL,
      about TEXT NOT NULL,
      own INTEGER NOT NULL CHECK (own IN (0, 1)),
      position INTEGER NOT NULL,
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
    ) STRICT;

    CREATE TABLE numbers_cards (
      id TEXT PRIMARY KEY NOT NULL,
      origin TEXT NOT NULL CHECK (origin IN ('content', 'own', 'import', 'activity')),
      kind TEXT NOT NULL CHECK (kind IN ('number', 'wording', 'generator', 'activity')),
      deck_id TEXT NOT NULL REFERENCES numbers_decks (id),
      round TEXT,
      position INTEGER NOT NULL,
      added_at INTEGER NOT NULL,
      suspended INTEGER NOT NULL DEFAULT 0 CHECK (suspended IN (0, 1)),
      flagged INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1)),
      changed INTEGER NOT NULL DEFAULT 0 CHECK (changed IN (0, 1)),
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      buried_day TEXT,
      tolerance REAL,
      usual_ms INTEGER,
      begun_at INTEGER NOT NULL,
      log_after INTEGER NOT NULL DEFAULT 0,
      phase TEXT NOT NULL CHECK (phase IN ('new', 'learning', 'review', 'relearning')),
      due_at INTEGER NOT NULL,
      last_review_at INTEGER,
      stability REAL NOT NULL,
      difficulty REAL NOT NULL,
      reps INTEGER NOT NULL,
      lapses INTEGER NOT NULL,
      learning_steps INTEGER NOT NULL,
      scheduled_days REAL NOT NULL,
      fingerprint TEXT,
      guid TEXT,
      activity TEXT,
      tags TEXT NOT NULL,
      question TEXT NOT NULL,
      answer TEXT NOT NULL,
      search TEXT NOT NULL,
      text TEXT
    ) STRICT;
    CREATE INDEX numbers_cards_by_due
      ON numbers_cards (phase, due_at, buried_day, suspended, removed);
    CREATE INDEX numbers_cards_by_deck ON numbers_cards (deck_id, position);
    CREATE UNIQUE INDEX numbers_cards_by_guid ON numbers_cards (guid) WHERE guid IS NOT NULL;

    CREATE TABLE numbers_reviews (
      id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
      card_id TEXT NOT NULL REFERENCES numbers_cards (id),
      deck_id TEXT NOT NULL,
      session_id TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('due', 'cram', 'activity', 'import')),
      at INTEGER NOT NULL,
      day TEXT NOT NULL,
      rating TEXT NOT NULL CHECK (rating IN ('again', 'hard', 'good', 'easy')),
      typed TEXT,
      verdict TEXT,
      elapsed_ms INTEGER NOT NULL,
      seed INTEGER,
      phase_before TEXT NOT NULL,
      interval_before REAL NOT NULL,
      due_at INTEGER,
      scheduled_days REAL
    ) STRICT;
    CREATE INDEX numbers_reviews_by_card ON numbers_reviews (card_id, id);
    CREATE INDEX numbers_reviews_by_at ON numbers_reviews (at);
    CREATE INDEX numbers_reviews_by_session
      ON numbers_reviews (session_id) WHERE session_id IS NOT NULL;

    CREATE TABLE numbers_daily (
      day TEXT NOT NULL,
      deck_id TEXT NOT NULL,
      reviews INTEGER NOT NULL,
      ms INTEGER NOT NULL,
      again INTEGER NOT NULL,
      young INTEGER NOT NULL,
      young_right INTEGER NOT NULL,
      mature INTEGER NOT NULL,
      mature_right INTEGER NOT NULL,
      PRIMARY KEY (day, deck_id)
    ) STRICT;

    CREATE TABLE numbers_sessions (
      id TEXT PRIMARY KEY NOT NULL,
      mode TEXT NOT NULL CHECK (mode IN ('due', 'cram')),
      deck_id TEXT,
      title TEXT NOT NULL,
      started_at INTEGER NOT NULL,
      ended_at INTEGER,
      card_id TEXT,
      seed INTEGER,
      answered INTEGER NOT NULL DEFAULT 0 CHECK (answered IN (0, 1)),
      typed TEXT,
      elapsed_ms INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX numbers_sessions_one_open ON numbers_sessions ((1)) WHERE ended_at IS NULL;

    CREATE TABLE numbers_undo (
      id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
      made_at INTEGER NOT NULL,
      said TEXT NOT NULL,
      difference TEXT NOT NULL
    ) STRICT;

    CREATE TABLE numbers_settings (
      id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
      settings TEXT NOT NULL,
      reported_day TEXT,
      own_weights INTEGER NOT NULL DEFAULT 0 CHECK (own_weights IN (0, 1))
    ) STRICT;

    CREATE TABLE numbers_weights (
      id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
      weights TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      reviews INTEGER NOT NULL,
      log_loss_before REAL NOT NULL,
      log_loss_after REAL NOT NULL
    ) STRICT;
  `,
};

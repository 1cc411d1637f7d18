CREATE TABLE drill_drafts (
  run_id TEXT NOT NULL REFERENCES drill_runs (id),
  file TEXT NOT NULL CHECK (file IN ('solution', 'tests')),
  text TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (run_id, file)
) STRICT;

CREATE TABLE drill_events (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  run_id TEXT NOT NULL REFERENCES drill_runs (id),
  at INTEGER NOT NULL,
  event TEXT NOT NULL
) STRICT;

CREATE TABLE drill_phases (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  run_id TEXT NOT NULL REFERENCES drill_runs (id),
  phase TEXT NOT NULL,
  started_at INTEGER NOT NULL
) STRICT;

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

CREATE TABLE drill_settings (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  settings TEXT NOT NULL
) STRICT;

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

CREATE TABLE numbers_decks (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  about TEXT NOT NULL,
  own INTEGER NOT NULL CHECK (own IN (0, 1)),
  position INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;

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

CREATE TABLE numbers_settings (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  settings TEXT NOT NULL,
  reported_day TEXT,
  own_weights INTEGER NOT NULL DEFAULT 0 CHECK (own_weights IN (0, 1))
) STRICT;

CREATE TABLE numbers_undo (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  made_at INTEGER NOT NULL,
  said TEXT NOT NULL,
  difference TEXT NOT NULL
) STRICT;

CREATE TABLE numbers_weights (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  weights TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  reviews INTEGER NOT NULL,
  log_loss_before REAL NOT NULL,
  log_loss_after REAL NOT NULL
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

CREATE TABLE opinion_reading (
  reading_id TEXT PRIMARY KEY NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('to-read', 'reading', 'read')),
  notes TEXT NOT NULL,
  read_at INTEGER
) STRICT;

CREATE TABLE plan_activities (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  finished_at INTEGER NOT NULL,
  minutes INTEGER,
  task_id TEXT
) STRICT;

CREATE TABLE plan_calendar_events (
  uid TEXT PRIMARY KEY NOT NULL,
  sequence INTEGER NOT NULL,
  content TEXT NOT NULL,
  cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1))
) STRICT;

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

CREATE TABLE plan_setup (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  answers TEXT NOT NULL,
  reflowed_on TEXT NOT NULL
) STRICT;

CREATE TABLE plan_setup_draft (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  draft TEXT NOT NULL
) STRICT;

CREATE TABLE plan_stages (
  id TEXT PRIMARY KEY NOT NULL,
  length_minutes INTEGER NOT NULL,
  wait_least INTEGER NOT NULL,
  wait_most INTEGER NOT NULL
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

CREATE TABLE preferences (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE rehearsal_reports (
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  reported_at INTEGER NOT NULL,
  PRIMARY KEY (subject_kind, subject_id)
) STRICT;

CREATE TABLE rehearsal_settings (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  settings TEXT NOT NULL
) STRICT;

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

CREATE TABLE writing_dismissals (
  document_id TEXT NOT NULL REFERENCES writing_documents (id),
  key TEXT NOT NULL,
  reason TEXT NOT NULL,
  dismissed_at INTEGER NOT NULL,
  PRIMARY KEY (document_id, key)
) STRICT;

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

CREATE INDEX drill_events_by_run ON drill_events (run_id);

CREATE UNIQUE INDEX drill_phases_once ON drill_phases (run_id, phase);

CREATE INDEX drill_runs_by_drill ON drill_runs (drill_id, started_at);

CREATE UNIQUE INDEX drill_runs_one_open ON drill_runs ((1)) WHERE ended_at IS NULL;

CREATE INDEX drill_stops_by_run ON drill_stops (run_id);

CREATE UNIQUE INDEX drill_stops_one_open ON drill_stops (run_id) WHERE to_at IS NULL;

CREATE UNIQUE INDEX drill_submissions_by_run ON drill_submissions (run_id, number);

CREATE INDEX numbers_cards_by_deck ON numbers_cards (deck_id, position);

CREATE INDEX numbers_cards_by_due
  ON numbers_cards (phase, due_at, buried_day, suspended, removed);

CREATE UNIQUE INDEX numbers_cards_by_guid ON numbers_cards (guid) WHERE guid IS NOT NULL;

CREATE INDEX numbers_reviews_by_at ON numbers_reviews (at);

CREATE INDEX numbers_reviews_by_card ON numbers_reviews (card_id, id);

CREATE INDEX numbers_reviews_by_session
  ON numbers_reviews (session_id) WHERE session_id IS NOT NULL;

CREATE UNIQUE INDEX numbers_sessions_one_open ON numbers_sessions ((1)) WHERE ended_at IS NULL;

CREATE INDEX opinion_pushback_by_stance ON opinion_pushback (stance_id, asked_at);

CREATE UNIQUE INDEX plan_sessions_one_running ON plan_sessions ((1)) WHERE ended_at IS NULL;

CREATE INDEX plan_tasks_by_day ON plan_tasks (day);

CREATE INDEX rehearsal_takes_by_subject
  ON rehearsal_takes (subject_kind, subject_id, started_at);

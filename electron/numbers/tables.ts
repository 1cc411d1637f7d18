/** The numbers' tables. Their SQL is in `migrations/`; a test holds the two against each other. */
import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { RoundId } from '#content/plan/schema.ts';
import type { Difference } from './history.ts';
import type {
  AnswerVerdict,
  CardKind,
  CardOrigin,
  CardText,
  LearningPhase,
  NumbersSettings,
  Rating,
} from './values.ts';

/** Groups of the content and own decks. A content group that is gone is kept as removed: its cards may be in the log. */
export const numbersDecks = sqliteTable('numbers_decks', {
  id: text().primaryKey(),
  title: text().notNull(),
  about: text().notNull(),
  own: integer({ mode: 'boolean' }).notNull(),
  position: integer().notNull(),
  removed: integer({ mode: 'boolean' }).notNull().default(false),
});

/** One row a card. The state columns always are what the card's reviews lead to. */
export const numbersCards = sqliteTable('numbers_cards', {
  id: text().primaryKey(),
  origin: text().$type<CardOrigin>().notNull(),
  kind: text().$type<CardKind>().notNull(),
  deckId: text('deck_id').notNull(),
  round: text().$type<RoundId>(),
  position: integer().notNull(),
  addedAt: integer('added_at').notNull(),
  suspended: integer({ mode: 'boolean' }).notNull().default(false),
  flagged: integer({ mode: 'boolean' }).notNull().default(false),
  /** The figures it derives from changed since it was graded last. */
  changed: integer({ mode: 'boolean' }).notNull().default(false),
  removed: integer({ mode: 'boolean' }).notNull().default(false),
  /** Put aside on that study day, and there again on any other. */
  buriedDay: text('buried_day'),
  /** Percent a typed figure may be off, where the person set it. */
  tolerance: real(),
  /** Usual time of an answer; null before three. */
  usualMs: integer('usual_ms'),
  /** When learning began: added, or reset. */
  begunAt: integer('begun_at').notNull(),
  /** Reviews up to this one were before a reset. */
  logAfter: integer('log_after').notNull().default(0),
  phase: text().$type<LearningPhase>().notNull(),
  dueAt: integer('due_at').notNull(),
  lastReviewAt: integer('last_review_at'),
  stability: real().notNull(),
  difficulty: real().notNull(),
  reps: integer().notNull(),
  lapses: integer().notNull(),
  learningSteps: integer('learning_steps').notNull(),
  scheduledDays: real('scheduled_days').notNull(),
  /** Of a content card: what its answer depends on, digested. */
  fingerprint: text(),
  /** Tells the same card in a later import. */
  guid: text(),
  activity: text({ mode: 'json' }).$type<{ place: string; title: string; subject: string }>(),
  tags: text({ mode: 'json' }).$type<string[]>().notNull(),
  question: text().notNull(),
  answer: text().notNull(),
  /** Question, answer and tags in lower case. */
  search: text().notNull(),
  /** What the person or an import wrote; null where the content's own text stands. */
  text: text({ mode: 'json' }).$type<CardText>(),
});

/** The log. Rows are in the order in which reviews happened, whatever the clock said. */
export const numbersReviews = sqliteTable('numbers_reviews', {
  id: integer().primaryKey({ autoIncrement: true }),
  cardId: text('card_id').notNull(),
  deckId: text('deck_id').notNull(),
  sessionId: text('session_id'),
  /** `cram` changes no state, and does not count in statistics. */
  kind: text().$type<'due' | 'cram' | 'activity' | 'import'>().notNull(),
  at: integer().notNull(),
  /** The study day on which it happened. */
  day: text().notNull(),
  rating: text().$type<Rating>().notNull(),
  typed: text(),
  verdict: text().$type<AnswerVerdict['kind']>(),
  elapsedMs: integer('elapsed_ms').notNull(),
  seed: integer(),
  phaseBefore: text('phase_before').$type<LearningPhase>().notNull(),
  intervalBefore: real('interval_before').notNull(),
  /** What was stored as due, aimed or put off as it was; null where an import did not say. */
  dueAt: integer('due_at'),
  scheduledDays: real('scheduled_days'),
});

/** Sums of the log by day and deck, kept with it: a year's statistics read a few thousand rows. */
export const numbersDaily = sqliteTable(
  'numbers_daily',
  {
    day: text().notNull(),
    deckId: text('deck_id').notNull(),
    reviews: integer().notNull(),
    ms: integer().notNull(),
    again: integer().notNull(),
    young: integer().notNull(),
    youngRight: integer('young_right').notNull(),
    mature: integer().notNull(),
    matureRight: integer('mature_right').notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.deckId] })],
);

/** One row a session; at most one has not ended. What was graded in it is in the log. */
export const numbersSessions = sqliteTable('numbers_sessions', {
  id: text().primaryKey(),
  mode: text().$type<'due' | 'cram'>().notNull(),
  deckId: text('deck_id'),
  title: text().notNull(),
  startedAt: integer('started_at').notNull(),
  endedAt: integer('ended_at'),
  cardId: text('card_id'),
  /** What the current card's figures are drawn from. */
  seed: integer(),
  /** The back is shown: with what was typed, or as a reveal where nothing was. */
  answered: integer({ mode: 'boolean' }).notNull().default(false),
  typed: text(),
  elapsedMs: integer('elapsed_ms'),
});

/** What undo takes back, newest last; only the newest are kept. */
export const numbersUndo = sqliteTable('numbers_undo', {
  id: integer().primaryKey({ autoIncrement: true }),
  madeAt: integer('made_at').notNull(),
  said: text().notNull(),
  difference: text({ mode: 'json' }).$type<Difference>().notNull(),
});

export const numbersSettings = sqliteTable('numbers_settings', {
  id: integer().primaryKey(),
  settings: text({ mode: 'json' }).$type<NumbersSettings>().notNull(),
  /** The study day on which the plan was told that the review is done. */
  reportedDay: text('reported_day'),
  ownWeights: integer('own_weights', { mode: 'boolean' }).notNull().default(false),
});

export const numbersWeights = sqliteTable('numbers_weights', {
  id: integer().primaryKey(),
  weights: text({ mode: 'json' }).$type<number[]>().notNull(),
  madeAt: integer('made_at').notNull(),
  reviews: integer().notNull(),
  logLossBefore: real('log_loss_before').notNull(),
  logLossAfter: real('log_loss_after').notNull(),
});

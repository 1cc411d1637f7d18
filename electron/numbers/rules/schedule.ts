/**
 * When a card comes back: ts-fsrs, the reference implementation of FSRS-6, on plain values.
 *
 * Nothing is scheduled here that the library does not schedule. What is added: states without `Date`, a fuzz that is
 * the same for the preview and the grade, and a meaning for a clock that was set back.
 */
import {
  type Card,
  createEmptyCard,
  type FSRS,
  fsrs,
  GenSeedStrategyWithCardId,
  type Grade,
  Rating as LibraryRating,
  State,
  StrategyMode,
} from 'ts-fsrs';
import type { CardState, LearningPhase, Rating } from '../values.ts';
import { memoryOf, recallAfter } from './schedule-memory.ts';

/** What scheduling depends on beside the card. */
export type ScheduleParams = {
  /** Share of reviews that should succeed, 0 to 1. */
  retention: number;
  /** 21 weights of FSRS-6; null for the library's defaults. */
  weights: readonly number[] | null;
  /** Decides the fuzz together with the number of the review: the card's id. */
  seed: string;
};

/** A review as it is kept. Rows are in the order in which they happened, whatever their instants say. */
export type ReviewRow = {
  rating: Rating;
  /** ms UTC */
  at: number;
  /** Due instant and days that were stored, aimed or put off as they were; null where unknown (an import). */
  dueAt: number | null;
  scheduledDays: number | null;
};

/** What a grade leads to. */
export type Graded = { state: CardState; log: ReviewRow };

/** What a grade would lead to, for its button. */
export type Preview = {
  state: CardState;
  /** ms UTC */
  dueAt: number;
  /** Minutes until then where the card comes back in this session, whole days otherwise. */
  interval: { unit: 'minutes' | 'days'; count: number };
};
export type Previews = Record<Rating, Preview>;

const millisecondsPerMinute = 60_000;
const millisecondsPerDay = 86_400_000;
const phases: Record<State, LearningPhase> = {
  [State.New]: 'new',
  [State.Learning]: 'learning',
  [State.Review]: 'review',
  [State.Relearning]: 'relearning',
};
const libraryStates: Record<LearningPhase, State> = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
};
const grades: Record<Rating, Grade> = {
  again: LibraryRating.Again,
  hard: LibraryRating.Hard,
  good: LibraryRating.Good,
  easy: LibraryRating.Easy,
};

/** The state of a card never seen, due at `now` (ms UTC). */
export function emptyState(now: number): CardState {
  return stateOf(createEmptyCard(new Date(now)));
}

/**
 * What each grade at `now` (ms UTC) would store. A later `grade` stores the same interval, unless a UTC midnight lies
 * between the two: FSRS counts whole days.
 */
export function previews(state: CardState, now: number, params: ScheduleParams): Previews {
  const record = schedulerOf(params).repeat(cardOf(state, now, params.seed), new Date(now));
  const option = (rating: Rating): Preview => {
    const after = stateOf(record[grades[rating]].card);
    return { state: after, dueAt: after.dueAt, interval: intervalUntil(after, now) };
  };
  return {
    again: option('again'),
    hard: option('hard'),
    good: option('good'),
    easy: option('easy'),
  };
}

/**
 * The state after a review at `now` (ms UTC), and its row.
 *
 * Where the clock was set back behind the last review, no time counts as passed, and the card is due from `now` on.
 */
export function grade(
  state: CardState,
  rating: Rating,
  now: number,
  params: ScheduleParams,
): Graded {
  const card = cardOf(state, now, params.seed);
  const after = stateOf(schedulerOf(params).next(card, new Date(now), grades[rating]).card);
  const { dueAt, scheduledDays } = after;
  return { state: after, log: { rating, at: now, dueAt, scheduledDays } };
}

/**
 * The state after all rows of a card created at `createdAt` (ms UTC): exactly what was stored step by step, so undo is
 * a rebuild without the last row.
 */
export function rebuild(
  rows: readonly ReviewRow[],
  params: ScheduleParams,
  createdAt: number,
): CardState {
  const state = reschedule(rows, params, createdAt);
  const last = rows.at(-1);
  return {
    ...state,
    dueAt: last?.dueAt ?? state.dueAt,
    scheduledDays: last?.scheduledDays ?? state.scheduledDays,
  };
}

/** The state these params would have led to: like `rebuild`, but due when FSRS says, whatever was stored then. */
export function reschedule(
  rows: readonly ReviewRow[],
  params: ScheduleParams,
  createdAt: number,
): CardState {
  return rows.reduce(
    (state, { rating, at }) => grade(state, rating, at, params).state,
    emptyState(createdAt),
  );
}

/**
 * The expected share of recalls at an instant (ms UTC), 0 to 1; 0 for a card never seen. At whole days it is the
 * library's figure; between them it goes on falling, where the library's stands.
 */
export function retrievability(
  state: CardState,
  at: number,
  { weights }: Pick<ScheduleParams, 'weights'>,
): number {
  if (state.phase === 'new' || state.lastReviewAt === null) return 0;
  const days = Math.max(0, at - state.lastReviewAt) / millisecondsPerDay;
  return recallAfter(memoryOf(weights), days, state.stability);
}

/** Minutes where the card is in learning, whole days otherwise. */
export function intervalUntil(state: CardState, now: number): Preview['interval'] {
  const inLearning = state.phase === 'learning' || state.phase === 'relearning';
  const unit = inLearning ? 'minutes' : 'days';
  const length = inLearning ? millisecondsPerMinute : millisecondsPerDay;
  return { unit, count: Math.max(0, Math.round((state.dueAt - now) / length)) };
}

type SeededCard = Card & { seed: string };
let made: { retention: number; weights: readonly number[] | null; scheduler: FSRS } | null = null;

/** Making a scheduler costs more than grading with it, and hundreds in a row have the same params. */
function schedulerOf({ retention, weights }: ScheduleParams): FSRS {
  if (made !== null && made.retention === retention && made.weights === weights) {
    return made.scheduler;
  }
  const scheduler = fsrs({
    request_retention: retention,
    enable_fuzz: true,
    ...(weights === null ? {} : { w: weights }),
  }).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('seed'));
  made = { retention, weights, scheduler };
  return scheduler;
}

function cardOf(state: CardState, now: number, seed: string): SeededCard {
  return {
    due: new Date(state.dueAt),
    stability: state.stability,
    difficulty: state.difficulty,
    elapsed_days: 0,
    scheduled_days: state.scheduledDays,
    learning_steps: state.learningSteps,
    reps: state.reps,
    lapses: state.lapses,
    state: libraryStates[state.phase],
    // The library refuses negative days.
    last_review:
      state.lastReviewAt === null ? undefined : new Date(Math.min(state.lastReviewAt, now)),
    seed: `${seed}:`,
  };
}

function stateOf(card: Card): CardState {
  return {
    phase: phases[card.state],
    dueAt: card.due.getTime(),
    lastReviewAt: card.last_review?.getTime() ?? null,
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
    learningSteps: card.learning_steps,
    scheduledDays: card.scheduled_days,
  };
}

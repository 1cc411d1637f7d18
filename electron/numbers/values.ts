/**
 * The values that the numbers' rules, tables and contract share: a card as it is learnt, reviewed and shown.
 * Instants are ms UTC; days are local `YYYY-MM-DD`; recall and retention are shares from 0 to 1.
 */
import { z } from 'zod';
import { certaintySchema } from '#content/numbers/schema.ts';
import { roundIdSchema } from '#content/plan/schema.ts';
import { daySchema } from '../day-schema.ts';

export const ratings = ['again', 'hard', 'good', 'easy'] as const;
export const ratingSchema = z.enum(ratings);
export type Rating = z.infer<typeof ratingSchema>;

export const learningPhases = ['new', 'learning', 'review', 'relearning'] as const;
export const learningPhaseSchema = z.enum(learningPhases);
export type LearningPhase = z.infer<typeof learningPhaseSchema>;

/** What the scheduler knows of a card. It can always be rebuilt from the card's reviews. */
export const cardStateSchema = z.object({
  phase: learningPhaseSchema,
  dueAt: z.number().int(),
  lastReviewAt: z.number().int().nullable(),
  /** Days until recall has fallen to nine in ten. */
  stability: z.number(),
  /** From 1 to 10. */
  difficulty: z.number(),
  reps: z.number().int(),
  lapses: z.number().int(),
  learningSteps: z.number().int(),
  scheduledDays: z.number(),
});
export type CardState = z.infer<typeof cardStateSchema>;

/**
 * What a card asks for. `activity` is something another column does (a timed re-solve of a drill), graded by its
 * outcome there and never by feeling here.
 */
export const cardKinds = ['number', 'wording', 'generator', 'activity'] as const;
export const cardKindSchema = z.enum(cardKinds);
export type CardKind = z.infer<typeof cardKindSchema>;

/** Where a card comes from. Own edits of a `content` card survive updates of the content. */
export const cardOriginSchema = z.enum(['content', 'own', 'import', 'activity']);
export type CardOrigin = z.infer<typeof cardOriginSchema>;

export const deckSchema = z.object({
  id: z.string(),
  title: z.string(),
  about: z.string(),
  /** A group of the content, or a deck of one's own. */
  own: z.boolean(),
});
export type Deck = z.infer<typeof deckSchema>;

/** What a person may write on a card. `answer` of a number card is a figure with its unit, or a range: `2.68 GB`. */
export const cardTextSchema = z.strictObject({
  kind: z.enum(['number', 'wording']),
  question: z.string().trim().min(1, 'Write the question.').max(600),
  answer: z.string().trim().min(1, 'Write the answer.').max(4_000),
  /** Percent that a typed figure may be off; only of a number card. */
  tolerancePercent: z.number().min(0).max(50).optional(),
  why: z.string().max(2_000).default(''),
  assumptions: z.string().max(2_000).default(''),
  formula: z.string().max(600).default(''),
  source: z.string().max(600).default(''),
  tags: z.array(z.string().trim().min(1).max(60)).max(40).default([]),
});
export type CardText = z.infer<typeof cardTextSchema>;

/** The same as it is written: whatever the fields hold, so that what is missing can be named. */
export const cardDraftSchema = z.strictObject({
  kind: z.enum(['number', 'wording']),
  question: z.string().max(10_000),
  answer: z.string().max(10_000),
  tolerancePercent: z.number().optional(),
  why: z.string().max(10_000).default(''),
  assumptions: z.string().max(10_000).default(''),
  formula: z.string().max(10_000).default(''),
  source: z.string().max(10_000).default(''),
  tags: z.array(z.string().max(200)).max(200).default([]),
});
export type CardDraft = z.infer<typeof cardDraftSchema>;

/** One line of a derivation: what it is, its formula, the same with the figures in it, the result. */
export const workedLineSchema = z.object({
  label: z.string(),
  formula: z.string(),
  substituted: z.string(),
  result: z.string(),
});
export type WorkedLine = z.infer<typeof workedLineSchema>;

/**
 * How a typed answer was judged. An unreadable one is said, with what to type, and not graded; one of another
 * dimension is wrong.
 */
export const verdictKinds = ['right', 'near', 'wrong', 'wrong-dimension', 'unreadable'] as const;
export const answerVerdictSchema = z.object({
  kind: z.enum(verdictKinds),
  /** "Within 10%", "Right power of ten, 34% over", "That is a rate; the question asks for memory." */
  words: z.string(),
  /** "7% under", "12 times too high"; empty where there is no error to tell. */
  errorWords: z.string(),
  /** What was understood: `2.5 GB`. Null where nothing was. */
  understood: z.string().nullable(),
  /** Says that a unit was filled in, or that it would be exact in GiB. */
  note: z.string().nullable(),
  suggested: ratingSchema.nullable(),
});
export type AnswerVerdict = z.infer<typeof answerVerdictSchema>;

/** The ruler under a typed answer. Positions are shares of its width from 0 to 1; `beyond` says a mark lies outside. */
export const answerBandSchema = z.object({
  ticks: z.array(z.object({ at: z.number(), label: z.string().nullable() })),
  band: z.object({ from: z.number(), to: z.number() }),
  exact: z.object({ at: z.number(), label: z.string() }).nullable(),
  typed: z
    .object({ at: z.number(), label: z.string(), beyond: z.enum(['low', 'high']).nullable() })
    .nullable(),
  logarithmic: z.boolean(),
});
export type AnswerBand = z.infer<typeof answerBandSchema>;

/** The front of a card, as it is asked. For a generator the question is the draw's. */
export const cardFaceSchema = z.object({
  cardId: z.string(),
  kind: cardKindSchema,
  question: z.string(),
  deck: z.string(),
  round: roundIdSchema.nullable(),
  assumptions: z.array(z.string()),
  phase: learningPhaseSchema,
  flagged: z.boolean(),
  /** The unit a bare number is taken in; null for wording cards. */
  unit: z.string().nullable(),
  /** Forgotten often: the screen offers to rewrite it. */
  leech: z.boolean(),
  /** Seconds this card usually takes; null before it was answered three times. */
  usualMs: z.number().nullable(),
  /** What does an `activity` card: the place to go to, and what to start there by its id and in words. */
  activity: z.object({ place: z.string(), subject: z.string(), title: z.string() }).nullable(),
});
export type CardFace = z.infer<typeof cardFaceSchema>;

export const gradeOptionSchema = z.object({
  rating: ratingSchema,
  dueAt: z.number().int(),
  /** "in 8 min", "in 6 days"; true to what is stored. */
  intervalWords: z.string(),
  /** Expected recall on the round's day with this grade; null without a date. */
  recallOnDay: z.number().nullable(),
});
export type GradeOption = z.infer<typeof gradeOptionSchema>;

export const curveSchema = z.object({
  /** Recall from 0 to 1 at instants; a review is two points at the same instant. */
  points: z.array(z.object({ at: z.number(), recall: z.number() })),
  reviews: z.array(z.number()),
  until: z.number(),
  goal: z.number(),
  sentence: z.string(),
});
export type Curve = z.infer<typeof curveSchema>;

/** The back of a card, after it was answered or revealed. */
export const cardBackSchema = z.object({
  typed: z.string().nullable(),
  verdict: answerVerdictSchema.nullable(),
  band: answerBandSchema.nullable(),
  /** The answer in words: `2.68 GB`, or what to say. */
  answer: z.string(),
  worked: z.array(workedLineSchema),
  why: z.string(),
  followUp: z.string().nullable(),
  sources: z.array(z.string()),
  asOf: daySchema.nullable(),
  certainty: certaintySchema.nullable(),
  note: z.string().nullable(),
  /** The figures it derives from were changed since this card was last seen. */
  changed: z.boolean(),
  elapsedMs: z.number(),
  suggested: ratingSchema.nullable(),
  options: z.array(gradeOptionSchema),
  /** By rating: how recall goes on. */
  curve: curveSchema.nullable(),
});
export type CardBack = z.infer<typeof cardBackSchema>;

export const sessionModes = ['due', 'cram'] as const;
export const sessionViewSchema = z.object({
  id: z.string(),
  mode: z.enum(sessionModes),
  /** What it is about: "Due today", "Cram: KV cache". */
  title: z.string(),
  /** One entry a card, in order: how it went first. */
  done: z.array(ratingSchema),
  /** Cards still to come, the current one included; learning cards that come back count once. */
  left: z.number().int(),
  current: cardFaceSchema.nullable(),
  back: cardBackSchema.nullable(),
  /** Where nothing is left now but something in learning comes back: when. */
  waitsUntil: z.number().int().nullable(),
  facts: z.object({
    rightFirst: z.number().int(),
    missed: z.number().int(),
    medianMs: z.number().nullable(),
    leftMinutes: z.number().nullable(),
  }),
  /** What undo would take back, in words; null where there is nothing. */
  undo: z.string().nullable(),
});
export type SessionView = z.infer<typeof sessionViewSchema>;

/** What is to be expected on the day, honestly. */
export const outlookSchema = z.object({
  round: roundIdSchema,
  roundTitle: z.string(),
  day: daySchema,
  daysLeft: z.number().int(),
  cards: z.number().int(),
  /** Of them, those reviewed at least once. Where none was, there is no evidence for a forecast. */
  reviewed: z.number().int(),
  /** Null where none was reviewed. */
  recallNow: z.number().nullable(),
  recallOnDay: z.number(),
  goal: z.number(),
  /** The minutes a day allowed, those the goal needs (null where four hours do not do), and what a few more would buy. */
  minutesADay: z.number(),
  minutesNeeded: z.number().nullable(),
  more: z.object({ minutes: z.number(), recall: z.number() }).nullable(),
  /** The deck least known now; null where none that was met is below the goal. */
  weakest: z.object({ deck: z.string(), recall: z.number() }).nullable(),
  sentence: z.string(),
});
export type Outlook = z.infer<typeof outlookSchema>;

export const catchUpWayIds = ['spread', 'most-valuable', 'all-now'] as const;
export const catchUpSchema = z.object({
  overdue: z.number().int(),
  missedDays: z.number().int(),
  ways: z.array(
    z.object({
      id: z.enum(catchUpWayIds),
      title: z.string(),
      sentence: z.string(),
      minutesToday: z.number(),
      minutesADay: z.number(),
      recallOnDay: z.number().nullable(),
    }),
  ),
});
export type CatchUp = z.infer<typeof catchUpSchema>;

export const numbersSettingsSchema = z.strictObject({
  /** Share of reviews that should succeed. */
  retention: z.number().min(0.7).max(0.97),
  minutesADay: z.number().int().min(1).max(240),
  /** Null: follows from what is left, the days and the minutes. */
  newADay: z.number().int().min(0).max(500).nullable(),
  /** Hour of the local day at which a study day begins. */
  rolloverHour: z.number().int().min(0).max(12),
  buttons: z.enum(['four', 'two']),
  /** Lapses from which a card is called a leech. */
  leechLapses: z.number().int().min(3).max(20),
});
export type NumbersSettings = z.infer<typeof numbersSettingsSchema>;
export const defaultNumbersSettings: NumbersSettings = {
  retention: 0.9,
  minutesADay: 15,
  newADay: null,
  rolloverHour: 4,
  buttons: 'four',
  leechLapses: 8,
};

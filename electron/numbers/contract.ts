/**
 * The calls of the numbers: what is due, a session from card to card, the table of all cards, statistics, import and
 * export. Calls that change a session answer with the whole session.
 */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { call, write } from '../calls.ts';
import { daySchema } from '../day-schema.ts';
import {
  cardBackSchema,
  cardKindSchema,
  cardOriginSchema,
  cardTextSchema,
  catchUpSchema,
  catchUpWayIds,
  curveSchema,
  deckSchema,
  learningPhaseSchema,
  numbersSettingsSchema,
  outlookSchema,
  ratingSchema,
  sessionModes,
  sessionViewSchema,
} from './values.ts';

const id = z.string().min(1).max(120);
const cardIds = z.array(id).min(1).max(100_000);

export const overviewSchema = z.object({
  /** Of today. */
  due: z.object({
    review: z.number().int(),
    learning: z.number().int(),
    new: z.number().int(),
    minutes: z.number(),
  }),
  cards: z.number().int(),
  reviewedToday: z.number().int(),
  /** A session that was left open. */
  session: z.object({ title: z.string(), left: z.number().int() }).nullable(),
  outlooks: z.array(outlookSchema),
  /** Why there is no outlook; null where there is one. */
  noOutlook: z.string().nullable(),
  catchUp: catchUpSchema.nullable(),
  decks: z.array(
    deckSchema.extend({
      cards: z.number().int(),
      due: z.number().int(),
      new: z.number().int(),
      suspended: z.number().int(),
      /** Expected now, of the cards that were seen. */
      recall: z.number().nullable(),
    }),
  ),
  leeches: z.number().int(),
  /** Cards whose figures changed since they were last seen. */
  changed: z.number().int(),
  settings: numbersSettingsSchema,
});
export type NumbersOverview = z.infer<typeof overviewSchema>;

export const browseRowSchema = z.object({
  cardId: z.string(),
  kind: cardKindSchema,
  origin: cardOriginSchema,
  question: z.string(),
  answer: z.string(),
  deckId: z.string(),
  deck: z.string(),
  phase: learningPhaseSchema,
  dueDay: daySchema.nullable(),
  intervalDays: z.number().nullable(),
  reps: z.number().int(),
  lapses: z.number().int(),
  recall: z.number().nullable(),
  suspended: z.boolean(),
  buried: z.boolean(),
  flagged: z.boolean(),
  edited: z.boolean(),
  leech: z.boolean(),
  tags: z.array(z.string()),
});
export type BrowseRow = z.infer<typeof browseRowSchema>;
export const browseSorts = ['deck', 'due', 'recall', 'lapses', 'question', 'added'] as const;
/**
 * `text` searches question, answer and tags, every word; filters in it: `deck:gpu`, `is:due`, `is:new`, `is:learning`,
 * `is:suspended`, `is:buried`, `is:flagged`, `is:leech`, `is:edited`, `is:own`, `kind:number`, `tag:x`, `lapses>3`,
 * and a minus before any of them.
 */
export const browseInput = z.strictObject({
  text: z.string().max(400).default(''),
  sort: z.enum(browseSorts).default('deck'),
  descending: z.boolean().default(false),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(100),
});
export const browseSchema = z.object({
  rows: z.array(browseRowSchema),
  total: z.number().int(),
  /** What a filter could not mean; the rest was searched. */
  problem: z.string().nullable(),
});

export const cardDetailsSchema = browseRowSchema.extend({
  text: cardTextSchema,
  /** As the content has it, where it was edited. */
  original: cardTextSchema.nullable(),
  /** Only generators and activities cannot be edited whole: why. */
  fixed: z.string().nullable(),
  back: cardBackSchema.pick({
    answer: true,
    worked: true,
    why: true,
    sources: true,
    asOf: true,
    certainty: true,
    note: true,
  }),
  reviews: z.array(
    z.object({
      at: z.number().int(),
      rating: ratingSchema,
      typed: z.string().nullable(),
      elapsedMs: z.number(),
      intervalDays: z.number(),
    }),
  ),
  curve: curveSchema.nullable(),
});
export type CardDetails = z.infer<typeof cardDetailsSchema>;

export const statisticsSchema = z.object({
  days: z.array(
    z.object({
      day: daySchema,
      reviews: z.number().int(),
      minutes: z.number(),
      again: z.number().int(),
    }),
  ),
  /** True retention: of the reviews of cards in review, the share that was not Again. */
  retention: z.array(
    z.object({
      deck: z.string(),
      /** Interval under 21 days, and from 21 on. */
      young: z.object({ reviews: z.number().int(), share: z.number().nullable() }),
      mature: z.object({ reviews: z.number().int(), share: z.number().nullable() }),
    }),
  ),
  forecast: z.array(z.object({ day: daySchema, due: z.number().int(), minutes: z.number() })),
  intervals: z.array(
    z.object({ fromDays: z.number(), toDays: z.number(), cards: z.number().int() }),
  ),
  hardest: z.array(
    z.object({
      cardId: z.string(),
      question: z.string(),
      lapses: z.number().int(),
      difficulty: z.number(),
    }),
  ),
  heatMap: z.array(z.object({ day: daySchema, reviews: z.number().int() })),
  totals: z.object({
    reviews: z.number().int(),
    minutes: z.number(),
    cardsSeen: z.number().int(),
    cards: z.number().int(),
    retention: z.number().nullable(),
  }),
});
export type NumbersStatistics = z.infer<typeof statisticsSchema>;

export const transferFormats = ['csv', 'apkg', 'json'] as const;
/** What a chosen file would do, before anything is stored. */
export const importPreviewSchema = z.object({
  importId: z.string(),
  file: z.string(),
  format: z.enum(transferFormats),
  /** Of a CSV or TSV file: its columns with their first values, and what each is taken for. */
  columns: z.array(z.object({ title: z.string(), sample: z.array(z.string()), field: z.string() })),
  hasHeader: z.boolean().nullable(),
  adds: z.number().int(),
  updates: z.number().int(),
  unchanged: z.number().int(),
  reviews: z.number().int(),
  decks: z.array(z.object({ title: z.string(), cards: z.number().int(), exists: z.boolean() })),
  /** First rows as they would become cards. */
  sample: z.array(z.object({ question: z.string(), answer: z.string(), deck: z.string() })),
  /** Rows that cannot go in, named; the others can. */
  badRows: z.array(z.object({ row: z.string(), problem: z.string() })),
  badRowCount: z.number().int(),
  /** "12 pictures are left out." */
  notes: z.array(z.string()),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;
export const csvFields = [
  'ignore',
  'question',
  'answer',
  'deck',
  'why',
  'source',
  'tags',
  'tolerance',
] as const;
const importOptions = z.strictObject({
  importId: id,
  /** Only CSV: what each column is taken for, and whether the first row names them. */
  fields: z.array(z.enum(csvFields)).max(100).optional(),
  hasHeader: z.boolean().optional(),
  /** Where rows name no deck. */
  deckId: id.optional(),
  withSchedule: z.boolean().optional(),
});
export const importEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.number(), of: z.number(), doing: z.string() }),
  z.object({ kind: z.literal('preview'), preview: importPreviewSchema }),
  z.object({
    kind: z.literal('done'),
    added: z.number().int(),
    updated: z.number().int(),
    reviews: z.number().int(),
  }),
  z.object({ kind: z.literal('nothing'), reason: z.string() }),
]);
export type ImportEvent = z.infer<typeof importEventSchema>;

export const optimiseEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.number(), of: z.number() }),
  z.object({
    kind: z.literal('done'),
    reviews: z.number().int(),
    logLossBefore: z.number(),
    logLossAfter: z.number(),
    better: z.boolean(),
  }),
  z.object({ kind: z.literal('too-few'), reviews: z.number().int(), needed: z.number().int() }),
]);
export const parametersSchema = z.object({
  /** Whose weights schedule now. */
  weights: z.enum(['default', 'own']),
  reviews: z.number().int(),
  needed: z.number().int(),
  optimisedAt: z.number().int().nullable(),
  logLossBefore: z.number().nullable(),
  logLossAfter: z.number().nullable(),
  /** Optimised weights that are kept, in use or not. */
  kept: z.boolean(),
});
export type Parameters = z.infer<typeof parametersSchema>;

export const numbersContract = {
  overview: call.output(overviewSchema),

  /** Starts a session, or goes on with the open one of the same kind. Cram leaves the schedule alone. */
  begin: write
    .input(z.strictObject({ mode: z.enum(sessionModes), deckId: id.nullable().default(null) }))
    .output(sessionViewSchema),
  session: call.output(sessionViewSchema.nullable()),
  /** Judges what was typed, or reveals where `typed` is null. An unreadable answer leaves the card on its front. */
  answer: write
    .input(
      z.strictObject({
        cardId: id,
        typed: z.string().max(200).nullable(),
        elapsedMs: z.number().min(0).max(86_400_000),
      }),
    )
    .output(sessionViewSchema.extend({ unreadable: z.string().nullable() })),
  grade: write
    .input(z.strictObject({ cardId: id, rating: ratingSchema }))
    .output(sessionViewSchema),
  /** Takes back the last thing done in the session or in the table: a grade, a bury, an edit, an import. */
  undo: write.output(
    z.object({ undone: z.string().nullable(), session: sessionViewSchema.nullable() }),
  ),
  end: write.output(overviewSchema),

  bury: write.input(z.strictObject({ cardIds })).output(sessionViewSchema.nullable()),
  suspend: write
    .input(z.strictObject({ cardIds, suspended: z.boolean() }))
    .output(sessionViewSchema.nullable()),
  flag: write
    .input(z.strictObject({ cardIds, flagged: z.boolean() }))
    .output(sessionViewSchema.nullable()),
  /** Sets how far off a typed figure may be, in percent. */
  tolerance: write
    .input(z.strictObject({ cardId: id, percent: z.number().min(0).max(50) }))
    .output(sessionViewSchema.nullable()),
  reset: write.input(z.strictObject({ cardIds })).output(z.object({ count: z.number().int() })),

  browse: call.input(browseInput).output(browseSchema),
  /** The ids of all cards a search finds, for bulk actions. */
  find: call
    .input(browseInput.pick({ text: true }))
    .output(z.object({ cardIds: z.array(z.string()) })),
  card: call.input(z.strictObject({ cardId: id })).output(cardDetailsSchema),
  edit: write.input(z.strictObject({ cardId: id, text: cardTextSchema })).output(cardDetailsSchema),
  /** Back to what the content says. */
  revert: write.input(z.strictObject({ cardId: id })).output(cardDetailsSchema),
  add: write.input(z.strictObject({ deckId: id, text: cardTextSchema })).output(cardDetailsSchema),
  /** Only own and imported cards can be removed; others are suspended. */
  remove: write.input(z.strictObject({ cardIds })).output(z.object({ removed: z.number().int() })),
  move: write
    .input(z.strictObject({ cardIds, deckId: id }))
    .output(z.object({ moved: z.number().int() })),
  tag: write
    .input(
      z.strictObject({
        cardIds,
        add: z.array(z.string()).max(20),
        remove: z.array(z.string()).max(20),
      }),
    )
    .output(z.object({ tagged: z.number().int() })),
  addDeck: write
    .input(z.strictObject({ title: z.string().trim().min(1, 'Name the deck.').max(120) }))
    .output(deckSchema),
  renameDeck: write
    .input(
      z.strictObject({ deckId: id, title: z.string().trim().min(1, 'Name the deck.').max(120) }),
    )
    .output(deckSchema),
  /** Only an own deck without cards. */
  removeDeck: write.input(z.strictObject({ deckId: id })).output(overviewSchema),

  statistics: call
    .input(z.strictObject({ days: z.number().int().min(7).max(366).default(30) }))
    .output(statisticsSchema),

  catchUp: write.input(z.strictObject({ way: z.enum(catchUpWayIds) })).output(overviewSchema),
  changeSettings: write.input(numbersSettingsSchema.partial()).output(overviewSchema),

  parameters: call.output(parametersSchema),
  optimise: write.output(eventIterator(optimiseEventSchema)),
  /** Schedules with the kept own weights, or with the defaults again. */
  useWeights: write
    .input(z.strictObject({ weights: z.enum(['default', 'own']) }))
    .output(parametersSchema),

  /** Asks for a file and says what it holds. Nothing is stored. */
  chooseImport: call.output(eventIterator(importEventSchema)),
  previewImport: call.input(importOptions).output(eventIterator(importEventSchema)),
  runImport: write.input(importOptions).output(eventIterator(importEventSchema)),
  forgetImport: call.input(z.strictObject({ importId: id })).output(z.object({})),
  /** Asks where to; null where the person cancelled. */
  exportCards: call
    .input(
      z.strictObject({
        format: z.enum(transferFormats),
        deckId: id.nullable().default(null),
        withSchedule: z.boolean().default(true),
      }),
    )
    .output(z.object({ file: z.string(), cards: z.number().int() }).nullable()),
} as const;

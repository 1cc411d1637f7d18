/** What the start screen and the table of cards show. */
import { z } from 'zod';
import { daySchema } from '../day-schema.ts';
import {
  cardBackSchema,
  cardKindSchema,
  cardOriginSchema,
  cardTextSchema,
  catchUpSchema,
  curveSchema,
  deckSchema,
  learningPhaseSchema,
  numbersSettingsSchema,
  outlookSchema,
  ratingSchema,
} from './values.ts';

export const countsSchema = z.object({
  review: z.number().int(),
  learning: z.number().int(),
  new: z.number().int(),
});

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

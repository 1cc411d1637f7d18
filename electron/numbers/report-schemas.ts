/** What the statistics and the weights of the schedule show. */
import { z } from 'zod';
import { daySchema } from '../day-schema.ts';

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
    z.object({ fromDays: z.number(), toDays: z.number().nullable(), cards: z.number().int() }),
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
export type OptimiseEvent = z.infer<typeof optimiseEventSchema>;
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

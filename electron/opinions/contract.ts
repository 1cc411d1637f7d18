/** The calls of the opinions: stances by topic, what to read, and an interviewer who pushes back. */
import { z } from 'zod';
import { readingSchema, textSchema, topicIdSchema, topicSchema } from '#content/opinions/schema.ts';
import { partSchema } from '#content/writing/schema.ts';
import { call, write } from '../calls.ts';
import { documentViewSchema } from '../writing/contract.ts';

export const stanceSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  topicId: topicIdSchema,
  /** Parts still empty that a stance needs. */
  missing: z.int(),
  findings: z.int(),
  takes: z.int(),
  /** Of the pushback answered so far, by its last outcome. */
  held: z.int(),
  answered: z.int(),
  changedAt: z.int(),
});
export type StanceSummary = z.infer<typeof stanceSummarySchema>;

export const readingStatuses = ['to-read', 'reading', 'read'] as const;
export const readingViewSchema = readingSchema.extend({
  status: z.enum(readingStatuses),
  notes: z.string(),
  readAt: z.int().nullable(),
});
export type ReadingView = z.infer<typeof readingViewSchema>;

export const opinionListSchema = z.object({
  stances: z.array(stanceSummarySchema),
  topics: z.array(topicSchema),
  texts: z.array(textSchema),
  parts: z.array(partSchema),
  reading: z.array(readingViewSchema),
});
export type OpinionList = z.infer<typeof opinionListSchema>;

export const pushbackOutcomes = ['held', 'patched', 'broke'] as const;

/** A line the interviewer says now. */
export const pushbackLineSchema = z.object({
  /** Of this asking; an answer names it. */
  askedId: z.string(),
  lineId: z.string(),
  says: z.string(),
  /** Why this line: the finding that called for it, with its words; null for a line that suits any stance. */
  because: z.string().nullable(),
  holds: z.array(z.string()),
  seconds: z.int(),
  askedAt: z.int(),
  /** What was typed so far. */
  typed: z.string(),
});
export type PushbackLine = z.infer<typeof pushbackLineSchema>;

export const pushbackAnswerSchema = z.object({
  askedId: z.string(),
  lineId: z.string(),
  says: z.string(),
  askedAt: z.int(),
  seconds: z.number(),
  typed: z.string(),
  outcome: z.enum(pushbackOutcomes),
  note: z.string(),
});
export type PushbackAnswer = z.infer<typeof pushbackAnswerSchema>;

export const pushbackViewSchema = z.object({
  /** The line that waits for an answer; null where none is asked. */
  line: pushbackLineSchema.nullable(),
  /** Newest first. */
  answers: z.array(pushbackAnswerSchema),
  /** How many lines of this round were used, and how many there are until they come again. */
  used: z.int(),
  total: z.int(),
});
export type PushbackView = z.infer<typeof pushbackViewSchema>;

const stanceInput = z.strictObject({ stanceId: z.string().min(1).max(80) });
const askedInput = z.strictObject({ askedId: z.string().min(1).max(80) });

export const opinionsContract = {
  list: call.output(opinionListSchema),
  add: write
    .input(
      z.strictObject({ topicId: topicIdSchema, title: z.string().trim().max(120).default('') }),
    )
    .output(documentViewSchema),
  setTopic: write.input(stanceInput.extend({ topicId: topicIdSchema })).output(documentViewSchema),

  /** Status and notes of a reading. The first time it is read ticks the plan's task for it. */
  changeReading: write
    .input(
      z.strictObject({
        readingId: z.string().min(1).max(80),
        status: z.enum(readingStatuses).optional(),
        notes: z.string().max(20_000).optional(),
      }),
    )
    .output(z.object({ reading: readingViewSchema, ticked: z.string().nullable() })),

  pushback: call.input(stanceInput).output(pushbackViewSchema),
  /**
   * The next line, chosen by the weak spots of the stance, or the one named, as when it comes back; the open one where
   * it was not answered yet.
   */
  ask: write
    .input(stanceInput.extend({ lineId: z.string().max(80).nullable().default(null) }))
    .output(pushbackViewSchema),
  /** Keeps what is typed in answer, as it is typed. */
  typeAnswer: write
    .input(askedInput.extend({ typed: z.string().max(20_000) }))
    .output(z.object({ savedAt: z.int() })),
  /** Ends an answer. One that broke comes back among the numbers' reviews. */
  answer: write
    .input(
      askedInput.extend({
        typed: z.string().max(20_000),
        seconds: z.number().min(0).max(3_600),
        outcome: z.enum(pushbackOutcomes),
        note: z.string().max(2_000).default(''),
      }),
    )
    .output(pushbackViewSchema),
  /** Puts the open line aside unanswered; it counts as not used. */
  leave: write.input(stanceInput).output(pushbackViewSchema),
};

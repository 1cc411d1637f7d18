/** What opinions are about: topics, the texts behind them in our own words, what to read, and the interviewer's pushback. */
import { z } from 'zod';
import { idSchema } from '#content/plan/schema.ts';

const sentence = z.string().trim().min(1).max(400);
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write the date as YYYY-MM-DD');

/** `own` stands for a subject of the person's choice. */
export const topicIds = [
  'charter',
  'preparedness',
  'publication',
  'deployment',
  'why-openai',
  'own',
] as const;
export const topicIdSchema = z.enum(topicIds);
export type TopicId = z.infer<typeof topicIdSchema>;

export const topicSchema = z.strictObject({
  id: topicIdSchema,
  title: z.string().trim().min(1).max(60),
  /** What a stance on it should do. */
  about: sentence,
  /** Tensions or openings worth a stance: each a start, not an answer. */
  openings: z.array(sentence).min(1),
  /** Ids of texts. */
  texts: z.array(idSchema),
});
export type Topic = z.infer<typeof topicSchema>;

/** A public text, summarised in our own words. The text itself is not shipped. */
export const textSchema = z.strictObject({
  id: idSchema,
  title: z.string().trim().min(1).max(160),
  publisher: z.string().trim().min(1).max(60),
  /** Such as `Version 2`. */
  version: z.string().trim().min(1).max(60),
  /** When that version was published. */
  date: isoDay,
  address: z.url(),
  summary: z.array(sentence).min(2).max(12),
  /** How the summary was made: from the text, a stored copy, or notes about it. */
  standing: sentence,
  /** What to look up before quoting it. */
  verify: z.array(sentence).min(1),
  /** When this summary was last checked. */
  checked: isoDay,
});
export type Text = z.infer<typeof textSchema>;

export const readingSchema = z.strictObject({
  id: idSchema,
  title: z.string().trim().min(1).max(160),
  text: idSchema.optional(),
  address: z.url(),
  minutes: z.int().min(5).max(120),
  /** What to come out with. */
  lookFor: sentence,
  topics: z.array(topicIdSchema).min(1),
  /** The plan's activity of kind `reading` that it stands for; several may stand for the same. */
  activity: idSchema.optional(),
  /** Needed for the plan, or for those who want more. */
  core: z.boolean(),
  asOf: isoDay,
});
export type Reading = z.infer<typeof readingSchema>;

/** What an interviewer says against a stance. */
export const pushbackSchema = z.strictObject({
  id: idSchema,
  says: sentence,
  /** Ids of writing rules whose findings call for it; empty for a line that suits any stance. */
  rules: z.array(idSchema),
  /** Only for these topics; empty for all. */
  topics: z.array(topicIdSchema).default([]),
  /** Seconds to answer. */
  seconds: z.int().min(60).max(120).default(60),
  /** What an answer that holds does; each can be ticked by the person. */
  holds: z.array(sentence).min(1).max(4),
});
export type Pushback = z.infer<typeof pushbackSchema>;

export interface OpinionsContent {
  topics: Topic[];
  texts: Text[];
  reading: Reading[];
  pushback: Pushback[];
}

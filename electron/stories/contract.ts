/** The calls of the stories: the list with what it needs to be read at a glance, and which questions they answer. */
import { z } from 'zod';
import { promptSchema, themeSchema } from '#content/stories/schema.ts';
import { levelIdSchema, partSchema } from '#content/writing/schema.ts';
import { call, write } from '../calls.ts';
import { documentViewSchema } from '../writing/contract.ts';

export const storySummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Titles of the themes its prompts belong to. */
  themes: z.array(z.string()),
  /** Seconds as written, at the person's pace. */
  seconds: z.number(),
  words: z.int(),
  supports: levelIdSchema.nullable(),
  /** Findings not put aside. */
  findings: z.int(),
  takes: z.int(),
  /** Seconds of the last take; null where it was never told. */
  lastTakeSeconds: z.number().nullable(),
  /** Three takes running within a tenth of the target. */
  rehearsed: z.boolean(),
  changedAt: z.int(),
});
export type StorySummary = z.infer<typeof storySummarySchema>;

export const storyListSchema = z.object({
  stories: z.array(storySummarySchema),
  /** How many stories the plan asks for. */
  target: z.int(),
  targetSeconds: z.int(),
  parts: z.array(partSchema),
  themes: z.array(themeSchema),
  prompts: z.array(promptSchema),
});
export type StoryList = z.infer<typeof storyListSchema>;

/** Prompts against stories. */
export const coverageSchema = z.object({
  stories: z.array(z.object({ id: z.string(), title: z.string() })),
  rows: z.array(
    z.object({
      promptId: z.string(),
      says: z.string(),
      themeTitle: z.string(),
      /** Ids of stories that answer it; empty is a hole. */
      storyIds: z.array(z.string()),
    }),
  ),
  /** One sentence that names the holes. */
  sentence: z.string(),
});
export type Coverage = z.infer<typeof coverageSchema>;

const storyInput = z.strictObject({ storyId: z.string().min(1).max(80) });

export const storiesContract = {
  list: call.output(storyListSchema),
  add: write
    .input(z.strictObject({ title: z.string().trim().max(120).default('') }))
    .output(documentViewSchema),
  /** Which prompts the story answers. */
  link: write
    .input(storyInput.extend({ promptIds: z.array(z.string().max(80)).max(60) }))
    .output(documentViewSchema),
  coverage: call.output(coverageSchema),
  /** Three questions for the same story, other ones than last time where there are enough. */
  vary: call.input(storyInput).output(z.object({ prompts: z.array(promptSchema).length(3) })),
};

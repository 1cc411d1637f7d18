/**
 * The values of rehearsals: a take with its marks, its recording and what was measured in it.
 *
 * An instant is ms UTC and its name ends in `At`. A time within a take is ms from its start, pauses left out, and its
 * name ends in `Ms`.
 */
import { z } from 'zod';
import { partIdSchema } from '#content/writing/schema.ts';

/** What is rehearsed: a document by its id, or a prompt without a script. */
export const subjectSchema = z.strictObject({
  kind: z.enum(['story', 'stance', 'prompt']),
  id: z.string().min(1).max(80),
});
export type Subject = z.infer<typeof subjectSchema>;

/** How much of the script is shown: all, its keywords, or nothing. */
export const prompterSteps = ['full', 'keywords', 'nothing'] as const;
export const prompterSchema = z.enum(prompterSteps);

/** A piece of time within a take, `[from, to)`. */
export const stretchSchema = z.tuple([z.number().min(0), z.number().min(0)]);
export type Stretch = z.infer<typeof stretchSchema>;

/** A section of the script began. `part` is null in a take without one. */
export const markSchema = z.strictObject({ part: partIdSchema, atMs: z.number().min(0) });
export type Mark = z.infer<typeof markSchema>;

export const measuresSchema = z.object({
  /** Null where nobody spoke. */
  firstWordMs: z.number().nullable(),
  speakingMs: z.number(),
  /** 0 to 1, of what was heard. */
  silenceShare: z.number(),
  /** How much of the take was listened to: less than all of it where the recording broke off. */
  heardMs: z.number(),
  /** Pauses between words longer than 0.7 s, those over 2 s among them. */
  pausesOver700: z.int(),
  pausesOver2000: z.int(),
  longestPauseMs: z.number(),
  sections: z.array(z.object({ part: partIdSchema, ms: z.number(), speakingMs: z.number() })),
  /** Over the target; 0 where it was kept. */
  overrunMs: z.number(),
  /** An estimate from the words of the script, where it was read in full; else null. */
  wordsPerMinute: z.number().nullable(),
  speech: z.array(stretchSchema),
  /** The voice-activity model they were measured with. */
  model: z.string(),
});
export type Measures = z.infer<typeof measuresSchema>;

/** `recording`: goes on, or was cut off by a crash. */
export const takeStates = ['recording', 'ended'] as const;

export const takeSchema = z.object({
  id: z.string(),
  subject: subjectSchema,
  title: z.string(),
  /** The question it answers; null where the script was simply told. */
  promptId: z.string().nullable(),
  promptSays: z.string().nullable(),
  /** Of a stance: its one-minute or three-minute version. */
  version: z.enum(['short', 'long']),
  startedAt: z.int(),
  state: z.enum(takeStates),
  /** Without pauses. */
  durationMs: z.number(),
  targetMs: z.int(),
  /** The step that showed the least of the script while it was told. */
  prompter: prompterSchema,
  marks: z.array(markSchema),
  pauses: z.int(),
  /** Why the take ended by itself, such as a microphone that was unplugged; null where the person ended it. */
  cutShort: z.string().nullable(),
  /** Within a tenth of the target. */
  onTarget: z.boolean(),
  measures: measuresSchema.nullable(),
  /** 1 to 4; null until the person says. */
  selfScore: z.int().min(1).max(4).nullable(),
  note: z.string(),
  /** Bytes of the recording; null where none was made or it was deleted. */
  recordingBytes: z.int().nullable(),
  /** The recording should be there and is not. */
  recordingMissing: z.boolean(),
});
export type Take = z.infer<typeof takeSchema>;

export const rehearsalSettingsSchema = z.strictObject({
  /** Never record: time only. */
  record: z.boolean(),
  /** The microphone's id in the page; null for the system's own choice. */
  microphone: z.string().max(200).nullable(),
  prompterSize: z.int().min(20).max(56),
});
export type RehearsalSettings = z.infer<typeof rehearsalSettingsSchema>;

/** What is said, by section, with its seconds at the person's pace. */
export const scriptSchema = z.object({
  subject: subjectSchema,
  title: z.string(),
  sections: z.array(
    z.object({
      part: partIdSchema,
      title: z.string(),
      key: z.string(),
      text: z.string(),
      /** One line of keywords a sentence. */
      keywords: z.array(z.string()),
      seconds: z.number(),
    }),
  ),
  words: z.int(),
  targetSeconds: z.int(),
  prompt: z
    .object({
      id: z.string(),
      kind: z.enum(['story', 'mission', 'ethics']),
      says: z.string(),
      listensFor: z.array(z.string()),
      /** Where the question comes from, and the day on which that was looked at. */
      source: z.string(),
      asOf: z.string(),
    })
    .nullable(),
  pace: z.number(),
  paceMeasured: z.boolean(),
  takes: z.int(),
  bestSeconds: z.number().nullable(),
});
export type Script = z.infer<typeof scriptSchema>;

export const trendSchema = z.object({
  takes: z.array(takeSchema),
  /** Three takes running were within a tenth of the target once. */
  rehearsed: z.boolean(),
  /** How many takes running, up to now, were on target. */
  running: z.int(),
  sentence: z.string(),
});
export type Trend = z.infer<typeof trendSchema>;

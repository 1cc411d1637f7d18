/**
 * What is answered about all runs: the list, the log, two runs side by side.
 */
import { z } from 'zod';
import { languageSchema } from '#content/drills/schema.ts';
import {
  attemptSchema,
  editorSettingsSchema,
  modeSchema,
  phaseSchema,
  runRecordSchema,
} from './values.ts';

/** Where solve times go. `too-few` below two measured runs. */
export const trendSchema = z.object({
  direction: z.enum(['faster', 'slower', 'steady', 'too-few']),
  /** The last time minus the mean of up to three before it, in seconds; null where too few. */
  changeSeconds: z.int().nullable(),
  /** The last time minus the target, in seconds; null where there is none. */
  overTargetSeconds: z.int().nullable(),
});

/** All finished timed runs of one drill in one language, oldest first. */
export const seriesSchema = z.object({
  drillId: z.string(),
  title: z.string(),
  language: languageSchema,
  attempts: z.array(attemptSchema),
  best: z.object({ baseSeconds: z.int().nullable(), wholeSeconds: z.int().nullable() }),
  trend: z.object({ base: trendSchema, whole: trendSchema }),
});

export const drillSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  pattern: z.string(),
  stages: z.array(
    z.object({ id: z.string(), title: z.string(), minutes: z.int(), optional: z.boolean() }),
  ),
  /** Finished timed runs in any language, against how many there should be. */
  repetitions: z.object({ done: z.int(), of: z.int() }),
  lastAt: z.int().nullable(),
  series: z.array(seriesSchema),
});

/** A drill the list puts first, with its reasons. */
export const nextDrillSchema = z.object({
  drillId: z.string(),
  title: z.string(),
  /** Which timed run of it this would be, counted from 1. */
  number: z.int(),
  of: z.int(),
  /** Whether a task of the plan waits for it, or spacing suggests it. */
  from: z.enum(['plan', 'spacing']),
  /** Why this one, in one line without a full stop. */
  why: z.string(),
  /** What is known of it, in one sentence. */
  because: z.string(),
});

export const drillListSchema = z.object({
  drills: z.array(drillSummarySchema),
  /** The run that has not ended; its drill is not named while it is hidden. */
  open: z
    .object({
      runId: z.string(),
      title: z.string(),
      mode: modeSchema,
      language: languageSchema,
      phase: phaseSchema,
      startedAt: z.int(),
    })
    .nullable(),
  /** What to run next; null where there are no drills. */
  next: nextDrillSchema.nullable(),
  /** What spacing suggests beside it, where the plan chose another drill. */
  other: nextDrillSchema.nullable(),
  /** The language of the person's plan, or of the last run. */
  language: languageSchema,
  targets: z.object({ baseSeconds: z.int(), wholeSeconds: z.int() }),
  settings: editorSettingsSchema,
});

export const logRowSchema = attemptSchema.extend({
  title: z.string(),
  ending: z.enum(['finished', 'abandoned']),
  /** The stage of a practice. */
  stage: z.string().nullable(),
  record: runRecordSchema,
  doDifferently: z.string(),
});

/** One side of a comparison. */
export const codeOfRunSchema = z.object({
  runId: z.string(),
  title: z.string(),
  language: languageSchema,
  mode: modeSchema,
  startedAt: z.int(),
  baseSeconds: z.int().nullable(),
  wholeSeconds: z.int().nullable(),
  /** The submission the code is from; null where it is the last draft. */
  submissionId: z.string().nullable(),
  solution: z.string(),
  tests: z.string(),
});

export type DrillList = z.infer<typeof drillListSchema>;
export type DrillSummary = z.infer<typeof drillSummarySchema>;
export type NextDrill = z.infer<typeof nextDrillSchema>;
export type Series = z.infer<typeof seriesSchema>;
export type Trend = z.infer<typeof trendSchema>;
export type LogRow = z.infer<typeof logRowSchema>;
export type CodeOfRun = z.infer<typeof codeOfRunSchema>;

/**
 * What is answered about a run.
 */
import { z } from 'zod';
import { languageSchema } from '#content/drills/schema.ts';
import { mutantOutcomeSchema, ownTestResultSchema } from '../judge/values.ts';
import { modeSchema, operationResultSchema, phaseSchema, runRecordSchema } from './values.ts';
import {
  caseViewSchema,
  judgedSchema,
  mutantViewSchema,
  submissionViewSchema,
} from './verdict-schemas.ts';

/** What was said, in order; `clockMs` is the time on the run's clock. */
export const saidSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('brief'), clockMs: z.int(), text: z.string() }),
  z.object({
    kind: z.literal('asked'),
    clockMs: z.int(),
    questionId: z.string().nullable(),
    text: z.string(),
    answer: z.string(),
  }),
  z.object({ kind: z.literal('assumed'), clockMs: z.int(), text: z.string() }),
  z.object({
    kind: z.literal('revealed'),
    clockMs: z.int(),
    stage: z.string(),
    title: z.string(),
    text: z.string(),
    byTime: z.boolean(),
  }),
  z.object({ kind: z.literal('hint'), clockMs: z.int(), stage: z.string(), text: z.string() }),
]);

export const stageViewSchema = z.object({
  id: z.string(),
  title: z.string(),
  says: z.string(),
  minutes: z.int(),
  /** Names and signatures in the run's language. */
  signature: z.string(),
  /** Hints asked for, in order, and how many there are. */
  hints: z.array(z.string()),
  hintsInAll: z.int(),
});

export const clockSchema = z.object({
  /** The instant (ms UTC) for which the figures below hold. */
  at: z.int(),
  /** False while paused, while a gap waits for its answer, and once wrapped up. */
  running: z.boolean(),
  /** Worked ms in clarify, base and extension together: the big figure. */
  runMs: z.int(),
  phaseMs: z.int(),
  /** The instant at which the base's minutes will be over; null in another phase, or while not running. */
  endsAt: z.int().nullable(),
  /** The phases so far with their worked ms, in order: the bands of the ruler. */
  bands: z.array(z.object({ phase: phaseSchema, fromMs: z.int(), ms: z.int() })),
  baseMinutes: z.int(),
  targets: z.object({ baseSeconds: z.int(), wholeSeconds: z.int() }),
  /** Personal best of this drill and language; null while the drill is hidden, or where there is none. */
  best: z.object({ baseSeconds: z.int().nullable(), wholeSeconds: z.int().nullable() }).nullable(),
});

const draftSchema = z.object({
  /** As the tab shows it. */
  name: z.string(),
  text: z.string(),
  savedAt: z.int(),
});

export const rubricLineViewSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** What 0, 1, 2 and 3 mean. */
  anchors: z.array(z.string()),
  mark: z.int().nullable(),
  /** What the judge saw, in a sentence, where it can tell. */
  seen: z.string().nullable(),
});

/** What is told only after the end. */
export const afterwardsSchema = z.object({
  pattern: z.string(),
  stages: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      discussion: z.string(),
      references: z.array(z.object({ variant: z.string().nullable(), source: z.string() })),
    }),
  ),
  /** The bugs that lived, each with the reference and the same with the bug. */
  survivors: z.array(
    z.object({
      stage: z.string(),
      id: z.string(),
      symptom: z.string(),
      outcome: mutantOutcomeSchema,
      reference: z.string(),
      mutant: z.string(),
    }),
  ),
});

export const runViewSchema = z.object({
  runId: z.string(),
  mode: modeSchema,
  language: languageSchema,
  /** Null until the end of a random run. */
  drill: z.object({ id: z.string(), title: z.string(), pattern: z.string() }).nullable(),
  /** Its title, or words that give nothing away. */
  title: z.string(),
  random: z.boolean(),
  /** Which timed run of this drill it is; null in a practice and while the drill is hidden. */
  attempt: z.object({ number: z.int(), of: z.int() }).nullable(),
  phase: phaseSchema,
  startedAt: z.int(),
  endedAt: z.int().nullable(),
  /** How it ended. */
  ending: z.enum(['finished', 'abandoned']).nullable(),
  clock: clockSchema,
  pause: z.object({ sinceAt: z.int(), reason: z.string() }).nullable(),
  /** Time nobody saw (the app was closed, the machine slept): the person says whether it counts. */
  gap: z.object({ gapId: z.int(), fromAt: z.int(), toAt: z.int() }).nullable(),
  brief: z.string(),
  /** The tray. */
  questions: z.array(z.object({ id: z.string(), ask: z.string(), asked: z.boolean() })),
  said: z.array(saidSchema),
  /** The stages revealed so far, in order. The last one is what Run and Submit judge unless told otherwise. */
  stages: z.array(stageViewSchema),
  /** A further requirement can be asked for: the next one, or one that is optional. */
  further: z.enum(['next', 'optional']).nullable(),
  drafts: z.object({ solution: draftSchema, tests: draftSchema }),
  submissions: z.array(submissionViewSchema),
  /** The newest verdict. */
  judged: judgedSchema.nullable(),
  counts: z.object({
    hints: z.int(),
    pauses: z.int(),
    largePastes: z.int(),
    tests: z.int(),
    submissions: z.int(),
  }),
  /** From wrap-up on. */
  wrapUp: z
    .object({
      tradeOffs: z.string(),
      doDifferently: z.string(),
      notes: z.string(),
      rubric: z.array(rubricLineViewSchema),
    })
    .nullable(),
  /** After the end. */
  record: runRecordSchema.nullable(),
  afterwards: afterwardsSchema.nullable(),
});

/** What is answered while code is judged: stored first, then as it comes, and the verdict or the break last. */
export const judgingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stored'), submissionId: z.string(), run: runViewSchema }),
  z.object({ kind: z.literal('case'), index: z.int(), result: caseViewSchema }),
  z.object({ kind: z.literal('growth'), result: operationResultSchema }),
  z.object({ kind: z.literal('own-test'), result: ownTestResultSchema }),
  z.object({ kind: z.literal('mutant'), result: mutantViewSchema }),
  z.object({ kind: z.literal('verdict'), judged: judgedSchema, run: runViewSchema }),
  /** The judge failed, not the code. What was submitted is kept, and can be judged again. */
  z.object({
    kind: z.literal('broke'),
    submissionId: z.string(),
    message: z.string(),
    run: runViewSchema,
  }),
]);

export type RunView = z.infer<typeof runViewSchema>;
export type RunClock = z.infer<typeof clockSchema>;
export type StageView = z.infer<typeof stageViewSchema>;
export type Said = z.infer<typeof saidSchema>;
export type Judging = z.infer<typeof judgingSchema>;
export type RubricLineView = z.infer<typeof rubricLineViewSchema>;
export type Afterwards = z.infer<typeof afterwardsSchema>;

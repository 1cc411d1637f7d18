/**
 * The drills' values: what the rules compute, the tables keep and the contract carries.
 *
 * Two kinds of time are told apart. An instant is ms UTC, and its name ends in `At`. Time on the clock is what was
 * worked without pauses, and its name ends in `Ms` or `Seconds`.
 */
import { z } from 'zod';
import { growthSchema, languageSchema } from '#content/drills/schema.ts';
import { growthResultSchema, outcomeSchema, ownTestsSchema } from '../judge/values.ts';

export type { Language } from '#content/drills/schema.ts';
export type { CaseResult, JudgeEvent, Verdict } from '../judge/values.ts';

/** `blank` is a timed run without a starter; `practice` has no clock, and one stage. */
export const modeSchema = z.enum(['timed', 'practice', 'blank']);
export type Mode = z.infer<typeof modeSchema>;

/** A timed run goes through the phases in this order; a practice has `practice` and `done` only. */
export const phases = ['clarify', 'base', 'extension', 'wrap-up', 'practice', 'done'] as const;
export const phaseSchema = z.enum(phases);
export type Phase = z.infer<typeof phaseSchema>;

export const fileSchema = z.enum(['solution', 'tests']);
export type DraftFile = z.infer<typeof fileSchema>;

/** The time a base may take, and the whole solution with the first extension: what solve times are held against. */
export const targets = { baseSeconds: 25 * 60, wholeSeconds: 30 * 60 } as const;
/** How often each drill is run under the clock: three times where it goes well, else four. */
export const repetitions = { least: 3, most: 4 } as const;
/** A stretch in which nobody saw the run going on is asked about when it is longer than this. */
export const unaskedGapMs = 30_000;

/** What is logged while a run goes on, beside phases, pauses and submissions, which have rows of their own. */
export const runEventSchema = z.discriminatedUnion('kind', [
  /** `questionId` is null where the words fit no question of the tray. */
  z.object({
    kind: z.literal('asked'),
    questionId: z.string().nullable(),
    text: z.string(),
    answer: z.string(),
    notices: z.enum(['distributed']).nullable(),
  }),
  z.object({ kind: z.literal('assumed'), text: z.string() }),
  z.object({ kind: z.literal('hint'), stage: z.string(), index: z.int() }),
  /** `byTime`: the minutes were over before the stage ahead of it was submitted. */
  z.object({ kind: z.literal('revealed'), stage: z.string(), byTime: z.boolean() }),
  z.object({
    kind: z.literal('pasted'),
    file: fileSchema,
    characters: z.int(),
    lines: z.int(),
  }),
]);
export type RunEvent = z.infer<typeof runEventSchema>;

/** How an own-tests file did against the mutants of one stage. Only `killed` scores. */
export const strengthSchema = z.object({
  killed: z.int(),
  survived: z.int(),
  notReached: z.int(),
  unclear: z.int(),
  total: z.int(),
});
export type Strength = z.infer<typeof strengthSchema>;

/** One measured operation, beside what the drill asks for. */
export const operationResultSchema = growthResultSchema.extend({
  operation: z.string(),
  title: z.string(),
  expected: growthSchema,
  /** False where it grows faster than asked; null where it was too noisy to say. */
  met: z.boolean().nullable(),
});
export type OperationResult = z.infer<typeof operationResultSchema>;

/** A mark of the self-check for one line of the rubric. */
export const rubricMarkSchema = z.strictObject({
  id: z.string().max(80),
  mark: z.int().min(0).max(3),
});

export const wrapUpSchema = z.strictObject({
  tradeOffs: z.string().max(8000, 'At most 8,000 characters.'),
  doDifferently: z.string().max(400, 'One line: at most 400 characters.'),
  notes: z.string().max(8000, 'At most 8,000 characters.'),
  rubric: z.array(rubricMarkSchema).max(20),
});
export type WrapUp = z.infer<typeof wrapUpSchema>;

/** What remains of a run: figures that are computed once, when it ends. */
export const runRecordSchema = z.object({
  version: z.literal(1),
  /** Worked seconds by phase, pauses left out. A phase that was not reached is missing. */
  seconds: z.partialRecord(phaseSchema, z.int()),
  pausedSeconds: z.int(),
  /** Seconds on the run's clock until all cases that were run passed for the first time; null where they never did. */
  firstGreenSeconds: z.int().nullable(),
  /** Seconds of work from the start of the base to the submission that passed all its cases; held against 25 minutes. */
  baseSeconds: z.int().nullable(),
  /** Seconds on the run's clock until base and first extension passed together; held against 30 minutes. */
  wholeSeconds: z.int().nullable(),
  /** The last submission's cases; null where nothing was submitted. */
  cases: z.object({ passed: z.int(), total: z.int() }).nullable(),
  /** Outcome of the last submission. */
  outcome: outcomeSchema.nullable(),
  /** Cases that passed once and failed in a later submission, and those of them that fail at the end. */
  regressions: z.object({ ever: z.array(z.string()), standing: z.array(z.string()) }),
  /** Own tests by stage, from the last submission of each. */
  ownTests: z.array(
    z.object({
      stage: z.string(),
      outcome: ownTestsSchema.shape.outcome,
      tests: z.int(),
      strength: strengthSchema,
      /** The symptoms of the bugs that lived. */
      survivors: z.array(z.object({ id: z.string(), symptom: z.string() })),
    }),
  ),
  complexity: z.array(operationResultSchema),
  questions: z.object({ asked: z.int(), distributed: z.boolean() }),
  assumptions: z.int(),
  hints: z.int(),
  pauses: z.array(z.object({ reason: z.string(), seconds: z.int() })),
  /** Gaps that were counted as work. */
  countedGapSeconds: z.int(),
  largePastes: z.array(z.object({ file: fileSchema, characters: z.int() })),
  tests: z.int(),
  submissions: z.int(),
  /** The stages that were revealed, in order. */
  stages: z.array(z.string()),
  /** Cases met, so that a later change of the drill does not change what this run says. */
  caseIds: z.array(z.string()),
});
export type RunRecord = z.infer<typeof runRecordSchema>;

/** How the editor behaves, for every drill. */
export const editorSettingsSchema = z.strictObject({
  vim: z.boolean(),
  /** Pixels. */
  fontSize: z.int().min(10, 'At least 10 px.').max(28, 'At most 28 px.'),
  /** As bare as an interview's shared editor: no completion. */
  bare: z.boolean(),
});
export type EditorSettings = z.infer<typeof editorSettingsSchema>;
export const defaultEditorSettings: EditorSettings = { vim: false, fontSize: 13, bare: false };

/** A finished run under the clock, as far as log, best times, trend and suggestion need it. */
export const attemptSchema = z.object({
  runId: z.string(),
  drillId: z.string(),
  language: languageSchema,
  mode: modeSchema,
  /** Whether the drill was drawn at random. */
  random: z.boolean(),
  startedAt: z.int(),
  endedAt: z.int(),
  baseSeconds: z.int().nullable(),
  wholeSeconds: z.int().nullable(),
});
export type Attempt = z.infer<typeof attemptSchema>;

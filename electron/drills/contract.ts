/**
 * The calls of the drills: the list, a run from its first question to its record, the judge's progress, the log.
 *
 * Calls that change a run answer with the whole run. Its clock comes as facts: the page adds the time since `at`
 * while `running`, and asks again at `endsAt`.
 */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { languageSchema } from '#content/drills/schema.ts';
import { call, write } from '../calls.ts';
import { codeOfRunSchema, drillListSchema, logRowSchema, seriesSchema } from './log-schemas.ts';
import { judgingSchema, runViewSchema } from './run-schemas.ts';
import { editorSettingsSchema, fileSchema, modeSchema, wrapUpSchema } from './values.ts';
import { judgedSchema, submissionViewSchema } from './verdict-schemas.ts';

export type {
  CodeOfRun,
  DrillList,
  DrillSummary,
  LogRow,
  NextDrill,
  Series,
  Trend,
} from './log-schemas.ts';
export type {
  Afterwards,
  Judging,
  RubricLineView,
  RunClock,
  RunView,
  Said,
  StageView,
} from './run-schemas.ts';
export type { CaseView, Judged, MutantView, SubmissionView } from './verdict-schemas.ts';

/** Where a practice's code starts: the starter, one's own last code, or the reference of the stage before. */
export const practiceStartSchema = z.enum(['starter', 'own', 'reference']);

const runInput = z.strictObject({ runId: z.string().min(1).max(80) });
const submissionInput = z.strictObject({ submissionId: z.string().min(1).max(80) });
const source = z
  .string()
  .max(200_000, 'A file holds at most 200,000 characters. Take something out of it first.');
const words = z.string().trim().min(1, 'Write a few words.').max(400, 'At most 400 characters.');
const stageName = z.string().min(1).max(80);
const codeInput = runInput.extend({
  solution: source,
  tests: source,
  /** A stage that was revealed; the last one where it is left out. */
  stage: stageName.optional(),
});

export const drillsContract = {
  list: call.output(drillListSchema),
  changeSettings: write.input(editorSettingsSchema.partial()).output(editorSettingsSchema),

  /** Starts a run. A null drill is drawn at random, and stays hidden until the end. */
  start: write
    .input(
      z.strictObject({
        drillId: z.string().max(80).nullable(),
        language: languageSchema,
        mode: modeSchema,
        /** For a practice: the stage, the first where it is left out. */
        stage: stageName.optional(),
        /** For a practice. Left out: own code that passed the stage before, else its reference; the starter for a base. */
        from: practiceStartSchema.optional(),
      }),
    )
    .output(runViewSchema),
  run: call.input(runInput).output(runViewSchema),
  /** The run each time something changes it that the page did not do: the base's minutes are over, the machine woke. */
  watch: call.input(runInput).output(eventIterator(runViewSchema)),

  /** Asks the interviewer: a question of the tray, or words of one's own. */
  ask: write
    .input(runInput.extend({ questionId: z.string().max(80).nullable(), text: words.optional() }))
    .output(runViewSchema),
  assume: write.input(runInput.extend({ text: words })).output(runViewSchema),
  /** Ends clarifying and starts the base's 25 minutes. */
  beginBase: write.input(runInput).output(runViewSchema),
  /** The next hint of a revealed stage, of the last one where it is left out. */
  hint: write.input(runInput.extend({ stage: stageName.optional() })).output(runViewSchema),
  pause: write.input(runInput.extend({ reason: words })).output(runViewSchema),
  resume: write.input(runInput).output(runViewSchema),
  answerGap: write
    .input(runInput.extend({ gapId: z.int(), choice: z.enum(['count', 'pause']) }))
    .output(runViewSchema),
  /** Asks for the requirement that `further` tells of. */
  reveal: write.input(runInput).output(runViewSchema),

  /** Keeps a file as it is typed. It is on the disk when this is answered. */
  saveDraft: write
    .input(runInput.extend({ file: fileSchema, text: source }))
    .output(z.object({ savedAt: z.int() })),
  /** Tells of text that was pasted from elsewhere; large ones are logged with their size. */
  paste: write
    .input(
      runInput.extend({
        file: fileSchema,
        characters: z.int().min(0).max(10_000_000),
        lines: z.int().min(0).max(1_000_000),
      }),
    )
    .output(z.object({ large: z.boolean() })),

  /** Runs the visible cases, and the own tests on the code itself. */
  test: write.input(codeInput).output(eventIterator(judgingSchema)),
  /** Judges all of it: every live case, growth, own tests against the mutants. A submitted base reveals the extension. */
  submit: write.input(codeInput).output(eventIterator(judgingSchema)),
  /** Judges a stored submission that has no verdict. */
  judgeAgain: write.input(submissionInput).output(eventIterator(judgingSchema)),
  /** The code and verdict of one submission. */
  submission: call.input(submissionInput).output(
    z.object({
      submission: submissionViewSchema,
      solution: z.string(),
      tests: z.string(),
      judged: judgedSchema.nullable(),
    }),
  ),

  /** Ends coding. From here the editor is closed. */
  wrapUp: write.input(runInput).output(runViewSchema),
  /** Keeps the wrap-up as it is typed. */
  saveWrapUp: write
    .input(runInput.extend(wrapUpSchema.partial().shape))
    .output(z.object({ savedAt: z.int() })),
  /** Ends the run: wants trade-offs and a mark on every line of the rubric. A timed run ticks its task of the plan. */
  finish: write
    .input(runInput)
    .output(z.object({ run: runViewSchema, ticked: z.array(z.string()) })),
  /** Ends the run without a solve time. Its code is kept. */
  abandon: write.input(runInput).output(runViewSchema),
  /** Changes what was written about a run that has ended. */
  annotate: write
    .input(runInput.extend(wrapUpSchema.pick({ doDifferently: true, notes: true }).partial().shape))
    .output(runViewSchema),

  /** Ended runs, newest first, and the series with best times and trend. */
  log: call
    .input(
      z.strictObject({
        drillId: z.string().max(80).optional(),
        language: languageSchema.optional(),
      }),
    )
    .output(z.object({ rows: z.array(logRowSchema), series: z.array(seriesSchema) })),
  /** The code of two ended runs, for a diff. */
  compare: call
    .input(z.strictObject({ first: runInput.shape.runId, second: runInput.shape.runId }))
    .output(z.object({ first: codeOfRunSchema, second: codeOfRunSchema })),
};

export type PracticeStart = z.infer<typeof practiceStartSchema>;

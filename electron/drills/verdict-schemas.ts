/**
 * What is answered about judged code.
 */
import { z } from 'zod';
import {
  caseResultSchema,
  mutantOutcomeSchema,
  outcomeSchema,
  ownTestResultSchema,
  placeSchema,
} from '../judge/values.ts';
import { operationResultSchema, strengthSchema } from './values.ts';

/** A case as the results show it. */
export const caseViewSchema = caseResultSchema.extend({
  stage: z.string(),
  /** The mistake it catches; told where it did not pass. */
  catches: z.string().nullable(),
  /** Its calls in the run's language, one a line; told where it did not pass. */
  calls: z.array(z.string()),
  visible: z.boolean(),
  /** It passed earlier in this run and does not now. */
  regression: z.boolean(),
});

export const mutantViewSchema = z.object({
  /** Counted from 1 in the drill's order, within the stage. */
  number: z.int(),
  id: z.string(),
  outcome: mutantOutcomeSchema,
  /** What a person would notice; told where it was not killed. */
  symptom: z.string().nullable(),
});

/** The verdict on one test run or submission. */
export const judgedSchema = z.object({
  submissionId: z.string(),
  kind: z.enum(['test', 'submit']),
  /** Counted from 1 over tests and submissions of the run. */
  number: z.int(),
  stage: z.string(),
  clockMs: z.int(),
  outcome: outcomeSchema,
  message: z.string(),
  /** Where the code could not be read or stopped. */
  place: placeSchema.nullable(),
  passed: z.int(),
  total: z.int(),
  cases: z.array(caseViewSchema),
  complexity: z.array(operationResultSchema),
  own: z
    .object({
      outcome: z.enum(['pass', 'wrong', 'empty', 'error']),
      message: z.string(),
      on: z.enum(['reference', 'solution']),
      place: placeSchema.nullable(),
      tests: z.array(ownTestResultSchema),
      mutants: z.array(mutantViewSchema),
      /** Null where the tests were not run against mutants. */
      strength: strengthSchema.nullable(),
    })
    .nullable(),
  output: z.string(),
  outputCut: z.boolean(),
  /** Milliseconds the judge took. */
  ms: z.number(),
});

export const submissionViewSchema = z.object({
  submissionId: z.string(),
  kind: z.enum(['test', 'submit']),
  number: z.int(),
  stage: z.string(),
  submittedAt: z.int(),
  clockMs: z.int(),
  /** `unjudged`: stored, and the app ended before the verdict. `broke`: the judge failed. Both can be judged again. */
  state: z.enum(['judging', 'judged', 'unjudged', 'broke']),
  outcome: outcomeSchema.nullable(),
  passed: z.int(),
  total: z.int(),
  regressions: z.int(),
});

export type CaseView = z.infer<typeof caseViewSchema>;
export type MutantView = z.infer<typeof mutantViewSchema>;
export type Judged = z.infer<typeof judgedSchema>;
export type SubmissionView = z.infer<typeof submissionViewSchema>;

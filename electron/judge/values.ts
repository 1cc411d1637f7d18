/**
 * What goes into the judge and what comes out. The judge knows no drill by name: everything it needs is in the request.
 * The verdict is parsed when it comes back, since the process it comes from has run a stranger's code.
 */
import { z } from 'zod';
import type { Growth, Language, Step } from '#content/drills/schema.ts';

/** A case as the judge runs it. */
export interface JudgeCase {
  id: string;
  title: string;
  /** Run only where the solution defines this class. */
  for?: string;
  steps: Step[];
}

export interface JudgeOperation {
  operation: string;
  for?: string;
  expected: Growth;
  sizes: number[];
  measure: 'work' | 'size';
}

/** A reference with one mistake in it. */
export interface JudgeMutant {
  id: string;
  source: string;
  /** Lines of `source`, counted from 1, that differ from the reference. */
  lines: number[];
}

/** A reference that own tests must pass, and its mutants that they should find. */
export interface JudgeVariant {
  /** The class that tells this variant from the others; null where there is only one. */
  className: string | null;
  reference: string;
  mutants: JudgeMutant[];
}

/** One submission with all that is needed to judge it. */
export interface JudgeRequest {
  version: 1;
  id?: string;
  language: Language;
  solution: string;
  tests?: string;
  /** Classes the solution must define, and of which one is enough. */
  classes: string[];
  oneOf: string[];
  fixtures: string;
  cases: JudgeCase[];
  /** Left out where growth is not asked for. */
  complexity?: { source: string; operations: JudgeOperation[] };
  /**
   * How own tests are used: `grade` runs them on the references and mutants, `run` only on the solution itself.
   */
  own: 'grade' | 'run' | 'none';
  variants: JudgeVariant[];
}

export const outcomes = ['pass', 'fail', 'error', 'timeout', 'broke'] as const;
export const outcomeSchema = z.enum(outcomes);
export type Outcome = z.infer<typeof outcomeSchema>;

export const mutantOutcomes = ['killed', 'survived', 'not-reached', 'unclear'] as const;
export const mutantOutcomeSchema = z.enum(mutantOutcomes);
export type MutantOutcome = z.infer<typeof mutantOutcomeSchema>;

const text = z.string().max(20_000);
const ms = z.number().min(0);

/** A place in the solution or in the own tests; lines and columns are counted from 1. */
export const placeSchema = z.object({
  file: z.enum(['solution', 'tests']),
  line: z.number().int().min(1),
  column: z.number().int().min(1).optional(),
});
export type Place = z.infer<typeof placeSchema>;

export const caseResultSchema = z.object({
  id: z.string(),
  title: z.string(),
  outcome: outcomeSchema,
  expected: text.optional(),
  actual: text.optional(),
  message: text.optional(),
  ms,
});
export type CaseResult = z.infer<typeof caseResultSchema>;

export const growthVerdicts = ['flat', 'log n', 'n', 'noisy'] as const;
export const growthResultSchema = z.object({
  verdict: z.enum(growthVerdicts),
  sizes: z.array(z.number()),
  /** Counted operations (or size) for one call at each size. */
  counts: z.array(z.number()),
  /** The last count by the first, or the last time by the first where time decided. */
  ratio: z.number(),
  /** What the verdict rests on. */
  by: z.enum(['counts', 'time', 'size', 'none']),
  /** Microseconds for one call at each size: the median of the batches, the fastest, and the upper quarter's border. */
  times: z.array(z.object({ median: z.number(), low: z.number(), high: z.number() })).optional(),
  message: text.optional(),
});
export type GrowthResult = z.infer<typeof growthResultSchema>;

export const ownTestResultSchema = z.object({
  name: z.string(),
  outcome: z.enum(['pass', 'fail', 'error', 'timeout', 'skipped']),
  message: text.optional(),
  line: z.number().int().min(1).optional(),
  ms,
});
export type OwnTestResult = z.infer<typeof ownTestResultSchema>;

export const mutantResultSchema = z.object({
  id: z.string(),
  outcome: mutantOutcomeSchema,
  /** The own test that found it, or what made it unclear. */
  by: z.string().optional(),
  message: text.optional(),
});
export type MutantResult = z.infer<typeof mutantResultSchema>;

export const ownTestsSchema = z.object({
  outcome: z.enum(['pass', 'wrong', 'empty', 'error']),
  message: text,
  /** On the reference when graded; on the solution when only run. */
  on: z.enum(['reference', 'solution']),
  tests: z.array(ownTestResultSchema),
  mutants: z.array(mutantResultSchema),
  place: placeSchema.optional(),
});
export type OwnTestsResult = z.infer<typeof ownTestsSchema>;

export const verdictSchema = z.object({
  version: z.literal(1),
  id: z.string().optional(),
  outcome: outcomeSchema,
  message: text,
  /** Where the code could not be read, or where it stopped. */
  place: placeSchema.optional(),
  cases: z.array(caseResultSchema),
  complexity: z.record(z.string(), growthResultSchema),
  ownTests: ownTestsSchema.optional(),
  output: z.string().max(100_000),
  outputCut: z.boolean().optional(),
  ms,
});
export type Verdict = z.infer<typeof verdictSchema>;

/** What is said while a submission is judged. */
export const judgeEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('case'), index: z.number().int().min(0), result: caseResultSchema }),
  z.object({ kind: z.literal('growth'), operation: z.string(), result: growthResultSchema }),
  z.object({ kind: z.literal('own-test'), result: ownTestResultSchema }),
  z.object({ kind: z.literal('mutant'), result: mutantResultSchema }),
]);
export type JudgeEvent = z.infer<typeof judgeEventSchema>;

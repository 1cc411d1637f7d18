/**
 * What the judge's page tells an interpreter to do, and what comes back. The same for both languages; events of the
 * Python harness arrive as JSON, those of TypeScript as they are.
 */
import type { JudgeCase, JudgeMutant, JudgeOperation } from '#electron/judge/values.ts';

export type Job =
  | {
      kind: 'cases';
      solution: string;
      fixtures: string;
      classes: string[];
      oneOf: string[];
      cases: JudgeCase[];
      /** Where to go on after an interpreter had to be given up. */
      from?: number;
    }
  | { kind: 'tests'; solution: string; tests: string; from?: number }
  | { kind: 'mutants'; tests: string; mutants: JudgeMutant[]; from?: number }
  | {
      kind: 'growth';
      solution: string;
      source: string;
      operations: JudgeOperation[];
      from?: number;
    };

/** The code cannot be run at all. */
export interface Problem {
  type: 'problem';
  kind: 'syntax' | 'load' | 'missing';
  message: string;
  file: 'solution' | 'tests';
  line?: number;
  column?: number;
  /** It ended in a failed assertion. */
  assertion?: boolean;
}

export interface Sample {
  sizes: number[];
  counts: number[];
  times: { median: number; low: number; high: number }[];
}

/** The result of one case, own test, mutant or operation. */
export interface Item extends Partial<Sample> {
  type: 'item';
  index: number;
  outcome: string;
  name?: string;
  by?: string;
  expected?: string;
  actual?: string;
  message?: string;
  line?: number;
  ms?: number;
}

export type Told =
  /** Work on an item starts; -1 is the loading of the code. */
  | { type: 'start'; index: number }
  | { type: 'loaded'; classes: string[] }
  | { type: 'tests'; names: string[] }
  | Item
  | Problem
  | { type: 'output'; text: string }
  | { type: 'output-cut' }
  | { type: 'done'; interrupted?: boolean; touched?: boolean };

/** One interpreter. Used for one job after another, until it is stopped or a job leaves traces in it. */
export interface Interpreter {
  /** Resolves with how the job ended: `done`, or `dead` where the interpreter will never answer again. */
  run(job: Job, told: (event: Told) => void): Promise<{ end: 'done' | 'dead'; reason?: string }>;
  /** Asks the running code to stop; false where this interpreter cannot be asked. */
  interrupt(): boolean;
  /** Ends the interpreter at once. A job that is running ends as dead. */
  stop(): void;
}

/** Where interpreters come from: the warm spare first. */
export interface Interpreters {
  take(): Promise<Interpreter>;
  /** Hands one back for the next job; `touched` where it must not be used again. */
  giveBack(interpreter: Interpreter, touched: boolean): void;
}

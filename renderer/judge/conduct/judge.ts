/** A submission in, one verdict out: cases, then growth, then own tests. */
import type {
  CaseResult,
  GrowthResult,
  JudgeEvent,
  JudgeRequest,
  Outcome,
  Place,
  Verdict,
} from '#electron/judge/values.ts';
import { growthOf } from './growth-verdict.ts';
import type { Interpreters } from './job.ts';
import { judgeOwnTests } from './own-tests.ts';
import {
  type Finished,
  type JobEnd,
  type Limits,
  runJob,
  seconds,
  usualLimits,
} from './run-job.ts';

/** Characters of a submission's output that are kept. */
const outputLimit = 32_768;

export async function judge(
  request: JudgeRequest,
  interpreters: Interpreters,
  tell: (event: JudgeEvent) => void,
  limits = usualLimits,
): Promise<Verdict> {
  const started = performance.now();
  const output = new Output();
  const keep = (text: string | null) => output.add(text);
  const { end, cases, classes } = await runCases(request, interpreters, limits, { tell, keep });
  const summary = summarize(end, cases, request);
  const complexity =
    summary.outcome === 'pass' || summary.outcome === 'fail'
      ? await measureGrowth(request, interpreters, limits, tell)
      : {};
  const around = { interpreters, limits, tell, output: keep };
  const ownTests = await judgeOwnTests(request, classes, around);
  return {
    version: 1,
    ...(request.id === undefined ? {} : { id: request.id }),
    ...summary,
    cases,
    complexity,
    ...(ownTests === undefined ? {} : { ownTests }),
    ...output.told(),
    ms: performance.now() - started,
  };
}

class Output {
  #text = '';
  #cut = false;

  /** Null says that more was printed than was handed on. */
  add(text: string | null): void {
    if (text === null || this.#text.length + text.length > outputLimit) this.#cut = true;
    if (text !== null) this.#text += text.slice(0, outputLimit - this.#text.length);
  }

  told(): { output: string; outputCut?: true } {
    if (!this.#cut) return { output: this.#text };
    return {
      output: `${this.#text}\n[output cut after ${this.#text.length} characters]`,
      outputCut: true,
    };
  }
}

async function runCases(
  request: JudgeRequest,
  interpreters: Interpreters,
  limits: Limits,
  { tell, keep }: { tell: (event: JudgeEvent) => void; keep: (text: string | null) => void },
) {
  const { solution, fixtures, classes, oneOf, cases } = request;
  const results: CaseResult[] = [];
  let defined: string[] = [];
  let next = 0;
  function add(item: Finished): void {
    const index = results.length;
    const result = caseResult(item, cases[item.index]);
    next = item.index + 1;
    results.push(result);
    tell({ kind: 'case', index, result });
  }
  const job = { kind: 'cases', solution, fixtures, classes, oneOf, cases } as const;
  const end = await runJob(job, interpreters, limits, {
    item: add,
    output: keep,
    loaded: (names) => {
      defined = names;
    },
  });
  const rest = unfinished(end, limits);
  if (rest !== null)
    for (const [index, { for: only }] of cases.entries())
      if (index >= next && (only === undefined || defined.includes(only))) add({ index, ...rest });
  return { end, cases: results, classes: defined };
}

/** What the items are told that were not started; null where all were. */
function unfinished(end: JobEnd, limits: Limits): Pick<Finished, 'outcome' | 'message'> | null {
  if (end.end === 'time-up')
    return {
      outcome: 'timeout',
      message: `not started: the run's ${seconds(limits.run)} were used up`,
    };
  if (end.end === 'given-up') return { outcome: 'error', message: `not started: ${end.message}` };
  return null;
}

function caseResult(item: Finished, asked: { id: string; title: string } | undefined): CaseResult {
  const { expected, actual, message } = item;
  return {
    id: asked?.id ?? '',
    title: asked?.title ?? '',
    outcome: outcomeOf(item.outcome),
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
    ...(message === undefined ? {} : { message }),
    ms: item.ms ?? 0,
  };
}

function outcomeOf(name: string): Outcome {
  return (['pass', 'fail', 'error', 'timeout'] as const).find((known) => known === name) ?? 'broke';
}

/** The first thing that went wrong, in file order, decides. */
function summarize(
  end: JobEnd,
  cases: CaseResult[],
  request: JudgeRequest,
): { outcome: Outcome; message: string; place?: Place } {
  if (end.end === 'problem') {
    const { message, file, line, column } = end.problem;
    const place =
      line === undefined || file !== 'solution' ? {} : { place: { file, line, column } };
    return { outcome: 'error', message, ...place };
  }
  if (end.end === 'stuck') return { outcome: end.outcome, message: end.message };
  const wrong = cases.find(({ outcome }) => outcome !== 'pass');
  const passed = cases.filter(({ outcome }) => outcome === 'pass').length;
  if (wrong === undefined) return { outcome: 'pass', message: allPass(passed, request) };
  const count = `${passed} of ${cases.length} cases pass.`;
  return {
    outcome: wrong.outcome,
    message: `${count} First: ${wrong.title}: ${wrong.message ?? ''}`,
  };
}

function allPass(count: number, { cases }: JudgeRequest): string {
  if (cases.length === 0) return 'The code loads.';
  return count === 1 ? 'The case passes.' : `All ${count} cases pass.`;
}

async function measureGrowth(
  { complexity, solution, language }: JudgeRequest,
  interpreters: Interpreters,
  limits: Limits,
  tell: (event: JudgeEvent) => void,
): Promise<Record<string, GrowthResult>> {
  const results: Record<string, GrowthResult> = {};
  if (complexity === undefined) return results;
  const { source, operations } = complexity;
  // An operation is built and measured at several sizes, and stops by itself where a size takes long.
  const patient = { ...limits, item: limits.item * 4, run: limits.run * 2 };
  const job = { kind: 'growth', solution, source, operations } as const;
  function add(item: Finished): void {
    const operation = operations[item.index];
    if (operation === undefined) return;
    const result = growthResult(item, operation.measure, language === 'python');
    results[operation.operation] = result;
    tell({ kind: 'growth', operation: operation.operation, result });
  }
  let next = 0;
  const end = await runJob(job, interpreters, patient, {
    output: () => {},
    item: (item) => {
      next = item.index + 1;
      add(item);
    },
  });
  if (end.end === 'time-up' || end.end === 'given-up')
    for (let index = next; index < operations.length; index += 1)
      if (operations[index]?.for === undefined)
        add({ index, outcome: 'error', message: 'not measured: the time was used up' });
  return results;
}

function growthResult(item: Finished, measure: 'work' | 'size', blind: boolean): GrowthResult {
  const { sizes = [], counts = [], times = [], message } = item;
  if (item.outcome === 'measured') return growthOf({ sizes, counts, times }, measure, blind);
  const reason = message ?? 'it could not be measured';
  return { verdict: 'noisy', sizes: [], counts: [], ratio: 1, by: 'none', message: reason };
}

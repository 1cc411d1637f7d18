/** Grades own tests: they must pass on the reference, then they are run against each mutant. */
import type {
  JudgeEvent,
  JudgeRequest,
  JudgeVariant,
  MutantResult,
  OwnTestResult,
  OwnTestsResult,
} from '#electron/judge/values.ts';
import type { Interpreters } from './job.ts';
import { type Finished, type JobEnd, type Limits, runJob, seconds } from './run-job.ts';

interface Surroundings {
  interpreters: Interpreters;
  limits: Limits;
  tell: (event: JudgeEvent) => void;
  output: (text: string | null) => void;
}

/** @param classes names that the candidate's solution defines; they tell which variant was chosen */
export async function judgeOwnTests(
  request: JudgeRequest,
  classes: string[],
  around: Surroundings,
): Promise<OwnTestsResult | undefined> {
  const { tests, own } = request;
  if (tests === undefined || own === 'none') return undefined;
  const variant = own === 'grade' ? chooseVariant(request.variants, tests, classes) : undefined;
  const on = variant === undefined ? 'solution' : 'reference';
  const solution = variant?.reference ?? request.solution;
  const { end, results, empty } = await runTests(solution, tests, around);
  const told = { on, tests: results, mutants: [] } as const;
  const failure = describeEnd(end, on);
  if (failure !== null) return { ...told, tests: results, mutants: [], ...failure };
  if (empty) return { ...told, mutants: [], outcome: 'empty', message: emptyWords(request) };
  const wrong = results.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'skipped');
  if (wrong.length > 0)
    return {
      ...told,
      mutants: [],
      outcome: 'wrong',
      message: wrongWords(wrong, results.length, on),
    };
  if (variant === undefined)
    return { ...told, mutants: [], outcome: 'pass', message: passWords(results.length) };
  const mutants = await runMutants(variant, tests, results, around);
  const killed = mutants.filter(({ outcome }) => outcome === 'killed').length;
  const message = `Your tests find ${killed} of ${mutants.length} bugs.`;
  return { ...told, mutants, outcome: 'pass', message };
}

/** The variant whose class the tests speak of; else the one the solution defines; else the first. */
export function chooseVariant(
  variants: JudgeVariant[],
  tests: string,
  classes: string[],
): JudgeVariant | undefined {
  const named = variants.filter(
    ({ className }) => className !== null && new RegExp(`\\b${className}\\b`).test(tests),
  );
  const chosen = variants.find(
    ({ className }) => className !== null && classes.includes(className),
  );
  if (chosen !== undefined && (named.length === 0 || named.includes(chosen))) return chosen;
  return named[0] ?? variants[0];
}

async function runTests(solution: string, tests: string, around: Surroundings) {
  const results: OwnTestResult[] = [];
  let names: string[] = [];
  const end = await runJob({ kind: 'tests', solution, tests }, around.interpreters, around.limits, {
    tests: (found) => {
      names = found;
    },
    output: around.output,
    item: (item) => {
      const result = testResult(item, names);
      results.push(result);
      around.tell({ kind: 'own-test', result });
    },
  });
  const late = `not started: the run's ${seconds(around.limits.run)} were used up`;
  if (end.end === 'time-up' || end.end === 'given-up')
    for (const name of names.slice(results.length))
      results.push(
        end.end === 'time-up'
          ? { name, outcome: 'timeout', message: late, ms: 0 }
          : { name, outcome: 'error', message: `not started: ${end.message}`, ms: 0 },
      );
  const ran = results.filter(({ outcome }) => outcome !== 'skipped');
  return { end, results, empty: ran.length === 0 };
}

function testResult(item: Finished, names: string[]): OwnTestResult {
  const outcome = (['pass', 'fail', 'error', 'timeout', 'skipped'] as const).find(
    (known) => known === item.outcome,
  );
  return {
    name: names[item.index] ?? `test ${item.index + 1}`,
    outcome: outcome ?? 'error',
    ...(item.message === undefined ? {} : { message: item.message }),
    ...(item.line === undefined ? {} : { line: item.line }),
    ms: item.ms ?? 0,
  };
}

function describeEnd(
  end: JobEnd,
  on: 'solution' | 'reference',
): Pick<OwnTestsResult, 'outcome' | 'message' | 'place'> | null {
  if (end.end === 'stuck') return { outcome: 'error', message: end.message };
  if (end.end !== 'problem') return null;
  const { kind, message, file, line, column } = end.problem;
  const place = line === undefined ? {} : { place: { file, line, column } };
  if (kind === 'syntax') return { outcome: 'error', message, ...place };
  const missing = /cannot import name '(\w+)'/.exec(message)?.[1];
  const reason =
    missing !== undefined && on === 'reference'
      ? `Your tests import ${missing}, which is not part of the interface, so they cannot run on another solution.`
      : `Your tests do not load: ${message}`;
  return { outcome: 'error', message: reason, ...place };
}

function emptyWords({ language }: JudgeRequest): string {
  return language === 'python'
    ? 'There are no tests yet: write functions named test_… or a unittest.TestCase.'
    : 'There are no tests yet: write them with test(name, () => …).';
}

function wrongWords(wrong: OwnTestResult[], count: number, on: 'solution' | 'reference'): string {
  const [first] = wrong;
  const where = on === 'reference' ? 'a right solution' : 'your solution';
  const one = `"${first?.name}" does not pass on ${where}: ${first?.message ?? first?.outcome}`;
  return wrong.length === 1
    ? one
    : `${wrong.length} of ${count} tests do not pass on ${where}. ${one}`;
}

function passWords(count: number): string {
  return count === 1 ? 'Your test passes.' : `All ${count} of your tests pass.`;
}

async function runMutants(
  { mutants }: JudgeVariant,
  tests: string,
  onReference: OwnTestResult[],
  around: Surroundings,
): Promise<MutantResult[]> {
  const results: MutantResult[] = [];
  // A mutant that hangs need not be waited for longer than the right solution makes plausible.
  const usual = onReference.reduce((sum, { ms }) => sum + ms, 0);
  const item = Math.min(around.limits.item, 600 + 20 * usual);
  const limits = { ...around.limits, item };
  await runJob({ kind: 'mutants', tests, mutants }, around.interpreters, limits, {
    output: () => {},
    item: (finished) => {
      const result = mutantResult(finished, mutants[finished.index]?.id ?? '');
      results.push(result);
      around.tell({ kind: 'mutant', result });
    },
  });
  for (const { id } of mutants.slice(results.length))
    results.push({ id, outcome: 'unclear', message: 'not run: the time was used up' });
  return results;
}

function mutantResult({ outcome, by, message }: Finished, id: string): MutantResult {
  const known = (['killed', 'survived', 'not-reached'] as const).find((name) => name === outcome);
  return {
    id,
    outcome: known ?? 'unclear',
    ...(by === undefined ? {} : { by }),
    ...(message === undefined ? {} : { message }),
  };
}

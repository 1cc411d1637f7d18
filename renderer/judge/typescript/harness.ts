/** Runs one job on a candidate's TypeScript and tells what happens, event by event. */
import type { Job, Problem, Told } from '../conduct/job.ts';
import { type Compiled, compile, type Exports, ProblemError, type Require } from './compile.ts';
import { wasReached } from './coverage.ts';
import { lineIn, runCase, told } from './driver.ts';
import { measure } from './growth.ts';
import { append, has, listed } from './originals.ts';
import { createSuite, isAssertion, modulesFor, type OwnTest, runTest } from './own-tests.ts';

type Tell = (event: Told) => void;
type JobOf<Kind extends Job['kind']> = Extract<Job, { kind: Kind }>;

export async function run(job: Job, tell: Tell): Promise<void> {
  try {
    if (job.kind === 'cases') runCases(job, tell);
    else if (job.kind === 'growth') runGrowth(job, tell);
    else if (job.kind === 'tests') await runOwnTests(job, tell);
    else await runMutants(job, tell);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    tell(error.problem);
  }
  tell({ type: 'done' });
}

const refuse: Require = (name) => {
  throw new Error(`"${name}" cannot be imported here`);
};

/** Makes a fresh module; what it throws while loading is the candidate's. */
function instantiate(
  compiled: Compiled,
  file: Problem['file'],
  require: Require,
  probe?: (n: number) => void,
): Exports {
  try {
    return compiled.instantiate(require, probe);
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const line = typeof error === 'object' && error !== null ? lineIn(error, file) : undefined;
    throw new ProblemError({
      type: 'problem',
      kind: 'load',
      message: told(error, file),
      file,
      ...(line === undefined ? {} : { line }),
      ...(isAssertion(error) ? { assertion: true } : {}),
    });
  }
}

function runCases(job: JobOf<'cases'>, tell: Tell): void {
  const solution = compile(job.solution, 'solution');
  const fixtures = compile(job.fixtures, 'tests');
  tell({ type: 'start', index: -1 });
  const exports = instantiate(solution, 'solution', refuse);
  requireClasses(solution, exports, job);
  const defined = classesOf(exports, solution);
  tell({ type: 'loaded', classes: defined });
  for (let index = job.from ?? 0; index < job.cases.length; index += 1) {
    const item = job.cases[index];
    if (item === undefined) break;
    if (item.for !== undefined && typeof exports[item.for] !== 'function') continue;
    tell({ type: 'start', index });
    const { outcome, expected, actual, message, ms } = runCase(solution, fixtures, refuse, item);
    tell({ type: 'item', index, outcome, expected, actual, message, ms });
  }
}

function classesOf(exports: Exports, { classes }: Compiled): string[] {
  const found: string[] = [];
  for (let i = 0; i < classes.length; i += 1) {
    const name = classes[i] ?? '';
    if (has(exports, name)) append(found, name);
  }
  return found;
}

function requireClasses(solution: Compiled, exports: Exports, job: JobOf<'cases'>): void {
  const missing: string[] = [];
  for (let i = 0; i < job.classes.length; i += 1) {
    const name = job.classes[i] ?? '';
    if (typeof exports[name] !== 'function') append(missing, name);
  }
  let hasOne = job.oneOf.length === 0;
  for (let i = 0; i < job.oneOf.length; i += 1)
    if (typeof exports[job.oneOf[i] ?? ''] === 'function') hasOne = true;
  if (missing.length === 0 && hasOne) return;
  const parts: string[] = [];
  if (missing.length > 0) append(parts, listed(missing));
  if (!hasOne) append(parts, `one of ${listed(job.oneOf)}`);
  throw new ProblemError({
    type: 'problem',
    kind: 'missing',
    message: `The solution must define and export ${parts.length === 2 ? `${parts[0]} and ${parts[1]}` : parts[0]}; ${foundWords(solution, exports)}.`,
    file: 'solution',
  });
}

function foundWords(solution: Compiled, exports: Exports): string {
  if (solution.classes.length === 0) return 'found no class';
  const hidden: string[] = [];
  for (let i = 0; i < solution.classes.length; i += 1) {
    const name = solution.classes[i] ?? '';
    if (!has(exports, name)) append(hidden, name);
  }
  const found = `found ${listed(solution.classes)}`;
  return hidden.length === 0 ? found : `${found} (not exported: ${listed(hidden)})`;
}

/** Loads own tests against a solution. */
function openTests(solution: Compiled, tests: Compiled, probe?: (n: number) => void): OwnTest[] {
  const exports = instantiate(solution, 'solution', refuse, probe);
  const suite = createSuite();
  const modules = modulesFor(suite.names);
  Object.assign(globalThis, suite.names);
  instantiate(tests, 'tests', (name) => {
    if (/^(\.\/)?solution(\.ts|\.js)?$/.test(name)) return exports;
    return Object.hasOwn(modules, name) ? modules[name] : refuse(name);
  });
  return suite.tests();
}

async function runOwnTests(job: JobOf<'tests'>, tell: Tell): Promise<void> {
  const code = compile(job.tests, 'tests');
  const solution = compile(job.solution, 'solution');
  tell({ type: 'start', index: -1 });
  const tests = openTests(solution, code);
  tell({ type: 'tests', names: tests.map(({ name }) => name) });
  for (const [index, test] of tests.entries()) {
    if (index < (job.from ?? 0)) continue;
    tell({ type: 'start', index });
    tell({ type: 'item', index, ...(await runTest(test)) });
  }
}

async function runMutants(job: JobOf<'mutants'>, tell: Tell): Promise<void> {
  const code = compile(job.tests, 'tests');
  for (const [index, mutant] of job.mutants.entries()) {
    if (index < (job.from ?? 0)) continue;
    tell({ type: 'start', index });
    tell({ type: 'item', index, ...(await judgeMutant(mutant, code)) });
  }
}

interface MutantOutcome {
  outcome: 'killed' | 'survived' | 'not-reached' | 'unclear';
  by?: string;
  message?: string;
}

async function judgeMutant(
  mutant: JobOf<'mutants'>['mutants'][number],
  code: Compiled,
): Promise<MutantOutcome> {
  const solution = compile(mutant.source, 'solution', { probes: true });
  const reached: boolean[] = [];
  let called = false;
  let unclear: MutantOutcome | null = null;
  try {
    const tests = openTests(solution, code, (statement) => {
      reached[statement] = true;
      called = true;
    });
    // Where the tests call nothing of the solution, what ran while it loaded does not count as reached.
    called = false;
    for (const test of tests) {
      const { outcome, message } = await runTest(test);
      if (outcome === 'fail') return { outcome: 'killed', by: test.name, message };
      if (outcome === 'error') unclear ??= { outcome: 'unclear', by: test.name, message };
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { assertion, file, message } = error.problem;
    const killed = assertion === true && file === 'tests';
    return { outcome: killed ? 'killed' : 'unclear', by: 'loading', message };
  }
  if (unclear !== null) return unclear;
  const hit = called && wasReached(solution, mutant.lines, reached);
  return { outcome: hit ? 'survived' : 'not-reached' };
}

function runGrowth(job: JobOf<'growth'>, tell: Tell): void {
  const exports = instantiate(compile(job.solution, 'solution'), 'solution', refuse);
  for (let index = job.from ?? 0; index < job.operations.length; index += 1) {
    const operation = job.operations[index];
    if (operation === undefined) break;
    if (operation.for !== undefined && typeof exports[operation.for] !== 'function') continue;
    tell({ type: 'start', index });
    try {
      const sample = measure({ solution: job.solution, complexity: job.source }, operation, refuse);
      tell({ type: 'item', index, outcome: 'measured', ...sample });
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      tell({ type: 'item', index, outcome: 'error', message: told(error) });
    }
  }
}

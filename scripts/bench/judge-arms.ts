/** What the judge's benchmarks judge, and the floors they are held against. */
import { join } from 'node:path';
import type { Language } from '#content/drills/schema.ts';
import { type Parts, requestFor } from '#electron/judge/request.ts';
import type { JudgeRequest, Verdict } from '#electron/judge/values.ts';
import type { Interpreter } from '#renderer/judge/conduct/job.ts';
import { judge } from '#renderer/judge/conduct/judge.ts';
import { root } from '../bootstrap/places.mjs';
import { readDrill } from '../content/drills.ts';
import { startNativePython } from '../judge/native-python.ts';
import { startNativeTypescript } from '../judge/native-typescript.ts';

/** The cases of the first drill's first stage, and nothing else. */
export const suite: Parts = { cases: 'all', complexity: false, own: 'none' };
/** Its exemplary own tests on the reference and its mutants. */
export const grading: Parts = { cases: 'none', complexity: false, own: 'grade' };

/** A stage has at least so many mutants; the aim is for as many. */
const mutantsGraded = 9;

/**
 * The request, with its first nine mutants where own tests are graded.
 * @throws Error where the drill does not read
 */
export function lruRequest(language: Language, parts: Parts): JudgeRequest {
  const { drill } = readDrill(join(root, 'content'), 'lru-cache');
  const kit = drill?.languages[language];
  const [reference, tests] = [kit?.references[0], kit?.tests[0]];
  if (drill === null || reference === undefined || tests === undefined)
    throw new Error('The drill lru-cache cannot be read.');
  const submission = { stage: reference.stage, language, solution: reference.source };
  if (parts.own !== 'grade') return requestFor(drill, submission, parts);
  const request = requestFor(drill, { ...submission, tests: tests.source }, parts);
  const variants = request.variants.map((variant) => ({
    ...variant,
    mutants: variant.mutants.slice(0, mutantsGraded),
  }));
  return { ...request, variants };
}

/** A solution that never comes back. */
export function endlessRequest(language: Language): JudgeRequest {
  const request = lruRequest(language, suite);
  const solution =
    language === 'python'
      ? 'class LRUCache:\n    def __init__(self, capacity):\n        while True:\n            pass\n'
      : 'export class LRUCache { constructor() { for (;;); } }';
  return { ...request, solution };
}

/** @throws Error for a verdict other than a pass, which would make a figure worthless */
export function mustPass(verdict: Verdict): void {
  const all = verdict.ownTests?.mutants.every(({ outcome }) => outcome === 'killed') ?? true;
  if (verdict.outcome !== 'pass' || !all)
    throw new Error(`The judge says ${verdict.outcome}: ${verdict.message}`);
}

export const floorNames = {
  python: 'python3 started on the same suite',
  typescript: 'thread of Node started on the same suite',
} as const;

/** Milliseconds from the start of the machine's own interpreter, with the judge's harness, to its verdict. */
export async function nativeTime(request: JudgeRequest): Promise<number> {
  const started = performance.now();
  const opened: Interpreter[] = [];
  const take = async () => {
    const interpreter =
      request.language === 'python' ? startNativePython() : startNativeTypescript();
    opened.push(interpreter);
    return interpreter;
  };
  const verdict = await judge(request, { take, giveBack: () => {} }, () => {});
  const passed = performance.now() - started;
  for (const interpreter of opened) interpreter.stop();
  mustPass(verdict);
  return passed;
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Drill } from '#content/drills/schema.ts';
import type { Interpreter, Interpreters } from '#renderer/judge/conduct/job.ts';
import { judge } from '#renderer/judge/conduct/judge.ts';
import { NominalClock } from '#renderer/judge/conduct/nominal-clock.ts';
import { type Limits, usualLimits } from '#renderer/judge/conduct/run-job.ts';
import { readDrill } from '../content/drills.ts';
import { shippedFolder } from '../content/faulty-copy.ts';
import { startNativeTypescript } from './native-typescript.ts';
import { proveReference } from './prove.ts';

// The judge's harness in a thread of Node: the same verdicts as the real judge, without a window.
let interpreter: Interpreter;
let drill: Drill;

/** Nothing here loops, and nobody tells a thread of Node how busy the machine is: its clock stands still. */
const limits: Limits = { ...usualLimits, clock: new NominalClock(() => 0) };

beforeAll(() => {
  interpreter = startNativeTypescript();
  const read = readDrill(shippedFolder, 'lru-cache').drill;
  if (read === null) throw new Error('The drill cannot be read.');
  // Two mutants and no measuring are enough here.
  drill = { ...read, complexity: [] };
  const kit = read.languages.typescript;
  const mutants = kit.mutants.map((entry) => ({ ...entry, mutants: entry.mutants.slice(0, 2) }));
  drill.languages = { ...read.languages, typescript: { ...kit, mutants, slow: [] } };
});

afterAll(() => interpreter.stop());

// One thread does for all: these tests are about the proof, not about keeping candidates apart.
const interpreters: Interpreters = { take: async () => interpreter, giveBack: () => {} };

async function prove(change: (drill: Drill) => void) {
  const copy = structuredClone(drill);
  change(copy);
  const [reference] = copy.languages.typescript.references;
  if (reference === undefined) throw new Error('There is no reference.');
  const { rows, faults } = await proveReference(copy, 'typescript', reference, (request) =>
    judge(request, interpreters, () => {}, limits),
  );
  return { row: rows[0], faults: faults.map(({ file, message }) => `${file}: ${message}`) };
}

test('a sound drill is proved', async () => {
  const { row, faults } = await prove(() => {});
  expect(faults).toEqual([]);
  expect(row).toMatchObject({ cases: 20, mutants: 2, killedByCases: 2, killedByTests: 2 });
});

test('a mutant that changes nothing survives cases and own tests, and both are told', async () => {
  const { row, faults } = await prove(({ languages }) => {
    const [mutants] = languages.typescript.mutants;
    mutants?.mutants.push({
      id: 'harmless',
      symptom: 's',
      edits: [{ find: 'export class LRUCache', replace: '\n\nexport class LRUCache' }],
    });
  });
  expect(row).toMatchObject({ mutants: 3, killedByCases: 2, killedByTests: 2 });
  expect(faults).toEqual([
    expect.stringMatching(/^typescript\/tests\/base: mutant harmless: (survived|not-reached)/),
    expect.stringMatching(/^typescript\/mutants\/base: harmless: no hidden case fails/),
  ]);
});

test('a reference that fails is told with the case', async () => {
  const { faults } = await prove(({ cases }) => {
    cases.base?.push({
      id: 'base-impossible',
      title: 'Impossible',
      catches: 'Nothing',
      visible: false,
      steps: [
        ['let', 'cache', 'LRUCache', [1]],
        ['gives', 'cache.get', ['a'], 7],
      ],
    });
  });
  expect(faults).toContain(
    "typescript/reference/base: case base-impossible: fail: step 2: cache.get('a') gave undefined, expected 7",
  );
});

test('a starter that passes, and examples that do not, are told', async () => {
  const { faults } = await prove(({ languages }) => {
    const { typescript: kit } = languages;
    kit.starter = kit.references[0]?.source ?? '';
    kit.examples = "test('wrong', () => expect(1).toBe(2));\n";
  });
  expect(faults).toEqual([
    expect.stringContaining('typescript/examples/base: must pass on this reference'),
    'typescript/starter/base: passes, and should not',
  ]);
});

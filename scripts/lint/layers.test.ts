/**
 * The layering rules of biome.json: what each floor may not import, and what the refusal says to do.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../bootstrap/places.mjs';

const biome = path.join(root, 'node_modules', '.bin', 'biome');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dry-run-layers-'));
  const { vcs: _repository, ...rules } = JSON.parse(
    readFileSync(path.join(root, 'biome.json'), 'utf8'),
  );
  writeFileSync(path.join(folder, 'biome.json'), JSON.stringify(rules));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the linter says of a file at that place in the project which imports that. */
function lint(file: string, from: string): string {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, `import thing from '${from}';\n\nexport const used = thing;\n`);
  const { stdout, stderr } = spawnSync(biome, ['lint', '--colors=off', file], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stderr + stdout).toContain('Checked 1 file');
  return (stdout + stderr).replace(/\s+/g, ' ');
}

test.each([
  ['electron/plan/rules.ts', 'electron', 'Rules are pure'],
  ['electron/plan/rules/lay-plan.ts', '../clock.ts', 'Rules are pure'],
  ['electron/plan/rules/lay-plan.ts', 'node:fs', 'Rules are pure'],
  ['electron/plan/service.ts', '../app/preferences.ts', 'only through its contract.ts'],
  ['electron/plan/service.ts', 'react', 'belongs in renderer/'],
  [
    'renderer/plan/today.tsx',
    '#electron/plan/service.ts',
    "Add a call to the column's contract.ts",
  ],
  ['renderer/plan/today.tsx', 'electron', "Add a call to the column's contract.ts"],
  ['renderer/plan/today.tsx', '../../electron/days.ts', 'Reach another floor by its name'],
  ['content/plan/schema.ts', '#electron/days.ts', 'nothing above it'],
  ['e2e/plan.spec.ts', '#electron/plan/contract.ts', 'by what a person sees'],
  ['e2e/plan.spec.ts', '../renderer/client.ts', 'by what a person sees'],
])('%s may not import %s, and is told: %s', (file, from, message) => {
  expect(lint(file, from)).toContain(message);
});

test.each([
  ['electron/plan/rules/lay-plan.ts', '#electron/days.ts'],
  ['electron/plan/rules.ts', './values.ts'],
  ['electron/plan/service.ts', './tables.ts'],
  ['electron/plan/service.ts', '../app/contract.ts'],
  ['renderer/plan/today.tsx', '#electron/plan/contract.ts'],
  ['content/plan/schema.ts', 'zod'],
  ['e2e/plan.spec.ts', '../scripts/launch.ts'],
])('%s may import %s', (file, from) => {
  expect(lint(file, from)).not.toContain('noRestrictedImports');
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drillIds, readDrill, readDrills } from './drills.ts';
import { shippedFolder } from './faulty-copy.ts';
import { formatFinding } from './finding.ts';

let content: string;

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'dry-run-drills-'));
  cpSync(join(shippedFolder, 'drills', 'lru-cache'), join(content, 'drills', 'lru-cache'), {
    recursive: true,
  });
});
afterEach(() => {
  rmSync(content, { recursive: true, force: true });
});

function edit(file: string, change: (text: string) => string): void {
  const path = join(content, 'drills', 'lru-cache', file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`The edit of ${file} changes nothing.`);
  writeFileSync(path, after);
}

function faults(): string[] {
  return readDrill(content, 'lru-cache').findings.map(formatFinding);
}

const shown = 'content/drills/lru-cache';

test('the shipped drills have no fault, in both languages', () => {
  const { content: drills, findings } = readDrills(shippedFolder);
  expect(findings.map(formatFinding)).toEqual([]);
  expect(drills?.map(({ id }) => id)).toEqual(drillIds(shippedFolder));
});

test('missing files are all named at once', () => {
  for (const file of ['python/fixtures.py', 'typescript/reference/ttl.ts', 'cases/resize.yaml'])
    rmSync(join(content, 'drills', 'lru-cache', file));
  expect(faults()).toEqual(
    expect.arrayContaining([
      `${shown}/python/fixtures.py: the file is missing`,
      `${shown}/typescript/reference/ttl.ts: the file is missing`,
      `${shown}/cases/resize.yaml: the file is missing`,
    ]),
  );
});

test('a drill without its head is one fault, and no drill', () => {
  rmSync(join(content, 'drills', 'lru-cache', 'drill.yaml'));
  const { drill, findings } = readDrill(content, 'lru-cache');
  expect(drill).toBeNull();
  expect(findings.map(formatFinding)).toEqual([`${shown}/drill.yaml: the file is missing`]);
});

test('an unknown field and a wrong value are named with their place', () => {
  edit('drill.yaml', (text) => `${text.replace(/reveal: start/, 'reveal: now')}\nextra: 1\n`);
  expect(faults()).toEqual([
    expect.stringMatching(/drill\.yaml stages\[0\]\.reveal: use start, optional, or after-<stage>/),
    `${shown}/drill.yaml extra: is not a known field`,
  ]);
});

test('a case that checks nothing, and one that uses what no step made, are faults', () => {
  edit(
    'cases/base.yaml',
    (text) => `${text}
- id: base-checks-nothing
  title: Nothing
  catches: Nothing
  steps:
    - [let, cache, LRUCache, [1]]
- id: base-unknown-name
  title: Unknown
  catches: Nothing
  steps:
    - [gives, cash.get, [a], null]
- id: other-stage
  title: Other
  catches: Nothing
  steps:
    - [let, cache, LRUCache, [1]]
    - [gives, cache.get, [{ ref: key }], null]
`,
  );
  expect(faults()).toEqual(
    expect.arrayContaining([
      expect.stringContaining('(base-checks-nothing).steps: a case needs a step that checks'),
      expect.stringContaining('(base-unknown-name).steps[0]: cash is not made by a step before'),
      expect.stringContaining('(other-stage).id: must start with base-'),
      expect.stringContaining('(other-stage).steps[1]: ref key is not made by a step before'),
    ]),
  );
});

test('a null as a key without quotes, which YAML reads as an empty one, is a fault', () => {
  edit(
    'cases/base.yaml',
    (text) => `${text}
- id: base-stored-null
  title: A stored null
  catches: Nothing
  steps:
    - [let, cache, LRUCache, [1]]
    - [gives, cache.get, [[a, { null: true }]], { x: { null: true } }]
    - [gives, cache.get, [{ 'null': true }], { 'null': true }]
`,
  );
  expect(faults()).toEqual([
    expect.stringMatching(
      /cases\/base\.yaml cases\[\d+\] \(base-stored-null\)\.steps\[1\]\[2\]\[0\]\[1\]: has an empty key/,
    ),
    expect.stringMatching(/\.steps\[1\]\[3\]\.x: has an empty key/),
  ]);
});

test('a mutant whose text does not occur, and too few mutants, are faults', () => {
  edit('python/mutants/base.yaml', () =>
    ['- id: stale', '  symptom: s', '  edits: [{ find: no such text, replace: x }]', ''].join('\n'),
  );
  expect(faults()).toEqual(
    expect.arrayContaining([
      `${shown}/python/mutants/base.yaml: has 1 mutants; 9 are needed`,
      expect.stringContaining('mutants[0] (stale).edits: the text to find does not occur'),
    ]),
  );
});

test('a file that belongs to no stage is a fault', () => {
  writeFileSync(join(content, 'drills', 'lru-cache', 'python', 'tests', 'basse.py'), 'x = 1\n');
  expect(faults()).toEqual([`${shown}/python/tests/basse.py: belongs to no stage of the drill`]);
});

test('a measured operation without its function is a fault', () => {
  edit('python/complexity.py', (text) => text.replaceAll('put_with_ttl', 'put_with_time'));
  expect(faults()).toEqual([`${shown}/python/complexity.py: has no function put_with_ttl`]);
});

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ContentCopy, copyContent, findingsIn, placeOf, spoil } from './faulty-copy.ts';
import { readContent } from './read.ts';

let copy: ContentCopy;
beforeEach(() => {
  copy = copyContent();
});
afterEach(() => {
  copy.remove();
});

test('none in an untouched copy', () => {
  expect(findingsIn(copy)).toEqual([]);
});

test('a link to a task that itself breaks the schema is not called dead', () => {
  const found = spoil(copy, 'week-1.yaml', 'lru-cache-ttl', (task) => {
    task.minutes = 500;
  });
  expect(found).toEqual([
    `${placeOf('week-1.yaml', 'lru-cache-ttl')}.minutes: Too big: expected number to be <=60`,
  ]);
});

test('a wrong type', () => {
  const found = spoil(copy, 'week-2.yaml', 'read-vllm-post', (task) => {
    task.weight = 'heavy';
  });
  expect(found).toEqual([
    `${placeOf('week-2.yaml', 'read-vllm-post')}.weight: ` +
      'Invalid input: expected number, received string',
  ]);
});

test('a missing field and an unknown one, both told', () => {
  const found = spoil(copy, 'week-2.yaml', 'read-vllm-post', (task) => {
    delete task.done;
    task.minuets = 20;
  });
  expect(found).toEqual([
    `${placeOf('week-2.yaml', 'read-vllm-post')}.done: is missing`,
    `${placeOf('week-2.yaml', 'read-vllm-post')}.minuets: is not a known field`,
  ]);
});

test('an entry without an id is told by its position', () => {
  copy.editList('themes.yaml', (themes) => {
    themes.unshift({ focus: 'nothing in particular' });
  });
  expect(findingsIn(copy)).toEqual(['content/plan/themes.yaml themes[0].id: is missing']);
});

test('bad YAML, with its line', () => {
  copy.editText('stages.yaml', (text) => text.replace('- id: coding', '- id: "coding'));
  const found = findingsIn(copy);
  expect(found[0]).toMatch(/^content\/plan\/stages\.yaml line \d+: bad YAML: /);
  expect(found.every((line) => line.startsWith('content/plan/stages.yaml '))).toBe(true);
});

test('a key written twice in one entry', () => {
  copy.editText('weeks.yaml', (text) => text.replace('  title:', '  number: 1\n  title:'));
  expect(findingsIn(copy)).toEqual([
    'content/plan/weeks.yaml line 3: bad YAML: Map keys must be unique',
  ]);
});

test('an alias to nothing', () => {
  copy.editText('weeks.yaml', (text) => text.replace('number: 1', 'number: *one'));
  expect(findingsIn(copy)[0]).toMatch(/^content\/plan\/weeks\.yaml.*: bad YAML: .*one/);
});

test('a file that is no list', () => {
  writeFileSync(join(copy.folder, 'plan', 'weeks.yaml'), 'weeks: 4\n');
  expect(findingsIn(copy)).toEqual(['content/plan/weeks.yaml: must be a list of weeks']);
});

test('a missing file', () => {
  rmSync(join(copy.folder, 'plan', 'spare.yaml'));
  expect(findingsIn(copy)).toEqual(['content/plan/spare.yaml: the file is missing']);
});

test('a missing folder', () => {
  rmSync(join(copy.folder, 'plan'), { recursive: true });
  const found = findingsIn(copy);
  expect(found).toHaveLength(10);
  expect(found.every((line) => line.endsWith(': the file is missing'))).toBe(true);
});

test('a file nobody reads', () => {
  writeFileSync(join(copy.folder, 'plan', 'week-5.yaml'), '[]\n');
  expect(findingsIn(copy)[0]).toMatch(/^content\/plan\/week-5\.yaml: is not read/);
});

test('several faults in several files are told at once', () => {
  copy.editEntry('week-1.yaml', 'lru-cache-ttl', (task) => {
    task.day = 0;
  });
  copy.editEntry('week-4.yaml', 'work-trial', (task) => {
    delete task.days;
  });
  copy.editText('weeks.yaml', (text) => `${text}\n- [`);
  const files = new Set(readContent(copy.folder).findings.map((finding) => finding.file));
  expect([...files].sort()).toEqual([
    'content/plan/week-1.yaml',
    'content/plan/week-4.yaml',
    'content/plan/weeks.yaml',
  ]);
});

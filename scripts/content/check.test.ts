import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ContentCopy, copyContent } from './faulty-copy.ts';
import { columnReaders } from './read.ts';

const columns = Object.keys(columnReaders);
const script = join(import.meta.dirname, 'check.ts');

function check(...args: string[]): { code: number | null; output: string; errors: string } {
  const run = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { code: run.status, output: run.stdout, errors: run.stderr };
}

let copy: ContentCopy;
beforeEach(() => {
  copy = copyContent();
});
afterEach(() => {
  copy.remove();
});

function breakLink(): void {
  copy.editEntry('week-1.yaml', 'lru-cache-ttl', (task) => {
    task.after = ['lru-cash'];
  });
}

const finding = {
  column: 'plan',
  file: 'content/plan/week-1.yaml',
  field: 'tasks[3] (lru-cache-ttl).after[0]',
  message: 'no task has the id "lru-cash"',
};

test('the shipped content passes and is counted', () => {
  const { code, output } = check();
  expect(code).toBe(0);
  expect(output).toMatch(
    /^plan: 4 weeks, .*\b6 stages\ndrills: \d+ drills, .* mutants\nnumbers: \d+ cards, .*\n/,
  );
  for (const column of columns) expect(output).toMatch(new RegExp(`^${column}: [1-9]`, 'm'));
  expect(output).toMatch(new RegExp(`\\n0 findings in ${columns.length} columns\\n$`));
});

test('a finding is one line, path first, and the exit code is 1', () => {
  breakLink();
  const { code, output } = check('--folder', copy.folder);
  expect(code).toBe(1);
  expect(output.split('\n')[0]).toBe(`${finding.file} ${finding.field}: ${finding.message}`);
  expect(output).toContain(`1 finding in ${columns.length} columns\n`);
});

test('--json prints one object with counts and findings by column', () => {
  const clean = check('--json', '--folder', copy.folder);
  expect(clean.code).toBe(0);
  expect(JSON.parse(clean.output)).toMatchObject({
    ok: true,
    findingCount: 0,
    columns: { plan: { counts: { weeks: 4, stages: 6 }, findings: [] } },
  });

  breakLink();
  const faulty = check('--json', '--folder', copy.folder);
  expect(faulty.code).toBe(1);
  expect(JSON.parse(faulty.output)).toMatchObject({
    ok: false,
    findingCount: 1,
    columns: { plan: { findings: [finding] } },
  });
});

test('an unknown option is refused with the usage', () => {
  const { code, output, errors } = check('--jason');
  expect(code).toBe(2);
  expect(output).toBe('');
  expect(errors).toContain('Use: node scripts/content/check.ts');
});

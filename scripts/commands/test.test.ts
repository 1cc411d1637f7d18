import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Failure } from '../bootstrap/say.mjs';
import type { Part } from './parts.ts';
import { summary, testAll } from './test.ts';

let printed: string;

beforeEach(() => {
  printed = '';
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      printed += text;
      return true;
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
});

function part(name: string, run: Part['run'], after?: string): Part {
  return { name, meaning: `${name} works`, run, after };
}

const all = (parts: Part[], prepare = async () => {}) => testAll(parts, prepare);

const passes = async () => 0;
const fails = async () => 1;

test('all parts passing ends with their count and code 0', async () => {
  expect(await all([part('format', passes), part('types', passes)])).toBe(0);
  expect(printed.trim().split('\n').at(-1)).toBe('2 passed, 0 failed');
});

test('a part that shows more in the whole test is run so', async () => {
  const alone = vi.fn(passes);
  const inTest = vi.fn(fails);
  expect(await all([{ ...part('content:check', alone), runInTest: inTest }])).toBe(1);
  expect(inTest).toHaveBeenCalledOnce();
  expect(alone).not.toHaveBeenCalled();
});

test('a failing part does not keep the others from running', async () => {
  const last = vi.fn(passes);
  expect(await all([part('types', fails), part('lint', last)])).toBe(1);
  expect(last).toHaveBeenCalledOnce();
  expect(printed).toContain('Failed: types. Alone: npm run types');
  expect(printed.trim().split('\n').at(-1)).toBe('1 passed, 1 failed');
});

test('a part whose ground is missing is not run and not counted as passed', async () => {
  const endToEnd = vi.fn(passes);
  expect(await all([part('build', fails), part('e2e', endToEnd, 'build')])).toBe(1);
  expect(endToEnd).not.toHaveBeenCalled();
  expect(printed.trim().split('\n').at(-1)).toBe('0 passed, 2 failed');
});

test('a foreseen failure of a part is told with its remedy', async () => {
  const lacking = async () => {
    throw new Failure('this machine lacks xvfb', 'install it.');
  };
  expect(await all([part('e2e', lacking)])).toBe(1);
  expect(printed).toContain('this machine lacks xvfb');
  expect(printed).toContain('install it.');
});

test('a machine that cannot be made ready is told about, and the other parts run', async () => {
  const lacking = async () => {
    throw new Failure('this machine lacks xvfb', 'install it.');
  };
  expect(await all([part('types', passes)], lacking)).toBe(0);
  expect(printed).toContain('this machine lacks xvfb');
  expect(printed.trim().split('\n').at(-1)).toBe('1 passed, 0 failed');
});

test('the table names each part with its time', () => {
  const table = summary([
    { name: 'format', result: 'passed', time: 420 },
    { name: 'unit', result: 'failed', time: 65_000 },
    { name: 'e2e', result: 'not run', time: 0 },
  ]).split('\n');
  expect(table).toContainEqual(expect.stringMatching(/format\s+passed\s+0\.4 s/));
  expect(table).toContainEqual(expect.stringMatching(/unit\s+failed\s+1 min 05 s/));
  expect(table).toContainEqual(expect.stringMatching(/e2e\s+not run\s+-/));
});

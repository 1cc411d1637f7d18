import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileForJudge } from './pages.ts';

const files = {
  pages: '/out/renderer',
  pyodide: '/out/pyodide',
  snapshot: '/data/python.snapshot',
};
const at = (path: string) => fileForJudge(`judge://judge${path}`, files);

test('the page, its scripts, the interpreter and the snapshot are served', () => {
  expect(at('/judge/index.html')).toBe(join('/out/renderer', 'judge', 'index.html'));
  expect(at('/assets/judge-python-abc.js')).toBe(
    join('/out/renderer', 'assets', 'judge-python-abc.js'),
  );
  expect(at('/pyodide/pyodide.asm.wasm')).toBe(join('/out/pyodide', 'pyodide.asm.wasm'));
  expect(at('/snapshot')).toBe('/data/python.snapshot');
});

test('nothing else is', () => {
  for (const path of [
    '/index.html',
    '/',
    '/judge/build-id',
    '/pyodide/package.json',
    '/pyodide/..%2fmain.cjs',
    '/assets/..%2f..%2fmain%2fmain.cjs',
    '/assets/../../main/main.cjs',
    '/assets/%e0%a4%a',
  ])
    expect(at(path)).toBeNull();
  expect(fileForJudge('judge://other/judge/index.html', files)).toBeNull();
  expect(fileForJudge('app://dry-run/index.html', files)).toBeNull();
});

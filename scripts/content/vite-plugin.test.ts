import { rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build, createServer, type Rollup, type ViteDevServer } from 'vite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ContentCopy, copyContent, placeOf } from './faulty-copy.ts';
import { readContent } from './read.ts';
import { contentPlugin } from './vite-plugin.ts';

let copy: ContentCopy;
let server: ViteDevServer | undefined;
beforeEach(() => {
  copy = copyContent();
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  copy.remove();
});

/** Builds a module that hands the plan on, and returns the code. */
async function buildPlan(): Promise<string> {
  const entry = join(dirname(copy.folder), 'entry.js');
  writeFileSync(entry, "export { default } from 'virtual:content/plan';");
  const output = await build({
    root: dirname(copy.folder),
    configFile: false,
    logLevel: 'silent',
    plugins: [contentPlugin({ folder: copy.folder })],
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'plan' } },
  });
  const [first] = [output].flat() as Rollup.RollupOutput[];
  const code = first?.output[0].code;
  if (code === undefined) throw new Error('The build has no output.');
  return code;
}

test('serves the checked plan', async () => {
  const code = await buildPlan();
  const url = `data:text/javascript,${encodeURIComponent(code)}`;
  const module: { default: unknown } = await import(/* @vite-ignore */ url);
  expect(module.default).toEqual(readContent(copy.folder).plan);
});

test('a finding fails the build and names file and field', async () => {
  copy.editEntry('week-2.yaml', 'read-vllm-post', (task) => {
    task.minutes = 'twenty';
  });
  await expect(buildPlan()).rejects.toThrow(
    `${placeOf('week-2.yaml', 'read-vllm-post')}.minutes: ` +
      'Invalid input: expected number, received string',
  );
});

test('a missing folder fails the build and names the files', async () => {
  rmSync(join(copy.folder, 'plan'), { recursive: true });
  await expect(buildPlan()).rejects.toThrow('content/plan/week-1.yaml: the file is missing');
});

test('a development server serves a changed file anew', async () => {
  server = await createServer({
    root: dirname(copy.folder),
    configFile: false,
    logLevel: 'silent',
    appType: 'custom',
    server: { middlewareMode: true, ws: false },
    plugins: [contentPlugin({ folder: copy.folder })],
  });
  const running = server;
  const weeks = join(copy.folder, 'plan', 'weeks.yaml');
  // A change from before the file is watched would never be told.
  await vi.waitUntil(
    () => running.watcher.getWatched()[dirname(weeks)]?.includes(basename(weeks)),
    { timeout: 10_000 },
  );
  async function firstWeekTitle(): Promise<string> {
    const module = await running.ssrLoadModule('virtual:content/plan');
    return module.default.weeks[0].title;
  }
  expect(await firstWeekTitle()).toBe('Four primitives');
  copy.editText('weeks.yaml', (text) => text.replace('Four primitives', 'Four structures'));
  await vi.waitUntil(async () => (await firstWeekTitle()) === 'Four structures', {
    timeout: 10_000,
  });
});

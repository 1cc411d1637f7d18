import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearStaleWork, inWorkFolder, publish } from './work-folder.mjs';

let cache: string;

beforeEach(() => {
  cache = mkdtempSync(path.join(tmpdir(), 'cache-'));
});

afterEach(() => {
  rmSync(cache, { recursive: true, force: true });
});

test('a work folder is gone when its work failed', async () => {
  const failing = inWorkFolder(cache, async () => {
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(readdirSync(cache)).toEqual([]);
});

test('finished work gets its name, and the first result stays', async () => {
  for (const round of ['first', 'second']) {
    await inWorkFolder(cache, async (folder) => {
      writeFileSync(path.join(folder, round), '');
      publish(folder, path.join(cache, 'result'));
    });
  }
  expect(readdirSync(cache)).toEqual(['result']);
  expect(readdirSync(path.join(cache, 'result'))).toEqual(['first']);
});

test('what ended processes left is cleared, what running ones use is not', () => {
  const ended = spawnSync(process.execPath, ['--version']).pid;
  for (const id of [ended, process.ppid]) mkdirSync(path.join(cache, `work-${id}-x`));
  mkdirSync(path.join(cache, 'vite'));
  clearStaleWork(cache);
  expect(existsSync(path.join(cache, `work-${ended}-x`))).toBe(false);
  expect(readdirSync(cache).sort()).toEqual(['vite', `work-${process.ppid}-x`]);
});

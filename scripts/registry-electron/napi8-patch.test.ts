import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { modulesFolder } from '../bootstrap/places.mjs';
import { applyChange, patchSources } from './napi8-patch.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'patch-'));
  const source = path.join(modulesFolder, 'better-sqlite3');
  for (const part of ['binding.gyp', 'src']) {
    cpSync(path.join(source, part), path.join(folder, part), { recursive: true });
  }
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the pinned better-sqlite3 is the one the changes were written for', () => {
  patchSources(folder);
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  expect(read('binding.gyp')).toContain("'NAPI_VERSION=8'");
  for (const file of ['constants', 'bind-map', 'helpers', 'custom-aggregate']) {
    const text = read(`src/util/${file}.cpp`);
    expect(text).not.toMatch(/Napi::Reference<Napi::(String|Value)>/);
    expect(text).toContain('BoxedReference<');
  }
});

test('sources that were patched already are refused', () => {
  patchSources(folder);
  expect(() => patchSources(folder)).toThrow('better-sqlite3 holds');
});

test('a change must fit as often as it says', () => {
  const change = { file: 'a.cpp', find: 'old', replace: 'new', times: 2 };
  expect(applyChange('old, old', change)).toBe('new, new');
  expect(() => applyChange('old', change)).toThrow('holds "old" 1 times, not 2');
});

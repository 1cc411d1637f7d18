import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openStore, type Store } from '../store/open.ts';
import { createNumbersDoor, type NumbersDoor } from './opening.ts';
import { sampleContent, scriptedPlan } from './test-bench.ts';

let folder: string;
let store: Store;
let door: NumbersDoor;
let loads: number;
let told: number;
let isAwaited: boolean;
let broken: boolean;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  folder = mkdtempSync(join(tmpdir(), 'dry-run-numbers-'));
  const clock = { now: () => new Date('2026-05-04T09:00').getTime(), offset: 0 };
  store = openStore(folder, clock);
  loads = 0;
  told = 0;
  isAwaited = true;
  broken = false;
  const load = async () => {
    loads += 1;
    if (broken) throw new Error('The cards could not be read.');
    return sampleContent();
  };
  door = createNumbersDoor({ store, clock, plan: scriptedPlan() }, load, {
    isAwaited: () => isAwaited,
    countsChanged: () => {
      told += 1;
    },
  });
});

afterEach(() => {
  door.close();
  vi.useRealTimers();
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the numbers open by themselves some seconds after the counts were asked for, and say so once', async () => {
  vi.advanceTimersByTime(60_000);
  expect(loads).toBe(0);
  expect(await door.counts()).toEqual({ review: 0, learning: 0, new: 0 });
  vi.advanceTimersByTime(2_000);
  await door.counts();
  expect(loads).toBe(0);
  vi.advanceTimersByTime(2_000);
  expect(loads).toBe(1);
  // The opening that goes on by itself; its code is read now, which takes as long as it takes.
  await door.open();
  expect(told).toBe(1);
  expect(await door.counts()).toEqual({ review: 0, learning: 0, new: 3 });
  vi.advanceTimersByTime(60_000);
  expect([loads, told]).toEqual([1, 1]);
});

test('before a plan stands they stay closed, and are looked at again with the next count', async () => {
  isAwaited = false;
  await door.counts();
  vi.advanceTimersByTime(60_000);
  expect(loads).toBe(0);
  isAwaited = true;
  await door.counts();
  vi.advanceTimersByTime(4_000);
  expect(loads).toBe(1);
  await door.open();
});

test('who opened them first needs no telling', async () => {
  await door.counts();
  await door.open();
  vi.advanceTimersByTime(60_000);
  expect([loads, told]).toEqual([1, 0]);
});

test('nothing opens after a quit', async () => {
  await door.counts();
  door.close();
  vi.advanceTimersByTime(60_000);
  await door.counts();
  vi.advanceTimersByTime(60_000);
  expect(loads).toBe(0);
});

test('where they cannot be opened nothing is told, and the log says why', async () => {
  const log = vi.spyOn(console, 'error');
  const logged = new Promise<void>((resolve) => {
    log.mockImplementation(() => resolve());
  });
  broken = true;
  await door.counts();
  vi.advanceTimersByTime(4_000);
  await logged;
  expect(log).toHaveBeenCalledOnce();
  expect(told).toBe(0);
  log.mockRestore();
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { reSolveOf } from '../drills/re-solve.ts';
import type { RunRecord } from '../drills/values.ts';
import { openStore } from '../store/open.ts';
import { ratingOf } from './activity-rating.ts';
import { createNumbersDoor } from './opening.ts';
import { sampleContent, scriptedPlan } from './test-bench.ts';

const solved = { seconds: 1_000, targetSeconds: 1_000, passed: true, mutantsKilledShare: 0.8 };

test.each([
  [{ ...solved, passed: false, seconds: 1 }, 'again'],
  [{ ...solved, seconds: 1_251 }, 'hard'],
  [{ ...solved, seconds: 1_250 }, 'good'],
  [{ ...solved, mutantsKilledShare: 0.4, seconds: 500 }, 'hard'],
  [solved, 'good'],
  [{ ...solved, seconds: 750 }, 'good'],
  [{ ...solved, seconds: 750, mutantsKilledShare: 0.9 }, 'easy'],
  [{ ...solved, seconds: 751, mutantsKilledShare: 1 }, 'good'],
  [{ ...solved, seconds: 700, mutantsKilledShare: null }, 'easy'],
  [{ ...solved, seconds: 700, targetSeconds: null }, 'good'],
] as const)('the outcome %j is graded %s', (outcome, rating) => {
  expect(ratingOf(outcome)).toBe(rating);
});

const strength = (killed: number, total: number) => ({
  killed,
  total,
  survived: total - killed,
  notReached: 0,
  unclear: 0,
});

test('a record tells the time of its base, and the share of planted mistakes found in all stages', () => {
  const ownTests = [strength(2, 3), strength(1, 1)].map((each, index) => ({
    stage: `stage-${index}`,
    outcome: 'pass',
    tests: 1,
    strength: each,
    survivors: [],
  }));
  const record = { baseSeconds: 900, seconds: { base: 950 }, ownTests } as unknown as RunRecord;
  const drill = { id: 'lru-cache', title: 'LRU cache' };
  expect(reSolveOf(drill, record, 25).outcome).toEqual({
    seconds: 900,
    targetSeconds: 1_500,
    passed: true,
    mutantsKilledShare: 0.75,
  });
  const failed = { ...record, baseSeconds: null, ownTests: [] };
  expect(reSolveOf(drill, failed, 25).outcome).toMatchObject({
    seconds: 950,
    passed: false,
    mutantsKilledShare: null,
  });
});

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test('a report opens the numbers by itself, and none that fails reaches who reports', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dry-run-numbers-'));
  folders.push(folder);
  const clock = { now: () => new Date('2026-05-04T09:00').getTime(), offset: 0 };
  const store = openStore(folder, clock);
  let broken = true;
  const told: unknown[] = [];
  const door = createNumbersDoor(
    { store, clock, plan: scriptedPlan() },
    async () => {
      if (broken) throw new Error('The cards could not be read.');
      return sampleContent();
    },
    { isAwaited: () => true, countsChanged: () => told.push(door) },
  );
  const run = {
    subject: 'lru-cache',
    title: 'LRU cache',
    place: 'drills',
    round: 'coding',
  } as const;
  door.report({ ...run, outcome: solved });
  await expect(door.open()).rejects.toThrow('could not be read');
  broken = false;
  door.report({ ...run, outcome: solved });
  const service = await door.open();
  await Promise.resolve();
  expect(service.card('activity-drills-lru-cache').reps).toBe(1);
  expect(told).toHaveLength(1);
  store.close();
});

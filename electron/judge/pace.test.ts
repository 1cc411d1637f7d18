import { expect, test } from 'vitest';
import { leastShare, type Reading, shareOfTime } from './pace.ts';

const start: Reading = { at: 1_000, used: 500, idle: 9_000 };
const after = (passed: number, used: number, idle: number) =>
  shareOfTime(start, { at: 1_000 + passed, used: 500 + used, idle: 9_000 + idle });

test('on a machine at rest all time counts, whether the code computes or sleeps', () => {
  expect(after(60, 60, 60)).toBe(1);
  expect(after(60, 0, 120)).toBe(1);
  // One processor alone.
  expect(after(60, 60, 0)).toBe(1);
});

test('on a busy machine only what the judge got counts', () => {
  expect(after(60, 30, 0)).toBe(0.5);
  expect(after(60, 30, 15)).toBe(0.75);
});

test('time counts by a quarter at least, which bounds every limit', () => {
  expect(after(60, 1, 0)).toBe(leastShare);
  expect(after(60, -10, -10)).toBe(leastShare);
});

test('where the system tells nothing, time counts as it passes', () => {
  expect(after(0, 0, 0)).toBe(1);
  expect(shareOfTime({ ...start, idle: null }, { at: 2_000, used: 500, idle: null })).toBe(1);
});

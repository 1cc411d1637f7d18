import { describe, expect, test } from 'vitest';
import { estimateFor, learnPace } from './estimate.ts';
import { sampleTask as task } from './sample.ts';

const done = (minutes: number, spentMinutes: number | null, kind: 'build' | 'read' | 'trial') =>
  task({ id: 'x', title: 'X', day: '2026-05-04', minutes, kind, status: 'done', spentMinutes });

describe('an estimate', () => {
  test('is the planned minutes at a usual pace, to the nearest five', () => {
    expect(estimateFor(40, 'build', {})).toBe(40);
    expect(estimateFor(40, 'build', { build: 1.2 })).toBe(50);
    expect(estimateFor(40, 'read', { build: 1.2 })).toBe(40);
  });

  test('is at least five minutes, and none for a trial', () => {
    expect(estimateFor(5, 'build', { build: 0.5 })).toBe(5);
    expect(estimateFor(0, 'trial', {})).toBe(0);
  });
});

describe('the pace', () => {
  test('is learned from two tasks of a kind on', () => {
    expect(learnPace([done(30, 60, 'build')])).toEqual({});
    // (60 + 60 + 60) / (30 + 30 + 60)
    expect(learnPace([done(30, 60, 'build'), done(30, 60, 'build')])).toEqual({ build: 1.5 });
  });

  test('takes no heed of unknown minutes, of trials, and of tasks not done', () => {
    const skipped = { ...done(30, 60, 'build'), status: 'skipped' as const };
    const tasks = [done(30, 60, 'build'), done(30, null, 'build'), skipped];
    expect(learnPace([...tasks, done(0, 900, 'trial'), done(0, 900, 'trial')])).toEqual({});
  });

  test('stays between half and double', () => {
    const slow = Array.from({ length: 9 }, () => done(30, 300, 'build'));
    const fast = Array.from({ length: 9 }, () => done(60, 1, 'read'));
    expect(learnPace([...slow, ...fast])).toEqual({ build: 2, read: 0.5 });
  });
});

import { expect, test } from 'vitest';
import { minutesLeft, phasesOf } from './today-minutes.ts';

const tasks = [
  { id: 'build', status: 'to-do', estimate: 40, days: 1 },
  { id: 'cards', status: 'done', estimate: 10, days: 1 },
  { id: 'skipped', status: 'skipped', estimate: 30, days: 1 },
  { id: 'trial', status: 'to-do', estimate: 0, days: 2 },
  { id: 'read', status: 'done', estimate: 25, days: 1 },
] as const;

test('what is done comes first and is one band', () => {
  expect(phasesOf([...tasks]).map(({ id, from, to, elapsed }) => [id, from, to, elapsed])).toEqual([
    ['cards', 0, 10, 10],
    ['read', 10, 35, 25],
    ['build', 35, 75, 0],
  ]);
});

test('skipped tasks and whole days count no minutes', () => {
  expect(minutesLeft([...tasks])).toBe(40);
});

import { expect, test } from 'vitest';
import { intervalWords } from './faces.ts';

test.each([
  ['minutes', 0, 'now'],
  ['minutes', 10, 'in 10 min'],
  ['days', 0, 'today'],
  ['days', 1, 'tomorrow'],
  ['days', 2_500, 'in 2,500 days'],
] as const)('%s: %s is said as %s', (unit, count, words) => {
  expect(intervalWords({ unit, count })).toBe(words);
});

import { expect, test } from 'vitest';
import { readAnswer } from './answer-reading.ts';

test.each([
  ['2.68 GB', 3, '2.68 GB, accepted from 2.6 to 2.76'],
  ['2.68 GB', null, '2.68 GB, accepted from 2.55 to 2.81'],
  ['2.68 GB', 0, '2.68 GB, accepted exactly'],
  ['30-50 tok/s', 10, '30 to 50 tok/s, accepted anywhere in it'],
  ['40k', 10, '40,000, accepted from 36,000 to 44,000'],
  ['$2', 50, '$2, accepted from 1 to 3'],
])('%s at %s percent is read as %s', (text, percent, understood) => {
  expect(readAnswer(text, percent)).toEqual({ understood, problem: null });
});

test('what cannot be read is said as a typed answer would be', () => {
  const { understood, problem } = readAnswer('many GB', 5);
  expect(understood).toBeNull();
  expect(problem).toMatch(/^"many GB" has no figure in it\. Write 12 GB/);
  expect(readAnswer('12 blips', 5).problem).toContain('blips is not a unit');
});

test('nothing written is no fault', () => {
  expect(readAnswer('  ', 5)).toEqual({ understood: null, problem: null });
});

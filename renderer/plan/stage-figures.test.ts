import { expect, test } from 'vitest';
import { lengthWords, stageFault, stageFields, stageFigures } from './stage-figures.ts';

const figures = { lengthMinutes: 60, waitDays: { least: 3, most: 7 } };

test('figures come back from their fields', () => {
  expect(stageFigures(stageFields(figures))).toEqual(figures);
});

test('faults say what to give', () => {
  const fields = stageFields(figures);
  expect(stageFault({ ...fields, length: '1 h' })).toBe(
    'Give the length in whole minutes, such as 60.',
  );
  expect(stageFault({ ...fields, least: '' })).toBe('Give the wait in whole days, such as 3 to 5.');
  expect(stageFault({ ...fields, least: '9' })).toBe(
    'The shortest wait is longer than the longest.',
  );
  expect(stageFigures({ ...fields, least: '9' })).toBeNull();
});

test('long lengths are said in hours', () => {
  expect([45, 60, 90, 2880].map(lengthWords)).toEqual(['45 min', '60 min', '90 min', '48 h']);
});

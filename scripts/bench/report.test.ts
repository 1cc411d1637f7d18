import { expect, test } from 'vitest';
import { type Finding, meetsAim } from './benchmark.ts';
import { table } from './report.ts';
import { summarize } from './statistics.ts';

const startUp: Finding = {
  measure: 'checklist visible',
  unit: 'ms',
  sample: summarize([500, 520, 540]),
  floor: { name: 'minimal app', sample: summarize([400, 410, 420]) },
  ratio: summarize([1.25, 1.27, 1.29]),
  aim: { of: 'ratio', most: 1.3 },
};

const tick: Finding = {
  measure: 'row shown done',
  unit: 'ms',
  sample: summarize([4, 6, 8]),
  aim: { of: 'median', most: 5 },
};

test('an aim for the ratio looks at the ratio, one for the median at the sample', () => {
  expect(meetsAim(startUp)).toBe(true);
  expect(meetsAim(tick)).toBe(false);
  expect(meetsAim({ ...tick, aim: undefined })).toBeUndefined();
});

test('exactly the aim meets it', () => {
  expect(meetsAim({ ...tick, aim: { of: 'median', most: 6 } })).toBe(true);
});

test('an aim for a ratio that could not be formed is neither met nor missed', () => {
  expect(meetsAim({ ...startUp, ratio: undefined })).toBeUndefined();
});

test('the table holds each figure with its unit, its floor and whether the aim is met', () => {
  const lines = table([
    { name: 'start-up', findings: [startUp] },
    { name: 'tick', findings: [tick] },
  ]).split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[2]?.split(/ {2,}/)).toEqual([
    'start-up: checklist visible',
    '520 ms',
    '510 to 530',
    '410 ms',
    '1.27',
    '1.26 to 1.28',
    '1.3 times',
    'met',
  ]);
  expect(lines[3]?.split(/ {2,}/)).toEqual([
    'tick: row shown done',
    '6.00 ms',
    '5.00 to 7.00',
    '5 ms',
    'not met',
  ]);
});

test('columns stand under each other', () => {
  const [head, , ...rows] = table([
    { name: 'start-up', findings: [startUp] },
    { name: 'tick', findings: [tick] },
  ]).split('\n');
  const end = (head ?? '').indexOf('median') + 'median'.length;
  for (const row of rows) expect(row.slice(end - 3, end + 1)).toBe(' ms ');
});

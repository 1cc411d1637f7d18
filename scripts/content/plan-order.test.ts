import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ContentCopy, copyContent, findingsIn, placeOf, spoil } from './faulty-copy.ts';

let copy: ContentCopy;
beforeEach(() => {
  copy = copyContent();
});
afterEach(() => {
  copy.remove();
});

test('a dead link', () => {
  const found = spoil(copy, 'week-1.yaml', 'lru-cache-ttl', (task) => {
    task.after = ['lru-cache-base', 'lru-cache-bass'];
  });
  expect(found).toEqual([
    `${placeOf('week-1.yaml', 'lru-cache-ttl')}.after[1]: no task has the id "lru-cache-bass"`,
  ]);
});

test('a circular order, each circle named once', () => {
  const found = spoil(copy, 'week-1.yaml', 'lru-cache-base', (task) => {
    task.after = ['lru-cache-ttl'];
  });
  expect(found).toEqual([
    `${placeOf('week-1.yaml', 'lru-cache-base')}.after: the order is circular: ` +
      'lru-cache-base -> lru-cache-ttl -> lru-cache-base',
    `${placeOf('week-1.yaml', 'lru-cache-base')}.after: the order is circular: ` +
      'lru-cache-base -> lru-cache-ttl -> lru-cache-tests -> lru-cache-base',
  ]);
});

test('a task after itself', () => {
  const found = spoil(copy, 'week-4.yaml', 'design-mock-2', (task) => {
    task.after = ['design-mock-1-debrief', 'design-mock-2'];
  });
  expect(found).toEqual([
    `${placeOf('week-4.yaml', 'design-mock-2')}.after: ` +
      'the order is circular: design-mock-2 -> design-mock-2',
  ]);
});

test('a weight above a prerequisite', () => {
  const found = spoil(copy, 'week-1.yaml', 'lru-cache-ttl', (task) => {
    task.weight = 97;
  });
  expect(found).toEqual([
    `${placeOf('week-1.yaml', 'lru-cache-ttl')}.weight: ` +
      '97 is above the 96 of "lru-cache-tests", which it comes after',
  ]);
});

test('a day before that of a prerequisite', () => {
  const found = spoil(copy, 'week-1.yaml', 'lru-cache-ttl-tests', (task) => {
    task.day = 1;
  });
  expect(found).toEqual([
    `${placeOf('week-1.yaml', 'lru-cache-ttl-tests')}.day: ` +
      'day 1 lies before the end of "lru-cache-ttl" on day 2',
  ]);
});

test('a prerequisite further down on the same day', () => {
  copy.editList('week-1.yaml', (tasks) => {
    const [tests] = tasks.splice(2, 1);
    if (tests !== undefined) tasks.splice(1, 0, tests);
  });
  expect(findingsIn(copy)).toEqual([
    'content/plan/week-1.yaml tasks[1] (lru-cache-tests).after: ' +
      '"lru-cache-base" is on the same day but stands further down',
  ]);
});

test('a written task after a spare one', () => {
  const found = spoil(copy, 'week-4.yaml', 'rounds-day-sheet', (task) => {
    task.after = ['lru-cache-timed-4'];
    task.weight = 30;
  });
  expect(found).toContain(
    `${placeOf('week-4.yaml', 'rounds-day-sheet')}.after[0]: ` +
      '"lru-cache-timed-4" is a spare and may never be laid',
  );
});

test('an activity that would tick two tasks at once', () => {
  const found = spoil(copy, 'week-3.yaml', 'opinion-preparedness', (task) => {
    task.activity = { kind: 'stance', subject: 'charter' };
  });
  expect(found).toEqual([
    `${placeOf('week-3.yaml', 'opinion-preparedness')}.activity: stance / charter ` +
      'also ticks "opinion-charter", which this task does not come after',
  ]);
});

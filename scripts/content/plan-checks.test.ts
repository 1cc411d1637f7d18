import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ContentCopy, copyContent, findingsIn, placeOf, spoil } from './faulty-copy.ts';

let copy: ContentCopy;
beforeEach(() => {
  copy = copyContent();
});
afterEach(() => {
  copy.remove();
});

test('a doubled id', () => {
  const found = spoil(copy, 'week-3.yaml', 'opinion-publication', (task) => {
    task.id = 'work-trial';
  });
  expect(found).toEqual([
    `${placeOf('week-4.yaml', 'work-trial')}.id: ` +
      `the id is taken by ${placeOf('week-3.yaml', 'opinion-publication').split(' (')[0]} (work-trial)`,
  ]);
});

test('a daily task with the id of a task', () => {
  const found = spoil(copy, 'daily.yaml', 'numbers-review', (task) => {
    task.id = 'lru-cache-base';
  });
  expect(found).toEqual([
    'content/plan/daily.yaml daily[0] (lru-cache-base).id: ' +
      `the id is taken by ${placeOf('week-1.yaml', 'lru-cache-base')}`,
  ]);
});

test('an unknown theme', () => {
  const found = spoil(copy, 'week-1.yaml', 'lru-cache-ttl', (task) => {
    task.theme = 'caches';
  });
  expect(found).toEqual([
    `${placeOf('week-1.yaml', 'lru-cache-ttl')}.theme: no theme "caches" in themes.yaml`,
  ]);
});

test('a theme nobody uses', () => {
  copy.editList('themes.yaml', (themes) => {
    themes.unshift({ id: 'idle', focus: 'nothing in particular' });
  });
  expect(findingsIn(copy)).toEqual([
    'content/plan/themes.yaml themes[0] (idle).id: no task has this theme',
  ]);
});

test('an unknown topic', () => {
  const found = spoil(copy, 'week-1.yaml', 'lru-cache-ttl', (task) => {
    task.topics = ['code-quality', 'graphs'];
  });
  expect(found).toEqual([
    `${placeOf('week-1.yaml', 'lru-cache-ttl')}.topics[1]: ` +
      'no organisation weighs the topic "graphs"',
  ]);
});

test('a topic nobody carries, and one that is no id', () => {
  const found = spoil(copy, 'organisations.yaml', 'applied', (organisation) => {
    organisation.topics = {
      'api-platform': 1.4,
      'code-quality': 1.3,
      'system-design': 1.2,
      ux: 1,
    };
  });
  expect(found).toEqual([
    `${placeOf('organisations.yaml', 'applied')}.topics.ux: no task has this topic`,
  ]);
  const worse = spoil(copy, 'organisations.yaml', 'applied', (organisation) => {
    organisation.topics = { 'API platform': 1.4 };
  });
  expect(worse).toEqual([
    `${placeOf('organisations.yaml', 'applied')}.topics.API platform: ` +
      'use lower-case words joined by hyphens',
  ]);
});

test('a day outside the week of its file', () => {
  const found = spoil(copy, 'week-1.yaml', 'recruiter-rehearsal', (task) => {
    task.day = 8;
  });
  expect(found).toEqual([
    `${placeOf('week-1.yaml', 'recruiter-rehearsal')}.day: week 1 has the days 1 to 7`,
  ]);
});

test('a task on a day of the trial', () => {
  const found = spoil(copy, 'week-4.yaml', 'rounds-day-sheet', (task) => {
    task.day = 28;
  });
  expect(found).toContain(
    `${placeOf('week-4.yaml', 'rounds-day-sheet')}.day: day 28 belongs to work-trial alone`,
  );
});

test('a day without a task, and one that is too full', () => {
  copy.editList('week-1.yaml', (tasks) => {
    for (const task of tasks) if (task.day === 2) task.day = 3;
  });
  expect(findingsIn(copy)).toEqual([
    'content/plan/week-1.yaml tasks: day 2 has no task',
    `${placeOf('week-1.yaml', 'resumable-iterator-chain')}.day: ` +
      'day 3 adds up to 210 minutes; 165 is the most',
  ]);
});

test('design hours that do not add up', () => {
  const found = spoil(copy, 'week-2.yaml', 'read-vllm-post', (task) => {
    task.minutes = 25;
  });
  expect(found).toEqual([
    'content/plan/week-2.yaml tasks: ' +
      'the tasks of theme "case-studies" add up to 185 minutes and must be 180',
  ]);
});

test('spare numbers that repeat or run against the order', () => {
  const found = spoil(copy, 'spare.yaml', 'lru-cache-timed-5', (task) => {
    task.spare = 2;
  });
  expect(found).toEqual([
    `${placeOf('spare.yaml', 'lru-cache-timed-5')}.spare: ` +
      '2 is taken by tasks[1] (lru-cache-timed-4)',
    `${placeOf('spare.yaml', 'lru-cache-timed-5')}.spare: ` +
      '2 is not above the 2 of "lru-cache-timed-4"',
  ]);
});

test('a spare in a week, and a written task among the spares', () => {
  copy.editEntry('week-4.yaml', 'rounds-day-sheet', (task) => {
    task.spare = 99;
  });
  copy.editEntry('spare.yaml', 'lru-cache-timed-6', (task) => {
    delete task.spare;
  });
  const found = findingsIn(copy);
  expect(found).toContain(
    `${placeOf('week-4.yaml', 'rounds-day-sheet')}.spare: a spare task belongs in spare.yaml`,
  );
  expect(found).toContain(
    `${placeOf('spare.yaml', 'lru-cache-timed-6')}.spare: ` +
      'is missing: every task of this file is a spare',
  );
});

test('an activity that no column reports, or another one', () => {
  copy.editEntry('week-3.yaml', 'read-charter', (task) => {
    task.activity = { kind: 'skim', subject: 'charter' };
  });
  copy.editEntry('week-3.yaml', 'opinion-charter', (task) => {
    task.place = 'stories';
  });
  expect(findingsIn(copy)).toEqual([
    `${placeOf('week-3.yaml', 'read-charter')}.activity.kind: no column reports "skim"; ` +
      'known: drill-run, drill-extension, review, rehearsal, reading, stance, mock, sketch, trial',
    `${placeOf('week-3.yaml', 'opinion-charter')}.activity.kind: ` +
      '"stance" is reported by opinions, but the task opens stories',
  ]);
});

test('waiting days the wrong way round', () => {
  const found = spoil(copy, 'stages.yaml', 'trial', (stage) => {
    stage.waitDays = { least: 9, most: 7 };
  });
  expect(found).toEqual([`${placeOf('stages.yaml', 'trial')}.waitDays: least is above most`]);
});

test('stages that are not all there', () => {
  copy.editList('stages.yaml', (stages) => {
    stages.pop();
  });
  expect(findingsIn(copy)).toEqual([
    'content/plan/stages.yaml stages: ' +
      'must be, in this order: recruiter, coding, trial, design, behavioral, offer',
  ]);
});

test('two tasks with one title', () => {
  const found = spoil(copy, 'week-1.yaml', 'lru-cache-tests', (task) => {
    task.title = 'LRU cache, base from scratch';
  });
  expect(found).toEqual([
    `${placeOf('week-1.yaml', 'lru-cache-tests')}.title: ` +
      `the title is taken by ${placeOf('week-1.yaml', 'lru-cache-base')}`,
  ]);
});

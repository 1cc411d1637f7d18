import { describe, expect, test } from 'vitest';
import { awaitedActivities, taskFor } from './activities.ts';
import { sampleTask } from './rules/sample.ts';
import type { PlanTask } from './values.ts';

const today = '2026-05-06';

function waiting(
  id: string,
  day: string,
  over: Pick<Partial<PlanTask>, 'rank' | 'activity' | 'status'> = {},
): PlanTask {
  const activity = { kind: 'drill-run', subject: 'lru-cache' };
  return sampleTask({ id, title: `Title of ${id}`, minutes: 30, day, activity, ...over });
}

describe('the task that an activity ticks', () => {
  const activity = { kind: 'drill-extension', subject: 'rate-limiter' };
  const about = (stage?: string) => [
    waiting('extend', today, {
      activity: { ...activity, ...(stage === undefined ? {} : { stage }) },
    }),
  ];

  test('names a stage: only an activity that got through it will do', () => {
    const tasks = about('distributed');
    expect(taskFor(tasks, activity, today)).toBeUndefined();
    expect(taskFor(tasks, { ...activity, stages: ['bounded'] }, today)).toBeUndefined();
    const through = { ...activity, stages: ['bounded', 'distributed', 'sketch'] };
    expect(taskFor(tasks, through, today)?.id).toBe('extend');
    expect(taskFor(tasks, { ...through, subject: 'lru-cache' }, today)).toBeUndefined();
  });

  test('names none: any will do', () => {
    expect(taskFor(about(), { ...activity, stages: ['bounded'] }, today)?.id).toBe('extend');
    expect(taskFor(about(), activity, today)?.id).toBe('extend');
  });
});

describe('awaited activities', () => {
  test('are those of tasks to do, in the order of their days, then as they lie on one', () => {
    const tasks = [
      waiting('later', '2026-05-08'),
      waiting('second', today, { rank: 2, activity: { kind: 'drill-run', subject: 'time-kv' } }),
      waiting('first', today, { rank: 1 }),
      waiting('done', '2026-05-04', { status: 'done' }),
      { ...waiting('dropped', today), status: 'dropped' as const, day: null },
      waiting('other', '2026-05-04', { activity: { kind: 'drill-extension', subject: 'time-kv' } }),
    ];
    expect(awaitedActivities(tasks, 'drill-run')).toEqual([
      { subject: 'lru-cache', title: 'Title of first', day: today },
      { subject: 'time-kv', title: 'Title of second', day: today },
      { subject: 'lru-cache', title: 'Title of later', day: '2026-05-08' },
    ]);
    for (const { subject } of awaitedActivities(tasks, 'drill-run').slice(0, 1))
      expect(taskFor(tasks, { kind: 'drill-run', subject }, today)?.id).toBe('first');
  });
});

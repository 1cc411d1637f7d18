import { describe, expect, test } from 'vitest';
import type { PlanChange, PlanTask } from '../values.ts';
import { reflow } from './reflow.ts';
import { sampleSetup as setup, sampleTask as task } from './sample.ts';

const said = (changes: readonly PlanChange[]): string[] =>
  changes.map((change) => `${change.title}: ${change.from} to ${change.to}, ${change.reason}`);

const dayOf = (tasks: readonly PlanTask[], id: string) =>
  tasks.find((entry) => entry.id === id)?.day;

const monday = '2026-05-04';
const tuesday = '2026-05-05';
const wednesday = '2026-05-06';
const thursday = '2026-05-07';
const friday = '2026-05-08';

/** A Tuesday that was missed, and a Wednesday and Thursday that are nearly full. */
const missedTuesday: PlanTask[] = [
  task({ id: 'lru', title: 'LRU cache', minutes: 60, day: monday, status: 'done', doneAt: 1 }),
  task({ id: 'bucket', title: 'Token bucket tests', minutes: 25, day: tuesday }),
  task({ id: 'gateway', title: 'Gateway requirements', minutes: 30, day: tuesday, rank: 5.5 }),
  task({ id: 'run-2', title: 'LRU cache, timed run 2', minutes: 120, day: wednesday }),
  task({ id: 'crawler', title: 'Web crawler sketch', minutes: 60, day: wednesday, rank: 6.5 }),
  task({ id: 'limiter', title: 'Rate limiter', minutes: 150, day: thursday }),
  task({ id: 'story', title: 'Story', minutes: 40, day: friday }),
];

describe('a missed Tuesday', () => {
  test('comes to Wednesday; what no longer fits there goes to the first gap and says why', () => {
    const { tasks, changes } = reflow({ tasks: missedTuesday, setup, today: wednesday, pace: {} });
    expect(said(changes)).toEqual([
      'Token bucket tests: 2026-05-05 to 2026-05-06, not-done',
      'Gateway requirements: 2026-05-05 to 2026-05-06, not-done',
      'Web crawler sketch: 2026-05-06 to 2026-05-08, day-full',
    ]);
    expect(tasks.find((entry) => entry.id === 'crawler')).toMatchObject({
      day: friday,
      movedFrom: wednesday,
      moveReason: 'day-full',
      status: 'to-do',
    });
    expect(dayOf(tasks, 'limiter')).toBe(thursday);
    expect(dayOf(tasks, 'lru')).toBe(monday);
  });

  test('moves what comes after a moved task behind it', () => {
    const linked = [
      ...missedTuesday,
      task({
        id: 'crawl-2',
        title: 'Crawler, run 2',
        minutes: 15,
        day: thursday,
        after: ['crawler'],
      }),
    ];
    const { tasks, changes } = reflow({ tasks: linked, setup, today: wednesday, pace: {} });
    expect(said(changes).slice(-2)).toEqual([
      'Web crawler sketch: 2026-05-06 to 2026-05-08, day-full',
      'Crawler, run 2: 2026-05-07 to 2026-05-08, after-another',
    ]);
    expect(dayOf(tasks, 'limiter')).toBe(thursday);
  });

  test('goes around a mock, which keeps its slot', () => {
    const mock = task({ id: 'mock', title: 'Coding mock', minutes: 90, day: wednesday, rank: 6.9 });
    const withMock = [
      ...missedTuesday.filter((entry) => entry.id !== 'crawler'),
      { ...mock, kind: 'mock' as const },
    ];
    const { tasks, changes } = reflow({ tasks: withMock, setup, today: wednesday, pace: {} });
    expect(dayOf(tasks, 'mock')).toBe(wednesday);
    expect(said(changes).at(-1)).toBe('LRU cache, timed run 2: 2026-05-06 to 2026-05-08, day-full');
  });

  test('leaves a locked task, and unlocks one that slipped itself', () => {
    const locked = missedTuesday.map((entry) => ({ ...entry, locked: entry.status === 'to-do' }));
    const { tasks, changes } = reflow({ tasks: locked, setup, today: wednesday, pace: {} });
    expect(dayOf(tasks, 'crawler')).toBe(wednesday);
    expect(said(changes)).toEqual([
      'Token bucket tests: 2026-05-05 to 2026-05-07, not-done',
      'Gateway requirements: 2026-05-05 to 2026-05-08, not-done',
    ]);
    expect(tasks.find((entry) => entry.id === 'bucket')?.locked).toBe(false);
    expect(tasks.find((entry) => entry.id === 'crawler')?.locked).toBe(true);
  });

  test('lets a locked task keep a day that its prerequisite can no longer come before', () => {
    const tasks = [
      task({ id: 'base', title: 'Base', minutes: 60, day: tuesday }),
      task({
        id: 'run',
        title: 'Run',
        minutes: 170,
        day: wednesday,
        locked: true,
        after: ['base'],
      }),
      task({ id: 'limiter', title: 'Rate limiter', minutes: 100, day: thursday }),
    ];
    const once = reflow({ tasks, setup, today: wednesday, pace: {} });
    expect(said(once.changes)).toEqual(['Base: 2026-05-05 to 2026-05-07, not-done']);
    const twice = reflow({ tasks: once.tasks, setup, today: wednesday, pace: {} });
    expect(twice).toEqual({ tasks: once.tasks, changes: [] });
  });

  test('lets its daily lapse without a word', () => {
    const daily = { origin: 'daily' as const, minutes: 10, title: 'Flashcards' };
    const tasks = [
      ...missedTuesday,
      task({ ...daily, id: `cards@${tuesday}`, day: tuesday }),
      task({ ...daily, id: `cards@${wednesday}`, day: wednesday }),
    ];
    const answer = reflow({ tasks, setup, today: wednesday, pace: {} });
    const status = (id: string) => answer.tasks.find((entry) => entry.id === id)?.status;
    expect(status(`cards@${tuesday}`)).toBe('lapsed');
    expect(status(`cards@${wednesday}`)).toBe('to-do');
    expect(answer.changes.some((change) => change.taskId.startsWith('cards'))).toBe(false);
  });
});

describe('with too little time left', () => {
  const soon = { ...setup, targetDay: thursday };

  test('the least weighty is dropped and its cost is named', () => {
    const weights: Record<string, number> = { bucket: 90, gateway: 10, 'run-2': 80, crawler: 70 };
    const tasks = missedTuesday.flatMap((entry) =>
      entry.day !== null && entry.day < thursday
        ? [{ ...entry, weight: weights[entry.id] ?? 50, minutes: entry.minutes - 5 }]
        : [],
    );
    const { changes } = reflow({ tasks, setup: soon, today: wednesday, pace: {} });
    expect(changes.filter((change) => change.kind === 'dropped')).toEqual([
      {
        taskId: 'gateway',
        title: 'Gateway requirements',
        kind: 'dropped',
        from: tuesday,
        to: null,
        reason: 'no-room',
        cost: 'Without it: no Gateway requirements.',
        minutes: 25,
      },
    ]);
  });

  test('a dropped task comes back only when asked for', () => {
    const dropped = task({ id: 'old', title: 'Old', minutes: 30, day: monday });
    const tasks = [
      { ...dropped, day: null, status: 'dropped' as const, droppedReason: 'no-room' as const },
    ];
    const input = { tasks, setup, today: wednesday, pace: {} };
    expect(reflow(input)).toEqual({ tasks, changes: [] });
    const back = reflow({ ...input, restoreDropped: true });
    expect(back.tasks[0]).toMatchObject({ status: 'to-do', day: wednesday, droppedReason: null });
    expect(back.changes[0]).toMatchObject({ kind: 'restored', from: null, to: wednesday });
  });

  test('a task whose round has been is dropped, and nothing else for it', () => {
    const rounds = [{ round: 'design' as const, day: wednesday, time: null }];
    const tasks = missedTuesday.map((entry) =>
      entry.id === 'gateway' ? { ...entry, round: 'design' as const } : entry,
    );
    const { changes } = reflow({ tasks, setup: { ...setup, rounds }, today: wednesday, pace: {} });
    const dropped = changes.filter((change) => change.kind === 'dropped');
    expect(dropped.map((change) => change.taskId)).toEqual(['gateway']);
  });
});

describe('the work trial', () => {
  const trial = task({
    id: 'trial',
    title: 'Work trial',
    minutes: 0,
    days: 2,
    kind: 'trial',
    day: '2026-05-09',
  });

  test('keeps its weekend while work around it moves', () => {
    const tasks = [...missedTuesday, trial];
    const answer = reflow({ tasks, setup, today: wednesday, pace: {} });
    expect(dayOf(answer.tasks, 'trial')).toBe('2026-05-09');
  });

  test('is left alone on its second day', () => {
    const answer = reflow({ tasks: [trial], setup, today: '2026-05-10', pace: {} });
    expect(answer).toEqual({ tasks: [trial], changes: [] });
  });

  test('goes to the next weekend when it was missed', () => {
    const answer = reflow({ tasks: [trial], setup, today: '2026-05-11', pace: {} });
    expect(said(answer.changes)).toEqual(['Work trial: 2026-05-09 to 2026-05-16, not-done']);
  });

  test('is dropped for want of two days in a row', () => {
    const alternate = [180, 0, 180, 0, 180, 0, 0];
    const input = { tasks: [trial], setup: { ...setup, minutesByWeekday: alternate } };
    const answer = reflow({ ...input, today: '2026-05-11', pace: {} });
    expect(answer.changes).toMatchObject([{ kind: 'dropped', reason: 'no-two-days' }]);
  });
});

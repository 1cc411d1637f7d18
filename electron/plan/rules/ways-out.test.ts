import curriculum from 'virtual:content/plan';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#electron/days.ts';
import type { PlanTask, Setup } from '../values.ts';
import { arbitraryProgress, arbitrarySetup, live } from './arbitraries.ts';
import { timeout } from './laws.ts';
import { layPlan } from './lay-plan.ts';
import { reflow } from './reflow.ts';
import { replan } from './replan.ts';
import { waysOut } from './ways-out.ts';

const pace = {};
const monday = '2026-11-23';
const setup: Setup = {
  startDay: monday,
  targetDay: '2026-12-21',
  rounds: [],
  minutesByWeekday: [120, 120, 120, 120, 120, 150, 90],
  daysOff: [],
  level: 'L5',
  organisation: 'unknown',
  language: 'python',
};

/** The plan with everything before a day done. */
const doneUntil = (day: string, from: Setup = setup): PlanTask[] =>
  layPlan({ curriculum, setup: from, today: monday, pace }).map((task) =>
    task.day !== null && task.day < day ? { ...task, status: 'done', doneAt: 0 } : task,
  );

const dropsOf = (changes: readonly { kind: string }[]) =>
  changes.filter((change) => change.kind === 'dropped').length;

describe('after five missed days', () => {
  const today = '2026-12-07';
  const input = { curriculum, setup, tasks: doneUntil('2026-12-02'), today, pace };
  const [minutes, fewer, later] = waysOut(input);

  test('more minutes: the smallest step with which nothing is cut', () => {
    expect(minutes).toMatchObject({ way: 'more-minutes', cuts: 0, rounds: [] });
    const amount = minutes?.amount ?? 0;
    expect(amount % 15).toBe(0);
    expect(minutes?.says).toBe(`${amount} minutes more on every working day. Nothing is cut.`);
    expect(dropsOf(minutes?.changes ?? [])).toBe(0);
    const less = setup.minutesByWeekday.map((each) => each + amount - 15);
    const step = replan({ ...input, before: setup, setup: { ...setup, minutesByWeekday: less } });
    expect(dropsOf(step.changes)).toBeGreaterThan(0);
  });

  test('fewer tasks: what a re-flow would drop, with its minutes', () => {
    const { changes, tasks } = reflow(input);
    expect(fewer).toMatchObject({ way: 'fewer-tasks', setup, amount: null, changes, tasks });
    expect(fewer?.cuts).toBe(dropsOf(changes));
    expect(fewer?.says).toContain(`${fewer?.cuts} tasks, ${fewer?.minutesCut} minutes: `);
    for (const change of fewer?.changes ?? []) {
      if (change.kind === 'dropped') expect(change.cost?.length).toBeGreaterThan(10);
    }
  });

  test('a later date: the fewest days with which nothing is cut', () => {
    const amount = later?.amount ?? 0;
    expect(amount).toBeGreaterThan(0);
    expect(later?.setup?.targetDay).toBe(addDays(setup.targetDay ?? '', amount));
    expect(dropsOf(later?.changes ?? [])).toBe(0);
    const sooner = { ...setup, targetDay: addDays(setup.targetDay ?? '', amount - 1) };
    const step = replan({ ...input, before: setup, setup: sooner });
    expect(dropsOf(step.changes)).toBeGreaterThan(0);
  });
});

test('a slip that fits needs no more minutes and no later date', () => {
  const ways = waysOut({
    curriculum,
    setup,
    tasks: doneUntil('2026-11-25'),
    today: '2026-11-26',
    pace,
  });
  expect(ways.map(({ amount, cuts }) => [amount, cuts])).toEqual([
    [0, 0],
    [null, 0],
    [0, 0],
  ]);
  expect(ways.every((way) => way.changes.length > 0)).toBe(true);
});

test('where a round with its own date binds, it is named', () => {
  const rounds = [{ round: 'coding' as const, day: '2026-11-27', time: '10:00' }];
  const tight = { ...setup, rounds, targetDay: null };
  const tasks = layPlan({ curriculum, setup: tight, today: monday, pace });
  const later = waysOut({ curriculum, setup: tight, tasks, today: monday, pace })[2];
  expect(later).toMatchObject({ setup: null, amount: null, rounds: ['coding'] });
  expect(later?.says).toBe(
    'Only a later date for the live coding round on Fri 27 Nov would help. Change that date if you agree on another.',
  );
});

test('a plan that was cut when it was laid is brought back in full', () => {
  const short = { ...setup, targetDay: '2026-12-14' };
  const tasks = layPlan({ curriculum, setup: short, today: monday, pace });
  const cut = tasks.filter((task) => task.status === 'dropped').length;
  const [minutes, fewer, later] = waysOut({ curriculum, setup: short, tasks, today: monday, pace });
  expect(fewer).toMatchObject({ cuts: cut, changes: [] });
  for (const way of [minutes, later]) {
    expect(way?.cuts).toBe(0);
    expect(way?.tasks.some((task) => task.status === 'dropped')).toBe(false);
    expect(way?.changes.filter((change) => change.kind === 'restored')).toHaveLength(cut);
  }
});

test('a task whose round has been does not count as cut', () => {
  const rounds = [{ round: 'coding' as const, day: '2026-12-06', time: null }];
  const over = { ...setup, rounds };
  const tasks = doneUntil('2026-12-07', over).map((task) =>
    task.id === 'lru-cache-timed-1' ? { ...task, status: 'to-do' as const } : task,
  );
  const ways = waysOut({ curriculum, setup: over, tasks, today: '2026-12-07', pace });
  expect(ways.map((way) => way.amount)).toEqual([0, null, 0]);
});

test(
  'each way keeps its word for any plan and progress',
  () => {
    const given = fc.record({ made: arbitrarySetup(40), progress: arbitraryProgress });
    fc.assert(
      fc.property(given, ({ made, progress }) => {
        const laid = layPlan({ curriculum, setup: made, today: made.startDay, pace });
        const { tasks, today } = live(laid, made, progress);
        const input = { curriculum, setup: made, tasks, today, pace };
        const [minutes, fewer, later] = waysOut(input);
        expect(fewer?.tasks).toEqual(reflow(input).tasks);
        for (const way of [minutes, later]) {
          expect(way?.setup === null).toBe(way?.amount === null);
          if (way === undefined || way.setup === null || (way.amount ?? 0) === 0) continue;
          // What is still cut then serves a round that has been.
          const { rounds } = way.setup;
          for (const change of way.changes.filter(({ kind }) => kind === 'dropped')) {
            const task = way.tasks.find((entry) => entry.id === change.taskId);
            const own = rounds.find((entry) => entry.round === task?.round);
            expect((own?.day ?? '9999') <= today).toBe(true);
          }
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 25) },
    );
  },
  timeout,
);

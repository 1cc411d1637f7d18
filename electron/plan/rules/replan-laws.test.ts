import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Setup } from '../values.ts';
import { arbitraryCurriculum, arbitraryProgress, arbitrarySetup, live } from './arbitraries.ts';
import { broken, planOf, runs, timeout } from './laws.ts';
import { coreIds, layPlan } from './lay-plan.ts';
import { replan } from './replan.ts';

const pace = {};

describe('a plan laid anew for another set-up', { timeout }, () => {
  const given = fc.record({
    curriculum: arbitraryCurriculum,
    before: arbitrarySetup(),
    change: arbitrarySetup(),
    keepDates: fc.boolean(),
    progress: arbitraryProgress,
  });
  type Given = typeof given extends fc.Arbitrary<infer Value> ? Value : never;

  function changed({ curriculum, before, change, keepDates, progress }: Given) {
    const laid = layPlan({ curriculum, setup: before, today: before.startDay, pace });
    const setup: Setup = keepDates
      ? { ...before, minutesByWeekday: change.minutesByWeekday, daysOff: change.daysOff }
      : { ...change, startDay: before.startDay };
    return { curriculum, before, setup, pace, ...live(laid, before, progress) };
  }

  test('keeps window, order, trial and capacity', () => {
    fc.assert(
      fc.property(given, (value) => {
        const input = changed(value);
        const { tasks } = replan(input);
        const { setup, before } = input;
        const same =
          setup.minutesByWeekday.join() === before.minutesByWeekday.join() &&
          setup.daysOff.join() === before.daysOff.join();
        // Only where the minutes are as they were may a day stay as full as the person made it.
        const held = same ? input.tasks : [];
        expect(broken(planOf(tasks, { ...input, held }))).toEqual([]);
      }),
      runs,
    );
  });

  test('loses nothing, and tells of every move, drop, return, addition and removal', () => {
    fc.assert(
      fc.property(given, (value) => {
        const input = changed(value);
        const { tasks, changes } = replan(input);
        const core = coreIds(input.curriculum);
        const before = new Map(input.tasks.map((task) => [task.id, task]));
        const after = new Map(tasks.map((task) => [task.id, task]));
        for (const id of core) expect(after.has(id)).toBe(true);
        const ids = new Set([...before.keys(), ...after.keys()]);
        for (const id of ids) {
          const [was, is] = [before.get(id), after.get(id)];
          if (was?.origin === 'daily' || is?.origin === 'daily') continue;
          const same = was?.day === is?.day && was?.status === is?.status;
          expect([id, changes.filter((change) => change.taskId === id).length]).toEqual([
            id,
            same ? 0 : 1,
          ]);
        }
        for (const task of input.tasks) {
          if (task.status !== 'done' && task.status !== 'skipped') continue;
          expect(after.get(task.id)).toEqual(task);
        }
      }),
      runs,
    );
  });
});

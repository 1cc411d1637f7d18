import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '#electron/days.ts';
import type { PlanTask, Setup } from '../values.ts';
import {
  arbitraryCurriculum,
  arbitraryPace,
  arbitraryProgress,
  arbitrarySetup,
  live,
} from './arbitraries.ts';
import { broken, limitOf, planOf, runs, timeout } from './laws.ts';
import { layPlan } from './lay-plan.ts';
import { liesOn } from './order.ts';
import { reflow } from './reflow.ts';
import { deadlineOf, minutesOfDay } from './window.ts';

describe('a re-flow', { timeout }, () => {
  const arbitraries = {
    curriculum: arbitraryCurriculum,
    setup: arbitrarySetup(),
    progress: arbitraryProgress,
    pace: arbitraryPace,
  };
  const given = fc.record(arbitraries);
  type Given = typeof given extends fc.Arbitrary<infer Value> ? Value : never;

  /** A plan laid at the usual pace, some days later, when the person's own pace is known. */
  function lived({ curriculum, setup, progress, pace }: Given) {
    const laid = layPlan({ curriculum, setup, today: setup.startDay, pace: {} });
    return { curriculum, setup, pace, ...live(laid, setup, progress) };
  }

  test('keeps window, order, trial and capacity', () => {
    fc.assert(
      fc.property(given, (value) => {
        const input = lived(value);
        const { tasks } = reflow(input);
        expect(broken(planOf(tasks, { ...input, held: input.tasks }))).toEqual([]);
      }),
      runs,
    );
  });

  test('loses nothing, and tells of every move and drop', () => {
    fc.assert(
      fc.property(given, (value) => {
        const input = lived(value);
        const { tasks, changes } = reflow(input);
        const after = new Map(tasks.map((task) => [task.id, task]));
        for (const before of input.tasks.filter((task) => task.origin !== 'daily')) {
          const task = after.get(before.id);
          const told = changes.filter((change) => change.taskId === before.id);
          expect(task).toBeDefined();
          if (task === undefined) continue;
          const same = task.day === before.day && task.status === before.status;
          expect(told.length).toBe(same ? 0 : 1);
          for (const change of told) {
            expect(change).toMatchObject({ from: before.day, to: task.day });
            expect(change.reason).not.toBeNull();
            expect(change.kind).toBe(task.day === null ? 'dropped' : 'moved');
            if (task.day === null) expect(change.reason).toBe(task.droppedReason);
            else expect(task).toMatchObject({ movedFrom: before.day, moveReason: change.reason });
          }
        }
      }),
      runs,
    );
  });

  test('leaves done and skipped tasks as they are', () => {
    fc.assert(
      fc.property(given, (value) => {
        const input = lived(value);
        const { tasks } = reflow(input);
        for (const before of input.tasks) {
          if (before.status !== 'done' && before.status !== 'skipped') continue;
          expect(tasks.find((task) => task.id === before.id)).toEqual(before);
        }
      }),
      runs,
    );
  });

  test('leaves locked tasks where they are until their day has passed', () => {
    fc.assert(
      fc.property(given, (value) => {
        const input = lived(value);
        const { tasks } = reflow(input);
        for (const before of input.tasks) {
          if (!before.locked || before.status !== 'to-do') continue;
          if (before.day === null || before.day < input.today) continue;
          const { day, locked } = before;
          expect(tasks.find((task) => task.id === before.id)).toMatchObject({ day, locked });
        }
      }),
      runs,
    );
  });

  test('changes nothing a second time', () => {
    fc.assert(
      fc.property(given, (value) => {
        const input = lived(value);
        const once = reflow(input);
        const twice = reflow({ ...input, tasks: once.tasks });
        expect(twice).toEqual({ tasks: once.tasks, changes: [] });
      }),
      runs,
    );
  });

  test('changes nothing in a plan that is up to date, the moves of the person included', () => {
    fc.assert(
      fc.property(given, ({ curriculum, setup, progress, pace }) => {
        const laid = layPlan({ curriculum, setup, today: setup.startDay, pace });
        const { tasks } = live(laid, setup, { ...progress, daysGone: 0 });
        const answer = reflow({ curriculum, tasks, setup, today: setup.startDay, pace });
        // A trial that was moved takes the dailies of its new days and gives back those of the old.
        const moved = tasks.some((task) => task.moveReason === 'by-you' && task.days > 1);
        const looked = (all: readonly PlanTask[]) =>
          moved ? all.filter((task) => task.origin !== 'daily') : all;
        expect(answer.changes).toEqual([]);
        expect(looked(answer.tasks)).toEqual(looked(tasks));
      }),
      runs,
    );
  });

  test('is the same every time', () => {
    fc.assert(
      fc.property(given, (value) => {
        const input = lived(value);
        expect(reflow(structuredClone(input))).toEqual(reflow(input));
      }),
      runs,
    );
  });

  test('moves nothing else when today has room for all that slipped', () => {
    // Days long enough for what one or two of them hold twice over, so that the case is common.
    const roomy = arbitrarySetup().map((setup) => ({
      ...setup,
      minutesByWeekday: setup.minutesByWeekday.map((minutes) => minutes + 300),
    }));
    const short = fc.record({ ...arbitraries, setup: roomy }).map((value) => ({
      ...value,
      progress: { ...value.progress, daysGone: 1 + (value.progress.daysGone % 4) },
    }));
    fc.assert(
      fc.property(short, (value) => {
        const input = lived({ ...value, pace: {} });
        const slipped = slippedTasks(input);
        fc.pre(slipped.length > 0 && canAllComeToday(input, slipped));
        const { changes } = reflow(input);
        expect(changes.map((change) => [change.taskId, change.to]).sort()).toEqual(
          slipped.map((task) => [task.id, input.today]).sort(),
        );
      }),
      runs,
    );
  });
});

interface Lived {
  readonly tasks: readonly PlanTask[];
  readonly setup: Setup;
  readonly today: Day;
}

function slippedTasks({ tasks, today }: Lived): PlanTask[] {
  return tasks.filter(
    (task) =>
      task.status === 'to-do' && task.origin !== 'daily' && task.day !== null && task.day < today,
  );
}

/** Whether all that slipped may lie today, beside what is there, without a trial in the way. */
function canAllComeToday({ tasks, setup, today }: Lived, slipped: readonly PlanTask[]): boolean {
  const minutes = minutesOfDay(setup)(today);
  const trialToday = tasks.some((task) => task.days > 1 && liesOn(task, today));
  const load = tasks
    .filter((task) => task.day === today && ['to-do', 'done'].includes(task.status))
    .concat(slipped)
    .reduce((sum, task) => sum + task.estimate, 0);
  return (
    slipped.every((task) => task.days === 1 && deadlineOf(setup, task.round) > today) &&
    !trialToday &&
    minutes > 0 &&
    load <= limitOf(minutes)
  );
}

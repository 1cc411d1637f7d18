import curriculum from 'virtual:content/plan';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekdayOf } from '#electron/days.ts';
import type { PlanTask, Setup } from '../values.ts';
import { arbitraryProgress, arbitrarySetup, live } from './arbitraries.ts';
import { broken, planOf } from './laws.ts';
import { layPlan } from './lay-plan.ts';
import { reflow } from './reflow.ts';

const pace = {};
const saturday = 5;

/** Four weeks from a day, three hours on each. */
const fourWeeks = (startDay: string): Setup => ({
  startDay,
  targetDay: addDays(startDay, 28),
  rounds: [],
  minutesByWeekday: [180, 180, 180, 180, 180, 180, 180],
  daysOff: [],
  level: 'L5',
  organisation: 'unknown',
  language: 'python',
});

const lay = (setup: Setup): PlanTask[] =>
  layPlan({ curriculum, setup, today: setup.startDay, pace });

const brokenIn = (tasks: readonly PlanTask[], setup: Setup): string[] =>
  broken(planOf(tasks, { curriculum, setup, today: setup.startDay, pace }));

const core = curriculum.tasks.filter((task) => task.spare === undefined);
const trial = core.find((task) => task.kind === 'trial');
const find = (tasks: readonly PlanTask[], id: string) => tasks.find((task) => task.id === id);
const dropped = (tasks: readonly PlanTask[]) => tasks.filter((task) => task.status === 'dropped');

describe('the written four weeks', () => {
  test('are laid as written from a day that puts the trial on a weekend', () => {
    const start = addDays('2026-11-22', 0);
    const shift = (saturday - weekdayOf(addDays(start, (trial?.day ?? 1) - 1)) + 7) % 7;
    const setup = fourWeeks(addDays(start, shift));
    const tasks = lay(setup);
    for (const task of core) {
      expect([task.id, find(tasks, task.id)?.day]).toEqual([
        task.id,
        addDays(setup.startDay, task.day - 1),
      ]);
    }
    expect(dropped(tasks)).toEqual([]);
  });

  test('put the trial on a weekend from any start, and drop nothing for it', () => {
    for (let shift = 0; shift < 7; shift += 1) {
      const tasks = lay(fourWeeks(addDays('2026-11-23', shift)));
      const starts = find(tasks, trial?.id ?? '')?.day ?? '';
      expect(weekdayOf(starts)).toBe(saturday);
      expect(dropped(tasks)).toEqual([]);
      expect(brokenIn(tasks, fourWeeks(addDays('2026-11-23', shift)))).toEqual([]);
    }
  });

  test('have a review of the numbers on each day but those of the trial', () => {
    const setup = fourWeeks('2026-11-23');
    const tasks = lay(setup);
    const days = tasks.filter((task) => task.origin === 'daily').map((task) => task.day);
    expect(days).toHaveLength(curriculum.daily.length * 26);
  });
});

describe('less time and more', () => {
  const tenDays: Setup = { ...fourWeeks('2026-11-23'), targetDay: '2026-12-03' };

  test('ten days drop what weighs least, and keep the four primitives', () => {
    const tasks = lay({ ...tenDays, minutesByWeekday: [90, 90, 90, 90, 90, 120, 120] });
    const ids = new Set(dropped(tasks).map((task) => task.id));
    expect(ids.size).toBeGreaterThan(10);
    for (const primitive of ['lru-cache', 'resumable-iterator', 'time-kv', 'rate-limiter']) {
      expect(ids.has(`${primitive}-base`)).toBe(false);
    }
    for (const task of dropped(tasks)) expect(task.cost.length).toBeGreaterThan(10);
  });

  test('eight weeks drop nothing and add spaced repetitions in their order', () => {
    const tasks = lay({ ...fourWeeks('2026-11-23'), targetDay: addDays('2026-11-23', 56) });
    const spares = curriculum.tasks
      .filter((task) => task.spare !== undefined)
      .sort((one, other) => (one.spare ?? 0) - (other.spare ?? 0))
      .map((task) => task.id);
    const laid = spares.filter((id) => find(tasks, id) !== undefined);
    expect(laid).toEqual(spares.slice(0, 9));
    expect(dropped(tasks)).toEqual([]);
  });

  test('a coding round in ten days brings all coding work before it, in full', () => {
    const rounds = [{ round: 'coding' as const, day: '2026-12-03', time: '10:00' }];
    const setup = { ...fourWeeks('2026-11-23'), rounds };
    const tasks = lay(setup);
    const coding = tasks.filter((task) => task.round === 'coding' && task.status === 'to-do');
    for (const task of coding) expect((task.day ?? '') < '2026-12-03').toBe(true);
    expect(coding.some((task) => task.kind === 'mock')).toBe(true);
    expect(brokenIn(tasks, setup)).toEqual([]);
  });

  test('an organisation leaning decides what goes', () => {
    const minutes = [60, 60, 60, 60, 60, 90, 90];
    const cut = (organisation: Setup['organisation']) =>
      new Set(
        dropped(
          lay({ ...tenDays, targetDay: '2026-12-10', minutesByWeekday: minutes, organisation }),
        ).map((task) => task.id),
      );
    const [applied, safety] = [cut('applied'), cut('safety')];
    expect([...applied].sort()).not.toEqual([...safety].sort());
  });
});

describe('the laws on the shipped content', { timeout: 120_000 }, () => {
  const given = fc.record({ setup: arbitrarySetup(), progress: arbitraryProgress });

  test('hold when it is laid and when it is re-flowed', () => {
    fc.assert(
      fc.property(given, ({ setup, progress }) => {
        const laid = lay(setup);
        expect(brokenIn(laid, setup)).toEqual([]);
        const { tasks, today } = live(laid, setup, progress);
        const input = { curriculum, setup, today, pace };
        const answer = reflow({ ...input, tasks });
        expect(broken(planOf(answer.tasks, { ...input, held: tasks }))).toEqual([]);
        expect(answer.tasks.length).toBeGreaterThanOrEqual(core.length);
        const again = reflow({ ...input, tasks: answer.tasks });
        expect(again).toEqual({ tasks: answer.tasks, changes: [] });
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  });
});

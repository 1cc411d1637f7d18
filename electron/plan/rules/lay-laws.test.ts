import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Curriculum } from '#content/plan/schema.ts';
import { addDays } from '#electron/days.ts';
import type { PlanTask, Setup } from '../values.ts';
import { arbitraryCurriculum, arbitrarySetup } from './arbitraries.ts';
import { broken, type Plan, placesFor, planOf, runs, timeout } from './laws.ts';
import { coreIds, layPlan } from './lay-plan.ts';

const pace = {};

describe('a plan laid from nothing', { timeout }, () => {
  const given = fc.record({ curriculum: arbitraryCurriculum, setup: arbitrarySetup() });

  test('keeps window, order, trial and capacity', () => {
    const law = ({ curriculum, setup }: { curriculum: Curriculum; setup: Setup }) => {
      const today = setup.startDay;
      const tasks = layPlan({ curriculum, setup, today, pace });
      expect(broken(planOf(tasks, { curriculum, setup, today, pace }))).toEqual([]);
    };
    fc.assert(fc.property(given, law), runs);
  });

  test('holds every task of the four weeks once, laid or dropped with a reason', () => {
    fc.assert(
      fc.property(given, ({ curriculum, setup }) => {
        const tasks = layPlan({ curriculum, setup, today: setup.startDay, pace });
        const ids = tasks.map((task) => task.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of coreIds(curriculum)) expect(ids).toContain(id);
        for (const task of tasks) {
          expect(task.status === 'dropped').toBe(task.day === null);
          expect(task.status === 'dropped').toBe(task.droppedReason !== null);
        }
      }),
      runs,
    );
  });

  test('is the same every time', () => {
    fc.assert(
      fc.property(given, ({ curriculum, setup }) => {
        const input = { curriculum, setup, today: setup.startDay, pace };
        expect(layPlan(structuredClone(input))).toEqual(layPlan(input));
      }),
      runs,
    );
  });

  test('lays every task on its written day when there are 28 days and minutes enough', () => {
    const roomy = arbitrarySetup().map((setup) => ({
      ...setup,
      targetDay: addDays(setup.startDay, 28),
      rounds: [],
      daysOff: [],
      minutesByWeekday: Array.from({ length: 7 }, () => 720),
    }));
    const withoutTrial = arbitraryCurriculum.map((curriculum) => ({
      ...curriculum,
      tasks: curriculum.tasks.map((task) =>
        task.kind === 'trial'
          ? { ...task, kind: 'build' as const, days: undefined, minutes: 5 }
          : task,
      ),
    }));
    fc.assert(
      fc.property(withoutTrial, roomy, (curriculum, setup) => {
        // Thirty tasks of an hour on one written day would be more than any day has.
        const tasks = curriculum.tasks.slice(0, 11);
        const few = { ...curriculum, tasks };
        const laid = layPlan({ curriculum: few, setup, today: setup.startDay, pace });
        for (const task of tasks.filter((entry) => entry.spare === undefined)) {
          const day = laid.find((entry) => entry.id === task.id)?.day;
          expect(day).toBe(addDays(setup.startDay, task.day - 1));
        }
      }),
      runs,
    );
  });

  test('drops nothing that would fit into what is left, and nothing for a lighter task', () => {
    const tight = arbitrarySetup(12);
    fc.assert(
      fc.property(arbitraryCurriculum, tight, (curriculum, setup) => {
        const today = setup.startDay;
        const tasks = layPlan({ curriculum, setup, today, pace });
        expectDropsByWeight(planOf(tasks, { curriculum, setup, today, pace }));
      }),
      // Most made-up plans fit; what this law is about needs a longer search.
      { numRuns: runs.numRuns * 6 },
    );
  });

  test('has no spaced repetition while anything is dropped, nor within 28 days', () => {
    fc.assert(
      fc.property(given, ({ curriculum, setup }) => {
        const tasks = layPlan({ curriculum, setup, today: setup.startDay, pace });
        const core = coreIds(curriculum);
        const spares = tasks.filter((task) => task.origin === 'curriculum' && !core.has(task.id));
        const cut = tasks.some((task) => task.status === 'dropped');
        const long = !cut && tasks.some((task) => (task.day ?? '') > addDays(setup.startDay, 28));
        if (spares.length > 0) expect(cut).toBe(false);
        if (spares.length > 0 && !long) {
          const last = [setup.targetDay ?? '', ...setup.rounds.map((round) => round.day)].sort();
          expect((last.at(-1) ?? '') > addDays(setup.startDay, 28)).toBe(true);
        }
      }),
      runs,
    );
  });
});

/** A dropped task has no place as the plan lies, nor would it with a lighter one taken out that nothing builds on. */
function expectDropsByWeight(plan: Plan): void {
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const dropped = plan.tasks.filter((task) => task.status === 'dropped' && task.days === 1);
  const kept = plan.tasks.filter((task) => task.status === 'to-do' && task.origin === 'curriculum');
  const ancestors = (task: PlanTask): PlanTask[] =>
    task.after.flatMap((id) => {
      const before = byId.get(id);
      return before === undefined ? [] : [before, ...ancestors(before)];
    });
  for (const task of dropped) {
    // What comes after a dropped task of its round goes with it.
    const gone = ancestors(task).some(
      (before) => before.status === 'dropped' && before.round === task.round,
    );
    // The direct relations are enough for the law, the indirect ones bind the rules: look at plain cases.
    const indirect = ancestors(task).some((before) => before.status === 'dropped');
    if (gone || indirect) continue;
    expect([task.id, placesFor(task, plan)]).toEqual([task.id, []]);
    for (const lighter of kept) {
      const leaf = !kept.some((other) => ancestors(other).includes(lighter));
      if (!leaf || lighter.weight >= task.weight || lighter.days > 1 || lighter.locked) continue;
      const without = plan.tasks.filter((other) => other !== lighter);
      expect([task.id, lighter.id, placesFor(task, { ...plan, tasks: without })]).toEqual([
        task.id,
        lighter.id,
        [],
      ]);
    }
  }
}

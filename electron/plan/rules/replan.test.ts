import curriculum from 'virtual:content/plan';
import { describe, expect, test } from 'vitest';
import { addDays } from '#electron/days.ts';
import type { PlanChange, PlanTask, Setup } from '../values.ts';
import { layPlan } from './lay-plan.ts';
import { replan } from './replan.ts';
import { untouched } from './written.ts';

const pace = {};
const monday = '2026-11-23';
const before: Setup = {
  startDay: monday,
  targetDay: '2026-12-21',
  rounds: [],
  minutesByWeekday: [180, 180, 180, 180, 180, 180, 180],
  daysOff: [],
  level: 'L5',
  organisation: 'unknown',
  language: 'python',
};
const today = '2026-12-02';
const laid = layPlan({ curriculum, setup: before, today: monday, pace });
const tasks: PlanTask[] = laid.map((task) =>
  task.day !== null && task.day < today ? { ...task, status: 'done', doneAt: 0 } : task,
);
const change = (setup: Partial<Setup>, from: readonly PlanTask[] = tasks) =>
  replan({ curriculum, tasks: from, setup: { ...before, ...setup }, before, today, pace });
const day = (all: readonly PlanTask[], id: string) => all.find((task) => task.id === id)?.day;
const reasons = (changes: readonly PlanChange[]) => new Set(changes.map((each) => each.reason));

describe('a changed set-up', () => {
  test('that changes nothing about days moves nothing', () => {
    expect(change({ level: 'L6', language: 'typescript' })).toEqual({ tasks, changes: [] });
  });

  test('before the plan has begun is laid as from nothing', () => {
    const setup = {
      ...before,
      targetDay: '2026-12-12',
      minutesByWeekday: [90, 90, 90, 90, 90, 90, 90],
    };
    const answer = replan({ curriculum, tasks: laid, setup, before, today: monday, pace });
    const fresh = layPlan({ curriculum, setup, today: monday, pace });
    const byId = (all: readonly PlanTask[]) =>
      Object.fromEntries(
        all.filter((task) => task.origin !== 'daily').map((task) => [task.id, task.day]),
      );
    expect(byId(answer.tasks)).toEqual(byId(fresh));
  });

  test('with a day off moves what lay on it, and little else', () => {
    const { tasks: next, changes } = change({ daysOff: ['2026-12-09'] });
    const moved = tasks.filter((task) => task.day === '2026-12-09' && task.origin !== 'daily');
    for (const task of moved) {
      expect(changes.find((each) => each.taskId === task.id)?.reason).toBe('day-off');
      expect((day(next, task.id) ?? '') > '2026-12-09').toBe(true);
    }
    expect(changes.length).toBeLessThan(moved.length + 6);
    expect(next.some((task) => task.day === '2026-12-09')).toBe(false);
    expect(changes.every((each) => each.kind === 'moved')).toBe(true);
  });

  test('with a round that now comes sooner brings its tasks before it', () => {
    const rounds = [{ round: 'design' as const, day: '2026-12-12', time: '14:00' }];
    const { tasks: next, changes } = change({ rounds });
    const late = tasks.filter(
      (task) => task.round === 'design' && (task.day ?? '') >= '2026-12-12',
    );
    for (const task of late.filter((each) => each.origin === 'curriculum')) {
      const told = changes.find((each) => each.taskId === task.id);
      expect(told?.reason === 'before-round' || told?.kind === 'dropped').toBe(true);
      expect((day(next, task.id) ?? '') < '2026-12-12').toBe(true);
    }
  });

  test('with two weeks more spreads the rest and adds repetitions', () => {
    const { tasks: next, changes } = change({ targetDay: '2027-01-04' });
    const added = changes.filter((each) => each.kind === 'added');
    expect(added).toHaveLength(4);
    expect(reasons(changes.filter((each) => each.kind === 'moved')).has('new-dates')).toBe(true);
    expect((day(next, 'work-trial') ?? '') > '2026-12-20').toBe(true);
    const back = replan({
      curriculum,
      tasks: next,
      setup: before,
      before: { ...before, targetDay: '2027-01-04' },
      today,
      pace,
    });
    const removed = back.changes.filter((each) => each.kind === 'removed');
    expect(removed.map((each) => each.taskId).sort()).toEqual(
      added.map((each) => each.taskId).sort(),
    );
  });

  test('with too few minutes drops, and with more brings back', () => {
    const few = { minutesByWeekday: [60, 60, 60, 60, 60, 60, 60] };
    const { tasks: next, changes } = change(few);
    const dropped = changes.filter((each) => each.kind === 'dropped');
    expect(dropped.length).toBeGreaterThan(0);
    const back = replan({
      curriculum,
      tasks: next,
      setup: before,
      before: { ...before, ...few },
      today,
      pace,
    });
    const restored = back.changes.filter((each) => each.kind === 'restored');
    expect(restored.map((each) => each.taskId).sort()).toEqual(
      dropped.map((each) => each.taskId).sort(),
    );
    const kept = replan({
      curriculum,
      tasks: next,
      setup: before,
      before: { ...before, ...few },
      today,
      pace,
      restoreDropped: false,
    });
    expect(kept.changes.some((each) => each.kind === 'restored')).toBe(false);
  });

  test('keeps tasks of one’s own and locks that still serve', () => {
    const own: PlanTask = {
      ...untouched,
      id: 'own-1',
      origin: 'own',
      title: 'Ask Ada about her loop',
      summary: '',
      done: '',
      kind: 'write',
      theme: null,
      minutes: 30,
      estimate: 30,
      days: 1,
      round: 'behavioral',
      place: 'stories',
      after: [],
      weight: 10,
      cost: '',
      activity: null,
      rank: 40.5,
      day: '2026-12-10',
    };
    const locked = tasks.map((task) =>
      task.id === 'story-1-star' ? { ...task, locked: true } : task,
    );
    const { tasks: next } = change({ minutesByWeekday: [30, 30, 30, 30, 30, 30, 30] }, [
      ...locked,
      own,
    ]);
    expect(next.find((task) => task.id === 'own-1')).toMatchObject({ status: 'to-do' });
    expect(day(next, 'story-1-star')).toBe(day(tasks, 'story-1-star'));
    const offDay = day(tasks, 'story-1-star') ?? '';
    const released = change({ daysOff: [offDay] }, locked).tasks.find(
      (task) => task.id === 'story-1-star',
    );
    expect(released).toMatchObject({ locked: false, moveReason: 'day-off', movedFrom: offDay });
  });

  test('gives tasks new weights for another organisation', () => {
    const { tasks: next, changes } = change({ organisation: 'safety' });
    expect(changes).toEqual([]);
    expect(next.some((task, index) => task.weight !== tasks[index]?.weight)).toBe(true);
  });

  test('takes up a task that is new in the content', () => {
    const older = tasks.filter((task) => task.id !== 'rounds-day-sheet');
    const { changes } = change({}, older);
    expect(changes).toMatchObject([{ kind: 'added', taskId: 'rounds-day-sheet', from: null }]);
  });
});

test('without the old set-up everything not done is laid anew', () => {
  const later = { ...before, targetDay: addDays('2026-12-21', 7) };
  const answer = replan({ curriculum, tasks, setup: later, today, pace });
  expect(answer.changes.length).toBeGreaterThan(10);
  for (const task of tasks.filter((each) => each.status === 'done')) {
    expect(answer.tasks.find((each) => each.id === task.id)).toEqual(task);
  }
});

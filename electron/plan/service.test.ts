import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import curriculum from 'virtual:content/plan';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '../days.ts';
import { Invalid, Missing, Refusal } from '../refusal.ts';
import { openStore, type Store } from '../store/open.ts';
import { readPlan } from './records.ts';
import { createPlanService, type PlanService } from './service.ts';
import { defaultSetup } from './setup.ts';
import { planActivities } from './tables.ts';

const firstDay = '2026-05-04';
const setup = defaultSetup(firstDay);
const minute = 60_000;

let folder: string;
let store: Store;
let plan: PlanService;
let now: number;

function open(): void {
  const clock = { now: () => now, offset: 0 };
  store = openStore(folder, clock);
  plan = createPlanService({ store, clock, curriculum });
}

/** Closes the file and opens it again at a local time, as a restart does. */
function restart(day: string, time = '09:00'): void {
  store.close();
  now = new Date(`${day}T${time}`).getTime();
  open();
  plan.openDay();
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dry-run-plan-'));
  now = new Date(`${firstDay}T09:00`).getTime();
  open();
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

function today() {
  const view = plan.today();
  if (view === null) throw new Error('There is no plan.');
  return view;
}

function firstTask() {
  const task = today().primary;
  if (task === null) throw new Error('Nothing is to do.');
  return task;
}

const stored = () => readPlan(store);

describe('set-up', () => {
  test('before it there is no plan, and a draft is kept over a restart', () => {
    expect(plan.today()).toBeNull();
    plan.saveDraft({ step: 1, answers: { level: 'L6' } });
    restart(firstDay);
    expect(plan.setup()).toMatchObject({
      setup: null,
      draft: { step: 1, answers: { level: 'L6' } },
    });
  });

  test('lays every task of the curriculum or says why not, and drops the draft', () => {
    plan.saveDraft({ step: 1, answers: {} });
    plan.begin(setup);
    const ids = new Set(stored()?.tasks.map((task) => task.id));
    expect(
      curriculum.tasks.filter((task) => task.spare === undefined && !ids.has(task.id)),
    ).toEqual([]);
    expect(plan.setup().draft).toBeNull();
    expect(today().tasks.length).toBeGreaterThan(0);
  });

  test('with a target in the past is refused by field, and stores nothing', () => {
    const wrong = { ...setup, targetDay: addDays(firstDay, -3) };
    expect(() => plan.begin(wrong)).toThrow(Invalid);
    expect(plan.checkSetup(wrong).map(({ field }) => field)).toContain('targetDay');
    expect(stored()).toBeNull();
  });

  test('is refused where a plan stands', () => {
    plan.begin(setup);
    expect(() => plan.begin(setup)).toThrow(Refusal);
  });

  test('can be changed: what the preview says is what is applied, and one undo takes it back', () => {
    plan.begin(setup);
    const before = stored();
    const shorter = { ...setup, targetDay: addDays(firstDay, 14) };
    const { changes, problems } = plan.previewSetup(shorter);
    expect(problems).toEqual([]);
    expect(changes.some((change) => change.kind === 'dropped')).toBe(true);
    expect(stored()).toEqual(before);
    plan.applySetup(shorter);
    const dropped =
      stored()
        ?.tasks.filter((task) => task.status === 'dropped')
        .map((task) => task.id) ?? [];
    expect(dropped.sort()).toEqual(
      changes
        .filter(({ kind }) => kind === 'dropped')
        .map(({ taskId }) => taskId)
        .sort(),
    );
    plan.undo();
    expect(stored()?.setup).toEqual(setup);
    expect(stored()?.tasks).toEqual(before?.tasks);
  });
});

describe('ticking', () => {
  beforeEach(() => void plan.begin(setup));

  test('is there after a restart, with its time', () => {
    const { id } = firstTask();
    plan.tick(id, 35);
    restart(firstDay, '11:00');
    expect(today().tasks.find((task) => task.id === id)).toMatchObject({
      status: 'done',
      spentMinutes: 35,
      doneAt: new Date(`${firstDay}T09:00`).getTime(),
    });
  });

  test('is undone and done again over a restart', () => {
    const { id, title } = firstTask();
    plan.tick(id, undefined);
    restart(firstDay);
    expect(plan.undo().said).toContain(title);
    expect(today().tasks.find((task) => task.id === id)?.status).toBe('to-do');
    restart(firstDay);
    plan.redo();
    expect(today().tasks.find((task) => task.id === id)?.status).toBe('done');
    expect(() => plan.redo()).toThrow('nothing to redo');
  });

  test('a task that lies ahead puts it on today', () => {
    const ahead = stored()?.tasks.find(
      (task) => task.day === addDays(firstDay, 3) && task.origin === 'curriculum',
    );
    plan.tick(ahead?.id ?? '', undefined);
    expect(today().tasks.map((task) => task.id)).toContain(ahead?.id);
  });

  test('what is not there is refused, and nothing is stored', () => {
    const before = stored();
    expect(() => plan.tick('no-such-task', undefined)).toThrow(Missing);
    expect(stored()).toEqual(before);
  });

  test('any run of edits is taken back by as many undos', () => {
    const before = stored();
    const tasks = before?.tasks.filter((task) => task.day === firstDay) ?? [];
    const edit = fc.tuple(
      fc.constantFrom(...tasks.map(({ id }) => id)),
      fc.constantFrom('tick', 'skip', 'note', 'lock', 'move', 'add'),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (run) => {
        let made = 0;
        for (const [id, what] of run) {
          try {
            if (what === 'tick') plan.tick(id, 5);
            if (what === 'skip') plan.skip(id, 'not today');
            if (what === 'note') plan.note(id, `note ${made}`);
            if (what === 'lock') plan.lock(id, true);
            if (what === 'move') plan.move(id, addDays(firstDay, 1));
            if (what === 'add')
              plan.addTask({
                title: 'Own',
                minutes: 20,
                round: 'coding',
                place: 'drills',
                day: firstDay,
                note: '',
              });
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
          }
          made += 1;
        }
        while (today().undo !== null) plan.undo();
        expect(stored()?.tasks).toEqual(before?.tasks);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a finished activity', () => {
  beforeEach(() => void plan.begin(setup));

  test('ticks the earliest task that waits for it, and is recorded', () => {
    const waiting =
      stored()?.tasks.filter((task) => task.activity !== null && task.origin === 'curriculum') ??
      [];
    const activity = waiting[0]?.activity;
    if (activity == null) throw new Error('No task waits for an activity.');
    const expected = waiting
      .filter(
        (task) =>
          task.activity?.kind === activity.kind && task.activity.subject === activity.subject,
      )
      .sort((a, b) => (a.day ?? '').localeCompare(b.day ?? '') || a.rank - b.rank)[0];
    plan.finish({ ...activity, minutes: 28 });
    expect(stored()?.tasks.find(({ id }) => id === expected?.id)).toMatchObject({
      status: 'done',
      spentMinutes: 28,
    });
    expect(store.tables.select().from(planActivities).all()).toMatchObject([
      { ...activity, minutes: 28, taskId: expected?.id },
    ]);
  });

  test('for which no task waits is recorded all the same', () => {
    expect(
      plan.finish({ kind: 'drill-run', subject: 'nothing-like-it', minutes: null }),
    ).toBeNull();
    expect(store.tables.select().from(planActivities).all()).toHaveLength(1);
  });
});

describe('the work timer', () => {
  beforeEach(() => void plan.begin(setup));

  test('counts work without its pauses over a restart, and ticks the task when it is done', () => {
    const { id } = firstTask();
    plan.timer.start(id);
    now += 10 * minute;
    plan.timer.pause();
    now += 45 * minute;
    plan.timer.resume();
    now += 5 * minute;
    store.close();
    open();
    expect(today().session).toMatchObject({ taskId: id, pausedFor: 45 * minute, pausedAt: null });
    now += 4 * minute;
    plan.timer.end(true);
    expect(today().tasks.find((task) => task.id === id)).toMatchObject({
      status: 'done',
      spentMinutes: 19,
    });
    expect(today().session).toBeNull();
  });

  test('started on another task keeps the minutes of the first', () => {
    const [first, second] = today().tasks;
    plan.timer.start(first?.id ?? '');
    now += 12 * minute;
    plan.timer.start(second?.id ?? '');
    expect(today().tasks.find(({ id }) => id === first?.id)).toMatchObject({
      status: 'to-do',
      spentMinutes: 12,
    });
    expect(today().session?.taskId).toBe(second?.id);
  });

  test('left running overnight is paused with at most twice its estimate', () => {
    const { id, estimate } = firstTask();
    plan.timer.start(id);
    restart(addDays(firstDay, 1));
    const session = today().session;
    expect((session?.pausedAt ?? 0) - (session?.startedAt ?? 0)).toBe(2 * estimate * minute);
  });

  test('asks for a start before a pause or an end', () => {
    expect(() => plan.timer.pause()).toThrow('Start a task first');
    expect(() => plan.timer.end(true)).toThrow('Start a task first');
  });
});

describe('a missed day', () => {
  beforeEach(() => void plan.begin(setup));

  test('re-flows by itself with its reasons, and one undo takes it back', () => {
    const missed = today()
      .tasks.filter((task) => task.origin === 'curriculum')
      .map(({ id }) => id);
    const before = stored();
    restart(addDays(firstDay, 1));
    const { slipped, gap } = today();
    expect(gap).toBeNull();
    expect(
      slipped.filter(({ taskId, reason }) => missed.includes(taskId) && reason === 'not-done'),
    ).toHaveLength(missed.length);
    expect(slipped.every(({ reason }) => reason !== null)).toBe(true);
    plan.undo();
    expect(stored()?.tasks).toEqual(before?.tasks);
  });

  test('of several waits for the person, who has three ways and one undo', () => {
    const before = stored();
    restart(addDays(firstDay, 4));
    expect(today().gap).toMatchObject({ missedDays: 4 });
    expect(stored()?.tasks).toEqual(before?.tasks);
    const ways = plan.waysOut();
    expect(ways.map(({ way }) => way)).toEqual(['more-minutes', 'fewer-tasks', 'later-date']);
    for (const { way, setup: changed, changes } of ways) {
      if (changed === null) continue;
      plan.takeWay(way);
      expect(today().gap).toBeNull();
      const dropped = stored()?.tasks.filter(({ status }) => status === 'dropped') ?? [];
      expect(dropped).toHaveLength(changes.filter(({ kind }) => kind === 'dropped').length);
      plan.undo();
      expect(stored()?.setup).toEqual(before?.setup);
      expect(stored()?.tasks).toEqual(before?.tasks);
    }
  });

  test('leaves an up-to-date plan as it is', () => {
    for (const task of today().tasks) plan.tick(task.id, undefined);
    const before = stored();
    restart(addDays(firstDay, 1));
    expect(today().slipped).toEqual([]);
    expect(stored()?.tasks).toEqual(before?.tasks);
  });
});

describe("a person's own doing", () => {
  beforeEach(() => void plan.begin(setup));

  test('moves a task to a day, where it stays', () => {
    const { id } = firstTask();
    const target =
      today().tape.find(({ day, trial, off }) => day > addDays(firstDay, 1) && !trial && !off)
        ?.day ?? '';
    const last = stored()
      ?.tasks.filter((task) => task.day === firstDay && task.origin === 'curriculum')
      .at(-1);
    const movable = [id, last?.id ?? ''].find((candidate) => {
      try {
        plan.move(candidate, target);
        return true;
      } catch {
        return false;
      }
    });
    restart(addDays(firstDay, 1));
    const moved = stored()?.tasks.find((task) => task.id === movable);
    if (movable !== undefined) expect(moved).toMatchObject({ day: target, locked: true });
    expect(() => plan.move(id, addDays(firstDay, -1))).toThrow(Refusal);
    expect(() => plan.move(id, addDays(firstDay, 28))).toThrow(Refusal);
  });

  test("adds, edits and removes a task; the curriculum's cannot be removed", () => {
    const own = {
      title: 'Ask a friend for a mock',
      minutes: 20,
      round: 'coding' as const,
      place: 'mocks' as const,
      day: firstDay,
      note: '',
    };
    plan.addTask(own);
    const added = today().tasks.find(({ title }) => title === own.title);
    plan.editTask(added?.id ?? '', { ...own, title: 'Ask two friends', minutes: 30 });
    expect(today().tasks.find(({ id }) => id === added?.id)).toMatchObject({
      title: 'Ask two friends',
      estimate: 30,
    });
    plan.removeTask(added?.id ?? '');
    expect(today().tasks.find(({ id }) => id === added?.id)).toBeUndefined();
    expect(() => plan.removeTask(firstTask().id)).toThrow('Skip it');
  });

  test('brings a dropped task back on the first day that may have it', () => {
    plan.applySetup({ ...setup, targetDay: addDays(firstDay, 10) });
    const dropped = stored()?.tasks.filter(({ status }) => status === 'dropped') ?? [];
    const back = dropped.find(({ id }) => {
      try {
        plan.restore(id, undefined);
        return true;
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
        return false;
      }
    });
    const task = stored()?.tasks.find(({ id }) => id === back?.id);
    expect(task?.status).toBe('to-do');
    expect(task?.day ?? '').toMatch(/^2026-05-/);
  });

  test("changes a stage's figures and sets them back", () => {
    const [stage] = plan.changeStage({
      id: 'recruiter',
      lengthMinutes: 45,
      waitDays: { least: 2, most: 9 },
    });
    expect(stage).toMatchObject({ lengthMinutes: 45, edited: true });
    expect(plan.resetStage('recruiter')[0]).toMatchObject({ edited: false });
  });
});

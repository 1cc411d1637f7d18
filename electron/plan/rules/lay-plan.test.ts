import { describe, expect, test } from 'vitest';
import { type Curriculum, type CurriculumTask, organisationIds } from '#content/plan/schema.ts';
import type { PlanTask, Setup } from '../values.ts';
import { layPlan } from './lay-plan.ts';

const monday = '2026-11-23';

const setup: Setup = {
  startDay: monday,
  targetDay: '2026-12-21',
  rounds: [],
  minutesByWeekday: [90, 90, 90, 90, 90, 90, 90],
  daysOff: [],
  level: 'L5',
  organisation: 'unknown',
  language: 'python',
};

function written(id: string, day: number, given: Partial<CurriculumTask> = {}): CurriculumTask {
  const trial = given.kind === 'trial';
  return {
    id,
    title: id,
    summary: 'What happens.',
    done: 'When it is done.',
    kind: 'build',
    theme: 'theme',
    day,
    round: 'coding',
    place: 'drills',
    after: [],
    weight: 50,
    topics: [],
    cost: `Without ${id} something is missing.`,
    ...(trial ? { days: 2 as const } : { minutes: 60 }),
    ...given,
  };
}

const safety: Record<string, number> = { ethics: 2 };
const none: Record<string, number> = {};

function curriculum(tasks: CurriculumTask[], daily: Curriculum['daily'] = []): Curriculum {
  const organisation = {
    name: 'name',
    summary: 'Summary.',
    source: 'https://example.org/',
    asOf: monday,
  };
  return {
    weeks: [],
    themes: [{ id: 'theme', focus: 'one thing' }],
    tasks,
    daily,
    organisations: organisationIds.map((id) => ({
      ...organisation,
      id,
      topics: id === 'safety' ? safety : none,
    })),
    stages: [],
  };
}

const cards: Curriculum['daily'][number] = {
  id: 'cards',
  title: 'Cards',
  summary: 'What happens.',
  done: 'When it is done.',
  kind: 'review',
  theme: 'theme',
  minutes: 10,
  fromDay: 2,
  round: 'design',
  place: 'numbers',
};

const lay = (
  tasks: CurriculumTask[],
  change: Partial<Setup> = {},
  daily: Curriculum['daily'] = [],
) =>
  layPlan({
    curriculum: curriculum(tasks, daily),
    setup: { ...setup, ...change },
    today: monday,
    pace: {},
  });

const days = (tasks: readonly PlanTask[]) =>
  Object.fromEntries(tasks.map((task) => [task.id, task.day]));

describe('a first laying', () => {
  test('pushes what lies on a day off to the next day with room, and what comes after it behind', () => {
    const tasks = [written('a', 1), written('b', 2, { after: ['a'] }), written('c', 3)];
    expect(days(lay(tasks, { daysOff: [monday, '2026-11-25'] }))).toEqual({
      a: '2026-11-24',
      b: '2026-11-26',
      c: '2026-11-27',
    });
  });

  test('pushes what a full day cannot hold', () => {
    const tasks = [
      written('a', 1),
      written('b', 1, { minutes: 45 }),
      written('c', 1, { minutes: 45 }),
    ];
    expect(days(lay(tasks))).toEqual({ a: monday, b: '2026-11-24', c: '2026-11-24' });
  });

  test('pulls what has no later room to an earlier day, but never before what it comes after', () => {
    const tasks = [written('a', 27), written('b', 28, { after: ['a'] }), written('c', 28)];
    expect(days(lay(tasks))).toMatchObject({ a: '2026-12-19', b: '2026-12-20', c: '2026-12-18' });
  });

  test('squeezes the written days to a round that comes soon', () => {
    const tasks = [
      written('a', 1),
      written('b', 8),
      written('c', 16),
      written('d', 8, { round: 'design', minutes: 30 }),
    ];
    const rounds = [{ round: 'coding' as const, day: '2026-12-01', time: null }];
    expect(days(lay(tasks, { rounds }))).toEqual({
      a: monday,
      b: '2026-11-26',
      c: '2026-11-30',
      d: '2026-11-30',
    });
  });

  test('lets a task that is longer than every day stand alone on one', () => {
    const short = { minutesByWeekday: [30, 30, 30, 30, 30, 30, 30] };
    const tasks = [
      written('a', 1),
      written('b', 1, { minutes: 20 }),
      written('c', 1, { minutes: 20 }),
    ];
    const laid = lay(tasks, short, [{ ...cards, fromDay: 1 }]).filter(
      (task) => task.origin !== 'daily',
    );
    expect(days(laid)).toEqual({ a: monday, b: '2026-11-24', c: '2026-11-25' });
  });

  test('lays a daily on each working day from its first on, and none on those of the trial', () => {
    const tasks = [written('trial', 6, { kind: 'trial', round: 'trial' })];
    const change = { targetDay: '2026-12-01', daysOff: ['2026-11-26'] };
    const laid = lay(tasks, { ...change, startDay: monday }, [{ ...cards, fromDay: 1 }]);
    expect(laid.filter((task) => task.origin === 'daily').map((task) => task.id)).toEqual([
      'cards@2026-11-23',
      'cards@2026-11-24',
      'cards@2026-11-25',
      'cards@2026-11-27',
      'cards@2026-11-30',
    ]);
    const later = lay([written('a', 1)], {}, [cards]).find((task) => task.origin === 'daily');
    expect(later?.day).toBe('2026-11-24');
  });

  test('drops the least weighty when days are too few, with the reason', () => {
    const tasks = [
      written('light', 1, { weight: 10 }),
      written('heavy', 2, { weight: 90 }),
      written('middle', 3, { weight: 50 }),
    ];
    const laid = lay(tasks, { targetDay: '2026-11-25' });
    expect(days(laid)).toEqual({ light: null, heavy: monday, middle: '2026-11-24' });
    expect(laid[0]).toMatchObject({ status: 'dropped', droppedReason: 'no-room' });
  });

  test('drops the later one first where weights are equal, and what comes after a dropped one with it', () => {
    const tasks = [written('a', 1), written('b', 2), written('c', 3, { after: ['b'], minutes: 5 })];
    expect(days(lay(tasks, { targetDay: '2026-11-24' }))).toEqual({ a: monday, b: null, c: null });
  });

  test("drops by the organisation's leaning", () => {
    const tasks = [
      written('plain', 1, { weight: 60 }),
      written('ethics', 2, { weight: 40, topics: ['ethics'] }),
    ];
    const short = { targetDay: '2026-11-24' };
    expect(days(lay(tasks, short))).toEqual({ plain: monday, ethics: null });
    expect(days(lay(tasks, { ...short, organisation: 'safety' }))).toEqual({
      plain: null,
      ethics: monday,
    });
  });
});

describe('the work trial', () => {
  const trial = written('trial', 25, { kind: 'trial', round: 'trial', weight: 80 });
  const start = (change: Partial<Setup>, tasks = [trial]) =>
    lay(tasks, change).find((task) => task.id === 'trial');

  test('goes to the weekend nearest before its written day', () => {
    expect(start({})?.day).toBe('2026-12-12');
  });

  test('goes to a later weekend where the one before is off, and before its round', () => {
    expect(start({ daysOff: ['2026-12-13'] })?.day).toBe('2026-12-19');
    const rounds = [{ round: 'trial' as const, day: '2026-12-10', time: null }];
    expect(start({ rounds })?.day).toBe('2026-12-05');
  });

  test('takes any two working days in a row where no weekend is free', () => {
    const weekdays = { minutesByWeekday: [90, 90, 90, 90, 90, 0, 0] };
    expect(start(weekdays)?.day).toBe('2026-12-17');
  });

  test('is dropped where no two working days follow each other', () => {
    const alternate = { minutesByWeekday: [90, 0, 90, 0, 90, 0, 0] };
    expect(start(alternate)).toMatchObject({ status: 'dropped', droppedReason: 'no-two-days' });
  });

  test('lies behind what it comes after, with nothing else on its days', () => {
    const tasks = [
      written('choose', 1, { weight: 90 }),
      { ...trial, after: ['choose'] },
      written('check', 26, { after: ['trial'] }),
      written('other', 20),
    ];
    expect(days(lay(tasks))).toEqual({
      choose: monday,
      trial: '2026-12-12',
      check: '2026-12-18',
      other: '2026-12-14',
    });
  });
});

describe('spaced repetitions', () => {
  const tasks = [
    written('run', 7),
    ...[1, 2, 3, 4].map((spare) =>
      written(`run-${spare}`, 28, { spare, after: [spare === 1 ? 'run' : `run-${spare - 1}`] }),
    ),
  ];

  test('come one for each three days beyond 28, spread between what they repeat and the end', () => {
    expect(Object.keys(days(lay(tasks, { targetDay: '2026-12-23' })))).toEqual(['run']);
    expect(days(lay(tasks, { targetDay: '2026-12-27' }))).toEqual({
      run: '2026-11-30',
      'run-1': '2026-12-09',
      'run-2': '2026-12-18',
    });
  });

  test('stay away where something is dropped', () => {
    const tight = { targetDay: '2027-01-02', minutesByWeekday: [60, 0, 0, 0, 0, 0, 0] };
    const many = [...tasks, ...[1, 2, 3, 4, 5].map((day) => written(`more-${day}`, day))];
    const laid = lay(many, {
      ...tight,
      rounds: [{ round: 'coding', day: '2026-12-10', time: null }],
    });
    expect(laid.filter((task) => task.status === 'dropped').length).toBe(3);
    expect(laid.some((task) => task.id.startsWith('run-'))).toBe(false);
  });
});

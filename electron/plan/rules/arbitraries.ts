/**
 * Made-up curricula, set-ups and progress for the laws' tests.
 */
// biome-ignore lint/style/noRestrictedImports: this file serves tests only and is imported by nothing else.
import fc from 'fast-check';
import {
  type Curriculum,
  type CurriculumTask,
  organisationIds,
  type RoundId,
  roundIds,
  taskKinds,
} from '#content/plan/schema.ts';
import { addDays, type Day } from '#electron/days.ts';
import type { PlanTask, Setup } from '../values.ts';
import type { Pace } from './estimate.ts';
import { moveProblem } from './move-problem.ts';
import { endOf } from './order.ts';
import { setupProblems } from './setup-problems.ts';

const source = 'https://example.org/';
const asOf = '2026-01-01';
const topics = ['inference', 'ethics', 'code-quality'] as const;
const plainKinds = taskKinds.filter((kind) => kind !== 'trial');

interface Seed {
  readonly day: number;
  readonly minutes: number;
  readonly weight: number;
  readonly kind: (typeof plainKinds)[number];
  readonly round: RoundId;
  readonly topics: string[];
  /** How far back in the list the tasks lie that it comes after. */
  readonly back: number[];
  readonly spare: boolean;
}

const seed: fc.Arbitrary<Seed> = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  minutes: fc.integer({ min: 1, max: 12 }).map((fives) => fives * 5),
  weight: fc.integer({ min: 1, max: 100 }),
  kind: fc.constantFrom(...plainKinds),
  round: fc.constantFrom(...roundIds),
  topics: fc.subarray([...topics]),
  back: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 2 }),
  spare: fc.boolean(),
});

const base = (id: string) => ({
  id,
  title: `Title of ${id}`,
  summary: `Summary of ${id}.`,
  done: `Done when ${id} is done.`,
  theme: 'only-theme',
  place: 'drills' as const,
});

/** Tasks whose relations point back in the list, so that no order is circular; weights respect them. */
function tasksOf(seeds: readonly Seed[], trial: { at: number; weight: number } | null) {
  const tasks: CurriculumTask[] = [];
  const sorted = [...seeds].sort((one, other) => one.day - other.day);
  for (const [index, { back, spare, minutes, ...rest }] of sorted.entries()) {
    const plain = tasks.filter((task) => spare || task.spare === undefined);
    const after = [...new Set(back.flatMap((steps) => plain.at(-steps)?.id ?? []))];
    const isTrial = trial !== null && !spare && tasks.length === trial.at;
    const weight = Math.min(
      isTrial ? trial.weight : rest.weight,
      ...tasks.filter((task) => after.includes(task.id)).map((task) => task.weight),
    );
    tasks.push({
      ...base(`task-${index}`),
      ...rest,
      ...(isTrial
        ? { kind: 'trial' as const, days: 2 as const, round: 'trial' as const }
        : { minutes }),
      after,
      weight,
      cost: `Leaving out task-${index} costs something.`,
      ...(spare ? { spare: index + 1 } : {}),
    });
  }
  return tasks;
}

/** A curriculum with at most one trial, as the content has it. */
export const arbitraryCurriculum: fc.Arbitrary<Curriculum> = fc
  .record({
    core: fc.array(
      seed.map((entry) => ({ ...entry, spare: false })),
      { minLength: 1, maxLength: 30 },
    ),
    spare: fc.array(
      seed.map((entry) => ({ ...entry, spare: true })),
      { maxLength: 5 },
    ),
    trial: fc.option(
      fc.record({ at: fc.integer({ min: 0, max: 29 }), weight: fc.integer({ min: 1, max: 100 }) }),
    ),
    daily: fc.array(
      fc.record({
        minutes: fc.constantFrom(5, 10, 15),
        fromDay: fc.integer({ min: 1, max: 10 }),
        round: fc.constantFrom(...roundIds),
      }),
      { maxLength: 2 },
    ),
    factors: fc.dictionary(
      fc.constantFrom(...topics),
      fc.double({ min: 0.5, max: 2, noNaN: true }),
    ),
  })
  .map(({ core, spare, trial, daily, factors }) => ({
    weeks: [],
    themes: [{ id: 'only-theme', focus: 'everything' }],
    tasks: tasksOf([...core, ...spare], trial),
    daily: daily.map((task, index) => ({
      ...base(`daily-${index}`),
      kind: 'review' as const,
      ...task,
    })),
    organisations: organisationIds.map((id) => ({
      id,
      name: id,
      summary: 'Summary.',
      topics: id === 'unknown' ? {} : factors,
      source,
      asOf,
    })),
    stages: [],
  }));

/** Starts on every weekday, before the two changes of clocks, a year's end and a leap day. */
const starts = [
  '2026-03-02',
  '2026-03-03',
  '2026-10-21',
  '2026-10-22',
  '2026-12-18',
  '2028-02-19',
  '2028-02-20',
];

const minutes = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 6, max: 60 }).map((fives) => fives * 5),
);

/** A set-up in which `setupProblems` finds nothing, of 1 to `longest` days. */
export function arbitrarySetup(longest = 60): fc.Arbitrary<Setup> {
  return fc
    .record({
      startDay: fc.constantFrom(...starts),
      length: fc.integer({ min: 1, max: longest }),
      target: fc.boolean(),
      dated: fc.subarray([...roundIds]),
      offsets: fc.array(fc.integer({ min: 1, max: longest }), { minLength: 4, maxLength: 4 }),
      minutesByWeekday: fc.array(minutes, { minLength: 7, maxLength: 7 }),
      daysOff: fc.array(fc.integer({ min: 0, max: longest }), { maxLength: 6 }),
      organisation: fc.constantFrom(...organisationIds),
    })
    .map(({ startDay, length, target, dated, offsets, daysOff, ...rest }) => {
      const sorted = [...offsets].sort((one, other) => one - other);
      return {
        startDay,
        targetDay: target || dated.length === 0 ? addDays(startDay, length) : null,
        rounds: dated.map((round) => ({
          round,
          day: addDays(startDay, sorted[roundIds.indexOf(round)] ?? 1),
          time: null,
        })),
        daysOff: daysOff.map((offset) => addDays(startDay, offset)),
        level: 'L5' as const,
        language: 'python' as const,
        ...rest,
      };
    })
    .filter((setup) => setupProblems(setup, setup.startDay).length === 0);
}

/** What a person did: for each task, by its place in the plan, and how many days went by. */
export interface Progress {
  readonly daysGone: number;
  /** Chances, from 0 to 1, drawn anew for each task in turn. */
  readonly draws: readonly number[];
  readonly moves: readonly { readonly task: number; readonly days: number }[];
  readonly locks: readonly number[];
}

export const arbitraryProgress: fc.Arbitrary<Progress> = fc.record({
  daysGone: fc.integer({ min: 0, max: 30 }),
  draws: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }),
  moves: fc.array(fc.record({ task: fc.nat(40), days: fc.nat(30) }), { maxLength: 4 }),
  locks: fc.array(fc.nat(40), { maxLength: 3 }),
});

export const arbitraryPace: fc.Arbitrary<Pace> = fc.dictionary(
  fc.constantFrom(...plainKinds),
  fc.double({ min: 0.5, max: 2, noNaN: true }),
);

/**
 * The plan after a person has moved and locked some tasks on its first day, and then ticked, skipped or
 * left the tasks of the days that went by; and the day it is then.
 */
export function live(
  laid: readonly PlanTask[],
  setup: Setup,
  { daysGone, draws, moves, locks }: Progress,
): { tasks: PlanTask[]; today: Day } {
  const today = addDays(setup.startDay, daysGone);
  let tasks = [...laid];
  for (const { task: place, days } of moves) {
    const task = tasks[place % tasks.length];
    if (task === undefined || task.status !== 'to-do') continue;
    const day = addDays(setup.startDay, days);
    if (moveProblem(tasks, setup, task.id, day, setup.startDay) !== null) continue;
    const moved = { ...task, day, movedFrom: task.day, moveReason: 'by-you' as const };
    tasks = tasks.map((entry) => (entry.id === task.id ? moved : entry));
  }
  for (const place of locks) {
    const task = tasks[place % tasks.length];
    if (task === undefined || task.status !== 'to-do' || task.origin === 'daily') continue;
    tasks = tasks.map((entry) => (entry.id === task.id ? { ...entry, locked: true } : entry));
  }
  const lived = tasks.map((task, index): PlanTask => {
    const draw = draws[index % draws.length] ?? 0;
    const over = task.day !== null && endOf(task.day, task.days) < today;
    const early = task.day !== null && task.day >= today && task.origin !== 'daily' && draw > 0.95;
    if (task.status !== 'to-do' || !(over || early)) return task;
    if (draw > 0.5) return { ...task, status: 'done', doneAt: 0, spentMinutes: null };
    return draw > 0.4 ? { ...task, status: 'skipped', skipReason: 'Not now.' } : task;
  });
  return { tasks: lived, today };
}

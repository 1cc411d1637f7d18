/**
 * From the written four weeks to this person's calendar.
 */
import type { Curriculum, CurriculumTask, RoundId } from '#content/plan/schema.ts';
import { daysBetween } from '#electron/days.ts';
import type { PlanTask, Setup } from '../values.ts';
import { estimateFor, type Pace } from './estimate.ts';
import { inOrder } from './order.ts';
import { effectiveWeight } from './weights.ts';
import { deadlineOf, lastDay, spanOf, writtenDays } from './window.ts';

/** Extra days for each spaced repetition. */
const daysForEachSpare = 3;

/** A curriculum's tasks as tasks of a plan that lie nowhere yet, in the written order; spares included. */
export function draftTasks(curriculum: Curriculum, setup: Setup, pace: Pace): PlanTask[] {
  const weights = effectiveWeight(curriculum, setup.organisation);
  const positions = new Map(curriculum.tasks.map((task, position) => [task.id, position]));
  const position = (task: CurriculumTask): number => positions.get(task.id) ?? 0;
  const written = inOrder(
    curriculum.tasks,
    (one, other) => one.day - other.day || position(one) - position(other),
  );
  return written.map((task, rank) => ({
    id: task.id,
    origin: 'curriculum',
    title: task.title,
    summary: task.summary,
    done: task.done,
    kind: task.kind,
    theme: task.theme,
    minutes: task.minutes ?? 0,
    estimate: estimateFor(task.minutes ?? 0, task.kind, pace),
    days: task.days ?? 1,
    round: task.round,
    place: task.place,
    after: [...task.after],
    weight: weights.get(task.id) ?? task.weight,
    cost: task.cost,
    activity: task.activity ?? null,
    rank,
    ...untouched,
  }));
}

/** What a task starts with before anything has happened to it. */
export const untouched = {
  day: null,
  status: 'to-do',
  locked: false,
  doneAt: null,
  spentMinutes: null,
  note: '',
  skipReason: null,
  droppedReason: null,
  movedFrom: null,
  moveReason: null,
} as const satisfies Partial<PlanTask>;

/** Ids of the spaced repetitions a plan of this length has room in the calendar for, in their order. */
export function spareIds(curriculum: Curriculum, setup: Setup): string[] {
  const count = Math.max(0, Math.floor((spanOf(setup) - writtenDays) / daysForEachSpare));
  return curriculum.tasks
    .filter((task) => task.spare !== undefined)
    .sort((one, other) => (one.spare ?? 0) - (other.spare ?? 0))
    .slice(0, count)
    .map((task) => task.id);
}

/** The written days still ahead, mapped onto the days from the board's first. */
export interface Stretch {
  /** The written day that falls on the first day. */
  readonly from: number;
  /** Days on the calendar for each written day, by round. */
  readonly factor: (round: RoundId) => number;
}

/**
 * How the written days from `from` on are stretched or squeezed: evenly over the whole plan, and more
 * tightly for a round whose own date comes sooner than its last task would.
 */
export function stretchOf(
  curriculum: Curriculum,
  setup: Setup,
  first: string,
  from: number,
): Stretch {
  const lastWritten = new Map<RoundId, number>();
  for (const task of curriculum.tasks) {
    if (task.spare !== undefined) continue;
    const ends = task.day + (task.days ?? 1) - 1;
    lastWritten.set(task.round, Math.max(lastWritten.get(task.round) ?? 0, ends));
  }
  const whole = daysBetween(first, lastDay(setup)) / Math.max(1, writtenDays + 1 - from);
  return {
    from,
    factor: (round) => {
      const ahead = Math.max(1, (lastWritten.get(round) ?? writtenDays) + 1 - from);
      return Math.min(whole, daysBetween(first, deadlineOf(setup, round)) / ahead);
    },
  };
}

/** The day, counted from the first, onto which a written day of a round falls; negative where it lies behind. */
export function stretched({ from, factor }: Stretch, round: RoundId, writtenDay: number): number {
  // The small addition keeps 28 days on 28 exact against rounding of the division.
  return Math.floor((writtenDay - from) * factor(round) + 1e-9);
}

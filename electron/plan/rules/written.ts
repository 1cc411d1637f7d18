/**
 * From the written four weeks to this person's calendar.
 */
import type { Curriculum, CurriculumTask } from '#content/plan/schema.ts';
import type { PlanTask, Setup } from '../values.ts';
import { estimateFor, type Pace } from './estimate.ts';
import { inOrder } from './order.ts';
import { effectiveWeight } from './weights.ts';
import { spanOf, writtenDays } from './window.ts';

/** Extra days for each spaced repetition. */
const daysForEachSpare = 3;

/** A curriculum's tasks as tasks of a plan that lie nowhere yet, in the written order; spares included. */
export function draftTasks(curriculum: Curriculum, setup: Setup, pace: Pace): PlanTask[] {
  const weights = effectiveWeight(curriculum, setup.organisation);
  return inWrittenOrder(curriculum).map((task, rank) => ({
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

/** The curriculum's tasks by written day and place in the files, each behind those it comes after. */
export function inWrittenOrder(curriculum: Curriculum): CurriculumTask[] {
  const places = new Map(curriculum.tasks.map((task, place) => [task.id, place]));
  const place = (task: CurriculumTask): number => places.get(task.id) ?? 0;
  return inOrder(
    curriculum.tasks,
    (one, other) => one.day - other.day || place(one) - place(other),
  );
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

/**
 * How long a task is expected to take this person.
 */
import type { TaskKind } from '#content/plan/schema.ts';
import type { PlanTask } from '../values.ts';

/** Factor on planned minutes by kind of task; a kind without one takes as long as planned. */
export type Pace = Partial<Record<TaskKind, number>>;

const roundTo = 5;
const least = 5;

/** Minutes of a made-up task done exactly as planned; it holds early evidence back towards 1. */
const priorMinutes = 60;
const fewestTasks = 2;
const slowest = 2;
const fastest = 0.5;

/** Expected minutes at the person's pace, to the nearest 5 and at least 5; a trial counts days and has 0. */
export function estimateFor(minutes: number, kind: TaskKind, pace: Pace): number {
  if (kind === 'trial') return 0;
  return Math.max(least, Math.round((minutes * (pace[kind] ?? 1)) / roundTo) * roundTo);
}

/**
 * The pace learned from done tasks whose minutes are known.
 *
 * For each kind with at least two such tasks: (minutes spent + 60) / (minutes planned + 60), between
 * 0.5 and 2. The 60 on both sides count as one hour done exactly as planned.
 */
export function learnPace(tasks: readonly PlanTask[]): Pace {
  const sums = new Map<TaskKind, { spent: number; planned: number; count: number }>();
  for (const task of tasks) {
    if (task.status !== 'done' || task.spentMinutes === null || task.kind === 'trial') continue;
    const sum = sums.get(task.kind) ?? { spent: 0, planned: 0, count: 0 };
    sums.set(task.kind, {
      spent: sum.spent + task.spentMinutes,
      planned: sum.planned + task.minutes,
      count: sum.count + 1,
    });
  }
  const pace: Pace = {};
  for (const [kind, { spent, planned, count }] of sums) {
    if (count < fewestTasks) continue;
    const factor = (spent + priorMinutes) / (planned + priorMinutes);
    pace[kind] = Math.min(slowest, Math.max(fastest, factor));
  }
  return pace;
}

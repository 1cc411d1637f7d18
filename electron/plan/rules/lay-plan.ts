/**
 * The first laying of a plan.
 */
import type { Curriculum } from '#content/plan/schema.ts';
import type { Day } from '#electron/days.ts';
import type { PlanTask, Setup } from '../values.ts';
import { draftDailies, freeTrialDays } from './daily.ts';
import type { Pace } from './estimate.ts';
import { homesOf } from './homes.ts';
import { settle } from './settle.ts';
import { firstDay } from './window.ts';
import { draftTasks, spareIds } from './written.ts';

export interface LayInput {
  readonly curriculum: Curriculum;
  readonly setup: Setup;
  readonly today: Day;
  readonly pace: Pace;
}

/**
 * Lays the curriculum from nothing.
 *
 * With 28 days and minutes enough each task lies on its written day. A day off or a full day pushes what
 * is on it later or, where nothing later is left, earlier. With fewer days the written ones are squeezed and
 * the least weighty tasks are dropped, with a reason; with more they are spread, and spaced repetitions are
 * added. Dropped tasks are in the answer; spaced repetitions that are not laid are not.
 */
export function layPlan({ curriculum, setup, today, pace }: LayInput): PlanTask[] {
  const drafts = draftTasks(curriculum, setup, pace);
  const dailies = draftDailies(curriculum, setup, today, pace);
  const homes = homesOf({ curriculum, setup, first: firstDay(setup, today), from: 1 });
  const { days, dropped } = settle({
    setup,
    today,
    tasks: [...drafts, ...dailies],
    wanted: coreIds(curriculum),
    extra: spareIds(curriculum, setup),
    preferred: (task) => homes.get(task.id) ?? 0,
    stays: () => false,
    manner: 'afresh',
    held: [],
  });
  const laid = drafts.flatMap((task): PlanTask[] => {
    const day = days.get(task.id);
    const droppedReason = dropped.get(task.id);
    if (day !== undefined) return [{ ...task, day }];
    return droppedReason === undefined ? [] : [{ ...task, status: 'dropped', droppedReason }];
  });
  return freeTrialDays([...laid, ...dailies], today);
}

/** Ids of the tasks of the written four weeks. */
export function coreIds(curriculum: Curriculum): Set<string> {
  return new Set(
    curriculum.tasks.filter((task) => task.spare === undefined).map((task) => task.id),
  );
}

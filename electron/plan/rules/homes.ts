/**
 * Where each task of the curriculum would best lie on this person's calendar.
 */
import type { Curriculum, CurriculumTask, RoundId } from '#content/plan/schema.ts';
import { type Day, daysBetween } from '#electron/days.ts';
import type { Setup } from '../values.ts';
import { deadlineOf, lastDay, writtenDays } from './window.ts';
import { inWrittenOrder, spareIds } from './written.ts';

export interface HomesInput {
  readonly curriculum: Curriculum;
  readonly setup: Setup;
  /** The day from which the homes are counted. */
  readonly first: Day;
  /** The written day that falls on the first day. */
  readonly from: number;
}

/**
 * The home of each task, in days from the first; negative where it lies behind.
 *
 * The written days from `from` on are stretched or squeezed evenly over the whole plan, and more tightly for
 * a round whose own date comes sooner than its last task would. What one written day holds is spread over
 * the days it is stretched to. Spaced repetitions are spread between what they repeat and the end.
 */
export function homesOf(input: HomesInput): Map<string, number> {
  const { curriculum, setup, first } = input;
  const factor = factorsOf(input);
  const homes = new Map<string, number>();
  for (const [id, { task, position }] of writtenPositions(curriculum)) {
    // The small addition keeps 28 days on 28 exact against rounding of the division.
    homes.set(id, Math.floor((position - input.from) * factor(task.round) + 1e-9));
  }
  const served = new Set(spareIds(curriculum, setup));
  const spares = inWrittenOrder(curriculum).filter((task) => served.has(task.id));
  const { depths, heights } = chainsOf(spares);
  for (const task of spares) {
    const depth = depths.get(task.id) ?? 1;
    const links = depth + (heights.get(task.id) ?? 1) - 1;
    const start = Math.max(0, ...rootsOf(task, curriculum).map((id) => homes.get(id) ?? 0));
    const end = daysBetween(first, deadlineOf(setup, task.round));
    homes.set(task.id, Math.floor(start + ((end - start) * depth) / (links + 1)));
  }
  return homes;
}

/** Days on the calendar for each written day, by round. */
function factorsOf({ curriculum, setup, first, from }: HomesInput): (round: RoundId) => number {
  const lastWritten = new Map<RoundId, number>();
  for (const task of curriculum.tasks) {
    if (task.spare !== undefined) continue;
    const ends = task.day + (task.days ?? 1) - 1;
    lastWritten.set(task.round, Math.max(lastWritten.get(task.round) ?? 0, ends));
  }
  const whole = daysBetween(first, lastDay(setup)) / Math.max(1, writtenDays + 1 - from);
  return (round) => {
    const ahead = Math.max(1, (lastWritten.get(round) ?? writtenDays) + 1 - from);
    return Math.min(whole, daysBetween(first, deadlineOf(setup, round)) / ahead);
  };
}

/** Each core task's written day, and as a fraction how much of that day's minutes lies before it. */
function writtenPositions(curriculum: Curriculum) {
  const core = inWrittenOrder(curriculum).filter((task) => task.spare === undefined);
  const whole = new Map<number, number>();
  for (const task of core) whole.set(task.day, (whole.get(task.day) ?? 0) + (task.minutes ?? 0));
  const before = new Map<number, number>();
  const positions = new Map<string, { task: CurriculumTask; position: number }>();
  for (const task of core) {
    const minutes = before.get(task.day) ?? 0;
    const fraction = minutes / Math.max(1, whole.get(task.day) ?? 0);
    positions.set(task.id, { task, position: task.day + Math.min(fraction, 0.999) });
    before.set(task.day, minutes + (task.minutes ?? 0));
  }
  return positions;
}

/** How many repetitions each one follows, itself included, and how many follow it, itself included. */
function chainsOf(spares: readonly CurriculumTask[]) {
  const depths = new Map<string, number>();
  const heights = new Map<string, number>();
  for (const task of spares) {
    depths.set(task.id, 1 + Math.max(0, ...task.after.map((id) => depths.get(id) ?? 0)));
  }
  for (const task of [...spares].reverse()) {
    const own = heights.get(task.id) ?? 1;
    heights.set(task.id, own);
    for (const id of task.after) heights.set(id, Math.max(heights.get(id) ?? 1, own + 1));
  }
  return { depths, heights };
}

/** The tasks of the four weeks that a repetition builds on, directly or through other repetitions. */
function rootsOf(task: CurriculumTask, curriculum: Curriculum): string[] {
  const byId = new Map(curriculum.tasks.map((entry) => [entry.id, entry]));
  return task.after.flatMap((id) => {
    const before = byId.get(id);
    if (before === undefined) return [];
    return before.spare === undefined ? [id] : rootsOf(before, curriculum);
  });
}

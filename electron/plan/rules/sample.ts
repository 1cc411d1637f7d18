/**
 * A small plan for tests that read like a week of preparation.
 */
import type { PlanTask, Setup } from '../values.ts';
import { untouched } from './written.ts';

/** Monday 4 May to Tuesday 26 May 2026, three hours a day. */
export const sampleSetup: Setup = {
  startDay: '2026-05-04',
  targetDay: '2026-05-26',
  rounds: [],
  minutesByWeekday: [180, 180, 180, 180, 180, 180, 180],
  daysOff: [],
  level: 'L5',
  organisation: 'unknown',
  language: 'python',
};

/** A task to do; its rank is its day unless given. */
export function sampleTask(
  given: Pick<PlanTask, 'id' | 'title' | 'minutes'> & { day: string } & Partial<PlanTask>,
): PlanTask {
  return {
    ...untouched,
    origin: 'curriculum',
    summary: 'What happens.',
    done: 'When it is done.',
    kind: 'build',
    theme: null,
    estimate: given.minutes,
    days: 1,
    round: 'coding',
    place: 'drills',
    after: [],
    weight: 50,
    cost: `Without it: no ${given.title}.`,
    activity: null,
    rank: Number(given.day.slice(8)),
    ...given,
  };
}

/** The minutes of a day's checklist as phases of the clock ruler. */
import type { PlanTask } from '#electron/plan/values.ts';
import type { Phase } from '../ruler/geometry.ts';

type Counted = Pick<PlanTask, 'id' | 'status' | 'estimate' | 'days'>;

function isCounted({ status, estimate, days }: Counted): boolean {
  return days === 1 && estimate > 0 && (status === 'done' || status === 'to-do');
}

/** Minutes of what is still to do. */
export function minutesLeft(tasks: Counted[]): number {
  return tasks
    .filter((task) => isCounted(task) && task.status === 'to-do')
    .reduce((sum, { estimate }) => sum + estimate, 0);
}

/** One phase a task, the done ones first, so that what has passed is one band up to the pointer. */
export function phasesOf(tasks: Counted[]): Phase[] {
  const counted = tasks.filter(isCounted);
  const ordered = [
    ...counted.filter(({ status }) => status === 'done'),
    ...counted.filter(({ status }) => status !== 'done'),
  ];
  let from = 0;
  return ordered.map(({ id, status, estimate }) => {
    const phase: Phase = {
      id,
      from,
      to: from + estimate,
      tone: 'ink',
      elapsed: status === 'done' ? estimate : 0,
    };
    from = phase.to;
    return phase;
  });
}

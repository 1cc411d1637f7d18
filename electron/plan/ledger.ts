/**
 * What every use case of the plan does: read the stored plan, write what changed as one undoable change, and
 * answer with Today as it then is.
 */
import type { Curriculum } from '#content/plan/schema.ts';
import type { Clock } from '../clock.ts';
import { type Day, dayOf } from '../days.ts';
import { Missing, Refusal } from '../refusal.ts';
import type { Store } from '../store/open.ts';
import { type FinishedActivity, taskFor } from './activities.ts';
import type { TodayView } from './contract.ts';
import { type Edit, tick } from './edits.ts';
import { differenceBetween, isEmpty, type PlanState, reversed } from './history.ts';
import * as records from './records.ts';
import { learnPace, reflow } from './rules.ts';
import { runningSession } from './sessions.ts';
import { planActivities } from './tables.ts';
import type { PlanChange, PlanTask } from './values.ts';
import { type PlanFacts, todayView } from './views.ts';

export interface PlanSurroundings {
  store: Store;
  clock: Clock;
  curriculum: Curriculum;
}

export interface PlanAnswer {
  /** What was done, in words. */
  said: string;
  today: TodayView;
}

export type PlanLedger = ReturnType<typeof createPlanLedger>;

export function createPlanLedger({ store, clock, curriculum }: PlanSurroundings) {
  const today = (): Day => dayOf(clock.now());

  /** The stored plan with what rules need beside it. @throws Missing before set-up. */
  function facts(): PlanFacts & { reflowedOn: Day } {
    const plan = records.readPlan(store);
    if (plan === null) throw new Missing('There is no plan yet. Finish the set-up first.');
    return { ...plan, curriculum, today: today() };
  }

  function session(tasks: readonly PlanTask[]): TodayView['session'] {
    const row = runningSession(store);
    const task = row && tasks.find((candidate) => candidate.id === row.taskId);
    if (row === undefined || task === undefined) return null;
    const { taskId, startedAt, pausedAt, pausedFor } = row;
    const { title, place, estimate } = task;
    return { taskId, startedAt, pausedAt, pausedFor, title, place, estimate };
  }

  /** What lies undone on past days, and how much moving it forward would cut; null where nothing does. */
  function gapOf(plan: PlanFacts): TodayView['gap'] {
    const missed = plan.tasks.filter(
      ({ status, day, origin }) =>
        status === 'to-do' && day !== null && day < plan.today && origin !== 'daily',
    );
    if (missed.length === 0) return null;
    const { changes } = reflow({ ...plan, pace: learnPace(plan.tasks) });
    return {
      missedDays: new Set(missed.map((task) => task.day)).size,
      missedTasks: missed.length,
      cuts: changes.filter((change) => change.kind === 'dropped').length,
    };
  }

  function view(): TodayView {
    const plan = facts();
    return todayView({
      ...plan,
      slipped: records.reportsOn(store, plan.today),
      session: session(plan.tasks),
      undo: records.newestChange(store)?.said ?? null,
      redo: records.oldestUndone(store)?.said ?? null,
      gap: gapOf(plan),
    });
  }

  /** Writes what differs between two states as one change; nothing where they are the same. */
  function write(
    before: PlanState,
    after: PlanState,
    said: string,
    report: PlanChange[] = [],
  ): PlanAnswer {
    const difference = differenceBetween(
      { setup: before.setup, tasks: before.tasks },
      { setup: after.setup, tasks: after.tasks },
    );
    if (!isEmpty(difference)) {
      const madeAt = clock.now();
      records.writeChange(store, { madeAt, madeOn: today(), said, difference, report });
    }
    return { said, today: view() };
  }

  function edit(change: (plan: PlanFacts) => Edit): PlanAnswer {
    const plan = facts();
    const { tasks, said } = change(plan);
    return write(plan, { setup: plan.setup, tasks }, said);
  }

  function takeBack(direction: 'undo' | 'redo'): PlanAnswer {
    const undo = direction === 'undo';
    const change = undo ? records.newestChange(store) : records.oldestUndone(store);
    if (change === undefined) throw new Refusal(`There is nothing to ${direction}.`);
    const difference = undo ? reversed(change.difference) : change.difference;
    records.writeUndone(store, { id: change.id, undone: undo, difference });
    return { said: `${undo ? 'Undone' : 'Done again'}. ${change.said}`, today: view() };
  }

  /**
   * Takes the report that something was finished, records it, and ticks the task it stands for.
   * Every column calls this one when a person ends an activity.
   *
   * @returns null where no task waits for it.
   */
  function finish(activity: FinishedActivity): PlanAnswer | null {
    const plan = records.readPlan(store);
    const task = plan === null ? undefined : taskFor(plan.tasks, activity, today());
    const { kind, subject, minutes } = activity;
    return store.atomically(() => {
      store.tables
        .insert(planActivities)
        .values({ kind, subject, minutes, finishedAt: clock.now(), taskId: task?.id ?? null })
        .run();
      if (task === undefined) return null;
      return edit(({ tasks }) => tick(tasks, task.id, clock.now(), today(), minutes));
    });
  }

  return { store, clock, curriculum, today, facts, gapOf, view, write, edit, takeBack, finish };
}

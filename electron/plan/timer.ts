/**
 * The work timer's use cases: start, pause, resume, end. One clock runs at a time.
 */
import { dayOf } from '../days.ts';
import { Refusal } from '../refusal.ts';
import { workSession } from './activities.ts';
import { findTask, spend } from './edits.ts';
import type { PlanAnswer, PlanLedger } from './ledger.ts';
import * as sessions from './sessions.ts';

export type WorkTimer = ReturnType<typeof createWorkTimer>;

interface Worked {
  taskId: string;
  /** Whole minutes, at least one. */
  minutes: number;
}

export function createWorkTimer(ledger: PlanLedger) {
  const { store, clock } = ledger;

  function required(): sessions.SessionRow {
    const running = sessions.runningSession(store);
    if (running === undefined) throw new Refusal('No clock is running. Start a task first.');
    return running;
  }

  function close(running: sessions.SessionRow): Worked {
    const now = clock.now();
    sessions.updateSession(store, running.id, { endedAt: now });
    return { taskId: running.taskId, minutes: sessions.minutesWorked(running, now) };
  }

  /** Adds minutes to a task that is not done yet. */
  function keep({ taskId, minutes }: Worked): void {
    const plan = ledger.facts();
    const task = plan.tasks.find((candidate) => candidate.id === taskId);
    if (task === undefined) return;
    const { tasks } = spend(plan.tasks, taskId, (task.spentMinutes ?? 0) + minutes);
    ledger.write(plan, { setup: plan.setup, tasks }, `${minutes} min worked: ${task.title}`);
  }

  return {
    /** Starts the clock on a task; a clock on another one ends, and its minutes are kept. */
    start(taskId: string): PlanAnswer {
      const task = findTask(ledger.facts().tasks, taskId);
      if (task.status !== 'to-do') throw new Refusal(`${task.title} is not on the list to do.`);
      const running = sessions.runningSession(store);
      if (running?.taskId !== taskId) {
        store.atomically(() => {
          if (running !== undefined) keep(close(running));
          sessions.insertSession(store, taskId, clock.now());
        });
      }
      return { said: `Started: ${task.title}`, today: ledger.view() };
    },

    /**
     * Pauses a clock left running on an earlier day. Nobody knows when work stopped, so twice the estimate is
     * the most that counts; the person can set the minutes right.
     */
    pauseForgotten(): void {
      const running = sessions.runningSession(store);
      if (running === undefined || running.pausedAt !== null) return;
      if (dayOf(running.startedAt) === ledger.today()) return;
      const { tasks } = ledger.facts();
      const estimate = tasks.find(({ id }) => id === running.taskId)?.estimate ?? 0;
      const counted = Math.min(sessions.workedFor(running, clock.now()), 2 * estimate * 60_000);
      const pausedAt = running.startedAt + running.pausedFor + counted;
      sessions.updateSession(store, running.id, { pausedAt });
    },

    pause(): PlanAnswer {
      const { id, pausedAt } = required();
      if (pausedAt === null) sessions.updateSession(store, id, { pausedAt: clock.now() });
      return { said: 'Paused.', today: ledger.view() };
    },

    resume(): PlanAnswer {
      const { id, pausedAt, pausedFor } = required();
      if (pausedAt !== null) {
        const pause = clock.now() - pausedAt;
        sessions.updateSession(store, id, { pausedAt: null, pausedFor: pausedFor + pause });
      }
      return { said: 'Running again.', today: ledger.view() };
    },

    /** Ends the clock. A finished task is ticked the way every column's finished activity is. */
    end(done: boolean): PlanAnswer {
      return store.atomically(() => {
        const worked = close(required());
        const { taskId, minutes } = worked;
        const ticked = done ? ledger.finish({ kind: workSession, subject: taskId, minutes }) : null;
        if (ticked !== null) return ticked;
        keep(worked);
        return { said: `${minutes} min kept.`, today: ledger.view() };
      });
    },
  };
}

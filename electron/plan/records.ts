/**
 * Reads and writes the plan's rows. A write is one transaction; it is on the disk when the call returns.
 */
import { and, desc, eq } from 'drizzle-orm';
import type { Day } from '../days.ts';
import type { Store } from '../store/open.ts';
import type { PlanDifference, PlanState } from './history.ts';
import { planChanges, planSetup, planTasks } from './tables.ts';
import type { PlanChange } from './values.ts';

export interface ChangeToRecord {
  madeAt: number;
  madeOn: Day;
  /** What was done, in words a toast can show. */
  said: string;
  difference: PlanDifference;
  report: PlanChange[];
}

export type RecordedChange = ChangeToRecord & { id: number; undone: boolean };

/** The plan as stored; null before set-up. */
export function readPlan({ tables }: Store): (PlanState & { reflowedOn: Day }) | null {
  const setup = tables.select().from(planSetup).get();
  if (setup === undefined) return null;
  const tasks = tables.select().from(planTasks).orderBy(planTasks.rank, planTasks.id).all();
  return { setup: setup.answers, reflowedOn: setup.reflowedOn, tasks };
}

/** Stores the first plan. There is nothing before it to go back to, so it is no undoable change. */
export function writeFirstPlan({ tables }: Store, state: PlanState, today: Day): void {
  tables.transaction((transaction) => {
    transaction.insert(planSetup).values({ id: 1, answers: state.setup, reflowedOn: today }).run();
    for (const task of state.tasks) transaction.insert(planTasks).values(task).run();
  });
}

/** Applies a difference and records it as the newest change. What had been undone can no longer be redone. */
export function writeChange({ tables }: Store, change: ChangeToRecord): void {
  tables.transaction((transaction) => {
    applyDifference(transaction, change.difference);
    transaction.delete(planChanges).where(eq(planChanges.undone, true)).run();
    transaction.insert(planChanges).values(change).run();
  });
}

/** Applies a difference and marks the change it belongs to as undone, or as done again. */
export function writeUndone(
  { tables }: Store,
  change: { id: number; undone: boolean; difference: PlanDifference },
): void {
  tables.transaction((transaction) => {
    applyDifference(transaction, change.difference);
    transaction
      .update(planChanges)
      .set({ undone: change.undone })
      .where(eq(planChanges.id, change.id))
      .run();
  });
}

export function writeReflowedOn({ tables }: Store, day: Day): void {
  tables.update(planSetup).set({ reflowedOn: day }).where(eq(planSetup.id, 1)).run();
}

/** The change that undo would take back. */
export function newestChange({ tables }: Store): RecordedChange | undefined {
  return tables
    .select()
    .from(planChanges)
    .where(eq(planChanges.undone, false))
    .orderBy(desc(planChanges.id))
    .limit(1)
    .get();
}

/** The change that redo would make again: the oldest one undone. */
export function oldestUndone({ tables }: Store): RecordedChange | undefined {
  return tables
    .select()
    .from(planChanges)
    .where(eq(planChanges.undone, true))
    .orderBy(planChanges.id)
    .limit(1)
    .get();
}

/** Changes made on a day that stand, oldest first. */
export function changesOn({ tables }: Store, day: Day): RecordedChange[] {
  return tables
    .select()
    .from(planChanges)
    .where(and(eq(planChanges.madeOn, day), eq(planChanges.undone, false)))
    .orderBy(planChanges.id)
    .all();
}

type Transaction = Parameters<Parameters<Store['tables']['transaction']>[0]>[0];

function applyDifference(transaction: Transaction, difference: PlanDifference): void {
  if (difference.setup !== null) {
    transaction
      .update(planSetup)
      .set({ answers: difference.setup.after })
      .where(eq(planSetup.id, 1))
      .run();
  }
  for (const { id, after } of difference.tasks) {
    if (after === null) transaction.delete(planTasks).where(eq(planTasks.id, id)).run();
    else
      transaction
        .insert(planTasks)
        .values(after)
        .onConflictDoUpdate({ target: planTasks.id, set: after })
        .run();
  }
}

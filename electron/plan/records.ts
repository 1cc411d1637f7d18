/**
 * Reads and writes the plan's rows. A write is one transaction; it is on the disk when the call returns.
 */
import { and, desc, eq, ne } from 'drizzle-orm';
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

type StoredPlan = (PlanState & { reflowedOn: Day }) | null;

const lastRead = new WeakMap<Store, { changes: unknown; plan: StoredPlan }>();

/**
 * The plan as stored; null before set-up. Nobody may change what it answers: it is read anew only after something
 * was written. This process alone writes the file, and a tick would otherwise read every task twice.
 */
export function readPlan(store: Store): StoredPlan {
  // What is written in a transaction may yet be taken back, and counts as a change all the same.
  if (store.sqlite.inTransaction) return readRows(store);
  const changes = store.sqlite.prepare('SELECT total_changes()').pluck().get();
  const last = lastRead.get(store);
  if (last !== undefined && last.changes === changes) return last.plan;
  const plan = readRows(store);
  lastRead.set(store, { changes, plan });
  return plan;
}

function readRows({ tables }: Store): StoredPlan {
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

/** What changes made on a day moved, cut or brought back, oldest first, as far as they stand. */
export function reportsOn({ tables }: Store, day: Day): PlanChange[] {
  // Most changes are ticks, which have nothing to report and much to parse.
  const standing = and(
    eq(planChanges.madeOn, day),
    eq(planChanges.undone, false),
    ne(planChanges.report, []),
  );
  return tables
    .select({ report: planChanges.report })
    .from(planChanges)
    .where(standing)
    .orderBy(planChanges.id)
    .all()
    .flatMap(({ report }) => report);
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

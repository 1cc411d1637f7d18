/**
 * The plan's use cases: each reads the clock and the stored plan, applies a rule, and writes what changed.
 */
import { randomUUID } from 'node:crypto';
import { roundIds } from '#content/plan/schema.ts';
import { type Day, weekdayOf } from '../days.ts';
import { Invalid, Refusal } from '../refusal.ts';
import { type AwaitedActivity, awaitedActivities, type FinishedActivity } from './activities.ts';
import type { SetupDraft, StageFacts, TodayView, WayOut } from './contract.ts';
import * as edits from './edits.ts';
import { createPlanLedger, type PlanAnswer, type PlanSurroundings } from './ledger.ts';
import * as records from './records.ts';
import { layPlan, learnPace, reflow, replan, setupProblems, waysOut } from './rules.ts';
import { defaultSetup, deleteDraft, readDraft, writeDraft } from './setup.ts';
import { deleteStage, readStages, writeStage } from './stages.ts';
import { createWorkTimer } from './timer.ts';
import type { PlanChange, PlanTask, Setup } from './values.ts';
import { type PlanFacts, weeksView } from './views.ts';

/** A gap of this many missed days is put before the person; a shorter one re-flows by itself. */
const daysToAskAfter = 2;

export type PlanService = ReturnType<typeof createPlanService>;

export function createPlanService(surroundings: PlanSurroundings) {
  const ledger = createPlanLedger(surroundings);
  const timer = createWorkTimer(ledger);
  const { store, clock, curriculum, today, facts, view, write, edit } = ledger;

  const stored = () => records.readPlan(store);
  const stages = (): StageFacts[] => readStages(store, curriculum.stages);
  const problemsOf = (setup: Setup) =>
    setupProblems(setup, today(), { started: stored()?.setup.startDay });

  function requireFit(setup: Setup): void {
    const problems = problemsOf(setup);
    if (problems.length > 0) throw new Invalid(problems);
  }

  return {
    /** Another column's report of something finished; see {@link FinishedActivity}. */
    finish: (activity: FinishedActivity): PlanAnswer | null => ledger.finish(activity),
    /** What tasks wait for an activity of a kind, earliest first; none before set-up. */
    awaited: (kind: string): AwaitedActivity[] => awaitedActivities(stored()?.tasks ?? [], kind),
    timer,

    setup: () => ({
      setup: stored()?.setup ?? null,
      draft: readDraft(store),
      defaults: defaultSetup(today()),
      organisations: curriculum.organisations,
    }),
    saveDraft: (draft: SetupDraft): void => writeDraft(store, draft),
    checkSetup: problemsOf,

    begin(setup: Setup): PlanAnswer {
      if (stored() !== null) throw new Refusal('A plan already stands. Change it in Settings.');
      requireFit(setup);
      const tasks = layPlan({ curriculum, setup, today: today(), pace: {} });
      store.atomically(() => {
        records.writeFirstPlan(store, { setup, tasks }, today());
        deleteDraft(store);
      });
      const laid = tasks.filter((task) => task.day !== null && task.origin !== 'daily').length;
      return { said: `The plan stands: ${laid} tasks.`, today: view() };
    },

    previewSetup(setup: Setup) {
      const plan = stored();
      const problems = problemsOf(setup);
      if (problems.length > 0) return { problems, changes: [] };
      if (plan === null) {
        const tasks = layPlan({ curriculum, setup, today: today(), pace: {} });
        return { problems, changes: dropsOf(tasks) };
      }
      return { problems, changes: replanned(facts(), setup).changes };
    },

    applySetup(setup: Setup): PlanAnswer {
      const plan = facts();
      requireFit(setup);
      const { tasks, changes } = replanned(plan, setup);
      return write(plan, { setup, tasks }, 'Plan changed.', changes);
    },

    /** Each round with its day: its own, or the day to be ready for. Empty before set-up. */
    roundDays() {
      const setup = stored()?.setup;
      if (setup === undefined) return [];
      return roundIds.flatMap((round) => {
        const day = setup.rounds.find((each) => each.round === round)?.day ?? setup.targetDay;
        const title = curriculum.stages.find(({ id }) => id === round)?.name ?? round;
        return day === null ? [] : [{ round, title, day }];
      });
    },
    /** Whether a day is one to work on. Any is, before set-up. */
    hasTime(day: Day): boolean {
      const setup = stored()?.setup;
      if (setup === undefined) return true;
      return !setup.daysOff.includes(day) && (setup.minutesByWeekday[weekdayOf(day)] ?? 0) > 0;
    },

    today: (): TodayView | null => (stored() === null ? null : view()),
    weeks: () => weeksView(facts()),

    /**
     * Brings the plan to the day: what a short gap left undone moves forward by itself, with its reasons and an
     * undo; a longer one, or one that would cut something, waits for the person.
     */
    openDay(): void {
      timer.pauseForgotten();
      if ((stored()?.reflowedOn ?? today()) >= today()) return;
      const plan = facts();
      const gap = ledger.gapOf(plan);
      const asks = gap !== null && (gap.missedDays >= daysToAskAfter || gap.cuts > 0);
      store.atomically(() => {
        if (!asks) {
          const { tasks, changes } = reflow({ ...plan, pace: learnPace(plan.tasks) });
          const moved = changes.filter((change) => change.kind === 'moved').length;
          const said = moved === 1 ? '1 task moved.' : `${moved} tasks moved.`;
          write(plan, { setup: plan.setup, tasks }, said, changes);
        }
        records.writeReflowedOn(store, today());
      });
    },

    waysOut(): WayOut[] {
      const plan = facts();
      return waysOut({ ...plan, pace: learnPace(plan.tasks) });
    },

    takeWay(way: WayOut['way']): PlanAnswer {
      const plan = facts();
      const pace = learnPace(plan.tasks);
      const chosen = waysOut({ ...plan, pace }).find((each) => each.way === way);
      if (chosen?.setup == null) throw new Refusal(chosen?.says ?? 'Choose another way.');
      const { setup, says, tasks, changes } = chosen;
      return write(plan, { setup, tasks: [...tasks] }, says, changes);
    },

    tick: (id: string, minutes: number | undefined) =>
      edit((plan) => edits.tick(plan.tasks, id, clock.now(), plan.today, minutes ?? null)),
    untick: (id: string) => edit(({ tasks }) => edits.untick(tasks, id)),
    skip: (id: string, reason: string) => edit(({ tasks }) => edits.skip(tasks, id, reason)),
    restore: (id: string, day: Day | undefined) =>
      edit((plan) => edits.restore(plan.tasks, plan.setup, id, day, plan.today)),
    move: (id: string, day: Day) =>
      edit((plan) => edits.move(plan.tasks, plan.setup, id, day, plan.today)),
    lock: (id: string, locked: boolean) => edit(({ tasks }) => edits.lock(tasks, id, locked)),
    note: (id: string, text: string) => edit(({ tasks }) => edits.note(tasks, id, text)),
    spend: (id: string, minutes: number) => edit(({ tasks }) => edits.spend(tasks, id, minutes)),
    addTask: (own: edits.OwnTask) =>
      edit((plan) => edits.addOwn(plan.tasks, plan.setup, own, `own-${randomUUID()}`, plan.today)),
    editTask: (id: string, own: edits.OwnTask) =>
      edit((plan) => edits.editOwn(plan.tasks, plan.setup, id, own, plan.today)),
    removeTask: (id: string) => edit(({ tasks }) => edits.removeOwn(tasks, id)),
    undo: () => ledger.takeBack('undo'),
    redo: () => ledger.takeBack('redo'),

    stages,
    changeStage(stage: Parameters<typeof writeStage>[1]): StageFacts[] {
      writeStage(store, stage);
      return stages();
    },
    resetStage(id: Parameters<typeof deleteStage>[1]): StageFacts[] {
      deleteStage(store, id);
      return stages();
    },
  };
}

/** The plan for new answers; tasks whose dates stay keep their days. */
function replanned(plan: PlanFacts, setup: Setup) {
  return replan({ ...plan, setup, before: plan.setup, pace: learnPace(plan.tasks) });
}

/** What a first plan would leave out, as changes to read before it is laid. */
function dropsOf(tasks: readonly PlanTask[]): PlanChange[] {
  return tasks
    .filter((task) => task.status === 'dropped')
    .map(({ id, title, droppedReason, cost, estimate }) => ({
      taskId: id,
      title,
      kind: 'dropped' as const,
      from: null,
      to: null,
      reason: droppedReason,
      cost,
      minutes: estimate,
    }));
}

/**
 * What the plan's screens show, and the actions that change it.
 *
 * Truth stays in the store of the main process: every action is a call whose answer carries Today as it
 * is afterwards, and that answer is put in place. Nothing is shown before it is stored.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Day } from '#electron/days.ts';
import type { TodayView } from '#electron/plan/contract.ts';
import { type Client, connect } from '../client.ts';
import { say } from '../shell/toasts.ts';

type PlanCalls = Client['plan'];
type Answer = Awaited<ReturnType<PlanCalls['tick']>>;

/** The whole plan by week, as the contract answers it. */
export type Weeks = Awaited<ReturnType<PlanCalls['weeks']>>;
/** What a person gives for a task of their own. */
export type OwnTask = Parameters<PlanCalls['addTask']>[0];

/** A write that failed: shown where the work is, until the next write or until dismissed. */
export interface FailedWrite {
  error: unknown;
  retry: () => void;
}

export interface PlanState {
  /** `unread` until the first answer; `null` in `today` then means that no plan stands yet. */
  status: 'unread' | 'ready' | 'failed';
  today: TodayView | null;
  weeks: Weeks | null;
  /** Why reading failed. */
  failure: unknown;
  failedWrite: FailedWrite | null;
  /** Whether the gap dialog was put off; a line on Today reopens it. */
  gapPutOff: boolean;
  /** Whether the pane beside Today is drawn over it, where the window is too narrow for both. */
  asideOpen: boolean;

  /** Puts a Today that was read elsewhere (at start-up) in place. */
  place: (today: TodayView | null) => void;
  /** Reads Today again, and the weeks where they are shown. */
  reload: () => Promise<void>;
  /** Reads the whole plan. */
  loadWeeks: () => Promise<void>;
  putOffGap: (putOff: boolean) => void;
  toggleAside: () => void;
  dismissFailure: () => void;
  /**
   * Runs a write and puts its answer in place. Resolves to whether it was stored; a failure is kept in
   * `failedWrite` unless `onFailure` shows it itself. A `quiet` write says nothing, a `final` one offers no
   * undo.
   */
  write: (
    run: (plan: PlanCalls) => Promise<Answer>,
    options?: { quiet?: boolean; final?: boolean; onFailure?: (error: unknown) => void },
  ) => Promise<boolean>;
  tick: (taskId: string, spentMinutes?: number) => Promise<boolean>;
  untick: (taskId: string) => Promise<boolean>;
  move: (taskId: string, day: Day) => Promise<boolean>;
  restore: (taskId: string, day?: Day) => Promise<boolean>;
  lock: (taskId: string, locked: boolean) => Promise<boolean>;
  startSession: (taskId: string) => Promise<boolean>;
  pauseSession: () => Promise<boolean>;
  resumeSession: () => Promise<boolean>;
  endSession: (done: boolean) => Promise<boolean>;
  undo: () => Promise<boolean>;
  redo: () => Promise<boolean>;
}

/** The plan's store; components read it by selector through `usePlan`. */
export const planStore = createStore<PlanState>()((set, get) => {
  // Writes go one after the other: an answer that came late would put an older Today in place.
  let queue: Promise<unknown> = Promise.resolve();

  async function refreshWeeks(plan: PlanCalls): Promise<void> {
    if (get().weeks !== null) set({ weeks: await plan.weeks() });
  }

  const write: PlanState['write'] = (run, options = {}) => {
    const turn = queue.then(async () => {
      try {
        const { plan } = await connect();
        const answer = await run(plan);
        set({ status: 'ready', today: answer.today, failedWrite: null });
        await refreshWeeks(plan);
        if (!options.quiet) {
          const undoable = !options.final && answer.today.undo !== null;
          say(answer.said, undoable ? () => void get().undo() : undefined);
        }
        return true;
      } catch (error) {
        if (options.onFailure) options.onFailure(error);
        else set({ failedWrite: { error, retry: () => void write(run, options) } });
        return false;
      }
    });
    queue = turn;
    return turn;
  };

  return {
    status: 'unread',
    today: null,
    weeks: null,
    failure: null,
    failedWrite: null,
    gapPutOff: false,
    asideOpen: false,

    place: (today) => set({ status: 'ready', today, failure: null }),
    reload: async () => {
      try {
        const { plan } = await connect();
        const before = get().today?.today;
        const today = await plan.today();
        // A new day asks anew: what was put off yesterday may look different.
        const gapPutOff = before === today?.today ? get().gapPutOff : false;
        set({ status: 'ready', today, failure: null, gapPutOff });
        await refreshWeeks(plan);
      } catch (failure) {
        // What is on the screen stays; only a first read has nothing else to show.
        set(get().status === 'ready' ? { failure } : { status: 'failed', failure });
      }
    },
    loadWeeks: async () => {
      try {
        const { plan } = await connect();
        set({ weeks: await plan.weeks(), failure: null });
      } catch (failure) {
        set({ failure });
      }
    },
    putOffGap: (gapPutOff) => set({ gapPutOff }),
    toggleAside: () => set(({ asideOpen }) => ({ asideOpen: !asideOpen })),
    dismissFailure: () => set({ failedWrite: null }),

    write,
    tick: (taskId, spentMinutes) => write((plan) => plan.tick({ taskId, spentMinutes })),
    untick: (taskId) => write((plan) => plan.untick({ taskId })),
    move: (taskId, day) => write((plan) => plan.move({ taskId, day })),
    restore: (taskId, day) => write((plan) => plan.restore({ taskId, day })),
    lock: (taskId, locked) => write((plan) => plan.lock({ taskId, locked })),
    startSession: (taskId) => write((plan) => plan.startSession({ taskId }), { quiet: true }),
    pauseSession: () => write((plan) => plan.pauseSession(), { quiet: true }),
    resumeSession: () => write((plan) => plan.resumeSession(), { quiet: true }),
    endSession: (done) => write((plan) => plan.endSession({ done })),
    // A way back from the way back would be redo; the toast's Undo would go one step further instead.
    undo: () => write((plan) => plan.undo(), { final: true }),
    redo: () => write((plan) => plan.redo(), { final: true }),
  };
});

/** Reads one part of the plan's state. */
export function usePlan<Part>(select: (state: PlanState) => Part): Part {
  return useStore(planStore, select);
}

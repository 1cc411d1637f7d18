/**
 * What the drills' screens show, and the actions that change it.
 *
 * Truth stays in the main process: each action is a call whose answer carries the whole run, and that answer is put in
 * place. The text in the editor alone is the page's own until the journal has written it; see `drafts.ts`.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DrillList, Judging, RunView } from '#electron/drills/contract.ts';
import type { EditorSettings } from '#electron/drills/values.ts';
import { type Client, connect } from '../client.ts';
import { planStore } from '../plan/state.ts';
import { goTo, now } from '../shell/state.ts';
import { say } from '../shell/toasts.ts';
import { drafts } from './drafts.ts';
import { advance, beginProgress, type Progress } from './judging.ts';

type DrillCalls = Client['drills'];
export type StartInput = Parameters<DrillCalls['start']>[0];

/** Something that failed, shown where the work is. */
export interface FailedAct {
  error: unknown;
  retry: (() => void) | null;
}

export interface DrillsState {
  list: DrillList | null;
  /** Why the list could not be read. */
  listFailure: unknown;
  run: RunView | null;
  /** Why the run could not be read. */
  runFailure: unknown;
  failed: FailedAct | null;
  /** An act is on its way: what would act twice waits. */
  busy: boolean;
  judging: Progress | null;
  /** The judge broke on this submission, which is kept. */
  broke: { submissionId: string; message: string } | null;

  loadList: () => Promise<void>;
  /** Reads a run and puts its code into the editor's hands. */
  openRun: (runId: string) => Promise<void>;
  /** Puts a run in place that came without being asked for. */
  place: (run: RunView) => void;
  start: (input: StartInput) => Promise<void>;
  /** Runs an act that answers the run, one at a time. Resolves to whether it was stored. */
  act: (run: (drills: DrillCalls, runId: string) => Promise<RunView>) => Promise<boolean>;
  judge: (kind: 'test' | 'submit') => Promise<void>;
  judgeAgain: (submissionId: string) => Promise<void>;
  /** Ends the run; resolves to whether it did. */
  finish: () => Promise<boolean>;
  changeSettings: (change: Partial<EditorSettings>) => Promise<void>;
  dismiss: () => void;
}

export const drillsStore = createStore<DrillsState>()((set, get) => {
  /** Acts go one after the other, so that answers are put in place in their order. */
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  }

  function show(run: RunView): void {
    if (get().run?.runId === run.runId) set({ run });
  }

  async function follow(
    kind: Progress['kind'],
    open: (drills: DrillCalls) => Promise<AsyncIterable<Judging>>,
    again: () => void,
  ): Promise<void> {
    if (get().judging !== null) return;
    set({ judging: beginProgress(kind, now()), failed: null, broke: null });
    try {
      await drafts.flush();
      const { drills } = await connect();
      for await (const event of await open(drills)) take(event);
    } catch (error) {
      set({ failed: { error, retry: again } });
    } finally {
      set({ judging: null });
    }
  }

  function take(event: Judging): void {
    const { judging } = get();
    if (judging !== null) set({ judging: advance(judging, event) });
    if (event.kind === 'stored') show(event.run);
    if (event.kind === 'verdict') {
      show(event.run);
      set({ judging: null });
    }
    if (event.kind === 'broke') {
      show(event.run);
      set({ judging: null, broke: { submissionId: event.submissionId, message: event.message } });
    }
  }

  const act: DrillsState['act'] = async (work) => {
    // A second press while the first is on its way is the same press.
    if (get().busy) return false;
    set({ busy: true });
    return inTurn(async () => {
      const runId = get().run?.runId;
      try {
        if (runId === undefined) return false;
        const { drills } = await connect();
        show(await work(drills, runId));
        set({ failed: null });
        return true;
      } catch (error) {
        set({ failed: { error, retry: null } });
        return false;
      } finally {
        set({ busy: false });
      }
    });
  };

  return {
    list: null,
    listFailure: null,
    run: null,
    runFailure: null,
    failed: null,
    busy: false,
    judging: null,
    broke: null,

    loadList: async () => {
      try {
        const { drills } = await connect();
        set({ list: await drills.list(), listFailure: null });
      } catch (listFailure) {
        set({ listFailure });
      }
    },
    openRun: async (runId) => {
      if (get().run?.runId !== runId)
        set({ run: null, runFailure: null, failed: null, broke: null });
      try {
        await drafts.flush();
        const { drills } = await connect();
        const run = await drills.run({ runId });
        drafts.open(run);
        set({ run, runFailure: null });
      } catch (runFailure) {
        set({ runFailure });
      }
    },
    place: show,
    start: (input) =>
      inTurn(async () => {
        set({ busy: true, failed: null });
        try {
          const { drills } = await connect();
          const run = await drills.start(input);
          drafts.open(run);
          set({ run, runFailure: null, broke: null });
          goTo('drills', `run ${run.runId}`);
        } catch (error) {
          set({ failed: { error, retry: null } });
        } finally {
          set({ busy: false });
        }
      }),
    act,
    judge: (kind) =>
      follow(
        kind,
        (drills) => {
          const { run } = get();
          if (run === null) throw new Error('No run is open.');
          const code = { runId: run.runId, ...drafts.texts() };
          return kind === 'test' ? drills.test(code) : drills.submit(code);
        },
        () => void get().judge(kind),
      ),
    judgeAgain: (submissionId) =>
      follow(
        'submit',
        (drills) => drills.judgeAgain({ submissionId }),
        () => void get().judgeAgain(submissionId),
      ),
    finish: async () => {
      let ticked: string[] = [];
      const done = await act(async (drills, runId) => {
        const answer = await drills.finish({ runId });
        ticked = answer.ticked;
        return answer.run;
      });
      if (!done) return false;
      await planStore.getState().reload();
      if (ticked.length > 0) say(ticked.join('. '));
      return true;
    },
    changeSettings: async (change) => {
      try {
        const { drills } = await connect();
        const settings = await drills.changeSettings(change);
        const { list } = get();
        if (list !== null) set({ list: { ...list, settings } });
      } catch (error) {
        set({ failed: { error, retry: null } });
      }
    },
    dismiss: () => set({ failed: null }),
  };
});

/** Reads one part of the drills' state. */
export function useDrills<Part>(select: (state: DrillsState) => Part): Part {
  return useStore(drillsStore, select);
}

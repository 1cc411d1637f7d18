/**
 * What the screens of the numbers show, and the actions that change it.
 *
 * Truth stays in the main process: each act is a call whose answer carries the whole session, and that answer is put
 * in place. Only what is being typed is the page's own.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { NumbersOverview } from '#electron/numbers/contract.ts';
import type { Rating, SessionView } from '#electron/numbers/values.ts';
import { type Client, connect } from '../client.ts';
import { goTo, shellStore } from '../shell/state.ts';
import { say } from '../shell/toasts.ts';
import { refreshDue, showDue } from './due.ts';
import { dueCount } from './words.ts';

export type NumbersCalls = Client['numbers'];

export interface FailedAct {
  error: unknown;
  retry: (() => void) | null;
}

export interface NumbersState {
  overview: NumbersOverview | null;
  overviewFailure: unknown;
  session: SessionView | null;
  /** The session that was ended before its last card: its facts stay on show until the person goes on. */
  ended: SessionView | null;
  /** Why what was typed could not be read; the card stays on its front. */
  unreadable: string | null;
  /** An act is on its way: what would act twice waits. */
  busy: boolean;
  failed: FailedAct | null;
  /** Counts what changed cards, so that tables that show them read again. */
  changes: number;

  loadOverview: () => Promise<void>;
  /** Reads the open session again, as after a wait. */
  readSession: () => Promise<void>;
  begin: (mode: SessionView['mode'], deckId?: string | null) => Promise<void>;
  answer: (cardId: string, typed: string | null, elapsedMs: number) => Promise<void>;
  grade: (cardId: string, rating: Rating) => Promise<void>;
  /** Takes back the last thing done, in the session or in the table. */
  undo: () => Promise<void>;
  end: () => Promise<void>;
  /** Closes the page of an ended session. */
  leave: () => void;
  /** Runs an act that answers the session or nothing of it, and says what was done, with a way back. */
  act: <Answer>(
    run: (numbers: NumbersCalls) => Promise<Answer>,
    said?: string | ((answer: Answer) => string),
  ) => Promise<boolean>;
  /** Runs an act that answers the overview. */
  settle: (run: (numbers: NumbersCalls) => Promise<NumbersOverview>) => Promise<boolean>;
  placeOverview: (overview: NumbersOverview) => void;
  dismiss: () => void;
}

function isSession(answer: unknown): answer is SessionView {
  return typeof answer === 'object' && answer !== null && 'waitsUntil' in answer;
}

export const numbersStore = createStore<NumbersState>()((set, get) => {
  /** Counts the sessions put in place, so that one that was read before an act does not come after it. */
  let shown = 0;

  function show(session: SessionView | null): void {
    shown += 1;
    set({ session });
    if (session?.mode === 'due') void refreshDue();
  }

  /** One act at a time: a second press while the first is on its way is the same press. */
  async function once(work: (numbers: NumbersCalls) => Promise<void>): Promise<boolean> {
    if (get().busy) return false;
    set({ busy: true });
    try {
      const { numbers } = await connect();
      await work(numbers);
      set({ failed: null });
      return true;
    } catch (error) {
      set({ failed: { error, retry: null } });
      return false;
    } finally {
      set({ busy: false });
    }
  }

  const changed = () => set(({ changes }) => ({ changes: changes + 1 }));

  return {
    overview: null,
    overviewFailure: null,
    session: null,
    ended: null,
    unreadable: null,
    busy: false,
    failed: null,
    changes: 0,

    placeOverview: (overview) => {
      set({ overview, overviewFailure: null });
      showDue(dueCount(overview.due));
    },
    loadOverview: async () => {
      try {
        const { numbers } = await connect();
        const before = shown;
        const [overview, session] = await Promise.all([numbers.overview(), numbers.session()]);
        get().placeOverview(overview);
        if (!get().busy && shown === before) set({ session });
      } catch (overviewFailure) {
        set({ overviewFailure });
      }
    },
    readSession: async () => {
      try {
        const { numbers } = await connect();
        show(await numbers.session());
      } catch (error) {
        set({ failed: { error, retry: () => void get().readSession() } });
      }
    },
    begin: async (mode, deckId = null) => {
      await once(async (numbers) => {
        const session = await numbers.begin({ mode, deckId });
        set({ ended: null, unreadable: null });
        show(session);
        const { where, view } = shellStore.getState();
        if (where !== 'numbers' || view !== null) goTo('numbers');
      });
    },
    answer: async (cardId, typed, elapsedMs) => {
      await once(async (numbers) => {
        set({ unreadable: null });
        const { unreadable, ...session } = await numbers.answer({ cardId, typed, elapsedMs });
        show(session);
        set({ unreadable });
      });
    },
    grade: async (cardId, rating) => {
      await once(async (numbers) => {
        show(await numbers.grade({ cardId, rating }));
        set({ unreadable: null });
      });
    },
    undo: async () => {
      const done = await once(async (numbers) => {
        const { undone, session } = await numbers.undo();
        set({ unreadable: null, ...(session === null ? {} : { ended: null }) });
        show(session);
        say(undone === null ? 'There is nothing to undo.' : `Undone: ${undone}`);
      });
      if (!done) return;
      changed();
      if (get().session === null) await get().loadOverview();
    },
    end: async () => {
      await once(async (numbers) => {
        const ended = get().session;
        const overview = await numbers.end();
        show(null);
        // Of a session that was answered to its end the facts were on show already.
        set({ ended: ended?.left === 0 ? null : ended, unreadable: null });
        get().placeOverview(overview);
      });
    },
    leave: () => set({ ended: null }),
    act: async (run, said) => {
      const done = await once(async (numbers) => {
        const answer = await run(numbers);
        if (isSession(answer)) show(answer);
        if (said !== undefined) {
          say(typeof said === 'string' ? said : said(answer), () => void get().undo());
        }
      });
      if (done) changed();
      return done;
    },
    settle: async (run) => {
      const done = await once(async (numbers) => get().placeOverview(await run(numbers)));
      if (done) changed();
      return done;
    },
    dismiss: () => set({ failed: null }),
  };
});

/** Reads one part of the numbers' state. */
export function useNumbers<Part>(select: (state: NumbersState) => Part): Part {
  return useStore(numbersStore, select);
}

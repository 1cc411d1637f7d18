/**
 * What the Opinions place shows beside the open stance: stances by topic, what to read, and the interviewer's pushback.
 * The open stance is `writing/state.ts`.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { TopicId } from '#content/opinions/schema.ts';
import type {
  OpinionList,
  PushbackAnswer,
  PushbackView,
  ReadingView,
} from '#electron/opinions/contract.ts';
import { connect } from '../client.ts';
import { goTo } from '../shell/state.ts';
import { say } from '../shell/toasts.ts';
import { desk } from '../writing/desk.ts';
import { focusTitle } from '../writing/focus.ts';
import { act } from '../writing/state.ts';
import { titleText } from '../writing/words.ts';
import { answerDraft } from './answer-draft.ts';

export interface OpinionsState {
  list: OpinionList | null;
  listFailure: unknown;
  /** Pushback of the stance it names. */
  pushback: { stanceId: string; view: PushbackView } | null;
  /** Asks whether a line is put aside although an answer was typed. */
  puttingAside: boolean;
  loadList: () => Promise<void>;
  add: (topicId: TopicId) => Promise<void>;
  remove: (stanceId: string) => Promise<void>;
  setTopic: (stanceId: string, topicId: TopicId) => Promise<void>;
  changeReading: (readingId: string, change: { status: ReadingView['status'] }) => Promise<void>;
  loadPushback: (stanceId: string) => Promise<void>;
  /** Has the interviewer say the next line, or the one named. */
  ask: (stanceId: string, lineId?: string) => Promise<boolean>;
  answer: (answer: AnswerInput) => Promise<boolean>;
  leave: (stanceId: string) => Promise<void>;
}

export interface AnswerInput {
  stanceId: string;
  askedId: string;
  seconds: number;
  outcome: PushbackAnswer['outcome'];
  note: string;
}

export const opinionsStore = createStore<OpinionsState>()((set, get) => ({
  list: null,
  listFailure: null,
  pushback: null,
  puttingAside: false,

  loadList: async () => {
    try {
      const { opinions } = await connect();
      set({ list: await opinions.list(), listFailure: null });
    } catch (listFailure) {
      set({ listFailure });
    }
  },
  add: async (topicId) => {
    await desk.flush();
    const view = await act(({ opinions }) => opinions.add({ topicId }));
    if (view === null) return;
    desk.place(view);
    await get().loadList();
    goTo('opinions', `stance ${view.document.id}`);
    focusTitle();
  },
  remove: async (stanceId) => {
    await desk.flush();
    const removed = await act(({ writing }) => writing.remove({ documentId: stanceId }));
    if (removed === null) return;
    desk.clear();
    await get().loadList();
    goTo('opinions');
    say(`Removed: ${titleText(removed.title, 'stance')}.`, () => void bringBack(stanceId));
  },
  setTopic: async (stanceId, topicId) => {
    await desk.flush();
    const view = await act(({ opinions }) => opinions.setTopic({ stanceId, topicId }));
    if (view === null) return;
    desk.renew(view);
    await get().loadList();
  },
  changeReading: async (readingId, change) => {
    const answer = await act(({ opinions }) => opinions.changeReading({ readingId, ...change }));
    if (answer === null) return;
    placeReading(answer.reading);
    if (answer.ticked !== null) say(answer.ticked);
  },
  loadPushback: async (stanceId) => {
    if (get().pushback?.stanceId !== stanceId) set({ pushback: null });
    try {
      const { opinions } = await connect();
      set({ pushback: { stanceId, view: await opinions.pushback({ stanceId }) } });
    } catch {
      // The stance itself can be written; asking for a line says what is wrong.
    }
  },
  ask: async (stanceId, lineId) => {
    // The line follows from what is written, and one that is answered stays: what was typed last counts.
    await Promise.all([desk.flush(), answerDraft.flush()]);
    const view = await act(({ opinions }) => opinions.ask({ stanceId, lineId: lineId ?? null }));
    if (view === null) return false;
    set({ pushback: { stanceId, view } });
    return true;
  },
  answer: async ({ stanceId, ...answer }) => {
    // Nothing of it may still be on its way when the answer has ended.
    await answerDraft.flush();
    const typed = answerDraft.text(answer.askedId);
    const view = await act(({ opinions }) => opinions.answer({ ...answer, typed }));
    if (view === null) return false;
    set({ pushback: { stanceId, view } });
    void get().loadList();
    return true;
  },
  leave: async (stanceId) => {
    await answerDraft.flush();
    const view = await act(({ opinions }) => opinions.leave({ stanceId }));
    if (view !== null) set({ pushback: { stanceId, view }, puttingAside: false });
  },
}));

async function bringBack(stanceId: string): Promise<void> {
  const view = await act(({ writing }) => writing.bringBack({ documentId: stanceId }));
  if (view === null) return;
  desk.place(view);
  await opinionsStore.getState().loadList();
  goTo('opinions', `stance ${stanceId}`);
}

/** Puts a reading in place of the one of its id. */
export function placeReading(reading: ReadingView): void {
  const { list } = opinionsStore.getState();
  if (list === null) return;
  const readings = list.reading.map((one) => (one.id === reading.id ? reading : one));
  opinionsStore.setState({ list: { ...list, reading: readings } });
}

/** Reads one part of the opinions' state. */
export function useOpinions<Part>(select: (state: OpinionsState) => Part): Part {
  return useStore(opinionsStore, select);
}

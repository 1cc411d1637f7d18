/**
 * What the Stories place shows beside the open story: the list with what it needs to be read at a glance, and which
 * questions the stories answer. The open story is `writing/state.ts`.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Coverage, StoryList } from '#electron/stories/contract.ts';
import { connect } from '../client.ts';
import { goTo } from '../shell/state.ts';
import { say } from '../shell/toasts.ts';
import { desk } from '../writing/desk.ts';
import { focusTitle } from '../writing/focus.ts';
import { act } from '../writing/state.ts';
import { titleText } from '../writing/words.ts';

export interface StoriesState {
  list: StoryList | null;
  listFailure: unknown;
  coverage: Coverage | null;
  coverageFailure: unknown;
  loadList: () => Promise<void>;
  loadCoverage: () => Promise<void>;
  add: () => Promise<void>;
  remove: (storyId: string) => Promise<void>;
  /** Keeps which questions the open story answers. Answers whether it was stored. */
  link: (storyId: string, promptIds: string[]) => Promise<boolean>;
}

export const storiesStore = createStore<StoriesState>()((set, get) => ({
  list: null,
  listFailure: null,
  coverage: null,
  coverageFailure: null,

  loadList: async () => {
    try {
      const { stories } = await connect();
      set({ list: await stories.list(), listFailure: null });
    } catch (listFailure) {
      set({ listFailure });
    }
  },
  loadCoverage: async () => {
    try {
      await desk.flush();
      const { stories } = await connect();
      set({ coverage: await stories.coverage(), coverageFailure: null });
    } catch (coverageFailure) {
      set({ coverageFailure });
    }
  },
  add: async () => {
    await desk.flush();
    const view = await act(({ stories }) => stories.add({}));
    if (view === null) return;
    desk.place(view);
    await get().loadList();
    goTo('stories', `story ${view.document.id}`);
    focusTitle();
  },
  remove: async (storyId) => {
    await desk.flush();
    const removed = await act(({ writing }) => writing.remove({ documentId: storyId }));
    if (removed === null) return;
    desk.clear();
    await get().loadList();
    goTo('stories');
    say(`Removed: ${titleText(removed.title, 'story')}.`, () => void bringBack(storyId));
  },
  link: async (storyId, promptIds) => {
    await desk.flush();
    const view = await act(({ stories }) => stories.link({ storyId, promptIds }));
    if (view === null) return false;
    desk.renew(view);
    await Promise.all([get().loadList(), get().coverage === null ? null : get().loadCoverage()]);
    return true;
  },
}));

async function bringBack(storyId: string): Promise<void> {
  const view = await act(({ writing }) => writing.bringBack({ documentId: storyId }));
  if (view === null) return;
  desk.place(view);
  await storiesStore.getState().loadList();
  goTo('stories', `story ${storyId}`);
}

/** Reads one part of the stories' state. */
export function useStories<Part>(select: (state: StoriesState) => Part): Part {
  return useStore(storiesStore, select);
}

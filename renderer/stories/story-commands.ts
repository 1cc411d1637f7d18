/** The keys of Stories. */
import { IconListCheck, IconMicrophone, IconTable } from '@tabler/icons-react';
import type { StoryList } from '#electron/stories/contract.ts';
import type { WrittenDocument } from '#electron/writing/contract.ts';
import { storyRehearsals } from '../rehearsals/rehearse.ts';
import { type Command, useCommands } from '../shell/commands.ts';
import { goTo } from '../shell/state.ts';
import type { Drawer } from '../writing/drawer.tsx';
import { enterPane } from '../writing/enter-pane.ts';
import { neighbour } from '../writing/find-next.ts';
import { openFinding, useWriting } from '../writing/state.ts';
import { useNarrow } from '../writing/use-narrow.ts';
import { writingCommands } from '../writing/writing-commands.ts';
import { storiesStore } from './state.ts';

/** A question over the story. */
export type StoryDialog = 'history' | 'transfer' | 'prompts' | 'questions';

const where = 'Stories';

export function useStoryCommands(input: {
  list: StoryList;
  open: WrittenDocument | null;
  dialog: StoryDialog | null;
  ask: (dialog: StoryDialog) => void;
  drawer: Drawer | null;
  setDrawer: (drawer: Drawer | null) => void;
  setKeeping: (keeping: boolean) => void;
}): void {
  const { list, open, ask, drawer, setDrawer } = input;
  const notes = useWriting((state) => state.analysis?.findings.length ?? 0);
  const isNarrow = useNarrow();
  const noteIsOpen = useWriting((state) => openFinding(state) !== null);
  const { add, remove } = storiesStore.getState();
  const go = { group: 'go', where } as const;
  const pane = (label: string, title: string, keys: string, wanted: Drawer | null): Command => ({
    ...go,
    id: `stories.pane-${label.toLowerCase()}`,
    title,
    keys,
    run: () => {
      setDrawer(wanted);
      enterPane(label);
    },
  });
  const commands: Command[] = [
    ...writingCommands({
      column: 'stories',
      where,
      noun: 'story',
      parts: list.parts,
      documents: list.stories.length,
      isOpen: open !== null,
      noteIsOpen,
      notes,
      rewriteKeys: 'alt+e',
      keep: () => input.setKeeping(true),
      step: (by) => {
        const id = neighbour(
          list.stories.map((story) => story.id),
          open?.id ?? null,
          by,
        );
        if (id !== null) goTo('stories', `story ${id}`);
      },
      add: () => void add(),
      ask,
      remove: () => {
        if (open !== null) void remove(open.id);
      },
    }),
    pane('Stories', 'The list of stories', 'alt+1', 'list'),
    pane('Story', 'The text of the story', 'alt+2', null),
    pane('How it reads', 'How the story reads', 'alt+3', 'pane'),
    {
      ...go,
      id: 'stories.coverage',
      title: 'Which questions your stories answer',
      icon: IconTable,
      keys: 'alt+4',
      run: () => goTo('stories', 'coverage'),
    },
  ];
  commands.push({
    group: 'run',
    where,
    id: 'stories.question',
    title: 'Answer a question aloud',
    icon: IconMicrophone,
    keys: 'alt+u',
    run: () => ask('questions'),
  });
  if (open !== null) {
    commands.push(...storyRehearsals(open));
    commands.push({
      group: 'change',
      where,
      id: 'stories.prompts',
      title: 'Questions this story answers',
      icon: IconListCheck,
      keys: 'alt+q',
      run: () => ask('prompts'),
    });
  }
  if (drawer !== null && isNarrow && !noteIsOpen) {
    commands.push({
      ...go,
      id: 'stories.close-drawer',
      title: 'Close the drawer',
      keys: 'escape',
      inFields: true,
      run: () => setDrawer(null),
    });
  }
  useCommands(input.dialog === null ? commands : []);
}

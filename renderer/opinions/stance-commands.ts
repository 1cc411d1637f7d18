/** The keys of Opinions. */
import { IconBook, IconMessageQuestion, IconMicrophone } from '@tabler/icons-react';
import type { OpinionList } from '#electron/opinions/contract.ts';
import type { WrittenDocument } from '#electron/writing/contract.ts';
import { stanceRehearsals } from '../rehearsals/rehearse.ts';
import { type Command, useCommands } from '../shell/commands.ts';
import { goTo } from '../shell/state.ts';
import type { Drawer } from '../writing/drawer.tsx';
import { enterPane } from '../writing/enter-pane.ts';
import { neighbour } from '../writing/find-next.ts';
import { openFinding, useWriting } from '../writing/state.ts';
import { useNarrow } from '../writing/use-narrow.ts';
import { writingCommands } from '../writing/writing-commands.ts';
import { endPushback, nextPushback } from './pushback-acts.ts';
import { opinionsStore, useOpinions } from './state.ts';

/** A question over the stance. */
export type StanceDialog = 'history' | 'transfer' | 'add' | 'questions';

const where = 'Opinions';
const go = { group: 'go', where } as const;

export interface StanceCommandsInput {
  list: OpinionList;
  /** Ids of the stances in the order of the page. */
  order: string[];
  open: WrittenDocument | null;
  dialog: StanceDialog | null;
  ask: (dialog: StanceDialog) => void;
  drawer: Drawer | null;
  setDrawer: (drawer: Drawer | null) => void;
  setKeeping: (keeping: boolean) => void;
}

export function useStanceCommands(input: StanceCommandsInput): void {
  const { list, order, open, ask, drawer, setDrawer } = input;
  const notes = useWriting((state) => state.analysis?.findings.length ?? 0);
  const isNarrow = useNarrow();
  const noteIsOpen = useWriting((state) => openFinding(state) !== null);
  const lineIsOpen = useOpinions(
    ({ pushback }) => pushback?.stanceId === open?.id && pushback?.view.line != null,
  );
  const { remove } = opinionsStore.getState();
  const commands: Command[] = [
    ...(open === null ? [] : pushbackCommands(open.id, lineIsOpen, setDrawer)),
    ...(open === null ? [] : stanceRehearsals(open)),
    ...writingCommands({
      column: 'opinions',
      where,
      noun: 'stance',
      parts: list.parts,
      documents: order.length,
      isOpen: open !== null,
      noteIsOpen,
      notes,
      rewriteKeys: 'alt+r',
      keep: () => input.setKeeping(true),
      step: (by) => {
        const id = neighbour(order, open?.id ?? null, by);
        if (id !== null) goTo('opinions', `stance ${id}`);
      },
      add: () => ask('add'),
      ask,
      remove: () => {
        if (open !== null) void remove(open.id);
      },
    }),
    ...paneCommands(setDrawer),
    {
      id: 'opinions.question',
      title: 'Answer a question aloud',
      group: 'run',
      where,
      icon: IconMicrophone,
      keys: 'alt+u',
      run: () => ask('questions'),
    },
    {
      ...go,
      id: 'opinions.reading',
      title: 'Reading list',
      icon: IconBook,
      keys: 'alt+4',
      run: () => goTo('opinions', 'reading'),
    },
  ];
  if (drawer !== null && isNarrow && !noteIsOpen) {
    commands.push({
      ...go,
      id: 'opinions.close-drawer',
      title: 'Close the drawer',
      keys: 'escape',
      inFields: true,
      run: () => setDrawer(null),
    });
  }
  useCommands(input.dialog === null ? commands : []);
}

function pushbackCommands(
  stanceId: string,
  lineIsOpen: boolean,
  setDrawer: (drawer: Drawer) => void,
): Command[] {
  const next: Command = {
    id: 'opinions.pushback',
    title: lineIsOpen ? 'End the answer' : 'Next pushback',
    group: 'run',
    where,
    icon: IconMessageQuestion,
    keys: 'mod+enter',
    bar: lineIsOpen ? 'end the answer' : 'next pushback',
    run: () => {
      setDrawer('pane');
      void nextPushback(stanceId);
    },
  };
  if (!lineIsOpen) return [next];
  return [
    next,
    {
      id: 'opinions.end-pushback',
      title: 'Put the line aside',
      group: 'change',
      where,
      keys: 'escape',
      inFields: true,
      run: () => void endPushback(stanceId),
    },
  ];
}

function paneCommands(setDrawer: (drawer: Drawer | null) => void): Command[] {
  const pane = (label: string, title: string, keys: string, wanted: Drawer | null): Command => ({
    ...go,
    id: `opinions.pane-${label.toLowerCase()}`,
    title,
    keys,
    run: () => {
      setDrawer(wanted);
      enterPane(label);
    },
  });
  return [
    pane('Stances', 'The list of stances', 'alt+1', 'list'),
    pane('Stance', 'The text of the stance', 'alt+2', null),
    pane('Notes and pushback', 'Notes and pushback', 'alt+3', 'pane'),
  ];
}

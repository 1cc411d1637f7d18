/** The keys of an open document, which stories and stances share. */
import { IconArrowBackUp, IconFileExport, IconHistory, IconTrash } from '@tabler/icons-react';
import type { Part } from '#content/writing/schema.ts';
import type { Command } from '../shell/commands.ts';
import { desk } from './desk.ts';
import { focusPart } from './focus.ts';
import type { RewriteKeys } from './note.tsx';
import { closeNote, rewriteOpen, stepNote } from './notes.ts';

export interface WritingCommandsInput {
  /** Names the commands: `stories` or `opinions`. */
  column: 'stories' | 'opinions';
  /** Shown at the right of the palette's rows. */
  where: string;
  noun: 'story' | 'stance';
  parts: Part[];
  /** How many documents the list holds. */
  documents: number;
  /** Whether a document is open. */
  isOpen: boolean;
  /** Whether a note is open, and how many there are. */
  noteIsOpen: boolean;
  notes: number;
  rewriteKeys: RewriteKeys;
  keep: () => void;
  step: (by: 1 | -1) => void;
  add: () => void;
  ask: (dialog: 'history' | 'transfer') => void;
  remove: () => void;
}

export function writingCommands(input: WritingCommandsInput): Command[] {
  const { column, where, noun, step, add, ask } = input;
  const change = { group: 'change', where } as const;
  const neighbours: Command[] = ([-1, 1] as const).map((by) => ({
    id: `${column}.${by === 1 ? 'next' : 'previous'}`,
    title: by === 1 ? `Next ${noun}` : `Previous ${noun}`,
    group: 'go',
    where,
    keys: by === 1 ? 'alt+arrowdown' : 'alt+arrowup',
    bar: noun,
    run: () => step(by),
  }));
  return [
    ...(input.isOpen ? documentCommands(input) : []),
    ...(input.documents > 1 ? neighbours : []),
    {
      ...change,
      id: `${column}.add`,
      title: `Add a ${noun}`,
      keys: 'alt+n',
      run: add,
    },
    {
      ...change,
      id: `${column}.transfer`,
      title: 'Export or import stories and stances',
      icon: IconFileExport,
      run: () => ask('transfer'),
    },
  ];
}

function documentCommands(input: WritingCommandsInput): Command[] {
  const { column, where, noun, parts, notes, ask } = input;
  const go = { group: 'go', where } as const;
  const change = { group: 'change', where } as const;
  return [
    ...parts.map(
      ({ id, title, key }, index): Command => ({
        ...go,
        id: `${column}.part-${id}`,
        title,
        keys: `alt+${key.toLowerCase()}`,
        ...(index === 0 ? { bar: 'part by its key' } : {}),
        run: () => focusPart(id),
      }),
    ),
    ...(notes === 0 ? [] : noteCommands(input)),
    {
      ...change,
      id: `${column}.save`,
      title: 'Write it to the disk now',
      keys: 'mod+s',
      run: () => void desk.flush(),
    },
    {
      ...change,
      id: `${column}.history`,
      title: `Versions of this ${noun}`,
      icon: IconHistory,
      keys: 'alt+v',
      run: () => ask('history'),
    },
    {
      ...change,
      id: `${column}.remove`,
      title: `Remove this ${noun}`,
      icon: IconTrash,
      run: input.remove,
    },
  ];
}

function noteCommands(input: WritingCommandsInput): Command[] {
  const { column, where } = input;
  const go = { group: 'go', where } as const;
  const commands: Command[] = [
    {
      ...go,
      id: `${column}.next-note`,
      title: 'Next note',
      keys: 'f8',
      bar: 'next note',
      run: () => stepNote(1),
    },
    {
      ...go,
      id: `${column}.previous-note`,
      title: 'Previous note',
      keys: 'shift+f8',
      run: () => stepNote(-1),
    },
  ];
  if (!input.noteIsOpen) return commands;
  return [
    ...commands,
    {
      ...go,
      id: `${column}.rewrite`,
      title: 'Rewrite the words of the note',
      icon: IconArrowBackUp,
      keys: input.rewriteKeys,
      run: rewriteOpen,
    },
    {
      group: 'change',
      where,
      id: `${column}.keep`,
      title: 'Keep the words of the note',
      keys: 'alt+k',
      run: input.keep,
    },
    {
      ...go,
      id: `${column}.close-note`,
      title: 'Close the note',
      keys: 'escape',
      inFields: true,
      run: closeNote,
    },
  ];
}

/** What can be done in the table of cards, as commands. */
import {
  IconArrowBackUp,
  IconArrowRight,
  IconClockPause,
  IconEdit,
  IconFileExport,
  IconFileImport,
  IconFlag,
  IconFolders,
  IconPlayerPause,
  IconPlus,
  IconRotate,
  IconSearch,
  IconTag,
  IconTrash,
} from '@tabler/icons-react';
import type { BrowseRow } from '#electron/numbers/contract.ts';
import { type Command, useCommands } from '../shell/commands.ts';
import { bulkActs } from './bulk-acts.ts';
import type { CardsDialog } from './cards-dialogs.tsx';
import { numbersStore } from './state.ts';
import { cardsText } from './words.ts';

export interface CardsCommandsInput {
  targets: string[];
  /** The rows of the targets that were read. */
  rows: BrowseRow[];
  asking: boolean;
  /** The caret stands in the search: letters are typed there, so the bar lists no letter. */
  typing: boolean;
  ask: (dialog: CardsDialog) => void;
  step: (by: number, extend: boolean) => void;
  toEdge: (edge: 'first' | 'last') => void;
  toggle: () => void;
  chooseAll: () => void;
  clear: (() => void) | null;
  search: () => void;
}

const where = 'Cards';
const change = { group: 'change', where } as const;
const go = { group: 'go', where } as const;

/** Rows that Page Up and Page Down go. */
const page = 12;

export function useCardsCommands(input: CardsCommandsInput): void {
  const commands = [
    ...moveCommands(input),
    ...(input.targets.length > 0 ? bulkCommands(input) : []),
    ...tableCommands(input),
  ];
  useCommands(input.asking ? [] : input.typing ? commands.map(unlisted) : commands);
}

/** The command without its place in the key bar. */
function unlisted({ bar: _, ...command }: Command): Command {
  return command;
}

function moveCommands({ step, toEdge, toggle, chooseAll, clear }: CardsCommandsInput): Command[] {
  return [
    {
      ...go,
      id: 'numbers.next',
      title: 'Next card',
      keys: 'j arrowdown',
      bar: 'move',
      run: () => step(1, false),
    },
    {
      ...go,
      id: 'numbers.previous',
      title: 'Previous card',
      keys: 'k arrowup',
      bar: 'move',
      run: () => step(-1, false),
    },
    {
      ...go,
      id: 'numbers.page-down',
      title: 'A page on',
      keys: 'pagedown',
      run: () => step(page, false),
    },
    {
      ...go,
      id: 'numbers.page-up',
      title: 'A page back',
      keys: 'pageup',
      run: () => step(-page, false),
    },
    { ...go, id: 'numbers.first', title: 'First card', keys: 'home', run: () => toEdge('first') },
    { ...go, id: 'numbers.last', title: 'Last card', keys: 'end', run: () => toEdge('last') },
    {
      ...change,
      id: 'numbers.extend-down',
      title: 'Choose the next one too',
      keys: 'shift+arrowdown',
      run: () => step(1, true),
    },
    {
      ...change,
      id: 'numbers.extend-up',
      title: 'Choose the one before too',
      keys: 'shift+arrowup',
      run: () => step(-1, true),
    },
    {
      ...change,
      id: 'numbers.choose',
      title: 'Choose this card, or not',
      keys: 'space',
      bar: 'choose',
      run: toggle,
    },
    {
      ...change,
      id: 'numbers.choose-all',
      title: 'Choose all cards found',
      keys: 'mod+a',
      bar: 'all found',
      inFields: false,
      run: chooseAll,
    },
    ...(clear === null
      ? []
      : [
          {
            ...change,
            id: 'numbers.choose-none',
            title: 'Choose none',
            keys: 'escape',
            run: clear,
          },
        ]),
  ];
}

/** Acts on everything chosen; each can be taken back. */
function bulkCommands({ targets, rows, ask }: CardsCommandsInput): Command[] {
  const acts = bulkActs(targets, rows);
  const what = cardsText(targets.length);
  return [
    ...(targets.length === 1
      ? [
          {
            ...change,
            id: 'numbers.edit',
            title: 'Edit this card',
            icon: IconEdit,
            keys: 'enter e',
            bar: 'edit',
            run: () => ask({ kind: 'edit', cardId: targets[0] ?? '' }),
          },
        ]
      : []),
    {
      ...change,
      id: 'numbers.suspend',
      title: `${acts.resumes ? 'Resume' : 'Suspend'} ${what}`,
      icon: IconPlayerPause,
      keys: 's',
      bar: acts.resumes ? 'resume' : 'suspend',
      run: acts.suspend,
    },
    {
      ...change,
      id: 'numbers.bury',
      title: `Bury ${what} until tomorrow`,
      icon: IconClockPause,
      keys: 'b',
      run: acts.bury,
    },
    {
      ...change,
      id: 'numbers.flag',
      title: acts.unflags ? `Take the flag off ${what}` : `Flag ${what}`,
      icon: IconFlag,
      keys: 'f',
      run: acts.flag,
    },
    {
      ...change,
      id: 'numbers.move',
      title: `Move ${what} to another deck`,
      icon: IconArrowRight,
      keys: 'm',
      bar: 'move to deck',
      run: () => ask({ kind: 'move', cardIds: targets, from: rows.map(({ deck }) => deck) }),
    },
    {
      ...change,
      id: 'numbers.tag',
      title: `Tag ${what}`,
      icon: IconTag,
      keys: 'g',
      run: () => ask({ kind: 'tag', cardIds: targets }),
    },
    {
      ...change,
      id: 'numbers.reset',
      title: `Reset ${what} to new`,
      icon: IconRotate,
      keys: 'r',
      run: acts.reset,
    },
    {
      ...change,
      id: 'numbers.remove',
      title: `Remove ${what}`,
      icon: IconTrash,
      keys: 'delete',
      run: acts.remove,
    },
  ];
}

function tableCommands({ ask, search }: CardsCommandsInput): Command[] {
  return [
    {
      ...go,
      id: 'numbers.search',
      title: 'Search the cards',
      icon: IconSearch,
      keys: '/',
      bar: 'search',
      run: search,
    },
    {
      ...change,
      id: 'numbers.add',
      title: 'Add a card',
      icon: IconPlus,
      keys: 'n',
      bar: 'add',
      run: () => ask({ kind: 'add' }),
    },
    {
      ...change,
      id: 'numbers.decks',
      title: 'Decks: add, rename, remove',
      icon: IconFolders,
      keys: 'd',
      run: () => ask({ kind: 'decks' }),
    },
    {
      ...change,
      id: 'numbers.import',
      title: 'Import cards from a file',
      icon: IconFileImport,
      keys: 'i',
      run: () => ask({ kind: 'import' }),
    },
    {
      ...change,
      id: 'numbers.export',
      title: 'Export cards to a file',
      icon: IconFileExport,
      keys: 'x',
      run: () => ask({ kind: 'export' }),
    },
    {
      ...change,
      id: 'app.undo',
      title: 'Undo the last change of cards',
      icon: IconArrowBackUp,
      keys: 'mod+z',
      inFields: false,
      run: () => void numbersStore.getState().undo(),
    },
  ];
}

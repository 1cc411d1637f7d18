/**
 * Every action of the app as a command: the palette, the key bar, the list of keys and the menu all
 * read this one register, and one listener turns keys into commands.
 */
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Icon } from '../parts/icon.ts';
import { caps, isFreeOfTyping, matches, spokenKeys } from './keys.ts';
import { shellStore } from './state.ts';

export type Command = {
  id: string;
  title: string;
  group: 'run' | 'go' | 'change';
  /** `mod+k`, `s`, `shift+f6`, `space`; alternatives split by a space, the first one is shown. */
  keys?: string;
  /** Where it belongs or how long it takes: the right side of its row in the palette. */
  where?: string;
  icon?: Icon;
  /** Label in the key bar. Neighbours with the same label share one entry: "J K move". */
  bar?: string;
  /** Works while typing. Combinations with Ctrl, Cmd or Alt and function keys do unless this is false. */
  inFields?: boolean;
  run: () => void;
};

type Entry = { commands: Command[] };

const register = createStore<{ entries: Entry[] }>(() => ({ entries: [] }));

function shapeOf(commands: Command[]): string {
  return commands
    .map(({ id, title, group, keys, where, bar, inFields }) =>
      [id, title, group, keys, where, bar, inFields].join('\u0001'),
    )
    .join('\u0002');
}

/**
 * Registers commands while the calling component is mounted. What they do may change with every
 * render; readers are told only when what they show changes.
 */
export function useCommands(commands: Command[]): void {
  const entry = useRef<Entry>({ commands });
  const shape = shapeOf(commands);

  // Before the next key can come: what is seen is what keys act on.
  useLayoutEffect(() => {
    entry.current.commands = commands;
  });
  useLayoutEffect(() => {
    const own = entry.current;
    register.setState(({ entries }) => ({ entries: [...entries, own] }));
    return () => {
      register.setState(({ entries }) => ({ entries: entries.filter((other) => other !== own) }));
    };
  }, []);
  // The shape stands for the commands it was made from.
  useLayoutEffect(() => {
    register.setState(({ entries }) => ({ entries: [...entries] }));
  }, [shape]);
}

function commandsOf(entries: Entry[]): Command[] {
  const byId = new Map<string, Command>();
  // The last registered is the most particular, and wins.
  for (const entry of entries) {
    for (const command of entry.commands) {
      byId.delete(command.id);
      byId.set(command.id, command);
    }
  }
  return [...byId.values()];
}

/** All commands that work right now. */
export function useAllCommands(): Command[] {
  return commandsOf(useStore(register, (state) => state.entries));
}

/** Runs the command of that id. False where none is registered now. */
export function runCommand(id: string): boolean {
  const command = commandsOf(register.getState().entries).find((other) => other.id === id);
  command?.run();
  return command !== undefined;
}

/** Whether keys have Mac names here. */
function isMac(): boolean {
  return shellStore.getState().platform === 'mac';
}

/** The caps to show for keys: `['Ctrl', 'K']`, on macOS `['⌘', 'K']`. */
export function keysLabel(keys: string): string[] {
  return caps(keys, isMac());
}

/** The value of `aria-keyshortcuts` for keys. */
export function keysSpoken(keys: string): string {
  return spokenKeys(keys, isMac());
}

const textFields =
  'textarea, select, [contenteditable=""], [contenteditable="true"], input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"], [type="range"])';
const takesEnter = 'button, a[href], summary, select, [role="option"], [role="menuitem"]';
const takesSpace = `${takesEnter}, input`;
const takesArrows =
  'select, input[type="radio"], input[type="range"], [role="listbox"], [role="menu"], [role="tablist"], [role="slider"]';

/** Whether keys typed into an element are text. */
export function isTextField(element: Element | null): boolean {
  return element?.matches(textFields) ?? false;
}

/** Whether the focused control has its own use for the key. */
function isTaken(event: KeyboardEvent, target: Element): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === 'Enter') return target.matches(takesEnter);
  if (event.key === ' ') return target.matches(takesSpace);
  if (event.key.startsWith('Arrow')) return target.closest(takesArrows) !== null;
  return false;
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

/** The key that was pressed last into a dialog. One that closes on it is gone by the time commands are asked. */
let keyOfDialog: KeyboardEvent | null = null;

function noteDialog(event: KeyboardEvent): void {
  keyOfDialog = isDialogOpen() ? event : null;
}

/** Runs the command of a key, if one may run where the focus is. */
export function dispatch(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const target = event.target instanceof Element ? event.target : document.body;
  // A dialog keeps its keys to itself.
  if (event === keyOfDialog || isDialogOpen()) return;
  const typing = isTextField(target);
  const mac = isMac();
  const command = commandsOf(register.getState().entries)
    .reverse()
    .find(
      ({ keys, inFields }) =>
        keys !== undefined &&
        matches(keys, event, mac) &&
        (!typing || (inFields ?? isFreeOfTyping(keys))),
    );
  if (command === undefined || isTaken(event, target)) return;
  event.preventDefault();
  // A held Enter or Space must not act again and again.
  if (event.repeat && (event.key === 'Enter' || event.key === ' ')) return;
  command.run();
}

/** Listens for keys while the calling component is mounted; the root does, once. */
export function useKeyDispatch(): void {
  useEffect(() => {
    // Noted on the way down, before a dialog's own listener.
    window.addEventListener('keydown', noteDialog, { capture: true });
    window.addEventListener('keydown', dispatch);
    return () => {
      window.removeEventListener('keydown', noteDialog, { capture: true });
      window.removeEventListener('keydown', dispatch);
    };
  }, []);
}

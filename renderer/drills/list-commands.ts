/** The keys of the list: moving, starting, mode and language, and the log. */
import type { Language, Mode } from '#electron/drills/values.ts';
import { type Command, useCommands } from '../shell/commands.ts';
import { goTo } from '../shell/state.ts';
import { languageNames, modeNames } from './words.ts';

/** The modes in the order of their keys. */
export const modes = (['timed', 'practice', 'blank'] as const).map((value) => ({
  value,
  label: modeNames[value],
}));

export interface ListCommandsInput {
  mode: Mode;
  setMode: (mode: Mode) => void;
  language: Language;
  setLanguage: (language: Language) => void;
  step: (by: number) => void;
  /** What starts, in full; null where nothing can be started. */
  startTitle: string | null;
  start: () => void;
  startRandom: () => void;
}

export function useListCommands(input: ListCommandsInput): void {
  useCommands([...startCommands(input), ...moveCommands(input), ...howCommands(input)]);
}

function startCommands(input: ListCommandsInput): Command[] {
  if (input.startTitle === null) return [];
  const where = `Drills, ${languageNames[input.language]}`;
  const start: Command = {
    id: 'drills.start',
    title: input.startTitle,
    group: 'run',
    where,
    keys: 'enter',
    bar: 'start',
    run: input.start,
  };
  if (input.mode === 'practice') return [start];
  const random: Command = {
    id: 'drills.start-random',
    title: 'Start a drill drawn at random',
    group: 'run',
    where,
    run: input.startRandom,
  };
  return [start, random];
}

function moveCommands({ step }: ListCommandsInput): Command[] {
  return [
    {
      id: 'drills.next-row',
      title: 'Next drill',
      group: 'go',
      keys: 'j arrowdown',
      bar: 'move',
      run: () => step(1),
    },
    {
      id: 'drills.previous-row',
      title: 'Previous drill',
      group: 'go',
      keys: 'k arrowup',
      bar: 'move',
      run: () => step(-1),
    },
    {
      id: 'drills.log',
      title: 'Log of solve times',
      group: 'go',
      where: 'Drills',
      keys: 'l',
      bar: 'log',
      run: () => goTo('drills', 'log'),
    },
  ];
}

function howCommands({ setMode, language, setLanguage }: ListCommandsInput): Command[] {
  const other = language === 'python' ? 'typescript' : 'python';
  return [
    ...modes.map(
      ({ value, label }, index): Command => ({
        id: `drills.mode-${value}`,
        title: `Mode: ${label}`,
        group: 'change',
        where: 'Drills',
        keys: String(index + 1),
        bar: 'mode',
        run: () => setMode(value),
      }),
    ),
    {
      id: 'drills.language',
      title: `Language: ${languageNames[other]}`,
      group: 'change',
      where: 'Drills',
      keys: 'g',
      bar: 'language',
      run: () => setLanguage(other),
    },
  ];
}

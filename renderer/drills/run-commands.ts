/** The keys of a run: running, submitting, asking, pausing, and going from pane to pane. */
import {
  IconCheck,
  IconMessageQuestion,
  IconPlayerPause,
  IconPlayerPlay,
} from '@tabler/icons-react';
import type { RunView } from '#electron/drills/contract.ts';
import type { DraftFile } from '#electron/drills/values.ts';
import { type Command, useCommands } from '../shell/commands.ts';
import { goTo } from '../shell/state.ts';
import { actThenEdit } from './act-then-edit.ts';
import { drafts } from './drafts.ts';
import { focusPart, nextProblem } from './focus.ts';
import type { Drawer, RunDialog } from './run-screen.tsx';
import { drillsStore, useDrills } from './state.ts';

export interface RunCommandsInput {
  run: RunView;
  dialog: RunDialog;
  ask: (dialog: RunDialog) => void;
  drawer: Drawer;
  setDrawer: (drawer: Drawer) => void;
  file: DraftFile;
  setFile: (file: DraftFile) => void;
}

const where = 'Drills';

export function useRunCommands(input: RunCommandsInput): void {
  const { run, dialog } = input;
  const judging = useDrills((state) => state.judging !== null);
  const asking = dialog !== null || run.gap !== null;
  useCommands(
    asking ? [] : [...judgeCommands(run, judging), ...paneCommands(input), ...runCommands(input)],
  );
}

function judgeCommands(run: RunView, judging: boolean): Command[] {
  const { judge } = drillsStore.getState();
  if (run.pause !== null) return [];
  if (run.phase === 'clarify') {
    return [
      {
        id: 'drills.begin',
        title: 'Start coding',
        group: 'run',
        where,
        icon: IconPlayerPlay,
        keys: 'mod+enter',
        bar: 'start coding',
        run: () => void actThenEdit((drills, runId) => drills.beginBase({ runId })),
      },
    ];
  }
  if (judging) return [];
  return [
    {
      id: 'drills.test',
      title: 'Run tests',
      group: 'run',
      where,
      icon: IconPlayerPlay,
      keys: 'mod+enter',
      bar: 'run tests',
      run: () => void judge('test'),
    },
    {
      id: 'drills.submit',
      title: 'Submit',
      group: 'run',
      where,
      icon: IconCheck,
      keys: 'mod+shift+enter',
      run: () => void judge('submit'),
    },
  ];
}

/** Shows a pane where it is a drawer, and puts the focus into it. */
function enter(input: RunCommandsInput, part: 'interviewer' | 'editor' | 'results' | 'ask'): void {
  const wanted = part === 'editor' ? null : part === 'results' ? 'results' : 'interviewer';
  input.setDrawer(wanted);
  // At once, so that the next key goes there; a drawer is in sight only after it is drawn.
  focusPart(part);
  if (input.drawer !== wanted) requestAnimationFrame(() => focusPart(part));
}

function paneCommands(input: RunCommandsInput): Command[] {
  const { run, file, setFile } = input;
  const go = { group: 'go', where } as const;
  return [
    {
      ...go,
      id: 'drills.next-problem',
      title: 'Next problem',
      keys: 'f8',
      // Only a verdict has failures to go to.
      ...(run.judged === null ? {} : { bar: 'next failure' }),
      run: nextProblem,
    },
    {
      ...go,
      id: 'drills.pane-interviewer',
      title: 'The interviewer',
      keys: 'alt+1',
      bar: 'interviewer',
      run: () => enter(input, 'interviewer'),
    },
    {
      ...go,
      id: 'drills.pane-editor',
      title: 'The editor',
      keys: 'alt+2',
      bar: 'editor',
      run: () => enter(input, 'editor'),
    },
    {
      ...go,
      id: 'drills.pane-results',
      title: 'The results',
      keys: 'alt+3',
      bar: 'results',
      run: () => enter(input, 'results'),
    },
    {
      ...go,
      id: 'drills.other-file',
      title: file === 'solution' ? 'Your tests' : 'Your solution',
      keys: 'alt+4',
      run: () => {
        setFile(file === 'solution' ? 'tests' : 'solution');
        enter(input, 'editor');
      },
    },
    {
      id: 'drills.ask',
      title: 'Ask, or state an assumption',
      group: 'run',
      where,
      icon: IconMessageQuestion,
      keys: 'alt+a',
      bar: 'ask',
      run: () => enter(input, 'ask'),
    },
    ...(input.drawer === null
      ? []
      : [
          {
            ...go,
            id: 'drills.close-drawer',
            title: 'Close the drawer',
            keys: 'escape',
            run: () => enter(input, 'editor'),
          },
        ]),
  ];
}

function runCommands({ run, ask }: RunCommandsInput): Command[] {
  const { act } = drillsStore.getState();
  const commands: Command[] = [
    {
      id: 'drills.save',
      title: 'Save the code now',
      group: 'run',
      where,
      keys: 'mod+s',
      run: () => void drafts.flush(),
    },
    {
      id: 'drills.hint',
      title: 'Take a hint',
      group: 'run',
      where,
      keys: 'alt+h',
      run: () => void act((drills, runId) => drills.hint({ runId })),
    },
    {
      id: 'drills.editor-settings',
      title: 'Editor: Vim keys, font size, completion',
      group: 'change',
      where,
      run: () => ask('settings'),
    },
    {
      id: 'drills.list',
      title: 'The list of drills',
      group: 'go',
      where,
      run: () => goTo('drills', 'list'),
    },
    {
      id: 'drills.abandon',
      title: 'Abandon this run',
      group: 'change',
      where,
      run: () => ask('abandon'),
    },
  ];
  if (run.mode === 'practice') {
    return [...commands, finishPractice];
  }
  if (run.phase === 'base' || run.phase === 'extension') {
    commands.push({
      id: 'drills.wrap-up',
      title: 'End coding and wrap up',
      group: 'run',
      where,
      run: () => void wrapUp(),
    });
  }
  commands.push(
    run.pause === null
      ? {
          id: 'drills.pause',
          title: 'Pause, which marks the run',
          group: 'change',
          where,
          icon: IconPlayerPause,
          keys: 'alt+p',
          bar: 'pause, marks the run',
          run: () => ask('pause'),
        }
      : {
          id: 'drills.resume',
          title: 'Resume',
          group: 'run',
          where,
          icon: IconPlayerPlay,
          keys: 'alt+p',
          bar: 'resume',
          run: () => void actThenEdit((drills, runId) => drills.resume({ runId })),
        },
  );
  return commands;
}

/** Ends coding, with what was typed last on the disk. */
export async function wrapUp(): Promise<void> {
  await drafts.flush();
  await drillsStore.getState().act((drills, runId) => drills.wrapUp({ runId }));
}

const finishPractice: Command = {
  id: 'drills.finish',
  title: 'Finish this practice',
  group: 'run',
  where,
  run: () => void endPractice(),
};

/** Ends a practice, with what was typed last on the disk. */
export async function endPractice(): Promise<void> {
  await drafts.flush();
  await drillsStore.getState().finish();
}

/**
 * What can be done with the selected task, as commands. Today's checklist and the whole plan register the
 * same ones, so a key means the same in both.
 */
import {
  IconArrowForwardUp,
  IconCheck,
  IconClock,
  IconLock,
  IconNote,
  IconPlayerPlay,
  IconPlus,
  IconX,
} from '@tabler/icons-react';
import type { WorkSession } from '#electron/plan/contract.ts';
import type { PlanTask } from '#electron/plan/values.ts';
import { type Command, useCommands } from '../shell/commands.ts';
import { goTo } from '../shell/state.ts';
import type { Roving } from './roving.ts';
import { planStore } from './state.ts';
import type { Asked } from './task-dialogs.tsx';
import { placeNames, taskLength } from './words.ts';

/** Starts the clock on a task and opens its place. Nothing opens where the start was not stored. */
export async function start(task: PlanTask): Promise<void> {
  if (await planStore.getState().startSession(task.id)) goTo(task.place);
}

/** Starts a task, or goes back to it where its clock already runs. */
function startOrGoOn(task: PlanTask, session: WorkSession | null): void {
  if (session?.taskId === task.id) goTo(task.place);
  else void start(task);
}

/** Ticks a task, or takes its tick back. */
export function toggle(task: PlanTask): void {
  const plan = planStore.getState();
  void (task.status === 'done' ? plan.untick(task.id) : plan.tick(task.id));
}

export interface TaskCommandsInput {
  /** The row keys act on; null where the list is empty. */
  selected: PlanTask | null;
  /** What Enter starts. */
  startable: PlanTask | null;
  /** Other tasks to do, which the palette starts by name. */
  others?: PlanTask[];
  /** The clock that runs, if one does. */
  session: WorkSession | null;
  roving: Roving;
  ask: (asked: Asked) => void;
  /** Opens or closes the selected row's details; `note` puts the caret into the note. */
  openDetails: (id: string, note: boolean) => void;
  /** A question is open, or opening: keys are its own. */
  asking: boolean;
}

/** Registers the commands of a list of tasks. */
export function useTaskCommands(input: TaskCommandsInput): void {
  const { selected, startable, session, roving, ask, openDetails } = input;
  const running = startable !== null && session?.taskId === startable.id;
  const commands: Command[] = [];
  if (selected !== null) {
    commands.push(
      {
        id: 'plan.next-row',
        title: 'Next task',
        group: 'go',
        keys: 'j arrowdown',
        bar: 'move',
        run: () => roving.step(1),
      },
      {
        id: 'plan.previous-row',
        title: 'Previous task',
        group: 'go',
        keys: 'k arrowup',
        bar: 'move',
        run: () => roving.step(-1),
      },
    );
  }
  if (startable !== null) {
    commands.push({
      id: 'plan.start',
      title: `${running ? 'Go on' : 'Start'}: ${startable.title}`,
      group: 'run',
      where: `${placeNames[startable.place]}, ${taskLength(startable)}`,
      icon: IconPlayerPlay,
      keys: 'enter',
      bar: running ? 'go on' : 'start',
      run: () => startOrGoOn(startable, session),
    });
  }
  for (const task of input.others ?? []) {
    commands.push({
      id: `plan.start ${task.id}`,
      title: `Start: ${task.title}`,
      group: 'run',
      where: `${placeNames[task.place]}, ${taskLength(task)}`,
      icon: IconPlayerPlay,
      run: () => startOrGoOn(task, session),
    });
  }
  if (selected !== null) commands.push(...commandsOf(selected, ask, openDetails));
  commands.push({
    id: 'plan.add-task',
    title: 'Add a task of your own',
    group: 'change',
    where: 'Today',
    icon: IconPlus,
    keys: 'a',
    run: () => ask({ kind: 'add' }),
  });
  useCommands(input.asking ? [] : commands);
}

function commandsOf(
  task: PlanTask,
  ask: TaskCommandsInput['ask'],
  openDetails: TaskCommandsInput['openDetails'],
): Command[] {
  const done = task.status === 'done';
  const open = task.status === 'to-do';
  const own: Command[] =
    task.origin === 'own'
      ? [
          {
            id: 'plan.edit-task',
            title: `Edit ${task.title}`,
            group: 'change',
            keys: 'e',
            run: () => ask({ kind: 'edit', task }),
          },
        ]
      : [];
  const change = { group: 'change', where: 'Today' } as const;
  const always: Command[] = [
    {
      ...change,
      id: 'plan.tick',
      title: done ? `Not done: ${task.title}` : `Done: ${task.title}`,
      icon: IconCheck,
      keys: 'space',
      bar: done ? 'not done' : 'done',
      run: () => toggle(task),
    },
    {
      ...change,
      id: 'plan.details',
      title: `Details of ${task.title}`,
      keys: 'o',
      run: () => openDetails(task.id, false),
    },
    {
      ...change,
      id: 'plan.note',
      title: `Note on ${task.title}`,
      icon: IconNote,
      keys: 'n',
      run: () => openDetails(task.id, true),
    },
    {
      ...change,
      id: 'plan.spend',
      title: `Minutes spent on ${task.title}`,
      icon: IconClock,
      keys: 'm',
      run: () => ask({ kind: 'spend', task }),
    },
    ...own,
  ];
  if (task.status === 'skipped' || task.status === 'dropped') {
    return [
      ...always,
      {
        ...change,
        id: 'plan.restore',
        title: `Bring back ${task.title}`,
        keys: 'r',
        bar: 'bring back',
        run: () => void planStore.getState().restore(task.id),
      },
    ];
  }
  if (!open) return always;
  return [
    ...always,
    {
      ...change,
      id: 'plan.move',
      title: `Move ${task.title} to another day`,
      icon: IconArrowForwardUp,
      keys: 's',
      bar: 'slip to another day',
      run: () => ask({ kind: 'move', task }),
    },
    {
      ...change,
      id: 'plan.skip',
      title: `Skip ${task.title}`,
      icon: IconX,
      keys: 'x',
      run: () => ask({ kind: 'skip', task }),
    },
    {
      ...change,
      id: 'plan.lock',
      title: task.locked ? `Unlock ${task.title}` : `Lock ${task.title} to its day`,
      icon: IconLock,
      keys: 'l',
      run: () => void planStore.getState().lock(task.id, !task.locked),
    },
  ];
}

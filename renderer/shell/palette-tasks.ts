/** The plan's tasks as entries of the palette: today's can be started, all others found on their day. */
import { IconCalendarEvent, IconPlayerPlay } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { PlanTask } from '#electron/plan/values.ts';
import { planStore, usePlan } from '../plan/state.ts';
import { start } from '../plan/task-actions.ts';
import { nearDay, placeNames, taskLength } from '../plan/words.ts';
import type { Command } from './commands.ts';
import { goTo, useShell } from './state.ts';

function starting(task: PlanTask): Command {
  return {
    id: `task.start.${task.id}`,
    title: `Start: ${task.title}`,
    group: 'run',
    where: `${placeNames[task.place]}, ${taskLength(task)}`,
    icon: IconPlayerPlay,
    run: () => void start(task),
  };
}

function finding(task: PlanTask, day: string, today: string): Command {
  return {
    id: `task.find.${task.id}`,
    title: task.title,
    group: 'go',
    where: `Plan, ${task.status === 'done' ? 'done' : nearDay(day, today)}`,
    icon: IconCalendarEvent,
    run: () => goTo('today', `weeks ${day}`),
  };
}

/** Reads the whole plan when the palette opens, and gives an entry for every task that stands. */
export function useTaskEntries(): Command[] {
  const today = useShell((state) => state.today);
  const view = usePlan((state) => state.today);
  const weeks = usePlan((state) => state.weeks);
  const stands = view !== null;
  useEffect(() => {
    // A plan that cannot be read says so in Today; the palette has its other entries.
    if (stands) void planStore.getState().loadWeeks();
  }, [stands]);

  const startable = (view?.tasks ?? []).filter(({ status }) => status === 'to-do').map(starting);
  const placed = (weeks?.weeks ?? []).flatMap(({ days }) => days).flatMap((day) => day.tasks);
  const findable = placed.flatMap((task) =>
    // The daily task is on every day: to find it is to look at Today.
    task.day === null || task.origin === 'daily' || task.status === 'lapsed'
      ? []
      : [finding(task, task.day, today)],
  );
  return [...startable, ...findable];
}

/**
 * The plan's commands that work wherever the person is: undo and redo, the whole plan, and the calendar
 * file. The shell mounts this once.
 */
import { IconCalendar, IconCalendarDown } from '@tabler/icons-react';
import { type Command, useCommands } from '../shell/commands.ts';
import { goTo } from '../shell/state.ts';
import { exportCalendar } from './calendar-export.ts';
import { planStore, usePlan } from './state.ts';
import { weeksName } from './words.ts';

export function PlanCommands() {
  const stands = usePlan((state) => state.today !== null);
  const weeks = usePlan((state) => state.today?.position.weeks ?? 4);
  const undo = usePlan((state) => state.today?.undo ?? null);
  const redo = usePlan((state) => state.today?.redo ?? null);
  const commands: Command[] = [];
  if (undo !== null) {
    commands.push({
      id: 'app.undo',
      title: `Undo: ${undo}`,
      group: 'change',
      keys: 'mod+z',
      // In a text field the field's own undo comes first.
      inFields: false,
      run: () => void planStore.getState().undo(),
    });
  }
  if (redo !== null) {
    commands.push({
      id: 'app.redo',
      title: `Redo: ${redo}`,
      group: 'change',
      keys: 'mod+shift+z',
      inFields: false,
      run: () => void planStore.getState().redo(),
    });
  }
  if (stands) {
    commands.push(
      {
        id: 'plan.open-weeks',
        title: `${weeksName(weeks)}: the whole plan`,
        group: 'go',
        where: 'Today',
        icon: IconCalendar,
        run: () => goTo('today', 'weeks'),
      },
      {
        id: 'plan.export-calendar',
        title: 'Export the plan to a calendar file',
        // Not under Run: there the next thing to do comes first.
        group: 'change',
        icon: IconCalendarDown,
        run: () => void exportCalendar(),
      },
    );
  }
  useCommands(commands);
  return null;
}

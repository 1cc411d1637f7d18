/** The three views of Numbers: review, all cards, statistics; and the commands that go from one to another. */
import { IconCards, IconChartBar, IconRepeat } from '@tabler/icons-react';
import viewStyles from '../plan/view-switch.module.css';
import { type Command, useCommands } from '../shell/commands.ts';
import { goTo } from '../shell/state.ts';

export type View = 'review' | 'cards' | 'statistics';

const views = [
  { id: 'review', label: 'Review', title: 'Review', view: null, icon: IconRepeat, keys: 'alt+1' },
  {
    id: 'cards',
    label: 'Cards',
    title: 'All cards',
    view: 'cards',
    icon: IconCards,
    keys: 'alt+2',
  },
  {
    id: 'statistics',
    label: 'Statistics',
    title: 'Statistics of the cards',
    view: 'statistics',
    icon: IconChartBar,
    keys: 'alt+4',
  },
] as const;

/** Registers going to each view; every screen of the place does. */
export function useViewCommands(): void {
  useCommands(
    views.map(
      ({ id, title, icon, keys, view }): Command => ({
        id: `numbers.view-${id}`,
        title,
        group: 'go',
        where: 'Numbers',
        icon,
        keys,
        run: () => goTo('numbers', view),
      }),
    ),
  );
}

export function Views({ view }: { view: View }) {
  return (
    <div className={viewStyles.switch}>
      {views.map(({ id, label, view: target }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === view}
          onClick={() => goTo('numbers', target)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

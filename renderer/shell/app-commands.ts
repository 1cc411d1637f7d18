/** The commands that work in every place: going, the window's look, the data, and the keys. */
import {
  IconBell,
  IconDatabaseExport,
  IconFolder,
  IconInfoCircle,
  IconKeyboard,
  IconMoon,
  IconSearch,
  IconSettings,
  IconSun,
  IconSunMoon,
  IconTextDecrease,
  IconTextIncrease,
  IconTextSize,
} from '@tabler/icons-react';
import type { Preferences } from '#electron/app/contract.ts';
import { connect } from '../client.ts';
import { places } from '../places.ts';
import { sections } from '../settings/sections.ts';
import { type Command, useCommands } from './commands.ts';
import { tell } from './notices.tsx';
import { openOverlay } from './overlays.ts';
import { movePane } from './panes.ts';
import { changePreferences, goTo, shellStore } from './state.ts';
import { nextTextSize } from './text-size.ts';
import { say } from './toasts.ts';

/** Runs an act and shows its failure above the place. */
function attempt(act: () => Promise<void>): void {
  act().catch((error: unknown) => tell(error, () => attempt(act)));
}

function prefer(change: Partial<Preferences>): void {
  attempt(() => changePreferences(change));
}

function resize(step: 1 | -1): void {
  prefer({ textSize: nextTextSize(shellStore.getState().preferences.textSize, step) });
}

async function backUp(): Promise<void> {
  const client = await connect();
  const { file } = await client.app.backUp();
  say(`Backed up to ${file}.`);
}

async function showDataFolder(): Promise<void> {
  const client = await connect();
  await client.app.showDataFolder();
}

function toggleReminder(): void {
  const { reminder } = shellStore.getState().preferences;
  attempt(async () => {
    await changePreferences({ reminder: { ...reminder, on: !reminder.on } });
    say(reminder.on ? 'Daily reminder turned off.' : `Daily reminder at ${reminder.time}.`);
  });
}

const goCommands: Command[] = [
  ...places.map(
    (place): Command => ({
      id: `go.${place.id}`,
      title: place.label,
      group: 'go',
      keys: place.shortcut,
      icon: place.icon,
      run: () => goTo(place.id),
    }),
  ),
  {
    id: 'go.settings',
    title: 'Settings',
    group: 'go',
    keys: 'mod+,',
    icon: IconSettings,
    run: () => goTo('settings'),
  },
  ...sections.map(
    ({ id, title }): Command => ({
      id: `settings.${id}`,
      title: `Settings: ${title}`,
      group: 'go',
      icon: IconSettings,
      run: () => goTo('settings', id),
    }),
  ),
  {
    id: 'app.about',
    title: 'About Dry Run',
    group: 'go',
    where: 'Settings',
    icon: IconInfoCircle,
    run: () => goTo('settings', 'about'),
  },
  {
    id: 'app.keys',
    title: 'All keys',
    group: 'go',
    keys: '?',
    icon: IconKeyboard,
    run: () => openOverlay('keys'),
  },
  {
    id: 'app.palette',
    title: 'Go to or run',
    group: 'go',
    keys: 'mod+k',
    icon: IconSearch,
    run: () => openOverlay('palette'),
  },
  { id: 'app.next-pane', title: 'Next pane', group: 'go', keys: 'f6', run: () => movePane(1) },
  {
    id: 'app.previous-pane',
    title: 'Previous pane',
    group: 'go',
    keys: 'shift+f6',
    run: () => movePane(-1),
  },
];

const themes = [
  { theme: 'light', icon: IconSun, title: 'Light theme' },
  { theme: 'dark', icon: IconMoon, title: 'Dark theme' },
  { theme: 'system', icon: IconSunMoon, title: "The system's theme" },
] as const;

const changeCommands: Command[] = [
  ...themes.map(
    ({ theme, icon, title }): Command => ({
      id: `app.theme-${theme}`,
      title,
      group: 'change',
      where: 'Appearance',
      icon,
      run: () => prefer({ theme }),
    }),
  ),
  {
    id: 'app.text-larger',
    title: 'Larger text',
    group: 'change',
    where: 'Appearance',
    keys: 'mod++ mod+=',
    icon: IconTextIncrease,
    run: () => resize(1),
  },
  {
    id: 'app.text-smaller',
    title: 'Smaller text',
    group: 'change',
    where: 'Appearance',
    keys: 'mod+-',
    icon: IconTextDecrease,
    run: () => resize(-1),
  },
  {
    id: 'app.text-reset',
    title: "Text at the app's own size",
    group: 'change',
    where: 'Appearance',
    icon: IconTextSize,
    run: () => prefer({ textSize: 100 }),
  },
  {
    id: 'app.reminder',
    title: 'Daily reminder on or off',
    group: 'change',
    where: 'Settings',
    icon: IconBell,
    run: toggleReminder,
  },
  {
    id: 'app.back-up',
    title: 'Back up now',
    group: 'run',
    where: 'Data',
    icon: IconDatabaseExport,
    run: () => attempt(backUp),
  },
  {
    id: 'app.show-data-folder',
    title: 'Show the data folder',
    group: 'run',
    where: 'Data',
    icon: IconFolder,
    run: () => attempt(showDataFolder),
  },
];

const commands = [...goCommands, ...changeCommands];

/** Registers them; the root does, once. */
export function useAppCommands(): void {
  useCommands(commands);
}

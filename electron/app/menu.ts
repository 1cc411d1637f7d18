/**
 * The application menu. Items that act on a screen send the page the id of a command; the page knows what it does.
 */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { PlaceId } from '#content/plan/schema.ts';

const places: [PlaceId, string][] = [
  ['today', 'Today'],
  ['drills', 'Drills'],
  ['numbers', 'Numbers'],
  ['stories', 'Stories'],
  ['opinions', 'Opinions'],
  ['mocks', 'Mocks'],
  ['designs', 'Designs'],
  ['trial', 'Trial'],
  ['rounds', 'Rounds'],
  ['progress', 'Progress'],
];

/** Builds the menu for a platform. `send` hands a command's id to the page. */
export function menuTemplate(
  platform: NodeJS.Platform,
  send: (command: string) => void,
): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  const item = (
    label: string,
    command: string,
    accelerator?: string,
  ): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => send(command),
  });
  const about = item('About Dry Run', 'app.about');
  const settings = item('Settings…', 'go.settings', 'CmdOrCtrl+,');
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const appMenu: MenuItemConstructorOptions = {
    label: 'Dry Run',
    submenu: [about, separator, settings, separator, { role: 'hide' }, { role: 'quit' }],
  };
  return [
    ...(mac ? [appMenu] : []),
    {
      label: 'File',
      submenu: [
        item('Export Calendar…', 'plan.export-calendar'),
        ...(mac ? [] : [separator, settings, separator, { role: 'quit' } as const]),
      ],
    },
    {
      label: 'Edit',
      submenu: [
        // Undo and redo stay the page's: in a text field they act on the text, elsewhere on the plan.
        item('Undo', 'app.undo'),
        item('Redo', 'app.redo'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: 'Go',
      submenu: [
        item('Go to or Run…', 'app.palette', 'CmdOrCtrl+K'),
        separator,
        ...places.map(([id, label], index) =>
          item(label, `go.${id}`, `CmdOrCtrl+${(index + 1) % 10}`),
        ),
      ],
    },
    {
      label: 'View',
      submenu: [
        item('Light', 'app.theme-light'),
        item('Dark', 'app.theme-dark'),
        item('As the System', 'app.theme-system'),
        separator,
        item('Larger Text', 'app.text-larger', 'CmdOrCtrl+Plus'),
        item('Smaller Text', 'app.text-smaller', 'CmdOrCtrl+-'),
        item('Usual Text', 'app.text-reset'),
        separator,
        { role: 'togglefullscreen' },
        { role: 'toggleDevTools' },
      ],
    },
    {
      label: 'Help',
      submenu: [item('All Keys', 'app.keys'), ...(mac ? [] : [about])],
    },
  ];
}

export function installMenu(send: (command: string) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, send)));
}

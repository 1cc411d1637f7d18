/**
 * The main process's entry: opens the window, and builds the house while Chromium starts the page.
 *
 * The page's process is the slowest part of a start, so it is asked for first. What is imported at the top of this
 * file is light; the rest comes with household.ts.
 */
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { app, Menu, session } from 'electron';
import { tellFaults } from './app/faults.ts';
import { denyConnections, denyNetwork } from './app/network.ts';
import { registerSchemes, servePages } from './app/pages.ts';
import { answerPorts } from './app/ports.ts';
import { createMainWindow } from './app/window.ts';
import { type Clock, clockFrom } from './clock.ts';
import { judgeScheme } from './judge/pages.ts';

/** Set by `npm run dev`, whose pages come from a local server. */
const developmentOrigin = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;

const window = createMainWindow(developmentOrigin);

function main(): void {
  const clock = clockOrExit();
  if (canHoldLock(app.getPath('userData')) && !app.requestSingleInstanceLock()) {
    console.error('Dry Run is already open with this data folder; its window was brought forward.');
    app.exit(0);
    return;
  }
  registerSchemes(judgeScheme);
  if (developmentOrigin === undefined) denyConnections();
  // Electron would build a menu of its own, only to see it replaced.
  Menu.setApplicationMenu(null);
  app.on('second-instance', () => window.bringForward());
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => start(clock));
}

/**
 * Whether a data folder can hold the lock of the one instance. Chromium answers a folder that cannot be written
 * as if another instance held it; without a lock the app starts, and its page says what is wrong with the folder.
 */
function canHoldLock(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function clockOrExit(): Clock {
  try {
    return clockFrom(process.argv);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    app.exit(2);
    throw error;
  }
}

function start(clock: Clock): void {
  tellFaults();
  const network = denyNetwork(session.defaultSession, developmentOrigin);
  servePages(session.defaultSession, join(__dirname, '../renderer'));
  window.open();
  const household = import('./household.ts').then(({ moveIn }) =>
    moveIn({ clock, network, window }),
  );
  answerPorts(developmentOrigin, household);
  household.catch((error: unknown) => {
    console.error(error);
    // The page says that nothing answers.
    window.bringForward();
  });
}

main();

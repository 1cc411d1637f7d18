/**
 * The main process's entry: composes the house and opens its window.
 */
import { join } from 'node:path';
import curriculum from 'virtual:content/plan';
import { app, type BrowserWindow, dialog, ipcMain, Notification, session, shell } from 'electron';
import { watchDays } from './app/days-watch.ts';
import { installMenu } from './app/menu.ts';
import { denyConnections, denyNetwork, type NetworkGuard } from './app/network.ts';
import { appOrigin, registerAppScheme, servePages } from './app/pages.ts';
import { readWindowPlace, writeWindowPlace } from './app/preferences.ts';
import { reminderText, startReminder } from './app/reminder.ts';
import { applyPreferences, openWindow } from './app/window.ts';
import { type Clock, clockFrom } from './clock.ts';
import { buildHouse, type Desk, type House } from './house.ts';
import { createHandler } from './router.ts';

/** Set by `npm run dev`, whose pages come from a local server. */
const developmentOrigin = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;

let window: BrowserWindow | null = null;

function main(): void {
  const clock = clockOrExit();
  if (!app.requestSingleInstanceLock()) {
    console.error('Dry Run is already open with this data folder; its window was brought forward.');
    app.exit(0);
    return;
  }
  registerAppScheme();
  if (developmentOrigin === undefined) denyConnections();
  app.on('second-instance', () => bringForward());
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => start(clock));
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
  const network = denyNetwork(session.defaultSession, developmentOrigin);
  servePages(session.defaultSession, join(__dirname, '../renderer'));
  const house = buildHouse({
    clock,
    curriculum,
    folder: app.getPath('userData'),
    desk: deskOver(network),
  });
  if (house.state.kind === 'open') house.state.plan.openDay();
  answerPorts(house);
  window = openFor(house);
  installMenu((command) => house.events.publish('event', { kind: 'command', command }));
  watchDays(clock, (today) => {
    if (house.state.kind === 'open') house.state.plan.openDay();
    house.events.publish('event', { kind: 'day-changed', today });
  });
  remind(house);
  app.on('will-quit', () => house.close());
  app.on('activate', () => {
    if (window === null) window = openFor(house);
  });
}

function openFor(house: House): BrowserWindow {
  const store = house.state.kind === 'open' ? house.state.store : null;
  const opened = openWindow({
    preferences: house.preferences(),
    place: store && readWindowPlace(store),
    developmentOrigin,
    onPlace: (place) => {
      if (house.state.kind === 'open' && house.state.store.sqlite.open)
        writeWindowPlace(house.state.store, place);
    },
  });
  opened.on('closed', () => {
    window = null;
  });
  return opened;
}

/** Gives each page that asks one end of the typed contract, when it is the app's own top page. */
function answerPorts(house: House): void {
  const handler = createHandler(house);
  const origin = developmentOrigin === undefined ? appOrigin : new URL(developmentOrigin).origin;
  ipcMain.on('port', (event) => {
    const [port] = event.ports;
    const address = event.senderFrame?.url ?? '';
    const own = address.startsWith(`${origin}/`) && event.senderFrame === event.sender.mainFrame;
    if (port === undefined || !own) return;
    handler.upgrade(port);
    port.start();
  });
}

function deskOver(network: NetworkGuard): Desk {
  return {
    version: app.getVersion(),
    networkRequests: () => network.cancelled(),
    applyPreferences: (preferences) => applyPreferences(window, preferences),
    showFolder: (folder) => void shell.openPath(folder),
    async chooseFile(title, name) {
      const options = { title, defaultPath: join(app.getPath('documents'), name) };
      const { canceled, filePath } = await (window === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options));
      return canceled || !filePath ? null : filePath;
    },
    quit: () => app.quit(),
  };
}

function remind(house: House): void {
  startReminder({
    clock: house.clock,
    reminder: () => house.preferences().reminder,
    text: () => reminderText(house.state.kind === 'open' ? house.state.plan.today() : null),
    show: (text) => {
      const notification = new Notification(text);
      notification.on('click', () => bringForward());
      notification.show();
    },
  });
}

function bringForward(): void {
  if (window === null) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

main();

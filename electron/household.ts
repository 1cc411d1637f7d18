/**
 * Composes the house, furnishes the window from it, and answers the page.
 *
 * Chromium starts the page meanwhile and needs this thread again and again, so the work pauses between its parts.
 */
import { join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import curriculum from 'virtual:content/plan';
import { app, dialog, type MessagePortMain, Notification, shell } from 'electron';
import { watchDays } from './app/days-watch.ts';
import { installMenu } from './app/menu.ts';
import type { NetworkGuard } from './app/network.ts';
import { readWindowPlace, writeWindowPlace } from './app/preferences.ts';
import { reminderText, startReminder } from './app/reminder.ts';
import { applyPreferences, type MainWindow } from './app/window.ts';
import type { Clock } from './clock.ts';
import { buildHouse, type Desk, type House } from './house.ts';
import { createHandler } from './router.ts';

export interface Surroundings {
  clock: Clock;
  network: NetworkGuard;
  window: MainWindow;
}

export interface Household {
  /** Answers a page that handed over one end of a port. */
  connect(port: MessagePortMain): void;
}

export async function moveIn({ clock, network, window }: Surroundings): Promise<Household> {
  await pause();
  const folder = app.getPath('userData');
  const house = buildHouse({
    clock,
    curriculum,
    folder,
    desk: deskOver(network, window),
    loadDrills: async () => {
      const [{ default: drills }, { openJudge }] = await Promise.all([
        import('virtual:content/drills'),
        import('./judge/open.ts'),
      ]);
      return { drills, judge: openJudge(folder) };
    },
    loadNumbers: async () => (await import('virtual:content/numbers')).default,
    loadWriting: async () => (await import('virtual:content/writing')).default,
    loadStories: async () => (await import('virtual:content/stories')).default,
    loadOpinions: async () => (await import('virtual:content/opinions')).default,
  });
  installMenu((command) => house.events.publish('event', { kind: 'command', command }));
  furnish(window, house);
  // Before the windows close: a judge that opened one of its own meanwhile would keep the app from ending.
  app.on('before-quit', () => house.prepareToClose());
  app.on('will-quit', () => house.close());
  app.on('activate', () => {
    if (window.current() !== null) return;
    window.open();
    furnish(window, house);
  });
  await pause();
  if (house.state.kind === 'open') house.state.plan.openDay();
  watchDays(clock, (today) => {
    if (house.state.kind === 'open') house.state.plan.openDay();
    house.events.publish('event', { kind: 'day-changed', today });
  });
  remind(house, window);
  await pause();
  const handler = createHandler(house);
  // oRPC asks of each message whether it is a FormData, and Node reads its whole web library when that is first named.
  // Named here, it is there before the page asks anything.
  setImmediate(() => void globalThis.FormData);
  return {
    connect(port) {
      handler.upgrade(port);
      port.start();
    },
  };
}

function furnish(window: MainWindow, house: House): void {
  const store = house.state.kind === 'open' ? house.state.store : null;
  window.furnish({
    preferences: house.preferences(),
    place: store && readWindowPlace(store),
    onPlace: (place) => {
      if (house.state.kind === 'open' && house.state.store.sqlite.open)
        writeWindowPlace(house.state.store, place);
    },
  });
}

function deskOver(network: NetworkGuard, window: MainWindow): Desk {
  return {
    version: app.getVersion(),
    networkRequests: () => network.cancelled(),
    applyPreferences: (preferences) => applyPreferences(window.current(), preferences),
    showFolder: (folder) => void shell.openPath(folder),
    async chooseFile(title, name) {
      const options = { title, defaultPath: join(app.getPath('documents'), name) };
      const parent = window.current();
      const { canceled, filePath } = await (parent === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(parent, options));
      return canceled || !filePath ? null : filePath;
    },
    async openFile(title, endings) {
      const filters = [
        { name: endings.map((ending) => `.${ending}`).join(', '), extensions: [...endings] },
      ];
      const options = { title, filters, properties: ['openFile' as const] };
      const parent = window.current();
      const { canceled, filePaths } = await (parent === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(parent, options));
      return canceled ? null : (filePaths[0] ?? null);
    },
    printPdf: async (page) => (await import('./app/print.ts')).printPdf(page),
    quit: () => app.quit(),
  };
}

function remind(house: House, window: MainWindow): void {
  startReminder({
    clock: house.clock,
    reminder: () => house.preferences().reminder,
    text: () => reminderText(house.state.kind === 'open' ? house.state.plan.today() : null),
    show: (text) => {
      const notification = new Notification(text);
      notification.on('click', () => window.bringForward());
      notification.show();
    },
  });
}

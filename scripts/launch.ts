import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type ConsoleMessage,
  type ElectronApplication,
  _electron as electron,
  type Page,
} from '@playwright/test';
import { root } from './bootstrap/places.mjs';
import { endApp } from './end-app.ts';

/** How to start the built app. */
export type LaunchOptions = {
  /** The folder for its data; without it a new one that is removed when the app is closed. */
  profile?: string;
  /** The moment the app shall take for now: a local date-time such as `2026-03-02T08:00`. */
  now?: string;
  /** The time zone it shall live in, such as `Europe/Zurich`. */
  timeZone?: string;
  /** Further arguments for the app. */
  args?: string[];
  /** Further variables for its environment. */
  env?: Record<string, string>;
};

/** The app as it runs under a test. */
export type RunningApp = {
  /** Playwright's hold on the main process. */
  app: ElectronApplication;
  /** The window a person sees. */
  page: Page;
  /** The folder with its data. */
  profile: string;
  /** Errors of its pages so far: those on the console, and those nobody caught. */
  problems: string[];
  /**
   * End it as a person would; does nothing when it has ended. A profile of its own is removed.
   * @throws where something of it does not end, and says what
   */
  close: () => Promise<void>;
  /** End the main process at once (SIGKILL), as a crash would; the profile stays. */
  kill: () => Promise<void>;
};

/** How long the window may take to appear, in milliseconds; a busy machine needs many times the usual half second. */
const windowPatience = 30_000;

/** A new empty folder for an app's data, for tests that start the app twice on the same one. */
export function makeProfile(): string {
  return mkdtempSync(path.join(tmpdir(), 'dry-run-profile-'));
}

/** Remove a folder made by {@link makeProfile}. */
export function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/**
 * Start the built app on a profile of its own and wait for its window.
 * The Electron is the one `ELECTRON_OVERRIDE_DIST_PATH` names, else the pinned package's.
 * @throws when the app ends or shows no window in time; its profile is removed then
 */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const profile = options.profile ?? makeProfile();
  const clear = () => {
    if (options.profile === undefined) removeProfile(profile);
  };
  const problems: string[] = [];
  let app: ElectronApplication | undefined;
  try {
    app = await electron.launch({
      args: [
        '.',
        `--user-data-dir=${profile}`,
        ...(options.now === undefined ? [] : [`--now=${options.now}`]),
        ...(options.args ?? []),
      ],
      cwd: root,
      env: environment(options),
      // Without this Playwright takes the sandbox away; only root cannot keep it.
      chromiumSandbox: process.getuid?.() !== 0,
      // Playwright would hold every page in the light scheme; the app's own theme is to show.
      colorScheme: null,
      timeout: windowPatience,
    });
    app.on('window', (page) => collectProblems(page, problems));
    for (const page of app.windows()) collectProblems(page, problems);
    const page = await mainWindow(app);
    return running(app, page, profile, problems, clear);
  } catch (error) {
    app?.process().kill('SIGKILL');
    clear();
    throw error;
  }
}

/** The window a person sees: the one under `app://`, as other windows may be hidden helpers. */
async function mainWindow(app: ElectronApplication): Promise<Page> {
  const isMain = (page: Page) => page.url().startsWith('app://');
  const deadline = Date.now() + windowPatience;
  for (;;) {
    const found = app.windows().find(isMain);
    if (found) return found;
    const page = await app.waitForEvent('window', { timeout: deadline - Date.now() });
    // A new window may be handed over before it has gone anywhere.
    await page.waitForURL(/^(app|judge):\/\//, { timeout: deadline - Date.now() });
  }
}

function running(
  app: ElectronApplication,
  page: Page,
  profile: string,
  problems: string[],
  clear: () => void,
): RunningApp {
  // Playwright lets go of the process once it has ended, so it is asked for it while it runs.
  const main = app.process();
  const isRunning = () => main.exitCode === null && main.signalCode === null;
  const gone = isRunning() ? once(main, 'exit') : undefined;
  return {
    app,
    page,
    profile,
    problems,
    close: async () => {
      try {
        if (isRunning()) await endApp(app, main);
      } finally {
        clear();
      }
    },
    kill: async () => {
      if (isRunning()) main.kill('SIGKILL');
      await gone;
    },
  };
}

function environment(options: LaunchOptions): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    ...Object.fromEntries(inherited),
    ...(options.timeZone === undefined ? {} : { TZ: options.timeZone }),
    ...options.env,
  };
}

const watched = new WeakSet<Page>();

function collectProblems(page: Page, problems: string[]): void {
  if (watched.has(page)) return;
  watched.add(page);
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`page: ${error.message}`));
}

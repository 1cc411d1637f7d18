/**
 * The main window: restored size and place, no navigation, no second window, no permission but the
 * microphone.
 *
 * It is opened before anything is known of the person, so that Chromium starts the page's process at once; it is
 * shown when its place and look are known and its page stands.
 */
import { join } from 'node:path';
import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import type { Preferences } from './contract.ts';
import { appOrigin } from './pages.ts';
import { guardPermissions } from './permissions.ts';
import type { WindowPlace } from './preferences.ts';

const usualSize = { width: 1280, height: 832 };
const leastSize = { minWidth: 1024, minHeight: 700 };

/** The pane's colour in each scheme, so that the window never flashes white; as `--surface` in the page's tokens. */
const background = { light: '#F9FAF6', dark: '#181C19' };

/** How long a window rests before its place is written. */
const placeSettles = 400;

/** What the stored preferences say of the window. */
export interface Furnishing {
  preferences: Preferences;
  place: WindowPlace | null;
  onPlace: (place: WindowPlace) => void;
}

export interface MainWindow {
  /** Null before it is opened and after it is closed. */
  current(): BrowserWindow | null;
  /** Opens it unseen and begins to load its page. */
  open(): void;
  /** Gives the open window its place and look; it is seen from then on, or from when its page stands. */
  furnish(furnishing: Furnishing): void;
  /** Brings it before the person's eyes. */
  bringForward(): void;
}

/** @param developmentOrigin The local server of `npm run dev`; undefined in a built app. */
export function createMainWindow(developmentOrigin: string | undefined): MainWindow {
  let window: BrowserWindow | null = null;
  let loaded = Promise.resolve();
  return {
    current: () => window,
    open() {
      const opened = openUnseen(originOf(developmentOrigin));
      opened.on('closed', () => {
        window = null;
        app.quit();
        // A hidden window must not keep the app alive. One that was opened while it quits is closed by nobody else.
        for (const hidden of BrowserWindow.getAllWindows()) hidden.destroy();
      });
      window = opened;
      loaded = new Promise((resolve) => {
        opened.webContents.once('dom-ready', () => resolve());
        opened.webContents.once('did-fail-load', () => resolve());
      });
      void opened.loadURL(developmentOrigin ?? `${appOrigin}/`);
    },
    furnish({ preferences, place, onPlace }) {
      const opened = window;
      if (opened === null) return;
      applyPreferences(opened, preferences);
      opened.setBackgroundColor(backgroundNow());
      if (place !== null && isVisible(place)) opened.setBounds(place);
      void loaded.then(() => {
        if (opened.isDestroyed()) return;
        applyPreferences(opened, preferences);
        if (place?.maximized) opened.maximize();
        else opened.show();
        rememberPlace(opened, onPlace);
      });
    },
    bringForward() {
      if (window === null) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
  };
}

function originOf(developmentOrigin: string | undefined): string {
  return developmentOrigin === undefined ? appOrigin : new URL(developmentOrigin).origin;
}

function openUnseen(origin: string): BrowserWindow {
  const window = new BrowserWindow({
    ...usualSize,
    ...leastSize,
    title: 'Dry Run',
    show: false,
    // A page that wants to paint waits until Chromium's graphics stand; an unseen one goes on loading.
    paintWhenInitiallyHidden: false,
    backgroundColor: backgroundNow(),
    webPreferences: {
      preload: join(__dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  fenceIn(window, origin);
  return window;
}

function backgroundNow(): string {
  return nativeTheme.shouldUseDarkColors ? background.dark : background.light;
}

/** Applies what the window itself shows of the preferences. */
export function applyPreferences(window: BrowserWindow | null, preferences: Preferences): void {
  nativeTheme.themeSource = preferences.theme;
  window?.webContents.setZoomFactor(preferences.textSize / 100);
}

/** A place counts when a good part of it lies on a screen that is there now. */
function isVisible(place: WindowPlace): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const width =
      Math.min(place.x + place.width, workArea.x + workArea.width) - Math.max(place.x, workArea.x);
    const height =
      Math.min(place.y + place.height, workArea.y + workArea.height) -
      Math.max(place.y, workArea.y);
    return width >= 200 && height >= 100;
  });
}

function rememberPlace(window: BrowserWindow, onPlace: (place: WindowPlace) => void): void {
  let timer: NodeJS.Timeout | undefined;
  const remember = () => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized()) return;
    onPlace({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(remember, placeSettles);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('close', remember);
}

function fenceIn(window: BrowserWindow, origin: string): void {
  const { webContents } = window;
  // A reload navigates, too; it may come back to the page's own address and nowhere else.
  webContents.on('will-navigate', (event) => {
    if (event.url !== webContents.getURL()) event.preventDefault();
  });
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // WebRTC would send its UDP packets past the request handler.
  webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  guardPermissions(webContents.session, origin, () =>
    window.isDestroyed() ? undefined : webContents.id,
  );
  reloadAfterCrash(window);
}

/** Reloads in a row after which the person is asked, within this many ms. */
const patience = { reloads: 3, within: 60_000 };

/** A page whose process ended is a white window. Loading it again shows the app as it was left. */
function reloadAfterCrash(window: BrowserWindow): void {
  let ends: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = performance.now();
    ends = [...ends.filter((end) => now - end < patience.within), now];
    if (ends.length <= patience.reloads) {
      window.webContents.reload();
      return;
    }
    ends = [];
    const choice = dialog.showMessageBoxSync(window, {
      type: 'error',
      message: 'The window keeps ending.',
      detail: `Its process ended ${patience.reloads + 1} times within a minute (${reason}). Everything you did is saved.`,
      buttons: ['Load it again', 'Quit'],
    });
    if (choice === 0) window.webContents.reload();
    else app.quit();
  });
}

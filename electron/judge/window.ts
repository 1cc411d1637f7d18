/** The judge's hidden window: its own session in memory, sandboxed, with nothing but a port. */
import { join } from 'node:path';
import { app, BrowserWindow, MessageChannelMain, session } from 'electron';
import { type JudgeFiles, judgeOrigin, serveJudge } from './pages.ts';
import type { JudgeWindow } from './service.ts';

let served = false;

export function openJudgeWindow(files: JudgeFiles): JudgeWindow {
  const own = session.fromPartition('judge');
  if (!served) serveJudge(own, files);
  served = true;
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      preload: join(__dirname, '../preload/judge.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  const { webContents } = window;
  webContents.on('will-navigate', (event) => event.preventDefault());
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  const { port1, port2 } = new MessageChannelMain();
  const hearers: ((message: unknown) => void)[] = [];
  port1.on('message', ({ data }) => {
    for (const hear of hearers) hear(data);
  });
  port1.start();
  // The page listens as soon as its script has run, which is before it has finished loading.
  webContents.once('did-finish-load', () => webContents.postMessage('judge-port', null, [port2]));
  void window.loadURL(`${judgeOrigin}/judge/index.html`);
  return {
    send: (message) => port1.postMessage(message),
    onMessage: (hear) => void hearers.push(hear),
    onGone(hear) {
      webContents.once('render-process-gone', (_event, { reason }) => {
        hear(reason);
        if (!window.isDestroyed()) window.destroy();
      });
      // Closed from elsewhere, for instance with the app.
      window.once('closed', () => hear('it was closed'));
    },
    memory: () => (window.isDestroyed() ? 0 : memoryOf(webContents.getOSProcessId())),
    close: () => {
      if (!window.isDestroyed()) window.destroy();
    },
  };
}

function memoryOf(process: number): number {
  const metric = app.getAppMetrics().find(({ pid }) => pid === process);
  return (metric?.memory.workingSetSize ?? 0) / 1024;
}

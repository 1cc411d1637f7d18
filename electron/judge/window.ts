/** The judge's hidden window: its own session in memory, sandboxed, with nothing but a port. */
import { cpus } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, MessageChannelMain, session } from 'electron';
import { type JudgeFiles, judgeOrigin, serveJudge } from './pages.ts';
import type { JudgeWindow, Look } from './service.ts';

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
  let used = 0;
  let looked = performance.now();

  function look(): Look {
    const at = performance.now();
    const process = window.isDestroyed() ? 0 : webContents.getOSProcessId();
    const metric = app.getAppMetrics().find(({ pid }) => pid === process);
    used = cpuTime(metric?.cpu, used, at - looked);
    looked = at;
    return { at, used, idle: idleTime(), megabytes: (metric?.memory.workingSetSize ?? 0) / 1024 };
  }

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
    look,
    close: () => {
      if (!window.isDestroyed()) window.destroy();
    },
  };
}

/**
 * Processor time of a process so far, in milliseconds. Older versions tell no sum, only a mean since the last time they
 * were asked, in per cent of all processors together.
 */
function cpuTime(cpu: Electron.CPUUsage | undefined, before: number, passed: number): number {
  if (cpu === undefined) return before;
  if (cpu.cumulativeCPUUsage !== undefined) return cpu.cumulativeCPUUsage * 1000;
  return before + (cpu.percentCPUUsage / 100) * cpus().length * passed;
}

function idleTime(): number | null {
  const idle = cpus().reduce((sum, { times }) => sum + times.idle, 0);
  // Some systems keep these figures to themselves.
  return idle === 0 ? null : idle;
}

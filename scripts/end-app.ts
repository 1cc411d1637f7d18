/** Ends an app under test as a person would; where it does not end, says what is left of it. */
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { ElectronApplication } from '@playwright/test';

/** How long the app may take to end, in milliseconds; usually it takes a tenth of a second. */
const endPatience = 20_000;

/** One process that still runs. */
export type LeftProcess = {
  id: number;
  /** What Chromium calls it: `renderer`, `gpu-process` and so on; `main` for the main process. */
  kind: string;
  /** The letter by which Linux tells its state: R runs, S sleeps, T is stopped, D waits for a disk, Z has ended. */
  state: string;
};

/**
 * Asks the app to quit and waits until nothing of it runs.
 * @param main its main process, which leads a group of its own
 * @throws Error where something still runs after the patience; it names the windows and processes, and ends them
 */
export async function endApp(app: ElectronApplication, main: ChildProcess): Promise<void> {
  const calledOff = new AbortController();
  const ended = app.close().then(() => 'ended' as const);
  const { signal } = calledOff;
  const late = pause(endPatience, 'late' as const, { signal }).catch(() => 'ended' as const);
  try {
    if ((await Promise.race([ended, late])) === 'ended') return;
  } finally {
    calledOff.abort();
  }
  const windows = app.windows().map((page) => page.url());
  const left = main.pid === undefined ? [] : processesOfGroup(main.pid);
  const hung = new Error(whatHung(main, windows, left));
  killGroup(main);
  // What ended by force lets go of Playwright, which waits for it.
  await ended.catch(() => {});
  throw hung;
}

/** The processes of a group that still run. Only Linux tells them; elsewhere there are none. */
export function processesOfGroup(group: number): LeftProcess[] {
  let names: string[];
  try {
    names = readdirSync('/proc');
  } catch {
    return [];
  }
  return names
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return processIn(Number(name), group);
      } catch {
        // It ended meanwhile.
        return [];
      }
    });
}

function processIn(id: number, group: number): LeftProcess[] {
  const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
  // The name before these fields may hold spaces and brackets.
  const [state = '', , itsGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (Number(itsGroup) !== group || state === 'Z') return [];
  const words = readFileSync(`/proc/${id}/cmdline`, 'utf8').split(/[\0 ]/);
  const kind = words.find((word) => word.startsWith('--type='))?.slice('--type='.length);
  return [{ id, kind: kind ?? (id === group ? 'main' : 'other'), state }];
}

function whatHung(
  main: Pick<ChildProcess, 'exitCode' | 'signalCode'>,
  windows: readonly string[],
  left: readonly LeftProcess[],
): string {
  const how = main.exitCode ?? main.signalCode;
  return [
    `The app was asked to quit and had not ended ${endPatience / 1000} s later; it was killed.`,
    `Main process: ${how === null ? 'still running' : `ended with ${how}`}.`,
    `Windows still open: ${windows.join(', ') || 'none'}.`,
    `Processes left: ${left.map(({ id, kind, state }) => `${kind} ${id} (${state})`).join(', ') || 'none known'}.`,
  ].join('\n');
}

function killGroup(main: ChildProcess): void {
  try {
    if (process.platform === 'win32' || main.pid === undefined) main.kill('SIGKILL');
    else process.kill(-main.pid, 'SIGKILL');
  } catch {
    // All of it ended just now.
  }
}

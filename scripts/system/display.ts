import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { Failure, say } from '../bootstrap/say.mjs';

/** Room for the app's window at the size of the tour's pictures, and a little around it. */
const screen = '1600x1200x24';

/** Is there a display to open a window on? */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Do something that opens windows: on the display there is, else on a virtual one of its own,
 * which ends with it, also when it fails or is interrupted.
 * @param work gets the variables to add to the environment of what it starts
 */
export async function withDisplay<T>(work: (env: { DISPLAY?: string }) => Promise<T>): Promise<T> {
  if (hasDisplay()) return work({});
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const end = () => {
    server.kill('SIGTERM');
  };
  process.on('exit', end);
  try {
    const display = await displayOf(server);
    say(`Display: none here, so a virtual one (${display}) for this run`);
    return await work({ DISPLAY: display });
  } finally {
    process.off('exit', end);
    await ended(server);
  }
}

/** The server picks a free number and writes it to its file descriptor 3 when it is ready. */
async function displayOf(server: ChildProcess): Promise<string> {
  let errors = '';
  server.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  const answer = once(server.stdio[3] as Readable, 'data').then(([chunk]) => String(chunk).trim());
  const failed = new Promise<never>((_, reject) => {
    server.on('error', reject);
    server.on('exit', () => reject(new Error(errors.trim().split('\n').at(-1) ?? 'it ended')));
  });
  try {
    return `:${await Promise.race([answer, failed])}`;
  } catch (error) {
    throw new Failure(
      `the virtual display Xvfb did not start: ${error instanceof Error ? error.message : error}`,
      'start Xvfb by hand to see why, or set DISPLAY to a display that works.',
    );
  }
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill('SIGTERM');
  await gone;
}

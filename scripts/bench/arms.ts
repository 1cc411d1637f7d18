import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../bootstrap/places.mjs';

/** An app to start, and the element that tells that it is there. */
export type Arm = {
  name: string;
  /** What is handed to Electron: the app's folder, then its own arguments. */
  words: string[];
  /** Matches the element whose sight ends the start. */
  selector: string;
};

/** Today's list in the page. */
export const taskList = 'ul[aria-label="Tasks for today"]';

/** The day all runs take for today: a Monday with work to do. */
export const benchDay = '2026-03-02T08:00';

/** The real app, as it was built last, on a data folder. */
export function realApp(profile: string): Arm {
  return {
    name: 'Dry Run',
    words: [root, `--user-data-dir=${profile}`, `--now=${benchDay}`],
    selector: `${taskList} input[type=checkbox]`,
  };
}

/** The floor: one window, static content. */
export function minimalApp(profile: string): Arm {
  return {
    name: 'minimal app',
    words: [path.join(import.meta.dirname, 'minimal'), `--user-data-dir=${profile}`],
    selector: 'input[type=checkbox]',
  };
}

/** A started app. */
export type Started<Answer> = {
  /** The main process. */
  id: number;
  /** When it was spawned, in ms since 1970. */
  spawned: number;
  /** Instants in the main process: its script began, ready, window made, page there. */
  marks: Record<'main' | 'ready' | 'window' | 'page', number>;
  /** What the page script answered. */
  answer: Answer;
  /** End it in the usual way, and wait until it is gone. */
  end: () => Promise<void>;
};

/** How long an app may take to answer, in ms; a busy machine needs many times the usual. */
const patience = 120_000;

/**
 * Start an app with a script in its page, both arms of a comparison in the same way: a plain spawn
 * with the observer preloaded, no debugger, no test driver. Resolves when the script has answered.
 * @throws when the app ends before, the script fails, or nothing is heard in time
 */
export async function startArm<Answer>(arm: Arm, script: string): Promise<Started<Answer>> {
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const observer = path.join(import.meta.dirname, 'observer.cjs');
  const spawned = Date.now();
  const child = spawn(electronBinary(), [...flags, '-r', observer, ...arm.words], {
    env: { ...process.env, BENCH_PAGE_SCRIPT: script },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => endProcess(child);
  try {
    const message = await firstMessage<Answer>(child, arm.name);
    return { id: child.pid ?? 0, spawned, ...message, end };
  } catch (error) {
    await end();
    throw error;
  }
}

type Message<Answer> = Pick<Started<Answer>, 'marks' | 'answer'>;

function firstMessage<Answer>(child: ChildProcess, name: string): Promise<Message<Answer>> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`${name} ${what}\n${said.join('\n')}`));
    const timer = setTimeout(() => fail(`did not answer within ${patience / 1000} s`), patience);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with code ${code} before it answered`);
    });
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        if (!line.startsWith('bench ')) {
          said.push(line);
          return;
        }
        clearTimeout(timer);
        const message = JSON.parse(line.slice('bench '.length));
        if (message.failure !== undefined) fail(`could not be measured: ${message.failure}`);
        else resolve(message);
      });
    }
  });
}

/** How long an app may take to end by itself, in ms. */
const endPatience = 10_000;

function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), endPatience);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/** The runtime's program, where the `electron` package says it is. */
export function electronBinary(): string {
  const found: unknown = createRequire(import.meta.url)('electron');
  if (typeof found !== 'string') throw new Error('the electron package names no program');
  return found;
}

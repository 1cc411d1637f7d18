/** The real judge from the shell: starts the built app's judge in Electron, without the app, and keeps it for many runs. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { JudgeEvent, JudgeRequest, Verdict } from '#electron/judge/values.ts';

const root = resolve(import.meta.dirname, '..', '..');
const entry = join(root, 'out', 'main', 'judge-command.cjs');

export interface RealJudge {
  /** Requests are judged one after the other, in the order in which they were given. */
  judge(request: JudgeRequest): Promise<Verdict>;
  /** The number of Electron's main process. */
  readonly pid: number;
  /** Resolves when it listens; requests may be given before. */
  readonly ready: Promise<void>;
  /** Lets what was given be judged, then ends. */
  close(): Promise<void>;
}

export interface RealJudgeOptions {
  /** Added to the environment, for instance the display. */
  env?: Record<string, string | undefined>;
  /** Judges that run at the same time have names of their own, and with them folders. */
  name?: string;
  /** Where its snapshot lies; a folder by its name for temporary files otherwise. */
  folder?: string;
  /** Makes no snapshot before it listens, so that the first request meets a cold judge. */
  unprepared?: boolean;
  /** Called with what happens while a submission is judged. */
  onEvent?: (event: JudgeEvent) => void;
}

/** @throws Error where the app was not built, or the judge ends before it has answered */
export function startRealJudge({
  env = {},
  name = 'judge',
  folder = join(tmpdir(), `dry-run-${name}`),
  unprepared = false,
  onEvent,
}: RealJudgeOptions = {}): RealJudge {
  if (!existsSync(entry)) throw new Error('The judge is not built yet: run npm run build first.');
  const words = [...(onEvent ? ['--events'] : []), ...(unprepared ? ['--unprepared'] : [])];
  const child = spawn(electronPath(), [...flags(folder), entry, ...words], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  return converse(child, onEvent);
}

/** The runtime that the `electron` package points to. */
function electronPath(): string {
  const named = process.env.ELECTRON_EXEC_PATH;
  if (named !== undefined && named !== '') return named;
  const path: unknown = createRequire(import.meta.url)('electron');
  if (typeof path !== 'string') throw new Error('Electron cannot be found.');
  return path;
}

/** The folder is kept: the snapshot in it makes the next start quick. */
function flags(folder: string): string[] {
  const isRoot = process.getuid?.() === 0;
  return [...(isRoot ? ['--no-sandbox'] : []), '--log-level=3', `--user-data-dir=${folder}`];
}

function converse(
  child: ChildProcessWithoutNullStreams,
  onEvent?: (event: JudgeEvent) => void,
): RealJudge {
  const waiting: { settle: (verdict: Verdict) => void; fail: (error: Error) => void }[] = [];
  let listens: () => void = () => {};
  const ready = new Promise<void>((settle) => {
    listens = settle;
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = `${said}${chunk.toString()}`.slice(-2_000);
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('{')) return;
    const said = JSON.parse(line) as Verdict | { event: JudgeEvent } | { ready: true };
    if ('ready' in said) listens();
    else if ('event' in said) onEvent?.(said.event);
    else waiting.shift()?.settle(said);
  });
  const ended = new Promise<void>((resolveEnd) => {
    child.on('exit', (code) => {
      listens();
      for (const { fail } of waiting.splice(0))
        fail(new Error(`The judge ended early (${code}). ${said}`));
      resolveEnd();
    });
  });
  return {
    pid: child.pid ?? 0,
    ready,
    judge: (request) =>
      new Promise((settle, fail) => {
        waiting.push({ settle, fail });
        child.stdin.write(`${JSON.stringify(request)}\n`);
      }),
    async close() {
      child.stdin.end();
      await ended;
    },
  };
}

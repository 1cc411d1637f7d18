/**
 * The judge's page: gets submissions over one port, runs them one after the other, answers with events and a verdict.
 * It owns the limits; a candidate's code runs only in its workers.
 */
import type { Language } from '#content/drills/schema.ts';
import type { JudgeEvent } from '#electron/judge/values.ts';
import { judge } from './conduct/judge.ts';
import { NominalClock } from './conduct/nominal-clock.ts';
import { usualLimits } from './conduct/run-job.ts';
import { createPool, type Pools } from './interpreters.ts';
import type { FromPage, FromWorker, ToPage } from './messages.ts';

let port: MessagePort | null = null;
let snapshotUsable = false;
let queue: Promise<void> = Promise.resolve();
/** Submissions that are being judged or wait. */
let pending = 0;
const idle = () => pending === 0;
const clock = new NominalClock();
const limits = { ...usualLimits, clock };

const startPython = () =>
  new Worker(new URL('./python/worker.ts', import.meta.url), { type: 'module' });
const startTypescript = () =>
  new Worker(new URL('./typescript/worker.ts', import.meta.url), { type: 'module' });

const pools: Pools = {
  python: createPool(startPython, {
    once: false,
    interruptible: true,
    eager: false,
    idle,
    snapshot: readSnapshot,
    onSnapshotFailed: () => {
      snapshotUsable = false;
    },
  }),
  typescript: createPool(startTypescript, {
    once: true,
    interruptible: false,
    eager: true,
    idle,
    snapshot: () => Promise.resolve(null),
  }),
};

/** The memory of an interpreter that was made ready earlier, kept by the main process; null where there is none. */
async function readSnapshot(): Promise<ArrayBuffer | null> {
  if (!snapshotUsable) return null;
  try {
    const response = await fetch('/snapshot');
    return response.ok ? await response.arrayBuffer() : null;
  } catch {
    // It was removed meanwhile.
    return null;
  }
}

function answer(message: FromPage): void {
  port?.postMessage(message);
}

function hear(message: ToPage): void {
  switch (message.kind) {
    case 'judge':
      pending += 1;
      queue = queue.then(() => run(message));
      return;
    case 'warm':
      void warm(message.language);
      return;
    case 'pace':
      pace(message.share);
      return;
    case 'too-much-memory':
      for (const pool of Object.values(pools))
        pool.stopRunning(`it used more than ${message.megabytes} MB of memory`);
      return;
    case 'snapshot-kept':
      snapshotUsable = true;
      return;
    case 'make-snapshot':
      makeSnapshot();
  }
}

async function run({ run, request }: Extract<ToPage, { kind: 'judge' }>): Promise<void> {
  try {
    const pool = pools[request.language];
    const tell = (event: JudgeEvent) => answer({ kind: 'event', run, event });
    pace(1);
    const verdict = await judge(request, pool, tell, limits);
    answer({ kind: 'verdict', run, verdict });
  } catch (error) {
    answer({ kind: 'broke', run, reason: error instanceof Error ? error.message : String(error) });
  }
  pending -= 1;
  for (const pool of Object.values(pools)) pool.rest();
}

function pace(share: number): void {
  clock.pace(share);
  for (const pool of Object.values(pools)) pool.pace(share);
}

async function warm(language: Language): Promise<void> {
  const fromSnapshot = await pools[language].warm();
  answer({ kind: 'warm', language, fromSnapshot });
}

/** Made in a worker of its own, which ends with it. */
function makeSnapshot(): void {
  const maker = startPython();
  const fail = (reason: string) => {
    maker.terminate();
    answer({ kind: 'no-snapshot', reason });
  };
  maker.onerror = ({ message }) => fail(message);
  maker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'dead') fail(data.reason);
    if (data.kind !== 'snapshot') return;
    maker.terminate();
    snapshotUsable = true;
    answer({ kind: 'snapshot', bytes: data.bytes });
  };
  maker.postMessage({ kind: 'snapshot' });
}

window.addEventListener('message', (event) => {
  const [given] = event.ports;
  if (
    event.source !== window ||
    event.data !== 'judge-port' ||
    given === undefined ||
    port !== null
  )
    return;
  port = given;
  given.onmessage = ({ data }: MessageEvent<ToPage>) => hear(data);
});

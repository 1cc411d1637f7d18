/**
 * The judge as the app sees it: a submission in, events while it runs, one verdict out. Its window is opened with the
 * first submission and costs nothing before; when its process ends, the submission that ran is told so and the next one
 * gets a fresh judge.
 */
import { type Language, languageIds } from '#content/drills/schema.ts';
import { brokeVerdict, memoryVerdict } from './broken.ts';
import { type Reading, shareOfTime } from './pace.ts';
import type { SnapshotStore } from './snapshot.ts';
import {
  type JudgeEvent,
  type JudgeRequest,
  judgeEventSchema,
  type Verdict,
  verdictSchema,
} from './values.ts';

/** What the system says of the judge's process. */
export interface Look extends Reading {
  /** What it holds. */
  megabytes: number;
}

/** One open judge window, as far as the service needs it. */
export interface JudgeWindow {
  send(message: object): void;
  onMessage(hear: (message: unknown) => void): void;
  /** Called once when the window's process has ended, or was ended. */
  onGone(hear: (reason: string) => void): void;
  /** What the system says of the window's process now. */
  look(): Look;
  close(): void;
}

export interface Judge {
  /**
   * Judges one submission; submissions wait for each other. Never rejects: what goes wrong is a verdict. Once the judge
   * is closed none comes any more.
   */
  judge(request: JudgeRequest, onEvent?: (event: JudgeEvent) => void): Promise<Verdict>;
  /** Opens the judge and makes an interpreter ready. Resolves when it is. */
  warm(language: Language): Promise<void>;
  /** Makes and keeps the snapshot of a ready Python, where there is none yet. To be called when the app is idle. */
  makeSnapshot(): Promise<void>;
  /**
   * Ends the judge at once and for good, whatever it is doing: no window is opened any more, and what is being judged
   * stays without a verdict.
   */
  close(): void;
}

/** Nominal milliseconds after which a judge that has said nothing more is ended. All its own limits are below. */
const silence = 45_000;
/** Milliseconds between two looks at the judge's process. */
const lookEvery = 60;
/** Megabytes that a run may add to the judge's process. */
const memoryAllowed = 400;
/** Megabytes that the process holds with its interpreters ready; it is asked before they all are. */
const memoryAtRest = 400;
/** Megabytes above which a process is replaced after the run: it gives such memory back too slowly. */
const memorySpent = 750;
/** Milliseconds that memory may take to be given back after code was stopped. */
const memorySettles = 400;

interface Running {
  run: number;
  request: JudgeRequest;
  onEvent: (event: JudgeEvent) => void;
  settle: (verdict: Verdict) => void;
  events: JudgeEvent[];
  base: number;
  highest: number;
  /** Until when memory is not looked at. */
  settled: number;
  looking: NodeJS.Timeout;
  looked: Look;
  /** Nominal milliseconds since it last said something. */
  silent: number;
}

export interface JudgeOptions {
  /** Milliseconds after which a snapshot is made where there is none, if nothing is judged then; never without it. */
  snapshotAfter?: number;
}

export function createJudge(
  openWindow: () => JudgeWindow,
  snapshots: SnapshotStore,
  { snapshotAfter }: JudgeOptions = {},
): Judge {
  let window: JudgeWindow | null = null;
  let running: Running | null = null;
  let runs = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let warmWaiters: { language: Language; resolve: () => void }[] = [];
  let snapshotWaiters: (() => void)[] = [];
  let closed = false;

  function opened(): JudgeWindow {
    if (window !== null) return window;
    const fresh = openWindow();
    window = fresh;
    fresh.onMessage((message) => {
      if (window === fresh) hear(message);
    });
    fresh.onGone((reason) => {
      if (window === fresh) gone(reason);
    });
    if (snapshots.exists()) fresh.send({ kind: 'snapshot-kept' });
    return fresh;
  }

  /** The window is no more: nobody waits any longer for what it was to make ready. */
  function letGo(): void {
    window = null;
    for (const { resolve } of warmWaiters) resolve();
    for (const resolve of snapshotWaiters) resolve();
    warmWaiters = [];
    snapshotWaiters = [];
  }

  function gone(reason: string): void {
    letGo();
    if (running === null) return;
    const { request, events, highest, base } = running;
    const full = reason === 'oom' || highest - base > memoryAllowed / 2;
    finish(
      full ? memoryVerdict(request, events, memoryAllowed) : brokeVerdict(request, events, reason),
    );
  }

  function hear(message: unknown): void {
    if (typeof message !== 'object' || message === null || !('kind' in message)) return;
    const said: Record<string, unknown> = { ...message };
    if (said.kind === 'warm') warmed(said.language);
    else if (said.kind === 'snapshot' || said.kind === 'no-snapshot') keepSnapshot(said.bytes);
    if (running === null || said.run !== running.run) return;
    if (said.kind === 'event') heardEvent(running, said.event);
    else if (said.kind === 'verdict') heardVerdict(running, said.verdict);
    else if (said.kind === 'broke')
      finish(brokeVerdict(running.request, running.events, String(said.reason)));
  }

  function heardEvent(current: Running, said: unknown): void {
    const event = judgeEventSchema.safeParse(said);
    if (!event.success) return;
    current.silent = 0;
    current.events.push(event.data);
    current.onEvent(event.data);
  }

  function heardVerdict({ request, events }: Running, said: unknown): void {
    const verdict = verdictSchema.safeParse(said);
    finish(
      verdict.success
        ? verdict.data
        : brokeVerdict(request, events, 'its verdict could not be read'),
    );
  }

  function finish(verdict: Verdict): void {
    if (running === null) return;
    clearInterval(running.looking);
    const { settle, highest, request } = running;
    running = null;
    if (window !== null && highest > memorySpent) replace(request.language);
    settle(verdict);
  }

  function replace(language: Language): void {
    const spent = window;
    window = null;
    spent?.close();
    opened().send({ kind: 'warm', language });
  }

  function start(request: JudgeRequest, onEvent: (event: JudgeEvent) => void): Promise<Verdict> {
    return new Promise((settle) => {
      if (closed) return;
      const open = opened();
      runs += 1;
      const looked = open.look();
      const base = Math.max(memoryAtRest, looked.megabytes);
      running = {
        run: runs,
        request,
        onEvent,
        settle,
        events: [],
        base,
        highest: base,
        settled: 0,
        looking: setInterval(look, lookEvery),
        looked,
        silent: 0,
      };
      open.send({ kind: 'judge', run: runs, request });
    });
  }

  function look(): void {
    if (running === null || window === null) return;
    const found = window.look();
    const share = shareOfTime(running.looked, found);
    running.silent += (found.at - running.looked.at) * share;
    running.looked = found;
    window.send({ kind: 'pace', share });
    lookAtMemory(running, window, found);
    if (running.silent < silence) return;
    window.close();
    gone('it did not answer any more');
  }

  function lookAtMemory(current: Running, open: JudgeWindow, { at, megabytes }: Look): void {
    current.highest = Math.max(current.highest, megabytes);
    if (megabytes - current.base <= memoryAllowed || at < current.settled) return;
    open.send({ kind: 'too-much-memory', megabytes: memoryAllowed });
    current.settled = at + memorySettles;
  }

  function warmed(language: unknown): void {
    for (const waiter of warmWaiters) if (waiter.language === language) waiter.resolve();
    warmWaiters = warmWaiters.filter((waiter) => waiter.language !== language);
  }

  function keepSnapshot(bytes: unknown): void {
    try {
      if (bytes instanceof ArrayBuffer) snapshots.write(new Uint8Array(bytes));
    } catch (error) {
      // A full disk, for instance. Without a snapshot the next start only takes longer.
      console.error(error);
    }
    for (const resolve of snapshotWaiters) resolve();
    snapshotWaiters = [];
  }

  function makeSnapshot(): Promise<void> {
    if (closed || snapshots.exists()) return Promise.resolve();
    return new Promise((resolve) => {
      snapshotWaiters.push(resolve);
      if (snapshotWaiters.length === 1) opened().send({ kind: 'make-snapshot' });
    });
  }

  let rest: NodeJS.Timeout | undefined;

  function makeSnapshotAtRest(): void {
    if (snapshotAfter === undefined) return;
    rest = setTimeout(() => {
      if (running === null) void makeSnapshot();
      else makeSnapshotAtRest();
    }, snapshotAfter);
    rest.unref();
  }
  makeSnapshotAtRest();

  return {
    judge(request, onEvent = () => {}) {
      const verdict = queue.then(() => start(request, onEvent));
      queue = verdict;
      return verdict;
    },
    warm(language) {
      if (closed || !languageIds.includes(language)) return Promise.resolve();
      return new Promise((resolve) => {
        warmWaiters.push({ language, resolve });
        opened().send({ kind: 'warm', language });
      });
    },
    makeSnapshot,
    close() {
      closed = true;
      clearTimeout(rest);
      clearInterval(running?.looking);
      running = null;
      const last = window;
      letGo();
      last?.close();
    },
  };
}

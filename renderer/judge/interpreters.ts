/** The judge's interpreters: workers, one in use and warm spares behind it. */
import type { Language } from '#content/drills/schema.ts';
import type { Interpreter, Interpreters, Job, Told } from './conduct/job.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** Bytes that Python may use. */
const memoryLimit = 256 * 2 ** 20;
/** How many interpreters stand ready while nothing runs. */
const ready = 2;
/** Milliseconds. */
const restBeforeFilling = 300;

type End = { end: 'done' | 'dead'; reason?: string };

export interface Pool extends Interpreters {
  /** Starts what is missing; resolves with whether the first one came from a snapshot. */
  warm(): Promise<boolean>;
  /** To be called when a submission is done: what is missing is made once it stays quiet. */
  rest(): void;
  /** Tells what runs which share of the machine's time is to be had, for what it plans by time. */
  pace(share: number): void;
  /** Ends whatever runs now, with a reason that the verdict will give. */
  stopRunning(reason: string): void;
}

export interface PoolOptions {
  /** An interpreter is thrown away after each job. */
  once: boolean;
  /** Running code can be asked to stop. */
  interruptible: boolean;
  /** Spares are started as soon as one is taken, and not only once nothing runs; for those that cost next to nothing. */
  eager: boolean;
  /** Whether nothing is being judged, in either language. */
  idle: () => boolean;
  /** The memory to load from, or null; asked for each new interpreter. */
  snapshot: () => Promise<ArrayBuffer | null>;
  onSnapshotFailed?: () => void;
}

/**
 * @param start makes a worker
 */
export function createPool(start: () => Worker, options: PoolOptions): Pool {
  const waiting: Promise<WorkerInterpreter>[] = [];
  const running = new Set<WorkerInterpreter>();
  /** A language that nobody writes costs nothing. */
  let used = false;
  let share = 1;
  let later: ReturnType<typeof setTimeout> | undefined;

  async function make(): Promise<WorkerInterpreter> {
    // The worker's script loads while the snapshot is read.
    const first = new WorkerInterpreter(start(), options.interruptible);
    const snapshot = await options.snapshot();
    try {
      await first.start(snapshot, memoryLimit);
      return first;
    } catch (error) {
      first.stop();
      if (snapshot === null) throw error;
      // A snapshot of another build, or a damaged one: load plainly instead.
      options.onSnapshotFailed?.();
    }
    const plain = new WorkerInterpreter(start(), options.interruptible);
    await plain.start(null, memoryLimit);
    return plain;
  }

  function makeSpare(): void {
    const spare = make();
    // Whoever takes it hears why it failed; until then nobody is there to hear.
    spare.catch(() => {});
    waiting.push(spare);
  }

  function fill(): void {
    clearTimeout(later);
    while (waiting.length < ready) makeSpare();
  }

  /** A spare that loads would take time and memory from what runs: it waits for a moment of rest. */
  function fillSoon(): void {
    clearTimeout(later);
    if (options.eager) fill();
    else
      later = setTimeout(() => {
        if (options.idle()) fill();
      }, restBeforeFilling);
  }

  return {
    async take() {
      used = true;
      clearTimeout(later);
      const interpreter = await (waiting.shift() ?? make());
      running.add(interpreter);
      interpreter.pace(share);
      if (options.eager) fill();
      return interpreter;
    },
    giveBack(interpreter, touched) {
      const own = interpreter as WorkerInterpreter;
      running.delete(own);
      if (touched || options.once) own.stop();
      else waiting.unshift(Promise.resolve(own));
    },
    rest() {
      if (used) fillSoon();
    },
    async warm() {
      used = true;
      if (waiting.length === 0 && running.size === 0) makeSpare();
      const [first] = waiting;
      const { fromSnapshot } = (await first) ?? { fromSnapshot: false };
      fillSoon();
      return fromSnapshot;
    },
    pace(current) {
      share = current;
      for (const interpreter of running) interpreter.pace(share);
    },
    stopRunning(reason) {
      for (const interpreter of running) interpreter.stop(reason);
    },
  };
}

/** Why nothing may be run in an interpreter that could not shut all its ways out; null where it could. */
function refusalOf(left: string[]): string | null {
  return left.length === 0
    ? null
    : `an interpreter could not shut its ways out: ${left.join(', ')}`;
}

class WorkerInterpreter implements Interpreter {
  fromSnapshot = false;
  readonly #worker: Worker;
  /** The first byte asks to stop, the second tells the share of the machine's time in per cent. */
  readonly #interrupt = new SharedArrayBuffer(2);
  #hear: (event: Told) => void = () => {};
  #end: (end: End) => void = () => {};
  #dead: End | null = null;
  readonly #interruptible: boolean;

  constructor(worker: Worker, interruptible: boolean) {
    this.#worker = worker;
    this.#interruptible = interruptible;
  }

  start(snapshot: ArrayBuffer | null, limit: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#worker.onerror = ({ message }) => {
        reject(new Error(message));
        this.#die(message);
      };
      this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'ready') {
          this.fromSnapshot = data.fromSnapshot;
          const refusal = refusalOf(data.left);
          if (refusal === null) resolve();
          else {
            reject(new Error(refusal));
            this.#die(refusal);
          }
        } else if (data.kind === 'dead') {
          reject(new Error(data.reason));
          this.#die(data.reason);
        } else if (data.kind === 'told') this.#told(data.event);
      };
      const start = {
        kind: 'start',
        interrupt: this.#interrupt,
        snapshot,
        memoryLimit: limit,
      } as const;
      this.#send(start, snapshot === null ? [] : [snapshot]);
    });
  }

  #send(message: ToWorker, transfer: Transferable[] = []): void {
    this.#worker.postMessage(message, transfer);
  }

  #told(event: Told): void {
    if (this.#dead !== null) return;
    this.#hear(event);
    if (event.type === 'done') this.#end({ end: 'done' });
  }

  #die(reason: string | undefined): void {
    this.#dead ??= { end: 'dead', ...(reason === undefined ? {} : { reason }) };
    this.#worker.terminate();
    this.#end(this.#dead);
  }

  run(job: Job, told: (event: Told) => void): Promise<End> {
    if (this.#dead !== null) return Promise.resolve(this.#dead);
    new Uint8Array(this.#interrupt)[0] = 0;
    return new Promise((resolve) => {
      this.#hear = told;
      this.#end = resolve;
      this.#send({ kind: 'run', job });
    });
  }

  pace(share: number): void {
    new Uint8Array(this.#interrupt)[1] = Math.round(100 * share);
  }

  /** Only Python looks at the buffer; a loop in TypeScript is ended at once. */
  interrupt(): boolean {
    if (!this.#interruptible) return false;
    new Uint8Array(this.#interrupt)[0] = 2;
    return true;
  }

  stop(reason?: string): void {
    this.#die(reason);
  }
}

export type Pools = Record<Language, Pool>;

/** The last calls of a key, at most `limit` of them, and a link of the ring of keys. */
class CallLog {
  readonly key: string;
  older: CallLog = this;
  newer: CallLog = this;
  private readonly limit: number;
  private readonly times: number[] = [];
  private next = 0;

  constructor(key: string, limit: number) {
    this.key = key;
    this.limit = limit;
  }

  get isFull(): boolean {
    return this.times.length === this.limit;
  }

  /** The oldest of a full log. */
  get oldest(): number {
    return this.times[this.next];
  }

  /** The newest of a log that is not empty. */
  get newest(): number {
    return this.times[(this.next + this.limit - 1) % this.limit];
  }

  /** Adds a call; in a full log it takes the place of the oldest. */
  add(time: number): void {
    this.times[this.next] = time;
    this.next = (this.next + 1) % this.limit;
  }

  /** Leaves its place in the ring and stands behind the newest. */
  moveBefore(fence: CallLog): void {
    this.unlink();
    this.older = fence.older;
    this.newer = fence;
    this.older.newer = this;
    this.newer.older = this;
  }

  unlink(): void {
    this.older.newer = this.newer;
    this.newer.older = this.older;
  }
}

/**
 * Lets each key make at most `limit` calls in any half-open window of `window` milliseconds.
 *
 * Only the last `limit` allowed calls of a key can matter, so they are all that is kept. A key whose
 * newest call is out of the window is forgotten. A ring holds the keys in the order of their newest
 * call, and each call forgets what is over at its old end. A key is forgotten once for each time it
 * was stored, so a call is O(1) on average.
 */
export class SlidingWindowLimiter {
  private readonly limit: number;
  private readonly window: number;
  private readonly clock: () => number;
  private readonly logs = new Map<string, CallLog>();
  /** Stands between newest and oldest, so that no link is ever missing. */
  private readonly fence = new CallLog('', 0);
  private now = -Infinity;

  constructor(limit: number, window: number, clock: () => number = () => performance.now()) {
    this.limit = limit;
    this.window = window;
    this.clock = clock;
  }

  /** Notes a call of key; false when the window is full. */
  allow(key: string): boolean {
    const now = this.tick();
    this.forget(now);
    const calls = this.logs.get(key) ?? new CallLog(key, this.limit);
    if (calls.isFull && now - calls.oldest < this.window) return false;
    calls.add(now);
    this.logs.set(key, calls);
    calls.moveBefore(this.fence);
    return true;
  }

  /** How many keys are remembered. */
  trackedKeys(): number {
    this.forget(this.tick());
    return this.logs.size;
  }

  private forget(now: number): void {
    while (this.logs.size > 0) {
      const oldest = this.fence.newer;
      if (now - oldest.newest < this.window) return;
      oldest.unlink();
      this.logs.delete(oldest.key);
    }
  }

  /** The latest time seen: for a clock that steps back, time stands still meanwhile. */
  private tick(): number {
    this.now = Math.max(this.now, this.clock());
    return this.now;
  }
}

/** What a script sees of the store while it runs. */
export interface View {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** The store that the machines share. Every call is a round trip; a script runs as a whole. */
export interface Store extends View {
  incr(key: string, by?: number): number;
  eval<T>(script: (view: View) => T, ...keys: string[]): T;
}

/**
 * Lets each key make at most `limit` calls in any window, over all machines of one store.
 *
 * The log of a key lives in the store. A script trims it, decides and appends in one go, so a call is
 * one round trip. A key costs O(limit) in the store and in each script; a fixed window would cost
 * O(1), and let up to twice the limit pass around its borders.
 */
export class DistributedLimiter {
  private readonly store: Store;
  private readonly limit: number;
  private readonly window: number;
  private readonly clock: () => number;

  constructor(
    store: Store,
    limit: number,
    window: number,
    clock: () => number = () => performance.now(),
  ) {
    this.store = store;
    this.limit = limit;
    this.window = window;
    this.clock = clock;
  }

  /** Notes a call of key; false when the window is full. */
  allow(key: string): boolean {
    const now = this.clock();
    const slot = `calls:${key}`;
    const note = (view: View): boolean => {
      const calls = (view.get(slot) as number[] | undefined) ?? [];
      // A machine whose clock is behind calls at the latest time that is known.
      const moment = Math.max(now, ...calls.slice(-1));
      const recent = calls.filter((call) => moment - call < this.window);
      if (recent.length >= this.limit) return false;
      view.set(slot, [...recent, moment]);
      return true;
    };
    return this.store.eval(note, slot);
  }
}

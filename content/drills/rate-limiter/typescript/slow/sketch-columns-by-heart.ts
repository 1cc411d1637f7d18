/** Tokens as they stood at a moment, and a link of the ring; a fresh one stands alone. */
class Bucket {
  readonly key: string;
  tokens: number;
  moment: number;
  older: Bucket = this;
  newer: Bucket = this;

  constructor(key: string, tokens: number, moment: number) {
    this.key = key;
    this.tokens = tokens;
    this.moment = moment;
  }

  /** Leaves its place in the ring and stands behind the newest. */
  moveBefore(fence: Bucket): void {
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
 * Lets each key make `burst` calls at once and `rate` calls per second in the long run.
 *
 * A bucket that is full again is forgotten, since a new one would answer alike. A ring holds the keys
 * in the order of their last allowed call, and each call forgets the full ones at its old end. A key
 * is forgotten once for each time it was stored, so a call is O(1) on average.
 */
export class TokenBucketLimiter {
  private readonly ratePerMillisecond: number;
  private readonly burst: number;
  private readonly clock: () => number;
  private readonly buckets = new Map<string, Bucket>();
  /** Stands between newest and oldest, so that no link is ever missing. */
  private readonly fence = new Bucket('', 0, 0);
  private now = -Infinity;

  constructor(rate: number, burst: number, clock: () => number = () => performance.now()) {
    this.ratePerMillisecond = rate / 1000;
    this.burst = burst;
    this.clock = clock;
  }

  /** Takes a token of key's bucket; false when there is none. */
  allow(key: string): boolean {
    const now = this.tick();
    this.forget(now);
    const bucket = this.buckets.get(key) ?? new Bucket(key, this.burst, now);
    bucket.tokens = this.level(bucket, now);
    bucket.moment = now;
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    this.buckets.set(key, bucket);
    bucket.moveBefore(this.fence);
    return true;
  }

  /** How many keys are remembered. */
  trackedKeys(): number {
    this.forget(this.tick());
    return this.buckets.size;
  }

  private forget(now: number): void {
    while (this.buckets.size > 0) {
      const oldest = this.fence.newer;
      if (this.level(oldest, now) < this.burst) return;
      oldest.unlink();
      this.buckets.delete(oldest.key);
    }
  }

  /** The tokens that a bucket holds now. */
  private level(bucket: Bucket, now: number): number {
    const earned = (now - bucket.moment) * this.ratePerMillisecond;
    return Math.min(this.burst, bucket.tokens + earned);
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
 * Lets each key make at most `limit` calls in each window, over all machines of one store.
 *
 * Windows begin at multiples of `window`. A script reads, decides and writes in one go, so a call is
 * one round trip, and a key costs one small value whatever the limit. Around the border of two
 * windows up to twice the limit can pass; a log in the store would prevent that, at O(limit).
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

  /** Counts a call of key; false when the window is full. */
  allow(key: string): boolean {
    const index = Math.floor(this.clock() / this.window);
    const slot = `calls:${key}`;
    const take = (view: View): boolean => {
      let [latest, used] = (view.get(slot) as [number, number] | undefined) ?? [index, 0];
      // A machine whose clock is behind counts in the latest window that is known.
      if (index > latest) [latest, used] = [index, 0];
      if (used >= this.limit) return false;
      view.set(slot, [latest, used + 1]);
      return true;
    };
    return this.store.eval(take, slot);
  }
}

/** Right answers; the columns of each key are kept, to hash it only once. */
export class SketchLimiter {
  private readonly limit: number;
  private readonly window: number;
  private readonly width: number;
  private readonly depth: number;
  private readonly clock: () => number;
  private index = -Infinity;
  private rows: number[][] = [];
  private readonly columns = new Map<string, number[]>();

  constructor(
    limit: number,
    window: number,
    width: number,
    depth: number,
    clock: () => number = () => performance.now(),
  ) {
    this.limit = limit;
    this.window = window;
    this.width = width;
    this.depth = depth;
    this.clock = clock;
  }

  /** Counts a call of key; false when its cells are full. */
  allow(key: string): boolean {
    this.rollOver();
    const columns = this.columnsOf(key);
    const counts = this.rows.map((row, number) => row[columns[number]]);
    const count = Math.min(...counts);
    if (count >= this.limit) return false;
    for (const [number, row] of this.rows.entries()) {
      // A higher cell covers this call already; leaving it alone spares the others in it.
      if (counts[number] === count) row[columns[number]] += 1;
    }
    return true;
  }

  private columnsOf(key: string): number[] {
    let columns = this.columns.get(key);
    if (columns === undefined) {
      columns = this.rows.map((_, number) => hash(key, number) % this.width);
      this.columns.set(key, columns);
    }
    return columns;
  }

  private rollOver(): void {
    const index = Math.floor(this.clock() / this.window);
    if (index > this.index) {
      this.index = index;
      this.rows = Array.from({ length: this.depth }, () => new Array<number>(this.width).fill(0));
    }
  }
}

/** A number of 32 bits for a text, by FNV-1a and a final mixing; each seed gives another hash. */
function hash(text: string, seed: number): number {
  let mixed = Math.imul(seed + 1, 0x9e3779b1) ^ 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    mixed = Math.imul(mixed ^ text.charCodeAt(index), 0x01000193);
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

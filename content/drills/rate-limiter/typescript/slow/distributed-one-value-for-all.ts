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

/** Right answers; the counts of all keys are one value in the store. */
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

  allow(key: string): boolean {
    const index = Math.floor(this.clock() / this.window);
    const take = (view: View): boolean => {
      const stored = view.get('calls') as [number, [string, number][]] | undefined;
      let [latest, counts] = stored ?? [index, []];
      if (index > latest) [latest, counts] = [index, []];
      const used = new Map(counts);
      const before = used.get(key) ?? 0;
      if (before >= this.limit) return false;
      used.set(key, before + 1);
      view.set('calls', [latest, [...used]]);
      return true;
    };
    return this.store.eval(take, 'calls');
  }
}

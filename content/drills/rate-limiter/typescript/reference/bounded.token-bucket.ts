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

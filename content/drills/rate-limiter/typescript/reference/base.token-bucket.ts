/** Tokens as they stood at a moment. */
interface Bucket {
  tokens: number;
  moment: number;
}

/**
 * Lets each key make `burst` calls at once and `rate` calls per second in the long run. A bucket is
 * brought up to date only when its key calls, so a call is O(1), a key costs two numbers, and no
 * timer is needed.
 */
export class TokenBucketLimiter {
  private readonly ratePerMillisecond: number;
  private readonly burst: number;
  private readonly clock: () => number;
  private readonly buckets = new Map<string, Bucket>();
  private now = -Infinity;

  constructor(rate: number, burst: number, clock: () => number = () => performance.now()) {
    this.ratePerMillisecond = rate / 1000;
    this.burst = burst;
    this.clock = clock;
  }

  /** Takes a token of key's bucket; false when there is none. */
  allow(key: string): boolean {
    const now = this.tick();
    let bucket = this.buckets.get(key);
    if (bucket === undefined) {
      bucket = { tokens: this.burst, moment: now };
      this.buckets.set(key, bucket);
    }
    const earned = (now - bucket.moment) * this.ratePerMillisecond;
    bucket.tokens = Math.min(this.burst, bucket.tokens + earned);
    bucket.moment = now;
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  }

  /** The latest time seen: for a clock that steps back, time stands still meanwhile. */
  private tick(): number {
    this.now = Math.max(this.now, this.clock());
    return this.now;
  }
}

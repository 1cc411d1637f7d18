interface Bucket {
  tokens: number;
  moment: number;
}

/** Right answers; each call looks through all buckets for full ones. */
export class TokenBucketLimiter {
  private readonly rate: number;
  private readonly burst: number;
  private readonly clock: () => number;
  private readonly buckets = new Map<string, Bucket>();
  private now = -Infinity;

  constructor(rate: number, burst: number, clock: () => number = () => performance.now()) {
    this.rate = rate;
    this.burst = burst;
    this.clock = clock;
  }

  allow(key: string): boolean {
    this.sweep();
    const bucket = this.buckets.get(key) ?? { tokens: this.burst, moment: this.now };
    this.buckets.set(key, bucket);
    bucket.tokens = this.level(bucket);
    bucket.moment = this.now;
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  }

  trackedKeys(): number {
    this.sweep();
    return this.buckets.size;
  }

  private sweep(): void {
    this.now = Math.max(this.now, this.clock());
    for (const [key, bucket] of this.buckets) {
      if (this.level(bucket) >= this.burst) this.buckets.delete(key);
    }
  }

  private level(bucket: Bucket): number {
    const earned = ((this.now - bucket.moment) * this.rate) / 1000;
    return Math.min(this.burst, bucket.tokens + earned);
  }
}

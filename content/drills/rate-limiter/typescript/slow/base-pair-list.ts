interface Bucket {
  key: string;
  tokens: number;
  moment: number;
}

/** Right answers; the buckets are a list, and a key is looked for from its start. */
export class TokenBucketLimiter {
  private readonly rate: number;
  private readonly burst: number;
  private readonly clock: () => number;
  private readonly buckets: Bucket[] = [];
  private now = -Infinity;

  constructor(rate: number, burst: number, clock: () => number = () => performance.now()) {
    this.rate = rate;
    this.burst = burst;
    this.clock = clock;
  }

  allow(key: string): boolean {
    this.now = Math.max(this.now, this.clock());
    const bucket = this.find(key);
    const earned = ((this.now - bucket.moment) * this.rate) / 1000;
    bucket.tokens = Math.min(this.burst, bucket.tokens + earned);
    bucket.moment = this.now;
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  }

  private find(key: string): Bucket {
    const known = this.buckets.find((bucket) => bucket.key === key);
    if (known !== undefined) return known;
    const bucket = { key, tokens: this.burst, moment: this.now };
    this.buckets.push(bucket);
    return bucket;
  }
}

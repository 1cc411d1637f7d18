// Build one of the two, and delete the other. A few lines on why belong here.

/** Each key may make `burst` calls at once and `rate` calls per second in the long run. */
export class TokenBucketLimiter {
  /** Every key starts with all of its burst. The clock returns milliseconds. */
  constructor(rate: number, burst: number, clock: () => number = () => performance.now()) {}

  /** Whether key may make a call now. */
  allow(key: string): boolean {
    return false;
  }
}

/** Each key may make `limit` calls in any `window` milliseconds. */
export class SlidingWindowLimiter {
  /** Nobody has called yet. The clock returns milliseconds. */
  constructor(limit: number, window: number, clock: () => number = () => performance.now()) {}

  /** Whether key may make a call now. */
  allow(key: string): boolean {
    return false;
  }
}

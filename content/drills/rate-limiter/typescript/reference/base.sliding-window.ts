/** The last calls of a key, at most `limit` of them, in a ring. */
class CallLog {
  private readonly limit: number;
  private readonly times: number[] = [];
  private next = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  get isFull(): boolean {
    return this.times.length === this.limit;
  }

  /** The oldest of a full log. */
  get oldest(): number {
    return this.times[this.next];
  }

  /** Adds a call; in a full log it takes the place of the oldest. */
  add(time: number): void {
    this.times[this.next] = time;
    this.next = (this.next + 1) % this.limit;
  }
}

/**
 * Lets each key make at most `limit` calls in any half-open window of `window` milliseconds. Only
 * the last `limit` allowed calls of a key can matter, so they are all that is kept. If the oldest of
 * them is out of the window, there is room. A call is O(1), a key costs O(limit).
 */
export class SlidingWindowLimiter {
  private readonly limit: number;
  private readonly window: number;
  private readonly clock: () => number;
  private readonly logs = new Map<string, CallLog>();
  private now = -Infinity;

  constructor(limit: number, window: number, clock: () => number = () => performance.now()) {
    this.limit = limit;
    this.window = window;
    this.clock = clock;
  }

  /** Notes a call of key; false when the window is full. */
  allow(key: string): boolean {
    const now = this.tick();
    let calls = this.logs.get(key);
    if (calls === undefined) {
      calls = new CallLog(this.limit);
      this.logs.set(key, calls);
    }
    if (calls.isFull && now - calls.oldest < this.window) return false;
    calls.add(now);
    return true;
  }

  /** The latest time seen: for a clock that steps back, time stands still meanwhile. */
  private tick(): number {
    this.now = Math.max(this.now, this.clock());
    return this.now;
  }
}

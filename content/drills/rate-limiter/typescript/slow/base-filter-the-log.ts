/** Right answers; each call copies the log without the calls that are over. */
export class SlidingWindowLimiter {
  private readonly limit: number;
  private readonly window: number;
  private readonly clock: () => number;
  private readonly calls = new Map<string, number[]>();
  private now = -Infinity;

  constructor(limit: number, window: number, clock: () => number = () => performance.now()) {
    this.limit = limit;
    this.window = window;
    this.clock = clock;
  }

  allow(key: string): boolean {
    this.now = Math.max(this.now, this.clock());
    const start = this.now - this.window;
    const recent = (this.calls.get(key) ?? []).filter((call) => call > start);
    this.calls.set(key, recent);
    if (recent.length >= this.limit) return false;
    recent.push(this.now);
    return true;
  }
}

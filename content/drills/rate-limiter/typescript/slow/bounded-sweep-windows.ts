/** Right answers; each call looks through the logs of all keys. */
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
    this.sweep();
    const calls = this.calls.get(key) ?? [];
    if (calls.length >= this.limit) return false;
    this.calls.set(key, [...calls, this.now]);
    return true;
  }

  trackedKeys(): number {
    this.sweep();
    return this.calls.size;
  }

  private sweep(): void {
    this.now = Math.max(this.now, this.clock());
    for (const [key, calls] of this.calls) {
      const recent = calls.filter((call) => this.now - call < this.window);
      if (recent.length === 0) this.calls.delete(key);
      else this.calls.set(key, recent);
    }
  }
}

interface Entry<V> {
  value: V;
  expiresAt: number;
}

/** Right answers; every call first clears the whole cache of expired entries. */
export class LRUCache<K, V> {
  private readonly capacity: number;
  private readonly clock: () => number;
  /** Longest unused first. */
  private readonly entries = new Map<K, Entry<V>>();

  constructor(capacity: number, clock: () => number = () => performance.now()) {
    if (capacity < 1) throw new RangeError('capacity must be at least 1');
    this.capacity = capacity;
    this.clock = clock;
  }

  get(key: K): V | undefined {
    this.sweep();
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry.value;
  }

  put(key: K, value: V, ttl?: number): void {
    this.entries.delete(key);
    this.entries.set(key, { value, expiresAt: ttl === undefined ? Infinity : this.clock() + ttl });
    if (this.entries.size > this.capacity) this.sweep();
    if (this.entries.size > this.capacity) {
      for (const oldest of this.entries.keys()) {
        this.entries.delete(oldest);
        break;
      }
    }
  }

  private sweep(): void {
    const now = this.clock();
    for (const [key, entry] of this.entries) {
      if (now >= entry.expiresAt) this.entries.delete(key);
    }
  }
}

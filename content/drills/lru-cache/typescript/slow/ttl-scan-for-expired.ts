interface Entry<V> {
  value: V;
  expiresAt: number;
}

/** Right answers; a full cache looks at every entry to find the expired ones. */
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
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    this.entries.delete(key);
    if (this.clock() >= entry.expiresAt) return undefined;
    this.entries.set(key, entry);
    return entry.value;
  }

  put(key: K, value: V, ttl?: number): void {
    const now = this.clock();
    const expiresAt = ttl === undefined ? Infinity : now + ttl;
    this.entries.delete(key);
    this.entries.set(key, { value, expiresAt });
    if (this.entries.size > this.capacity) {
      for (const [one, entry] of this.entries) {
        if (now >= entry.expiresAt) this.entries.delete(one);
      }
    }
    if (this.entries.size > this.capacity) {
      for (const oldest of this.entries.keys()) {
        this.entries.delete(oldest);
        break;
      }
    }
  }
}

interface Entry<V> {
  value: V;
  lastUse: number;
}

/** Right answers; each use is numbered, and eviction looks for the smallest number. */
export class LRUCache<K, V> {
  private readonly capacity: number;
  private readonly entries = new Map<K, Entry<V>>();
  private uses = 0;

  constructor(capacity: number) {
    if (capacity < 1) throw new RangeError('capacity must be at least 1');
    this.capacity = capacity;
  }

  get(key: K): V | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    entry.lastUse = this.nextUse();
    return entry.value;
  }

  put(key: K, value: V): void {
    if (!this.entries.has(key) && this.entries.size === this.capacity) this.evict();
    this.entries.set(key, { value, lastUse: this.nextUse() });
  }

  private nextUse(): number {
    this.uses += 1;
    return this.uses;
  }

  private evict(): void {
    let oldest: K | undefined;
    let smallest = Infinity;
    for (const [key, entry] of this.entries) {
      if (entry.lastUse < smallest) {
        oldest = key;
        smallest = entry.lastUse;
      }
    }
    this.entries.delete(oldest as K);
  }
}

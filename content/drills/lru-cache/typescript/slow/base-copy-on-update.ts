/** Right answers; an update copies all other entries to take the old one out. */
export class LRUCache<K, V> {
  private readonly capacity: number;
  private entries = new Map<K, V>();

  constructor(capacity: number) {
    if (capacity < 1) throw new RangeError('capacity must be at least 1');
    this.capacity = capacity;
  }

  get(key: K): V | undefined {
    if (!this.entries.has(key)) return undefined;
    const value = this.entries.get(key) as V;
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  put(key: K, value: V): void {
    if (this.entries.has(key)) {
      this.entries = new Map([...this.entries].filter(([one]) => one !== key));
    } else if (this.entries.size === this.capacity) {
      for (const oldest of this.entries.keys()) {
        this.entries.delete(oldest);
        break;
      }
    }
    this.entries.set(key, value);
  }
}

/** A link of the recency ring; a fresh one stands alone and is its own neighbor. */
class Entry<K, V> {
  readonly key: K;
  value: V;
  older: Entry<K, V> = this;
  newer: Entry<K, V> = this;

  constructor(key: K, value: V) {
    this.key = key;
    this.value = value;
  }
}

/**
 * Keeps the `capacity` entries used last. get and put are O(1).
 *
 * A Map finds an entry, a doubly linked ring keeps the order of use. The Map's own insertion order
 * would serve as well, were it not that finding its first key gets slow where many were deleted.
 */
export class LRUCache<K, V> {
  private readonly capacity: number;
  private readonly entries = new Map<K, Entry<K, V>>();
  /** Stands between newest and oldest, so that no link is ever missing. */
  private readonly fence = new Entry<K, V>(undefined as K, undefined as V);

  constructor(capacity: number) {
    if (capacity < 1) throw new RangeError('capacity must be at least 1');
    this.capacity = capacity;
  }

  /** The value of key, which now counts as used, or undefined when it is not there. */
  get(key: K): V | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    this.moveToNewest(entry);
    return entry.value;
  }

  /** Stores value under key as the entry used last. */
  put(key: K, value: V): void {
    const entry = this.entries.get(key) ?? new Entry(key, value);
    entry.value = value;
    this.entries.set(key, entry);
    this.moveToNewest(entry);
    this.trim();
  }

  private trim(): void {
    // Looked at after the write: an update leaves the size alone and so evicts nobody.
    if (this.entries.size > this.capacity) {
      this.remove(this.fence.newer);
    }
  }

  private moveToNewest(entry: Entry<K, V>): void {
    this.unlink(entry);
    entry.older = this.fence.older;
    entry.newer = this.fence;
    entry.older.newer = entry;
    entry.newer.older = entry;
  }

  private remove(entry: Entry<K, V>): void {
    this.unlink(entry);
    this.entries.delete(entry.key);
  }

  private unlink(entry: Entry<K, V>): void {
    entry.older.newer = entry.newer;
    entry.newer.older = entry.older;
  }
}

/** A link of the recency ring; a fresh one stands alone. A write makes a new one. */
class Entry<K, V> {
  readonly key: K;
  readonly value: V;
  readonly expiresAt: number;
  older: Entry<K, V> = this;
  newer: Entry<K, V> = this;

  constructor(key: K, value: V, expiresAt: number) {
    this.key = key;
    this.value = value;
    this.expiresAt = expiresAt;
  }
}

interface Expiring {
  readonly expiresAt: number;
}

/** A binary heap: the item that expires first is on top. */
class DeadlineHeap<T extends Expiring> {
  private items: T[] = [];

  get size(): number {
    return this.items.length;
  }

  peek(): T | undefined {
    return this.items[0];
  }

  push(item: T): void {
    this.items.push(item);
    this.siftUp(this.items.length - 1);
  }

  pop(): void {
    const last = this.items.pop();
    if (last === undefined || this.items.length === 0) return;
    this.items[0] = last;
    this.siftDown(0);
  }

  /** Keeps only the items that pass, in O(n). */
  keep(passes: (item: T) => boolean): void {
    this.items = this.items.filter(passes);
    for (let index = (this.items.length >> 1) - 1; index >= 0; index -= 1) this.siftDown(index);
  }

  private siftUp(start: number): void {
    let index = start;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (this.items[parent].expiresAt <= this.items[index].expiresAt) return;
      this.swap(parent, index);
      index = parent;
    }
  }

  private siftDown(start: number): void {
    let index = start;
    while (true) {
      const left = 2 * index + 1;
      let first = index;
      for (const child of [left, left + 1]) {
        if (child >= this.items.length) continue;
        if (this.items[child].expiresAt < this.items[first].expiresAt) first = child;
      }
      if (first === index) return;
      this.swap(first, index);
      index = first;
    }
  }

  private swap(one: number, other: number): void {
    [this.items[one], this.items[other]] = [this.items[other], this.items[one]];
  }
}

export interface Stats {
  hits: number;
  misses: number;
  evictions: number;
}

function checked(capacity: number): number {
  if (capacity < 1) throw new RangeError('capacity must be at least 1');
  return capacity;
}

type Event = 'hit' | 'miss' | 'eviction';

/** Right answers; every event is noted in a journal, and stats counts the journal. */
export class LRUCache<K, V> {
  private capacity: number;
  private readonly clock: () => number;
  private readonly entries = new Map<K, Entry<K, V>>();
  private readonly deadlines = new DeadlineHeap<Entry<K, V>>();
  private readonly journal: Event[] = [];
  /** Stands between newest and oldest, so that no link is ever missing. */
  private readonly fence = new Entry<K, V>(undefined as K, undefined as V, Infinity);

  constructor(capacity: number, clock: () => number = () => performance.now()) {
    this.capacity = checked(capacity);
    this.clock = clock;
  }

  /** The live value of key, which now counts as used, or undefined. */
  get(key: K): V | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) {
      this.journal.push('miss');
      return undefined;
    }
    if (this.clock() >= entry.expiresAt) {
      this.remove(entry);
      this.journal.push('miss');
      return undefined;
    }
    this.journal.push('hit');
    this.moveToNewest(entry);
    return entry.value;
  }

  /** Stores value under key as the entry used last, for ttl milliseconds or for good. */
  put(key: K, value: V, ttl?: number): void {
    const now = this.clock();
    const expiresAt = ttl === undefined ? Infinity : now + ttl;
    const previous = this.entries.get(key);
    if (previous !== undefined) this.remove(previous);
    const entry = new Entry(key, value, expiresAt);
    this.entries.set(key, entry);
    this.moveToNewest(entry);
    if (ttl !== undefined) this.rememberDeadline(entry);
    this.trim(now);
  }

  /** Changes the capacity; entries that no longer fit leave at once. */
  resize(capacity: number): void {
    this.capacity = checked(capacity);
    this.trim(this.clock());
  }

  /** The counts of hits, misses and evictions since the start. */
  stats(): Stats {
    return {
      hits: this.count('hit'),
      misses: this.count('miss'),
      evictions: this.count('eviction'),
    };
  }

  /** Comes back to capacity: expired entries go first, then the longest unused. */
  private trim(now: number): void {
    if (this.entries.size > this.capacity) this.dropExpired(now);
    while (this.entries.size > this.capacity) {
      this.remove(this.fence.newer);
      this.journal.push('eviction');
    }
  }

  private count(wanted: Event): number {
    return this.journal.filter((event) => event === wanted).length;
  }

  private dropExpired(now: number): void {
    let first = this.deadlines.peek();
    while (first !== undefined && first.expiresAt <= now) {
      this.deadlines.pop();
      if (this.isCurrent(first)) this.remove(first);
      first = this.deadlines.peek();
    }
  }

  private rememberDeadline(entry: Entry<K, V>): void {
    this.deadlines.push(entry);
    // Outdated entries may be half of the heap at most, so memory stays in step with capacity.
    if (this.deadlines.size > 2 * this.capacity) this.deadlines.keep((one) => this.isCurrent(one));
  }

  private isCurrent(entry: Entry<K, V>): boolean {
    return this.entries.get(entry.key) === entry;
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

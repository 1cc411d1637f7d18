/** Right answers; an array keeps the order of use and is searched at every use. */
export class LRUCache<K, V> {
  private readonly capacity: number;
  private readonly values = new Map<K, V>();
  /** Longest unused first. */
  private readonly order: K[] = [];

  constructor(capacity: number) {
    if (capacity < 1) throw new RangeError('capacity must be at least 1');
    this.capacity = capacity;
  }

  get(key: K): V | undefined {
    if (!this.values.has(key)) return undefined;
    this.touch(key);
    return this.values.get(key);
  }

  put(key: K, value: V): void {
    if (this.values.has(key)) {
      this.touch(key);
    } else {
      if (this.values.size === this.capacity) this.values.delete(this.order.shift() as K);
      this.order.push(key);
    }
    this.values.set(key, value);
  }

  private touch(key: K): void {
    this.order.splice(this.order.indexOf(key), 1);
    this.order.push(key);
  }
}

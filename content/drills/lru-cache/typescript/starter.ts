/** A store for at most `capacity` entries. */
export class LRUCache<K, V> {
  /** Makes an empty cache. Throws RangeError when capacity is below 1. */
  constructor(capacity: number) {}

  /** The value stored for key, or undefined when there is none. */
  get(key: K): V | undefined {
    return undefined;
  }

  /** Stores value for key. */
  put(key: K, value: V): void {}
}

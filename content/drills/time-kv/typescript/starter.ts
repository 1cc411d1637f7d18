/** Values by key, each from a timestamp on. */
export class TimeMap<V> {
  /** Makes value the one that key has from timestamp on. */
  set(key: string, value: V, timestamp: number): void {}

  /** The value that key had at timestamp, or undefined when it had none yet. */
  get(key: string, timestamp: number): V | undefined {
    return undefined;
  }
}

/** Right answers; all keys share one log, and a read walks back through it. */
export class TimeMap<V> {
  private readonly log: { key: string; moment: number; value: V }[] = [];

  set(key: string, value: V, timestamp: number): void {
    this.log.push({ key, moment: timestamp, value });
  }

  get(key: string, timestamp: number): V | undefined {
    for (let index = this.log.length - 1; index >= 0; index -= 1) {
      const entry = this.log[index];
      if (entry.key === key && entry.moment <= timestamp) return entry.value;
    }
    return undefined;
  }
}

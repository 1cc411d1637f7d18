type Version<V> = [moment: number, value: V];
type Histories<V> = Record<string, Version<V>[]>;

function countUpTo<V>(versions: readonly Version<V>[], moment: number): number {
  let low = 0;
  let high = versions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (versions[middle][0] <= moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Right answers; a loaded store keeps the text and parses it whenever it is asked. */
export class TimeMap<V> {
  private saved = '{}';
  private readonly recent: Histories<V> = {};

  set(key: string, value: V, timestamp: number): void {
    this.recent[key] ??= this.savedHistory(key);
    this.recent[key].splice(countUpTo(this.recent[key], timestamp), 0, [timestamp, value]);
  }

  get(key: string, timestamp: number): V | undefined {
    const history = this.recent[key] ?? this.savedHistory(key);
    return history[countUpTo(history, timestamp) - 1]?.[1];
  }

  private savedHistory(key: string): Version<V>[] {
    const histories: Histories<V> = JSON.parse(this.saved);
    return histories[key] ?? [];
  }

  dump(): string {
    const histories: Histories<V> = JSON.parse(this.saved);
    return JSON.stringify({ ...histories, ...this.recent });
  }

  static load<V>(text: string): TimeMap<V> {
    const store = new TimeMap<V>();
    store.saved = text;
    return store;
  }
}

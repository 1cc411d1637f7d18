interface Version<V> {
  moment: number;
  value: V;
}

/** Right answers; the place of a late version is searched for from the oldest one on. */
export class TimeMap<V> {
  private readonly histories = new Map<string, Version<V>[]>();

  set(key: string, value: V, timestamp: number): void {
    const history = this.histories.get(key) ?? [];
    this.histories.set(key, history);
    const version = { moment: timestamp, value };
    const newest = history[history.length - 1];
    if (newest === undefined || newest.moment <= timestamp) {
      history.push(version);
      return;
    }
    const place = history.findIndex(({ moment }) => moment > timestamp);
    history.splice(place, 0, version);
  }

  get(key: string, timestamp: number): V | undefined {
    const history = this.histories.get(key) ?? [];
    let low = 0;
    let high = history.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (history[middle].moment <= timestamp) low = middle + 1;
      else high = middle;
    }
    return history[low - 1]?.value;
  }
}

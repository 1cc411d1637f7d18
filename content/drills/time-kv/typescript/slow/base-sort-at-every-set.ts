/** Right answers; a set sorts the history again, to be on the safe side. */
export class TimeMap<V> {
  private readonly histories = new Map<string, { moment: number; value: V }[]>();

  set(key: string, value: V, timestamp: number): void {
    const history = this.histories.get(key) ?? [];
    history.push({ moment: timestamp, value });
    history.sort((one, other) => one.moment - other.moment);
    this.histories.set(key, history);
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

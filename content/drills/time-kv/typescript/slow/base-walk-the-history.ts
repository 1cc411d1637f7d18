/** Right answers; a read walks back from the newest version. */
export class TimeMap<V> {
  private readonly histories = new Map<string, { moment: number; value: V }[]>();

  set(key: string, value: V, timestamp: number): void {
    const history = this.histories.get(key) ?? [];
    history.push({ moment: timestamp, value });
    this.histories.set(key, history);
  }

  get(key: string, timestamp: number): V | undefined {
    const history = this.histories.get(key) ?? [];
    for (let index = history.length - 1; index >= 0; index -= 1) {
      if (history[index].moment <= timestamp) return history[index].value;
    }
    return undefined;
  }
}

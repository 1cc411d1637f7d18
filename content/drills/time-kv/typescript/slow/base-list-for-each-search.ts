function countUpTo(moments: readonly number[], moment: number): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (moments[middle] <= moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Right answers; each read first makes the list of moments that it searches. */
export class TimeMap<V> {
  private readonly histories = new Map<string, { moment: number; value: V }[]>();

  set(key: string, value: V, timestamp: number): void {
    const history = this.histories.get(key) ?? [];
    history.push({ moment: timestamp, value });
    this.histories.set(key, history);
  }

  get(key: string, timestamp: number): V | undefined {
    const history = this.histories.get(key) ?? [];
    const moments = history.map(({ moment }) => moment);
    return history[countUpTo(moments, timestamp) - 1]?.value;
  }
}

class History<V> {
  private readonly values = new Map<number, V>();
  private readonly moments: number[] = [];
  private isSorted = true;

  record(moment: number, value: V): void {
    if (!this.values.has(moment)) {
      if (moment < this.moments[this.moments.length - 1]) this.isSorted = false;
      this.moments.push(moment);
    }
    this.values.set(moment, value);
  }

  at(moment: number): V | undefined {
    if (!this.isSorted) {
      this.moments.sort((one, other) => one - other);
      this.isSorted = true;
    }
    let low = 0;
    let high = this.moments.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.moments[middle] <= moment) low = middle + 1;
      else high = middle;
    }
    return low > 0 ? this.values.get(this.moments[low - 1]) : undefined;
  }
}

/** Right answers; a late set only leaves a mark, and the next read sorts everything. */
export class TimeMap<V> {
  private readonly histories = new Map<string, History<V>>();

  set(key: string, value: V, timestamp: number): void {
    const history = this.histories.get(key) ?? new History<V>();
    this.histories.set(key, history);
    history.record(timestamp, value);
  }

  get(key: string, timestamp: number): V | undefined {
    return this.histories.get(key)?.at(timestamp);
  }
}

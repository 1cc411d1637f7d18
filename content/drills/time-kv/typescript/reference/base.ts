/** How many of the moments are at or before `moment`, in O(log n). They must not fall. */
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

/** The versions of one key: values[i] holds from moments[i] on, and moments never fall. */
class History<V> {
  private readonly moments: number[] = [];
  private readonly values: V[] = [];

  record(moment: number, value: V): void {
    // The caller promises that moments of a key never fall, so the end is the right place.
    this.moments.push(moment);
    this.values.push(value);
  }

  /** The value of the last version at or before moment, or undefined. */
  at(moment: number): V | undefined {
    const count = countUpTo(this.moments, moment);
    return count > 0 ? this.values[count - 1] : undefined;
  }
}

/** Values by key and time. set is O(1), get O(log n) in the versions of its key. */
export class TimeMap<V> {
  private readonly histories = new Map<string, History<V>>();

  /** Makes value the one of key from timestamp on; of equal timestamps the last set wins. */
  set(key: string, value: V, timestamp: number): void {
    const history = this.histories.get(key) ?? new History<V>();
    this.histories.set(key, history);
    history.record(timestamp, value);
  }

  /** The value that key had at timestamp, or undefined when it had none yet. */
  get(key: string, timestamp: number): V | undefined {
    return this.histories.get(key)?.at(timestamp);
  }
}

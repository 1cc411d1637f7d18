/** How many of the moments are at or before `moment`, in O(log n). They must rise. */
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

/** A value and the moment from which it holds. */
type Version<V> = [moment: number, value: V];

/** The versions of one key: values[i] holds from moments[i] on, and moments rise. */
class History<V> {
  private readonly moments: number[] = [];
  private readonly values: V[] = [];

  /** Puts a version in its place; it replaces one of the same moment. */
  record(moment: number, value: V): void {
    const place = countUpTo(this.moments, moment);
    if (place > 0 && this.moments[place - 1] === moment) {
      this.values[place - 1] = value;
    } else {
      this.moments.splice(place, 0, moment);
      this.values.splice(place, 0, value);
    }
  }

  /** The value of the last version at or before moment, or undefined. */
  at(moment: number): V | undefined {
    const count = countUpTo(this.moments, moment);
    return count > 0 ? this.values[count - 1] : undefined;
  }

  /** All versions, oldest first. */
  versions(): Version<V>[] {
    return this.moments.map((moment, index) => [moment, this.values[index]]);
  }
}

/**
 * Values by key and time, set in any order; all of it can be saved as text.
 *
 * In the versions of its key, get is O(log n), and set takes O(log n) steps to find the place and
 * moves the versions that are newer: none in order, few when a little late.
 */
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

  /** Everything as JSON text: each key with its pairs of moment and value. */
  dump(): string {
    // Pairs and not an object by moment, because names of an object are text.
    const saved = [...this.histories].map(([key, history]) => [key, history.versions()]);
    return JSON.stringify(saved);
  }

  /** Makes a new store from a dump. */
  static load<V>(text: string): TimeMap<V> {
    const store = new TimeMap<V>();
    const saved: [string, Version<V>[]][] = JSON.parse(text);
    for (const [key, versions] of saved) {
      for (const [moment, value] of versions) store.set(key, value, moment);
    }
    return store;
  }
}

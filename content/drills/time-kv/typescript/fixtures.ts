/** Helpers the cases call by name. */

interface Store {
  set(key: string, value: unknown, timestamp: number): void;
  get(key: string, timestamp: number): unknown;
}

/** Sets key once for each pair of moment and value, in the order given. */
export function write(store: Store, key: string, versions: [number, unknown][]): void {
  for (const [moment, value] of versions) store.set(key, value, moment);
}

/** Reads key at each moment; "none" stands where there is no value. */
export function answers(store: Store, key: string, moments: number[]): unknown[] {
  return moments.map((moment) => {
    const value = store.get(key, moment);
    return value === undefined ? 'none' : value;
  });
}

/** Sets key to 0, 1, 2 and so on at the moments 0, 10, 20 and so on. */
export function fill(store: Store, key: string, count: number): void {
  for (let number = 0; number < count; number += 1) store.set(key, number, 10 * number);
}

/** The versions of fill in a jumbled order; count must be a prime number other than 197. */
export function fillShuffled(store: Store, key: string, count: number): void {
  for (let step = 0; step < count; step += 1) {
    const number = (step * 197) % count;
    store.set(key, number, 10 * number);
  }
}

/** Reads a filled history at and after each version; returns the moments answered wrongly. */
export function wrongAnswers(store: Store, key: string, count: number): number[] {
  const wrong: number[] = [];
  for (let number = 0; number < count; number += 1) {
    for (const moment of [10 * number, 10 * number + 5]) {
      if (store.get(key, moment) !== number) wrong.push(moment);
    }
  }
  return wrong;
}

/** Sets each key to its number in the list, all at one moment. */
export function writeEach(store: Store, keys: string[], moment: number): void {
  for (const [number, key] of keys.entries()) store.set(key, number, moment);
}

/** Reads each key at one moment; "none" stands where there is no value. */
export function readEach(store: Store, keys: string[], moment: number): unknown[] {
  return keys.map((key) => answers(store, key, [moment])[0]);
}

export function isText(value: unknown): boolean {
  return typeof value === 'string';
}

/** Helpers the cases call by name. */

interface NumberCache {
  get(key: number): number | undefined;
  put(key: number, value: number): void;
}

/** Puts the numbers 0 to count - 1 under themselves, in rising order. */
export function fill(cache: NumberCache, count: number): void {
  for (let number = 0; number < count; number += 1) cache.put(number, number);
}

/** Reads the keys 0 to count - 1 once each and returns those that still answer. */
export function surviving(cache: NumberCache, count: number): number[] {
  const found: number[] = [];
  for (let number = 0; number < count; number += 1) {
    if (cache.get(number) !== undefined) found.push(number);
  }
  return found;
}

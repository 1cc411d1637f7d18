/**
 * One function per measured operation: build a cache of n entries, return one step.
 *
 * Reads and updates jump about by the golden ratio, so that neither end of the recency order is
 * favoured: a scan from the front and a scan from the back both meet half the entries.
 */

interface Cache {
  get(key: unknown): unknown;
  put(key: unknown, value: number, ttl?: number): void;
  stats(): unknown;
}

interface Solution {
  LRUCache: new (capacity: number, clock?: () => number) => Cache;
}

type Key = (index: number) => unknown;
type Step = (step: number) => unknown;

const GOLDEN = 0.6180339887498949;

function spread(step: number, n: number): number {
  return Math.floor(n * ((step * GOLDEN) % 1));
}

function keysUpTo(n: number, key: Key): unknown[] {
  return Array.from({ length: n }, (_, index) => key(index));
}

function filled(solution: Solution, keys: unknown[]): Cache {
  const cache = new solution.LRUCache(keys.length);
  for (const [index, one] of keys.entries()) cache.put(one, index);
  return cache;
}

/** Every entry carries a deadline of its own, all of them ahead of the standing clock. */
function filledWithTtl(solution: Solution, keys: unknown[]): Cache {
  const cache = new solution.LRUCache(keys.length, () => 0);
  for (const [index, one] of keys.entries()) cache.put(one, index, 1000 + index);
  return cache;
}

export function get(solution: Solution, n: number, key: Key): Step {
  const keys = keysUpTo(n, key);
  const cache = filled(solution, keys);
  return (step) => cache.get(keys[spread(step, n)]);
}

/** A new key each time, so that each put has to evict. */
export function put(solution: Solution, n: number, key: Key): Step {
  const cache = filled(solution, keysUpTo(n, key));
  return (step) => cache.put(key(n + step), step);
}

export function update(solution: Solution, n: number, key: Key): Step {
  const keys = keysUpTo(n, key);
  const cache = filled(solution, keys);
  return (step) => cache.put(keys[spread(step, n)], step);
}

export function getWithTtl(solution: Solution, n: number, key: Key): Step {
  const keys = keysUpTo(n, key);
  const cache = filledWithTtl(solution, keys);
  return (step) => cache.get(keys[spread(step, n)]);
}

/** A full cache in which nothing has expired, and a newcomer that will expire first. */
export function putWithTtl(solution: Solution, n: number, key: Key): Step {
  const cache = filledWithTtl(solution, keysUpTo(n, key));
  return (step) => cache.put(key(n + step), step, 999);
}

/** Counters after n reads. */
export function stats(solution: Solution, n: number, key: Key): Step {
  const keys = keysUpTo(n, key);
  const cache = filled(solution, keys);
  for (const one of keys) cache.get(one);
  return () => cache.stats();
}

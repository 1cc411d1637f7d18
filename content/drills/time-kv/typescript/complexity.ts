/**
 * One function per measured operation: build a store of n versions, return one step.
 *
 * Versions stand at 0, 10, 20 and so on. Reads jump about by the golden ratio and ask for moments
 * between two versions, so that a walk from either end meets half of the history.
 */

interface Store {
  set(key: unknown, value: number, timestamp: number): void;
  get(key: unknown, timestamp: number): unknown;
  dump(): string;
}

interface Solution {
  TimeMap: { new (): Store; load(text: string): Store };
}

type Key = (index: number) => unknown;
type Time = (value: number) => number;
type Step = (step: number) => unknown;

const GOLDEN = 0.6180339887498949;

function between(step: number, n: number): number {
  return 10 * Math.floor(n * ((step * GOLDEN) % 1)) + 5;
}

function filled(solution: Solution, n: number, time: Time): Store {
  const store = new solution.TimeMap();
  for (let number = 0; number < n; number += 1) store.set('k', number, time(10 * number));
  return store;
}

export function get(solution: Solution, n: number, _key: Key, time: Time): Step {
  const store = filled(solution, n, time);
  return (step) => store.get('k', time(between(step, n)));
}

/** Each set is newer than all before. */
export function set(solution: Solution, n: number, _key: Key, time: Time): Step {
  const store = filled(solution, n, time);
  return (step) => store.set('k', step, time(10 * (n + step)));
}

/** n keys that were all set in turn, twice each. */
export function getAmongKeys(solution: Solution, n: number, key: Key, time: Time): Step {
  const store = new solution.TimeMap();
  const keys = Array.from({ length: n }, (_, number) => key(number));
  for (const moment of [0, 10]) {
    for (const [number, one] of keys.entries()) store.set(one, number, moment + number / n);
  }
  return (step) => store.get(keys[(between(step, n) - 5) / 10], time(12));
}

/** A newest version, one that falls just before the last but one, and a read. */
export function lateSetAndGet(solution: Solution, n: number, _key: Key, time: Time): Step {
  const store = filled(solution, n, time);
  return (step) => {
    const newest = 10 * (n + step);
    store.set('k', step, time(newest));
    store.set('k', step, time(newest - 15));
    return store.get('k', time(between(step, n)));
  };
}

export function getLoaded(solution: Solution, n: number, _key: Key, time: Time): Step {
  const store = solution.TimeMap.load(filled(solution, n, time).dump());
  return (step) => store.get('k', time(between(step, n)));
}

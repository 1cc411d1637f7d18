/** Helpers the cases call by name. Gaps are in the clock's unit, milliseconds. */

interface Limiter {
  allow(key: string): boolean;
}

interface BoundedLimiter extends Limiter {
  trackedKeys(): number;
}

interface Clock {
  advance(by: number): void;
  set(to: number): void;
}

/** Milliseconds. */
const second = 1000;

/** Lets key call count times at one moment and returns what it was told. */
export function answers(limiter: Limiter, key: string, count: number): boolean[] {
  return Array.from({ length: count }, () => limiter.allow(key));
}

/** Lets each of many keys call a few times at one moment; returns how many calls were allowed. */
export function admitted(limiter: Limiter, prefix: string, keys: number, tries: number): number {
  let count = 0;
  for (let number = 0; number < keys; number += 1) {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      if (limiter.allow(`${prefix}${number}`) === true) count += 1;
    }
  }
  return count;
}

/** Lets count new keys call once each, gap apart. */
export function othersCall(
  limiter: Limiter,
  clock: Clock,
  prefix: string,
  count: number,
  gap: number,
): void {
  for (let number = 0; number < count; number += 1) {
    clock.advance(gap);
    limiter.allow(`${prefix}${number}`);
  }
}

/**
 * Lets keys come by, gap apart, each calling a few times and never again. True when at most `most` keys were remembered
 * at any time, else what was found.
 */
export function passBy(
  limiter: BoundedLimiter,
  clock: Clock,
  keys: number,
  tries: number,
  gap: number,
  most: number,
  busy?: string,
): true | string {
  for (let number = 0; number < keys; number += 1) {
    clock.advance(gap);
    if (busy !== undefined) limiter.allow(busy);
    for (let attempt = 0; attempt < tries; attempt += 1) limiter.allow(`visitor-${number}`);
    if (number % 500 === 499 && limiter.trackedKeys() > most)
      return `${limiter.trackedKeys()} of ${number + 1} keys that came by are still tracked`;
  }
  return true;
}

interface View {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/**
 * A store that machines share. Each call is a round trip, after which others may get a turn. It keeps plain data and
 * hands out copies, as a store behind a network does.
 */
export class Store {
  readonly #values = new Map<string, unknown>();
  #trips = 0;
  #afterTrip: (() => void) | undefined;
  #inScript = false;

  constructor() {
    Object.preventExtensions(this);
  }

  get(key: string): unknown {
    return this.#trip(() => copied(this.#values.get(key)));
  }

  set(key: string, value: unknown): void {
    this.#trip(() => this.#values.set(key, copied(value)));
  }

  incr(key: string, by = 1): number {
    return this.#trip(() => {
      const value = this.#values.get(key) ?? 0;
      if (typeof value !== 'number')
        throw new TypeError(`incr needs a number, and "${key}" holds a ${typeof value}`);
      this.#values.set(key, value + by);
      return value + by;
    });
  }

  /** Runs script(view) with nobody in between. */
  eval<T>(script: (view: View) => T, ..._keys: string[]): T {
    return this.#trip(() => {
      let open = true;
      const values = () => {
        if (!open) throw new Error('the script of this view is over');
        return this.#values;
      };
      const view: View = {
        get: (key) => copied(values().get(key)),
        set: (key, value) => {
          values().set(key, copied(value));
        },
      };
      this.#inScript = true;
      try {
        return script(view);
      } finally {
        this.#inScript = false;
        open = false;
      }
    });
  }

  trips(): number {
    return this.#trips;
  }

  afterEachTrip(run: (() => void) | undefined): void {
    this.#afterTrip = run;
  }

  #trip<T>(work: () => T): T {
    if (this.#inScript) throw new Error('a script reaches the store through its view alone');
    this.#trips += 1;
    const answer = work();
    this.#afterTrip?.();
    return answer;
  }
}

function copied(value: unknown): unknown {
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new TypeError(`the store keeps plain data, not a ${typeof value}`);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copied);
  if (value instanceof Map)
    return new Map([...value].map(([key, part]) => [copied(key), copied(part)]));
  if (value instanceof Set) return new Set([...value].map(copied));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError(`the store keeps plain data, not a ${value.constructor.name}`);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copied(part)]));
}

/**
 * Lets all machines call at once and returns how many calls were allowed. After its first round trip each machine is
 * held up until the next ones are through.
 */
export function storm(store: Store, machines: Limiter[], key: string): number {
  const waiting = [...machines];
  let count = 0;
  function nextMachine(): void {
    const machine = waiting.shift();
    if (machine?.allow(key) === true) count += 1;
  }
  store.afterEachTrip(nextMachine);
  while (waiting.length > 0) nextMachine();
  store.afterEachTrip(undefined);
  return count;
}

/** True when no call of the machines took more than `most` round trips, else what was found. */
export function tripsWithin(
  store: Store,
  machines: Limiter[],
  key: string,
  rounds: number,
  most: number,
): true | string {
  for (let round = 0; round < rounds; round += 1) {
    for (const machine of machines) {
      const before = store.trips();
      machine.allow(key);
      const used = store.trips() - before;
      if (used > most) return `a call made ${used} round trips`;
    }
  }
  return true;
}

/**
 * Lets machines call in turn, each at the next moment, in seconds. True when they answer as one exact window would,
 * fixed or sliding, else what was found.
 */
export function exact(
  machines: Limiter[],
  clock: Clock,
  key: string,
  limit: number,
  window: number,
  moments: number[],
): true | string {
  const told = moments.map((moment, index) => {
    clock.set(moment * second);
    return machines[index % machines.length].allow(key);
  });
  const atFixed = firstDifference(told, fixed(moments, limit, window));
  const atSliding = firstDifference(told, sliding(moments, limit, window));
  if (atFixed === -1 || atSliding === -1) return true;
  return (
    `not a fixed window (call ${atFixed + 1}, at ${moments[atFixed]} s) ` +
    `and not a sliding one (call ${atSliding + 1}, at ${moments[atSliding]} s)`
  );
}

/** As `exact`, with moments that jump about: crowds, pauses and everything between. */
export function rush(
  machines: Limiter[],
  clock: Clock,
  limit: number,
  window: number,
  calls: number,
): true | string {
  const moments: number[] = [];
  let moment = 0;
  let noise = 12345;
  for (let call = 0; call < calls; call += 1) {
    noise = (Math.imul(noise, 1103515245) + 12345) & 0x7fffffff;
    const step = noise >>> 16;
    if (step % 5 === 0) moment += ((step % 4099) / 1024) * 3;
    else if (step % 5 < 3) moment += (step % 997) / 1024;
    moments.push(moment);
  }
  return exact(machines, clock, 'crowd', limit, window, moments);
}

function fixed(moments: number[], limit: number, window: number): boolean[] {
  const used = new Map<number, number>();
  return moments.map((moment) => {
    const index = Math.floor(moment / window);
    const before = used.get(index) ?? 0;
    if (before < limit) used.set(index, before + 1);
    return before < limit;
  });
}

function sliding(moments: number[], limit: number, window: number): boolean[] {
  let calls: number[] = [];
  return moments.map((moment) => {
    calls = calls.filter((call) => moment - call < window);
    if (calls.length >= limit) return false;
    calls.push(moment);
    return true;
  });
}

function firstDifference(told: boolean[], wanted: boolean[]): number {
  return told.findIndex((answer, index) => answer !== wanted[index]);
}

/** Lets each key try a few times. True when none got through more than `most` times. */
export function noneAbove(limiter: Limiter, keys: number, tries: number, most: number): true | string {
  const through = new Array<number>(keys).fill(0);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    for (let number = 0; number < keys; number += 1) {
      if (limiter.allow(`key-${number}`) === true) through[number] += 1;
    }
  }
  const highest = Math.max(...through);
  return highest <= most ? true : `a key was let through ${highest} times`;
}

/** True, or the number where it is smaller. */
export function atLeast(number: number, least: number): true | number {
  return number >= least ? true : number;
}

/** True, or the number where it is larger. */
export function atMost(number: number, most: number): true | number {
  return number <= most ? true : number;
}

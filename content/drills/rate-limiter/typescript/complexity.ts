/**
 * One function per measured operation: bring a limiter to size n, return one step.
 *
 * Where a clock moves, it moves one second a step, so that as much becomes due as is added.
 */

interface Limiter {
  allow(key: unknown): unknown;
}

interface View {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

type Clock = () => number;

interface Solution {
  TokenBucketLimiter: new (rate: number, burst: number, clock: Clock) => Limiter;
  SlidingWindowLimiter: new (limit: number, window: number, clock: Clock) => Limiter;
  DistributedLimiter: new (store: JsonStore, limit: number, window: number, clock: Clock) => Limiter;
  SketchLimiter: new (
    limit: number,
    window: number,
    width: number,
    depth: number,
    clock: Clock,
  ) => Limiter;
}

type Key = (index: number) => unknown;
type Step = (step: number) => unknown;

const GOLDEN = 0.6180339887498949;
/** Milliseconds. */
const SECOND = 1000;

/** Jumps about among n places, so that neither end of an order is favoured. */
function spread(step: number, n: number): number {
  return Math.floor(n * ((step * GOLDEN) % 1));
}

/** n keys that have all spent their burst; each step one of them asks. */
export function allowAmongKeys(solution: Solution, n: number, key: Key): Step {
  const limiter = new solution.TokenBucketLimiter(1, 1, () => 5 * SECOND);
  const keys: unknown[] = [];
  for (let number = 0; number < n; number += 1) {
    keys.push(key(number));
    limiter.allow(keys[number]);
  }
  return (step) => limiter.allow(keys[spread(step, n)]);
}

/** One key with n calls in its window; each step one of them leaves and one comes. */
export function allowInFullWindow(solution: Solution, n: number, key: Key): Step {
  let now = 0;
  const limiter = new solution.SlidingWindowLimiter(n, n * SECOND, () => now);
  const busy = key(0);
  const oneMore = () => {
    now += SECOND;
    return limiter.allow(busy);
  };
  for (let number = 0; number < n; number += 1) oneMore();
  return oneMore;
}

/** n keys on their way to being forgotten; each step one more comes and one falls due. */
function newcomers(limiterOf: (clock: Clock) => Limiter, n: number, key: Key): Step {
  let now = 0;
  const limiter = limiterOf(() => now);
  const newcomer = (number: number) => {
    now += SECOND;
    return limiter.allow(key(number));
  };
  for (let number = 0; number < n; number += 1) newcomer(number);
  return (step) => newcomer(n + step);
}

export function forgetBuckets(solution: Solution, n: number, key: Key): Step {
  return newcomers((clock) => new solution.TokenBucketLimiter(1 / n, 1, clock), n, key);
}

export function forgetWindows(solution: Solution, n: number, key: Key): Step {
  return newcomers((clock) => new solution.SlidingWindowLimiter(2, n * SECOND, clock), n, key);
}

/** Keeps values as text, so that reading and writing cost what their length costs. */
class JsonStore implements View {
  private readonly texts = new Map<string, string>();

  get(key: string): unknown {
    const text = this.texts.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  }

  set(key: string, value: unknown): void {
    this.texts.set(key, JSON.stringify(value));
  }

  incr(key: string, by = 1): number {
    const value = Number(this.get(key) ?? 0) + by;
    this.set(key, value);
    return value;
  }

  eval<T>(script: (view: View) => T): T {
    return script(this);
  }
}

/** n keys in one window of the store; each step one of them asks. */
export function allowOverAStore(solution: Solution, n: number): Step {
  const limiter = new solution.DistributedLimiter(
    new JsonStore(),
    3,
    1000 * SECOND,
    () => 5 * SECOND,
  );
  for (let number = 0; number < n; number += 1) limiter.allow(`k${number}`);
  return (step) => limiter.allow(`k${spread(step, n)}`);
}

/** What a sketch holds after n keys, in units of about one stored value. */
export function sketchMemory(solution: Solution, n: number): number {
  const limiter = new solution.SketchLimiter(3, 1000 * SECOND, 64, 4, () => 5 * SECOND);
  for (let number = 0; number < n; number += 1) limiter.allow(`k${number}`);
  return heldBy(limiter);
}

/** Counts the objects that root leads to, and the places of their containers. */
function heldBy(root: object): number {
  const seen = new Set<object>([root]);
  const waiting: object[] = [root];
  let held = 0;
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const parts = partsOf(one);
    held += 1 + parts.length;
    for (const part of parts) {
      if (typeof part !== 'object' || part === null || seen.has(part)) continue;
      seen.add(part);
      waiting.push(part);
    }
  }
  return held;
}

function partsOf(value: object): unknown[] {
  if (ArrayBuffer.isView(value)) return new Array(value.byteLength).fill(0);
  if (value instanceof Map) return [...value.keys(), ...value.values()];
  if (value instanceof Set) return [...value];
  return Reflect.ownKeys(value).map((name) => Reflect.get(value, name));
}

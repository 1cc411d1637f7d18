import { DistributedLimiter } from './solution';

interface View {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** A store in memory that counts round trips, and lets others in after each of them. */
class FakeStore implements View {
  trips = 0;
  afterTrip = () => {};
  private readonly texts = new Map<string, string>();
  private readonly view: View = {
    get: (key) => {
      const text = this.texts.get(key);
      return text === undefined ? undefined : JSON.parse(text);
    },
    set: (key, value) => {
      this.texts.set(key, JSON.stringify(value));
    },
  };

  get(key: string): unknown {
    return this.trip(() => this.view.get(key));
  }

  set(key: string, value: unknown): void {
    this.trip(() => this.view.set(key, value));
  }

  incr(key: string, by = 1): number {
    return this.trip(() => {
      const value = Number(this.view.get(key) ?? 0) + by;
      this.view.set(key, value);
      return value;
    });
  }

  eval<T>(script: (view: View) => T, ..._keys: string[]): T {
    return this.trip(() => script(this.view));
  }

  private trip<T>(work: () => T): T {
    this.trips += 1;
    const answer = work();
    this.afterTrip();
    return answer;
  }
}

/** Machines over one store, with a clock that stands still until the test moves it, in milliseconds. */
function setUp(count: number, limit: number, { store = new FakeStore(), start = 0 } = {}) {
  let now = start;
  const machines = Array.from(
    { length: count },
    () => new DistributedLimiter(store, limit, 10_000, () => now),
  );
  const at = (moment: number) => {
    now = moment;
  };
  return { machines, limiter: machines[0], store, at };
}

/** How many of so many tries at one moment get through. */
function allowed(limiter: DistributedLimiter, key: string, tries: number): number {
  return Array.from({ length: tries }, () => limiter.allow(key)).filter((answer) => answer).length;
}

/** How many get through when each is interrupted after its first round trip by the next. */
function allAtOnce(store: FakeStore, machines: DistributedLimiter[], key: string): number {
  const waiting = [...machines];
  let count = 0;
  const next = () => {
    if (waiting.shift()?.allow(key) === true) count += 1;
  };
  store.afterTrip = next;
  while (waiting.length > 0) next();
  store.afterTrip = () => {};
  return count;
}

describe('one machine', () => {
  it('keeps the limit', () => {
    expect(allowed(setUp(1, 3).limiter, 'a', 5)).toBe(3);
  });

  it('opens one window later, and not before', () => {
    const { limiter, at } = setUp(1, 2);
    allowed(limiter, 'a', 2);
    for (const moment of [1000, 6000, 9750]) {
      at(moment);
      expect(limiter.allow('a')).toBe(false);
    }
    at(10_000);
    expect(allowed(limiter, 'a', 3)).toBe(2);
  });

  it('does not count refused calls', () => {
    const { limiter, at } = setUp(1, 2);
    allowed(limiter, 'a', 2);
    at(9000);
    allowed(limiter, 'a', 9);
    at(11_000);
    expect(allowed(limiter, 'a', 3)).toBe(2);
  });

  it('keeps keys apart', () => {
    const { limiter } = setUp(1, 1);
    expect(limiter.allow('a')).toBe(true);
    expect(limiter.allow('b')).toBe(true);
  });

  it('gives nothing for a step back', () => {
    const { limiter, at } = setUp(1, 2);
    allowed(limiter, 'a', 2);
    at(10_000);
    allowed(limiter, 'a', 2);
    for (const moment of [5000, 10_000]) {
      at(moment);
      expect(limiter.allow('a')).toBe(false);
    }
  });
});

describe('many machines', () => {
  it('share one limit', () => {
    const { machines } = setUp(3, 2);
    expect(machines.map((machine) => machine.allow('a'))).toEqual([true, true, false]);
  });

  it('share nothing beside the store', () => {
    expect(setUp(1, 1).limiter.allow('a')).toBe(true);
    expect(setUp(1, 1).limiter.allow('a')).toBe(true);
  });

  it('make two round trips at most', () => {
    const { machines, store } = setUp(5, 3);
    for (const machine of machines) {
      const before = store.trips;
      machine.allow('a');
      expect(store.trips - before).toBeLessThanOrEqual(2);
    }
  });

  it('have one place for two at once', () => {
    const { machines, store } = setUp(2, 1);
    expect(allAtOnce(store, machines, 'a')).toBe(1);
  });

  it('fill all places, and not more', () => {
    const { machines, store } = setUp(5, 3);
    expect(allAtOnce(store, machines, 'a')).toBe(3);
  });

  it('may meet at the start of a window', () => {
    const { machines, limiter, store, at } = setUp(4, 2);
    allowed(limiter, 'a', 2);
    at(21_000);
    expect(allAtOnce(store, machines, 'a')).toBe(2);
  });

  it('may have clocks that differ', () => {
    const store = new FakeStore();
    const ahead = setUp(1, 2, { store, start: 4000 }).limiter;
    const behind = setUp(1, 2, { store, start: 3000 }).limiter;
    allowed(ahead, 'a', 2);
    expect(behind.allow('a')).toBe(false);
  });
});

describe('a sliding window', () => {
  it('opens place by place', () => {
    const { limiter, at } = setUp(1, 3);
    for (const moment of [0, 4000, 8000]) {
      at(moment);
      expect(limiter.allow('a')).toBe(true);
    }
    for (const moment of [11_000, 15_000, 19_000]) {
      at(moment);
      expect(allowed(limiter, 'a', 3)).toBe(1);
    }
  });
});

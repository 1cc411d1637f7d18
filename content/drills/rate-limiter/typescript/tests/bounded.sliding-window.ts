import { SlidingWindowLimiter } from './solution';

/** A limiter whose clock stands still until the test moves it, in milliseconds. */
function setUp(limit: number, { window = 10_000, start = 0 } = {}) {
  let now = start;
  let seen = 0;
  const limiter = new SlidingWindowLimiter(limit, window, () => now);
  /** How many of so many tries at one moment get through. */
  const allowed = (key: string, tries: number) =>
    Array.from({ length: tries }, () => limiter.allow(key)).filter((answer) => answer).length;
  const at = (moment: number) => {
    now = moment;
  };
  /** Lets keys come by that were never seen before. */
  const strangers = (count: number, gap: number, tries = 1) => {
    for (let number = 0; number < count; number += 1) {
      now += gap;
      seen += 1;
      allowed(`stranger ${seen}`, tries);
    }
  };
  return { limiter, allowed, at, strangers };
}

// Bounds are generous: when exactly a key is forgotten is left to the limiter.
describe('tracked keys', () => {
  test('are none at first', () => {
    expect(setUp(3).limiter.trackedKeys()).toBe(0);
  });

  test('are the live keys, each once', () => {
    const { limiter, allowed } = setUp(3);
    for (const key of 'aba') allowed(key, 2);
    expect(limiter.trackedKeys()).toBe(2);
  });

  test.each([[1], [4]])('do not pile up when keys come by, calling %d times', (tries: number) => {
    const { limiter, strangers } = setUp(2, { window: 4000 });
    strangers(5000, 1000, tries);
    expect(limiter.trackedKeys()).toBeLessThan(2500);
  });

  test('do not pile up behind a busy key', () => {
    const { limiter, allowed, strangers } = setUp(2, { window: 4000 });
    allowed('busy', 2);
    for (let round = 0; round < 5000; round += 1) {
      strangers(1, 1000);
      limiter.allow('busy');
    }
    expect(limiter.trackedKeys()).toBeLessThan(2500);
  });
});

describe('a key is kept', () => {
  test('for its newest call', () => {
    const { allowed, at, strangers } = setUp(2);
    allowed('a', 1);
    at(6000);
    allowed('a', 1);
    strangers(24, 250);
    expect(allowed('a', 3)).toBe(1);
  });

  test('while it has room left', () => {
    const { allowed, strangers } = setUp(3);
    allowed('a', 2);
    strangers(8, 1000);
    expect(allowed('a', 3)).toBe(1);
  });

  test('however old it is', () => {
    const { allowed, strangers } = setUp(2);
    allowed('a', 1);
    for (let round = 0; round < 4; round += 1) {
      strangers(6, 1000);
      expect(allowed('a', 3)).toBe(1);
    }
  });

  test('together with hundreds of others', () => {
    const { limiter } = setUp(1);
    const keys = Array.from({ length: 600 }, (_, number) => `key ${number}`);
    expect(keys.every((key) => limiter.allow(key))).toBe(true);
    expect(keys.some((key) => limiter.allow(key))).toBe(false);
    expect(limiter.trackedKeys()).toBe(600);
  });

  test('when the clock steps back', () => {
    const { allowed, at, strangers } = setUp(2, { start: 1_000_000 });
    allowed('a', 2);
    at(10_000);
    strangers(8, 0);
    expect(allowed('a', 1)).toBe(0);
    at(1_009_000);
    expect(allowed('a', 1)).toBe(0);
  });
});

test('a forgotten key starts anew', () => {
  const { allowed, strangers } = setUp(2);
  allowed('a', 2);
  strangers(40, 1000);
  expect(allowed('a', 3)).toBe(2);
});

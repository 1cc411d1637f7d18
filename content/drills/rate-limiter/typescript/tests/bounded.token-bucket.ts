import { TokenBucketLimiter } from './solution';

/** A limiter whose clock stands still until the test moves it, in milliseconds. */
function setUp(rate: number, burst: number, start = 0) {
  let now = start;
  let seen = 0;
  const limiter = new TokenBucketLimiter(rate, burst, () => now);
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
    expect(setUp(1, 3).limiter.trackedKeys()).toBe(0);
  });

  test('are the live keys, each once', () => {
    const { limiter, allowed } = setUp(1, 3);
    for (const key of 'aba') allowed(key, 3);
    expect(limiter.trackedKeys()).toBe(2);
  });

  test.each([[1], [4]])('do not pile up when keys come by, calling %d times', (tries: number) => {
    const { limiter, strangers } = setUp(1, 2);
    strangers(5000, 1000, tries);
    expect(limiter.trackedKeys()).toBeLessThan(2500);
  });

  test('do not pile up behind a busy key', () => {
    const { limiter, allowed, strangers } = setUp(0.5, 4);
    allowed('busy', 4);
    for (let round = 0; round < 5000; round += 1) {
      strangers(1, 1000);
      limiter.allow('busy');
    }
    expect(limiter.trackedKeys()).toBeLessThan(2500);
  });
});

describe('a key is kept', () => {
  test('until its bucket is full', () => {
    const { allowed, strangers } = setUp(0.5, 4);
    allowed('a', 4);
    strangers(24, 250);
    expect(allowed('a', 9)).toBe(3);
  });

  test('while it has some of its tokens', () => {
    const { allowed, strangers } = setUp(0.25, 4);
    allowed('a', 2);
    strangers(4, 250);
    expect(allowed('a', 9)).toBe(2);
  });

  test('however old it is', () => {
    const { allowed, strangers } = setUp(1, 2);
    allowed('a', 2);
    for (let round = 0; round < 5; round += 1) {
      strangers(4, 250);
      expect(allowed('a', 2)).toBe(1);
    }
  });

  test('together with hundreds of others', () => {
    const { limiter } = setUp(1, 1);
    const keys = Array.from({ length: 600 }, (_, number) => `key ${number}`);
    expect(keys.every((key) => limiter.allow(key))).toBe(true);
    expect(keys.some((key) => limiter.allow(key))).toBe(false);
    expect(limiter.trackedKeys()).toBe(600);
  });

  test('when the clock steps back', () => {
    const { allowed, at, strangers } = setUp(1, 2, 1_000_000);
    allowed('a', 2);
    at(10_000);
    strangers(8, 0);
    expect(allowed('a', 1)).toBe(0);
    at(1_000_000);
    expect(allowed('a', 1)).toBe(0);
  });
});

test('a forgotten key starts full again', () => {
  const { allowed, strangers } = setUp(1, 3);
  allowed('a', 3);
  strangers(40, 1000);
  expect(allowed('a', 5)).toBe(3);
});

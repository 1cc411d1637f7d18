import { TokenBucketLimiter } from './solution';

/** A limiter whose clock stands still until the test moves it, in milliseconds. */
function setUp(rate: number, burst: number, start = 0) {
  let now = start;
  const limiter = new TokenBucketLimiter(rate, burst, () => now);
  /** How many of so many tries at one moment get through. */
  const allowed = (key: string, tries: number) =>
    Array.from({ length: tries }, () => limiter.allow(key)).filter((answer) => answer).length;
  const at = (moment: number) => {
    now = moment;
  };
  return { allowed, at };
}

describe('a burst', () => {
  test('is there for a new key, and no more', () => {
    expect(setUp(1, 3).allowed('a', 5)).toBe(3);
  });

  test('is the same for a key that comes late', () => {
    const { allowed, at } = setUp(1, 3, 5_000_000);
    at(5_060_000);
    expect(allowed('a', 5)).toBe(3);
  });

  test('is all there is after a long pause', () => {
    const { allowed, at } = setUp(2, 3);
    allowed('a', 1);
    at(1e9);
    expect(allowed('a', 9)).toBe(3);
  });
});

describe('time', () => {
  test('brings as many calls as the rate says', () => {
    const { allowed, at } = setUp(2, 10);
    allowed('a', 10);
    at(1000);
    expect(allowed('a', 10)).toBe(2);
    at(4000);
    expect(allowed('a', 10)).toBe(6);
  });

  test('counts by fractions of a second', () => {
    const { allowed, at } = setUp(4, 4);
    allowed('a', 4);
    at(500);
    expect(allowed('a', 4)).toBe(2);
  });

  test('brings a call when its token is whole', () => {
    const { allowed, at } = setUp(0.5, 1);
    expect(allowed('a', 1)).toBe(1);
    at(1750);
    expect(allowed('a', 1)).toBe(0);
    at(2000);
    expect(allowed('a', 2)).toBe(1);
  });

  test('adds halves up', () => {
    const { allowed, at } = setUp(1, 2);
    allowed('a', 2);
    at(1500);
    expect(allowed('a', 2)).toBe(1);
    at(2000);
    expect(allowed('a', 2)).toBe(1);
  });

  test('brings nothing when it steps back', () => {
    const { allowed, at } = setUp(1, 3, 100_000);
    allowed('a', 3);
    for (const moment of [40_000, 100_000, 40_000, 100_000]) {
      at(moment);
      expect(allowed('a', 1)).toBe(0);
    }
    at(101_000);
    expect(allowed('a', 3)).toBe(1);
  });
});

test('polling costs neither tokens nor time', () => {
  const { allowed, at } = setUp(1, 1);
  allowed('a', 5);
  for (const moment of [250, 500, 750]) {
    at(moment);
    expect(allowed('a', 1)).toBe(0);
  }
  at(1000);
  expect(allowed('a', 1)).toBe(1);
});

test('keys are separate', () => {
  const { allowed, at } = setUp(1, 2);
  expect(allowed('a', 3)).toBe(2);
  expect(allowed('b', 3)).toBe(2);
  at(1000);
  expect(allowed('b', 3)).toBe(1);
  expect(allowed('a', 3)).toBe(1);
});

test('limiters are separate', () => {
  expect(setUp(1, 1).allowed('a', 1)).toBe(1);
  expect(setUp(1, 1).allowed('a', 1)).toBe(1);
});

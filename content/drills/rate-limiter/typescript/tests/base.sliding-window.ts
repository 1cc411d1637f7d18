import { SlidingWindowLimiter } from './solution';

/** A limiter whose clock stands still until the test moves it, in milliseconds. */
function setUp(limit: number, { window = 10_000, start = 0 } = {}) {
  let now = start;
  const limiter = new SlidingWindowLimiter(limit, window, () => now);
  /** How many of so many tries at one moment get through. */
  const allowed = (key: string, tries: number) =>
    Array.from({ length: tries }, () => limiter.allow(key)).filter((answer) => answer).length;
  const at = (moment: number) => {
    now = moment;
  };
  return { allowed, at };
}

describe('the window', () => {
  test('takes the limit and no more', () => {
    expect(setUp(3).allowed('a', 5)).toBe(3);
  });

  test('opens when it has passed, and not before', () => {
    const { allowed, at } = setUp(2);
    allowed('a', 2);
    at(9750);
    expect(allowed('a', 1)).toBe(0);
    at(10_000);
    expect(allowed('a', 3)).toBe(2);
  });

  test('opens place by place', () => {
    const { allowed, at } = setUp(3);
    for (const moment of [0, 4000, 8000]) {
      at(moment);
      expect(allowed('a', 1)).toBe(1);
    }
    for (const moment of [11_000, 15_000, 19_000]) {
      at(moment);
      expect(allowed('a', 3)).toBe(1);
    }
  });

  test('has no fixed borders', () => {
    const { allowed, at } = setUp(2, { start: 9000 });
    allowed('a', 2);
    at(11_000);
    expect(allowed('a', 1)).toBe(0);
  });

  test('is not estimated', () => {
    const { allowed, at } = setUp(4, { start: 5000 });
    allowed('a', 4);
    at(13_000);
    expect(allowed('a', 1)).toBe(0);
    at(15_500);
    expect(allowed('a', 5)).toBe(4);
  });

  test('may be shorter than a second', () => {
    const { allowed, at } = setUp(1, { window: 500, start: 7000 });
    expect(allowed('a', 1)).toBe(1);
    at(7250);
    expect(allowed('a', 1)).toBe(0);
    at(7500);
    expect(allowed('a', 1)).toBe(1);
  });
});

test('refused calls do not count', () => {
  const { allowed, at } = setUp(1);
  allowed('a', 1);
  at(5000);
  allowed('a', 5);
  at(11_000);
  expect(allowed('a', 1)).toBe(1);
});

test('keys are separate', () => {
  const { allowed } = setUp(2);
  expect(allowed('a', 3)).toBe(2);
  expect(allowed('b', 3)).toBe(2);
});

test('limiters are separate', () => {
  expect(setUp(1).allowed('a', 1)).toBe(1);
  expect(setUp(1).allowed('a', 1)).toBe(1);
});

test('a clock that steps back frees no place', () => {
  const { allowed, at } = setUp(2, { start: 100_000 });
  allowed('a', 1);
  at(96_000);
  expect(allowed('a', 2)).toBe(1);
  for (const moment of [50_000, 100_000, 105_000]) {
    at(moment);
    expect(allowed('a', 1)).toBe(0);
  }
  at(111_000);
  expect(allowed('a', 3)).toBe(2);
});

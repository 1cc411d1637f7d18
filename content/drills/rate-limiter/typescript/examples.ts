import * as solution from './solution';

/** A limiter of the class you chose, two calls in ten seconds, and a clock moved by hand. */
function setUp() {
  let now = 0;
  const clock = () => now;
  const limiter =
    'TokenBucketLimiter' in solution
      ? new solution.TokenBucketLimiter(0.2, 2, clock)
      : new solution.SlidingWindowLimiter(2, 10_000, clock);
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  return { limiter, pass };
}

test('refuses when the limit is reached', () => {
  const { limiter } = setUp();
  expect(limiter.allow('a')).toBe(true);
  expect(limiter.allow('a')).toBe(true);
  expect(limiter.allow('a')).toBe(false);
});

test('keys do not share', () => {
  const { limiter } = setUp();
  limiter.allow('a');
  limiter.allow('a');
  expect(limiter.allow('b')).toBe(true);
});

test('time opens it again', () => {
  const { limiter, pass } = setUp();
  limiter.allow('a');
  limiter.allow('a');
  pass(20_000);
  expect(limiter.allow('a')).toBe(true);
});

import { SketchLimiter } from './solution';

/** A limiter whose clock stands still until the test moves it, in milliseconds. */
function setUp(limit: number, { width = 64, depth = 4 } = {}) {
  let now = 0;
  const limiter = new SketchLimiter(limit, 10_000, width, depth, () => now);
  /** How many of so many tries at one moment get through. */
  const allowed = (key: string, tries: number) =>
    Array.from({ length: tries }, () => limiter.allow(key)).filter((answer) => answer).length;
  const at = (moment: number) => {
    now = moment;
  };
  return { allowed, at };
}

function keys(count: number): string[] {
  return Array.from({ length: count }, (_, number) => `key ${number}`);
}

test('a key alone gets its limit', () => {
  expect(setUp(3).allowed('a', 20)).toBe(3);
});

test.each([
  [8, 2],
  [32, 3],
  [64, 4],
])('nobody gets more in a crowd (%d by %d)', (width: number, depth: number) => {
  const { allowed } = setUp(4, { width, depth });
  const through = new Map<string, number>();
  for (let round = 0; round < 6; round += 1) {
    for (const key of keys(80)) through.set(key, (through.get(key) ?? 0) + allowed(key, 1));
  }
  expect(Math.max(...through.values())).toBeLessThanOrEqual(4);
});

test('a wide table is fair', () => {
  const { allowed } = setUp(1, { width: 2048 });
  allowed('hot', 500);
  expect(keys(300).filter((key) => allowed(key, 1) === 1).length).toBeGreaterThanOrEqual(255);
});

test('a small table cannot know everybody', () => {
  const { allowed } = setUp(1, { width: 4, depth: 1 });
  expect(keys(500).filter((key) => allowed(key, 1) === 1).length).toBeLessThanOrEqual(16);
});

test('stays shut within the window', () => {
  const { allowed, at } = setUp(2);
  allowed('a', 2);
  for (const moment of [1000, 6000, 9750]) {
    at(moment);
    expect(allowed('a', 1)).toBe(0);
  }
});

test('the limit is whole again later', () => {
  const { allowed, at } = setUp(4);
  for (const moment of [0, 20_000, 40_000, 1_000_000]) {
    at(moment);
    expect(allowed('a', 6)).toBe(4);
  }
});

test('a step back clears nothing', () => {
  const { allowed, at } = setUp(2);
  allowed('a', 2);
  at(20_000);
  allowed('a', 2);
  for (const moment of [5000, 20_000]) {
    at(moment);
    expect(allowed('a', 1)).toBe(0);
  }
});

import { LRUCache } from './solution';

/** A cache whose clock stands still until the test moves it. */
function setUp(capacity: number) {
  let now = 1000;
  const cache = new LRUCache<string, number>(capacity, () => now);
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  return { cache, pass };
}

describe('a time to live', () => {
  test('lasts until just before its end', () => {
    const { cache, pass } = setUp(2);
    cache.put('a', 1, 5);
    pass(4);
    expect(cache.get('a')).toBe(1);
  });

  test('is over at its end, for good', () => {
    const { cache, pass } = setUp(2);
    cache.put('a', 1, 5);
    pass(5);
    expect(cache.get('a')).toBeUndefined();
    expect(cache.get('a')).toBeUndefined();
  });

  test('is not given to entries without one', () => {
    const { cache, pass } = setUp(2);
    cache.put('a', 1);
    pass(1e9);
    expect(cache.get('a')).toBe(1);
  });

  test('of zero is over at once', () => {
    const { cache } = setUp(2);
    cache.put('a', 1, 0);
    expect(cache.get('a')).toBeUndefined();
  });

  test('is not extended by reading', () => {
    const { cache, pass } = setUp(2);
    cache.put('a', 1, 5);
    pass(3);
    expect(cache.get('a')).toBe(1);
    pass(3);
    expect(cache.get('a')).toBeUndefined();
  });
});

describe('an update', () => {
  test('without a ttl makes the entry permanent', () => {
    const { cache, pass } = setUp(2);
    cache.put('a', 1, 5);
    cache.put('a', 2);
    pass(10);
    expect(cache.get('a')).toBe(2);
  });

  test('with a ttl starts a new life', () => {
    const { cache, pass } = setUp(2);
    cache.put('a', 1, 5);
    pass(4);
    cache.put('a', 2, 5);
    pass(4);
    expect(cache.get('a')).toBe(2);
    pass(1);
    expect(cache.get('a')).toBeUndefined();
  });

  test('of an expired key takes its own place', () => {
    const { cache, pass } = setUp(2);
    cache.put('live', 1);
    cache.put('a', 2, 5);
    pass(5);
    cache.put('a', 3);
    expect(cache.get('live')).toBe(1);
    expect(cache.get('a')).toBe(3);
  });

  test.each([[undefined], [60]])('voids the deadline before it (%s)', (ttl?: number) => {
    const { cache, pass } = setUp(2);
    cache.put('a', 1, 5);
    cache.put('unused', 2);
    cache.put('a', 10, ttl);
    pass(10);
    cache.put('new', 3);
    expect(cache.get('a')).toBe(10);
    expect(cache.get('unused')).toBeUndefined();
  });
});

describe('a full cache', () => {
  test('lets an expired entry go before a live one', () => {
    const { cache, pass } = setUp(2);
    cache.put('live', 1);
    cache.put('expired', 2, 5);
    pass(5);
    cache.put('new', 3);
    expect(cache.get('live')).toBe(1);
    expect(cache.get('new')).toBe(3);
  });

  test('treats an entry with time left like any other', () => {
    const { cache, pass } = setUp(2);
    cache.put('unused', 1);
    cache.put('timed', 2, 5);
    pass(1);
    cache.put('new', 3);
    expect(cache.get('unused')).toBeUndefined();
    expect(cache.get('timed')).toBe(2);
  });

  test('finds an expired entry behind a void deadline', () => {
    const { cache, pass } = setUp(3);
    cache.put('live', 1);
    cache.put('rewritten', 2, 5);
    cache.put('expired', 3, 6);
    cache.put('rewritten', 20);
    pass(10);
    cache.put('new', 4);
    expect(cache.get('live')).toBe(1);
    expect(cache.get('rewritten')).toBe(20);
    expect(cache.get('new')).toBe(4);
  });
});

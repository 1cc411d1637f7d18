import { LRUCache } from './solution';

/** A full set-up: a cache that was given keys in order, and a clock moved by hand. */
function setUp(capacity: number, keys: string) {
  let now = 0;
  const cache = new LRUCache<string, string>(capacity, () => now);
  for (const key of keys) cache.put(key, key.toUpperCase());
  const pass = (milliseconds: number) => {
    now += milliseconds;
  };
  return { cache, pass };
}

function read(cache: LRUCache<string, string>, keys: string): string {
  return [...keys].map((key) => cache.get(key) ?? '-').join('');
}

describe('stats', () => {
  it('counts reads as hits and misses, and nothing else', () => {
    const { cache } = setUp(2, 'ab');
    expect(cache.stats()).toEqual({ hits: 0, misses: 0, evictions: 0 });
    read(cache, 'ax');
    expect(cache.stats()).toEqual({ hits: 1, misses: 1, evictions: 0 });
  });

  it('counts an eviction for a newcomer and none for an update', () => {
    const { cache } = setUp(2, 'ab');
    cache.put('b', 'Z');
    expect(cache.stats().evictions).toBe(0);
    cache.put('c', 'C');
    expect(cache.stats().evictions).toBe(1);
  });

  it('takes the read of an expired entry for a miss and no eviction', () => {
    const { cache, pass } = setUp(2, '');
    cache.put('a', 'A', 5);
    pass(5);
    cache.get('a');
    expect(cache.stats()).toEqual({ hits: 0, misses: 1, evictions: 0 });
  });

  it('does not take expiry for an eviction', () => {
    const { cache, pass } = setUp(2, 'a');
    cache.put('b', 'B', 5);
    pass(5);
    cache.put('c', 'C');
    expect(cache.stats().evictions).toBe(0);
  });

  it('goes on over a resize and counts what it evicts', () => {
    const { cache } = setUp(4, 'abcd');
    read(cache, 'ax');
    cache.resize(1);
    expect(cache.stats()).toEqual({ hits: 1, misses: 1, evictions: 3 });
  });
});

describe('resize', () => {
  it('keeps what was used last', () => {
    const { cache } = setUp(4, 'abcd');
    cache.get('a');
    cache.resize(2);
    expect(read(cache, 'abcd')).toBe('A--D');
  });

  it('can grow', () => {
    const { cache } = setUp(2, 'ab');
    cache.resize(3);
    cache.put('c', 'C');
    expect(read(cache, 'abc')).toBe('ABC');
  });

  it('keeps the order of use', () => {
    const { cache } = setUp(3, 'abc');
    cache.resize(2);
    cache.put('d', 'D');
    expect(read(cache, 'abcd')).toBe('--CD');
  });

  it('lets expired entries make room first', () => {
    const { cache, pass } = setUp(3, 'ab');
    cache.put('c', 'C', 5);
    pass(5);
    cache.resize(2);
    expect(read(cache, 'abc')).toBe('AB-');
  });

  it('keeps deadlines', () => {
    const { cache, pass } = setUp(3, 'ab');
    cache.put('c', 'C', 5);
    cache.resize(2);
    pass(5);
    expect(read(cache, 'abc')).toBe('-B-');
  });

  it('refuses zero and changes nothing', () => {
    const { cache } = setUp(2, 'ab');
    expect(() => cache.resize(0)).toThrow(RangeError);
    expect(read(cache, 'ab')).toBe('AB');
  });
});

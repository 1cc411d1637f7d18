import { LRUCache } from './solution';

/** A cache that was given keys in order, each with itself in capitals as its value. */
function filled(capacity: number, keys: string): LRUCache<string, string> {
  const cache = new LRUCache<string, string>(capacity);
  for (const key of keys) cache.put(key, key.toUpperCase());
  return cache;
}

function read(cache: LRUCache<string, string>, keys: string): string {
  return [...keys].map((key) => cache.get(key) ?? '-').join('');
}

test('an unknown key is undefined', () => {
  expect(new LRUCache<string, number>(2).get('a')).toBeUndefined();
});

test('a value can be read again', () => {
  expect(read(filled(2, 'ab'), 'aab')).toBe('AAB');
});

test('holds as many as its capacity', () => {
  expect(read(filled(3, 'abc'), 'abc')).toBe('ABC');
});

test('a newcomer pushes out the oldest alone', () => {
  expect(read(filled(3, 'abcd'), 'abcd')).toBe('-BCD');
});

test('a capacity of one', () => {
  expect(read(filled(1, 'ab'), 'ab')).toBe('-B');
});

test('a read counts as use', () => {
  const cache = filled(2, 'ab');
  cache.get('a');
  cache.put('c', 'C');
  expect(read(cache, 'abc')).toBe('A-C');
});

test('an update replaces the value', () => {
  const cache = filled(2, 'a');
  cache.put('a', 'new');
  expect(cache.get('a')).toBe('new');
});

test('an update counts as use', () => {
  const cache = filled(2, 'ab');
  cache.put('a', 'Z');
  cache.put('c', 'C');
  expect(read(cache, 'abc')).toBe('Z-C');
});

test('an update of a full cache evicts nothing', () => {
  const cache = filled(2, 'ab');
  cache.put('b', 'Z');
  expect(read(cache, 'ab')).toBe('AZ');
});

test('use is about when, not how often', () => {
  const cache = filled(2, 'a');
  for (let reads = 0; reads < 5; reads += 1) cache.get('a');
  cache.put('b', 'B');
  cache.put('c', 'C');
  expect(read(cache, 'abc')).toBe('-BC');
});

test('a miss changes nothing', () => {
  const cache = filled(2, 'ab');
  expect(cache.get('x')).toBeUndefined();
  expect(read(cache, 'ab')).toBe('AB');
});

test('zero is a value', () => {
  const cache = new LRUCache<string, number>(1);
  cache.put('a', 0);
  expect(cache.get('a')).toBe(0);
});

test('caches do not share entries', () => {
  const one = filled(2, 'a');
  const other = filled(2, 'b');
  expect(read(one, 'b')).toBe('-');
  expect(read(other, 'a')).toBe('-');
});

test.each([[0], [-1]])('a capacity of %d is refused', (capacity: number) => {
  expect(() => new LRUCache(capacity)).toThrow(RangeError);
});

import { LRUCache } from './solution';

test('returns what was put', () => {
  const cache = new LRUCache<string, number>(2);
  cache.put('a', 1);
  expect(cache.get('a')).toBe(1);
});

test('an unknown key is undefined', () => {
  const cache = new LRUCache<string, number>(2);
  expect(cache.get('a')).toBeUndefined();
});

test('a full cache lets the oldest go', () => {
  const cache = new LRUCache<string, number>(2);
  cache.put('a', 1);
  cache.put('b', 2);
  cache.put('c', 3);
  expect(cache.get('a')).toBeUndefined();
  expect(cache.get('b')).toBe(2);
  expect(cache.get('c')).toBe(3);
});

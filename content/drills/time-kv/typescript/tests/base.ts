import { TimeMap } from './solution';

/** A store whose key "a" was given pairs of moment and value, in order. */
function storeWith(...versions: [number, unknown][]): TimeMap<unknown> {
  const store = new TimeMap<unknown>();
  for (const [moment, value] of versions) store.set('a', value, moment);
  return store;
}

function read(store: TimeMap<unknown>, ...moments: number[]): unknown[] {
  return moments.map((moment) => store.get('a', moment));
}

test('an unknown key is undefined', () => {
  expect(new TimeMap<string>().get('a', 10)).toBeUndefined();
});

test('before, at, between and after the versions', () => {
  const store = storeWith([10, 'one'], [20, 'two']);
  expect(read(store, 9, 10, 11)).toEqual([undefined, 'one', 'one']);
  expect(read(store, 19, 20, 21)).toEqual(['one', 'two', 'two']);
});

test('a single version is found at once', () => {
  expect(read(storeWith([10, 'one']), 9, 10, 99)).toEqual([undefined, 'one', 'one']);
});

test('every border of a longer history', () => {
  const moments = Array.from({ length: 10 }, (_, index) => 10 * index);
  const store = storeWith(...moments.map((moment): [number, number] => [moment, moment]));
  for (const moment of moments) {
    expect(read(store, moment, moment + 1, moment + 9)).toEqual([moment, moment, moment]);
  }
});

test.each([2, 3, 4, 5])('among %d equals the last call wins', (equals: number) => {
  const run = Array.from({ length: equals }, (_, call): [number, unknown] => [10, `call ${call}`]);
  const last = `call ${equals - 1}`;
  const amid = storeWith([5, 'old'], ...run, [15, 'new']);
  expect(read(amid, 9, 10, 14, 15)).toEqual(['old', last, last, 'new']);
  expect(read(storeWith(...run), 9, 10)).toEqual([undefined, last]);
});

test('keys have histories and an order of their own', () => {
  const store = storeWith([100, 'apple']);
  store.set('b', 'berry', 5);
  store.set('a', 'avocado', 110);
  expect(store.get('b', 4)).toBeUndefined();
  expect(store.get('b', 5)).toBe('berry');
  expect(store.get('b', 200)).toBe('berry');
  expect(read(store, 99, 100, 110)).toEqual([undefined, 'apple', 'avocado']);
});

test('fractions separate versions', () => {
  const store = storeWith([1.25, 'one'], [1.5, 'two']);
  expect(read(store, 1, 1.25, 1.4, 1.5)).toEqual([undefined, 'one', 'one', 'two']);
});

test('zero and negative moments are ordinary', () => {
  const store = storeWith([-20, 'before'], [0, 'zero'], [20, 'after']);
  expect(read(store, -21, -20, -1, 0, 19)).toEqual([undefined, 'before', 'before', 'zero', 'zero']);
});

test('empty-looking values are values', () => {
  const store = storeWith([10, 'full'], [20, 0], [30, ''], [40, false]);
  expect(read(store, 20, 30, 40)).toEqual([0, '', false]);
});

test('null hides the value before it', () => {
  const store = storeWith([10, 'one'], [20, null]);
  expect(read(store, 15)).toEqual(['one']);
  expect(store.get('a', 25)).toBeNull();
});

test('a value may hold again', () => {
  expect(read(storeWith([1, 'x'], [2, 'y'], [3, 'x']), 1, 2, 3)).toEqual(['x', 'y', 'x']);
});

test('reads change nothing', () => {
  const store = storeWith([10, 'one'], [20, 'two']);
  expect(read(store, 99, 10, 20, 9, 10)).toEqual(['two', 'one', 'two', undefined, 'one']);
});

test('stores are apart', () => {
  storeWith([10, 'one']);
  expect(new TimeMap<string>().get('a', 10)).toBeUndefined();
});

import { TimeMap } from './solution';

type Version = [moment: number, value: unknown];

/** A store whose key "a" was given pairs of moment and value, in this order. */
function storeWith(...versions: Version[]): TimeMap<unknown> {
  const store = new TimeMap<unknown>();
  for (const [moment, value] of versions) store.set('a', value, moment);
  return store;
}

function read(store: TimeMap<unknown>, ...moments: number[]): unknown[] {
  return moments.map((moment) => store.get('a', moment));
}

function orders<T>(items: T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first) => {
    const others = items.filter((item) => item !== first);
    return orders(others).map((rest) => [first, ...rest]);
  });
}

describe('a late version', () => {
  test('makes every order of calls read the same', () => {
    const versions: Version[] = [
      [-1, 'below'],
      [9, 'nine'],
      [10, 'ten'],
      [100, 'hundred'],
    ];
    for (const order of orders(versions)) {
      const found = read(storeWith(...order), -2, -1, 8, 9.5, 10, 99, 100);
      expect(found).toEqual([undefined, 'below', 'below', 'nine', 'ten', 'ten', 'hundred']);
    }
  });

  test('keeps its order within a replayed batch', () => {
    const store = storeWith([1, 'first'], [100, 'last'], [10, 'b'], [20, 'c'], [30, 'd']);
    expect(read(store, 1, 10, 20, 30, 99, 100)).toEqual(['first', 'b', 'c', 'd', 'd', 'last']);
  });

  test('leaves the newest alone', () => {
    const store = storeWith([100, 'newest'], [50, 'late']);
    expect(read(store, 60, 100, 200)).toEqual(['late', 'newest', 'newest']);
  });

  test('is seen where a read was made before', () => {
    const store = storeWith([10, 'one'], [30, 'three']);
    expect(read(store, 5, 25)).toEqual([undefined, 'one']);
    store.set('a', 'two', 20);
    store.set('a', 'zero', 0);
    expect(read(store, 5, 25, 35)).toEqual(['zero', 'two', 'three']);
    store.set('a', 'corrected', 20);
    expect(read(store, 25)).toEqual(['corrected']);
  });

  test('may be null', () => {
    const store = storeWith([10, 'one'], [30, 'three'], [20, null]);
    expect(read(store, 15, 25, 30)).toEqual(['one', null, 'three']);
  });

  test('of one key leaves other keys alone', () => {
    const store = storeWith([10, 'a1'], [30, 'a3']);
    store.set('b', 'b2', 20);
    store.set('a', 'a2', 20);
    expect(read(store, 10, 20, 30)).toEqual(['a1', 'a2', 'a3']);
    expect(store.get('b', 10)).toBeUndefined();
    expect(store.get('b', 30)).toBe('b2');
  });
});

describe('equals', () => {
  test('a late correction beats what stood there', () => {
    const store = storeWith([10, 'wrong'], [20, 'newer'], [10, 'right']);
    expect(read(store, 9, 10, 19, 20)).toEqual([undefined, 'right', 'right', 'newer']);
  });

  test('the order of calls decides, not size', () => {
    expect(read(storeWith([10, 9], [20, 5], [10, 1], [20, 8], [10, 3]), 10, 20)).toEqual([3, 8]);
  });
});

test('a repeated value is a version, too', () => {
  const store = storeWith([10, 'green'], [30, 'green'], [20, 'red']);
  expect(read(store, 15, 25, 35)).toEqual(['green', 'red', 'green']);
});

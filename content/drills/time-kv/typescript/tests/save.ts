import { TimeMap } from './solution';

type Entry = [key: string, moment: number, value: unknown];

/** A store that was given key, moment and value, in this order of calls. */
function storeWith(...entries: Entry[]): TimeMap<unknown> {
  const store = new TimeMap<unknown>();
  for (const [key, moment, value] of entries) store.set(key, value, moment);
  return store;
}

function savedAndLoaded(...entries: Entry[]): TimeMap<unknown> {
  return TimeMap.load<unknown>(storeWith(...entries).dump());
}

function read(store: TimeMap<unknown>, key: string, ...moments: number[]): unknown[] {
  return moments.map((moment) => store.get(key, moment));
}

describe('loading brings back', () => {
  test('all versions of all keys', () => {
    const store = savedAndLoaded(['a', 10, 'a1'], ['b', 15, 'b1'], ['a', 20, 'a2'], ['c', 5, 'c0']);
    expect(read(store, 'a', 9, 10, 19, 20)).toEqual([undefined, 'a1', 'a1', 'a2']);
    expect(read(store, 'b', 14, 15)).toEqual([undefined, 'b1']);
    expect(read(store, 'c', 4, 5, 99)).toEqual([undefined, 'c0', 'c0']);
  });

  test('an empty store that can be filled', () => {
    const store = savedAndLoaded();
    expect(store.get('a', 10)).toBeUndefined();
    store.set('a', 1, 10);
    expect(store.get('a', 10)).toBe(1);
  });

  test('values of every kind', () => {
    const values = [0, '0', false, '', [], { deep: [1, { er: 2.5 }] }, null, 'grün\n東京'];
    const store = savedAndLoaded(...values.map((value, moment): Entry => ['a', moment, value]));
    for (const [moment, value] of values.entries()) expect(store.get('a', moment)).toEqual(value);
  });

  test('any text as a key', () => {
    const keys = ['', '10', 'a b', 'a:b', 'a@b', 'a,b', 'a', 'say "hi"', 'two\nlines', '東京'];
    const store = savedAndLoaded(...keys.map((key, number): Entry => [key, 10, number]));
    for (const [number, key] of keys.entries()) expect(store.get(key, 10)).toBe(number);
  });

  test('moments as the same numbers', () => {
    const moments = [-2.5, 0, 0.25, 9, 10, 100, 1767225600001.5];
    const store = savedAndLoaded(...moments.map((moment): Entry => ['a', moment, moment]));
    expect(read(store, 'a', ...moments)).toEqual(moments);
    expect(read(store, 'a', -3, 0.2, 99, 1767225600001)).toEqual([undefined, 0, 10, 100]);
  });

  test('late and corrected versions', () => {
    const store = savedAndLoaded(
      ['a', 30, 'three'],
      ['a', 10, 'wrong'],
      ['a', 20, 'two'],
      ['a', 10, 'right'],
    );
    expect(read(store, 'a', 9, 10, 20, 30)).toEqual([undefined, 'right', 'two', 'three']);
  });
});

describe('a loaded store', () => {
  test('takes newer, late and correcting sets', () => {
    const store = savedAndLoaded(['a', 9, 'one'], ['a', 30, 'three']);
    store.set('a', 'four', 40);
    store.set('a', 'two', 10);
    store.set('a', 'corrected', 30);
    expect(read(store, 'a', 9, 10, 30, 40)).toEqual(['one', 'two', 'corrected', 'four']);
  });

  test('had its repeated values saved', () => {
    const store = savedAndLoaded(['a', 10, 'green'], ['a', 30, 'green']);
    store.set('a', 'red', 20);
    expect(read(store, 'a', 10, 20, 30)).toEqual(['green', 'red', 'green']);
  });

  test('can be saved again', () => {
    const again = TimeMap.load<unknown>(savedAndLoaded(['a', 9, 'nine'], ['a', 10, 'ten']).dump());
    expect(read(again, 'a', 8, 9, 10)).toEqual([undefined, 'nine', 'ten']);
  });

  test('stands apart from others', () => {
    const text = storeWith(['a', 10, 'one']).dump();
    const first = TimeMap.load<unknown>(text);
    const second = TimeMap.load<unknown>(text);
    first.set('a', 'changed', 10);
    expect(second.get('a', 10)).toBe('one');
    expect(savedAndLoaded(['b', 10, 'other']).get('a', 10)).toBeUndefined();
  });
});

describe('a dump', () => {
  test('is text', () => {
    expect(typeof storeWith(['a', 10, 'one']).dump()).toBe('string');
  });

  test('changes nothing and is made anew', () => {
    const store = storeWith(['a', 10, 'one']);
    const early = store.dump();
    expect(store.get('a', 10)).toBe('one');
    store.set('a', 'two', 20);
    expect(TimeMap.load<unknown>(store.dump()).get('a', 20)).toBe('two');
    expect(TimeMap.load<unknown>(early).get('a', 20)).toBe('one');
  });
});

import { TimeMap } from './solution';

test('an unknown key is undefined', () => {
  expect(new TimeMap<string>().get('a', 10)).toBeUndefined();
});

test('the earlier version holds in between', () => {
  const store = new TimeMap<string>();
  store.set('a', 'one', 10);
  store.set('a', 'two', 20);
  expect(store.get('a', 15)).toBe('one');
});

test('a version holds from its own moment', () => {
  const store = new TimeMap<string>();
  store.set('a', 'one', 10);
  store.set('a', 'two', 20);
  expect(store.get('a', 20)).toBe('two');
});

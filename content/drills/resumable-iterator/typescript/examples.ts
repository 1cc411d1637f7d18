import { ResumableIterator } from './solution';

test('hands out the items in order', () => {
  const it = new ResumableIterator(['a', 'b']);
  expect(it.next()).toEqual({ done: false, value: 'a' });
  expect(it.next()).toEqual({ done: false, value: 'b' });
});

test('is done at the end', () => {
  const it = new ResumableIterator([]);
  expect(it.next().done).toBe(true);
});

test('goes on where it stopped', () => {
  const it = new ResumableIterator(['a', 'b', 'c']);
  it.next();
  const token = JSON.parse(JSON.stringify(it.state()));
  const again = ResumableIterator.fromState(['a', 'b', 'c'], token);
  expect(again.next().value).toBe('b');
});

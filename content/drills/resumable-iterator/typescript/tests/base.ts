import { ResumableIterator } from './solution';

const LETTERS = ['a', 'b', 'c', 'd'];

/** An iterator that has handed out so many items. */
function after<T>(count: number, items: T[]): ResumableIterator<T> {
  const it = new ResumableIterator(items);
  for (let turn = 0; turn < count; turn += 1) it.next();
  return it;
}

function rest<T>(it: ResumableIterator<T>): T[] {
  const items: T[] = [];
  while (items.length < 100) {
    const result = it.next();
    if (result.done) break;
    items.push(result.value);
  }
  return items;
}

/** A new iterator from the token of another, as a second process would make it. */
function resumed<T>(it: ResumableIterator<T>, items: T[]): ResumableIterator<T> {
  return ResumableIterator.fromState([...items], JSON.parse(JSON.stringify(it.state())));
}

describe('reading', () => {
  test('hands out the items in order', () => {
    expect(rest(new ResumableIterator(LETTERS))).toEqual(LETTERS);
  });

  test('ends for good', () => {
    const it = after(4, LETTERS);
    expect(it.next()).toEqual({ done: true, value: undefined });
    expect(it.next().done).toBe(true);
  });

  test('ends at once where there is nothing', () => {
    expect(new ResumableIterator([]).next().done).toBe(true);
  });

  test('takes empty items for items', () => {
    const items = [0, null, '', false];
    expect(rest(new ResumableIterator<unknown>(items))).toEqual(items);
  });

  test('is independent of other iterators', () => {
    const one = after(2, LETTERS);
    expect(new ResumableIterator(LETTERS).next().value).toBe('a');
    expect(one.next().value).toBe('c');
  });

  test('leaves the sequence alone', () => {
    const items = [...LETTERS];
    rest(new ResumableIterator(items));
    expect(items).toEqual(LETTERS);
  });
});

describe('a token', () => {
  test.each([0, 1, 2, 3, 4])('taken after %d items resumes there', (place: number) => {
    expect(rest(resumed(after(place, LETTERS), LETTERS))).toEqual(LETTERS.slice(place));
  });

  test('of a finished iterator stays at the end', () => {
    const it = after(4, LETTERS);
    expect(it.next().done).toBe(true);
    expect(resumed(it, LETTERS).next().done).toBe(true);
  });

  test('is taken without moving anything', () => {
    const it = new ResumableIterator(LETTERS);
    it.state();
    expect(it.next().value).toBe('a');
    it.state();
    expect(rest(it)).toEqual(['b', 'c', 'd']);
  });

  test('has a place of its own', () => {
    const it = after(1, LETTERS);
    const early = it.state();
    it.next();
    const late = it.state();
    expect(rest(ResumableIterator.fromState(LETTERS, late))).toEqual(['c', 'd']);
    expect(rest(ResumableIterator.fromState(LETTERS, early))).toEqual(['b', 'c', 'd']);
  });

  test('is not changed by later reads', () => {
    const it = after(1, LETTERS);
    const token = it.state();
    const before = JSON.stringify(token);
    rest(it);
    expect(JSON.stringify(token)).toBe(before);
  });

  test('serves twice', () => {
    const token = after(1, LETTERS).state();
    expect(rest(ResumableIterator.fromState(LETTERS, token))).toEqual(['b', 'c', 'd']);
    expect(rest(ResumableIterator.fromState(LETTERS, token))).toEqual(['b', 'c', 'd']);
  });

  test('of a resumed iterator counts from the very start', () => {
    const second = resumed(after(1, LETTERS), LETTERS);
    second.next();
    expect(rest(resumed(second, LETTERS))).toEqual(['c', 'd']);
  });

  test('tells equal items apart', () => {
    const items = ['a', 'b', 'a', 'c'];
    expect(rest(resumed(after(3, items), items))).toEqual(['c']);
  });
});

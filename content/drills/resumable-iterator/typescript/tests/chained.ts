import { ChainedResumableIterator } from './solution';

function read<T>(it: ChainedResumableIterator<T>, count: number): T[] {
  const items: T[] = [];
  while (items.length < count) {
    const result = it.next();
    if (result.done) break;
    items.push(result.value);
  }
  return items;
}

function rest<T>(it: ChainedResumableIterator<T>): T[] {
  return read(it, 100);
}

/** One source for each text, one item for each letter. */
function letters(...texts: string[]): string[][] {
  return texts.map((text) => [...text]);
}

/** A new iterator from the token of another, as a second process would make it. */
function resumed<T>(it: ChainedResumableIterator<T>, sources: T[][]): ChainedResumableIterator<T> {
  const copies = sources.map((items) => [...items]);
  return ChainedResumableIterator.fromState(copies, JSON.parse(JSON.stringify(it.state())));
}

describe('reading', () => {
  test('goes through the sources in order', () => {
    const it = new ChainedResumableIterator(letters('ab', 'cde', 'f'));
    expect(rest(it).join('')).toBe('abcdef');
    expect(it.next().done).toBe(true);
  });

  test('passes over empty sources', () => {
    const it = new ChainedResumableIterator(letters('', '', 'a', '', '', '', 'b', ''));
    expect(rest(it)).toEqual(['a', 'b']);
  });

  test('ends at once where there is nothing', () => {
    expect(rest(new ChainedResumableIterator([]))).toEqual([]);
    expect(rest(new ChainedResumableIterator([[], []]))).toEqual([]);
  });

  test('hands out items that are lists whole', () => {
    const items = [[1, 2], [], null];
    expect(rest(new ChainedResumableIterator<unknown>([items]))).toEqual(items);
  });

  test('leaves the sources alone', () => {
    const sources = letters('a', 'bc');
    rest(new ChainedResumableIterator(sources));
    expect(sources).toEqual([['a'], ['b', 'c']]);
  });
});

describe('a token', () => {
  test.each([
    ['ab', 'cde', 'f'],
    ['', 'ab', '', '', 'c', 'd', ''],
    ['ab', 'ab', 'ab'],
  ])('resumes at every place of %s, %s, %s', (...texts: string[]) => {
    const sources = letters(...texts);
    const everything = sources.flat();
    for (let place = 0; place <= everything.length; place += 1) {
      const it = new ChainedResumableIterator(sources);
      read(it, place);
      expect(rest(resumed(it, sources))).toEqual(everything.slice(place));
    }
  });

  test('of a finished iterator stays at the end', () => {
    const sources = letters('a', 'b');
    const it = new ChainedResumableIterator(sources);
    rest(it);
    expect(rest(resumed(it, sources))).toEqual([]);
  });

  test('can be handed on after each item', () => {
    const sources = letters('a', 'bc', 'de');
    let it = new ChainedResumableIterator(sources);
    let text = '';
    for (let turn = 0; turn < 5; turn += 1) {
      it = resumed(it, sources);
      text += read(it, 1).join('');
    }
    expect(text).toBe('abcde');
  });

  test('is not changed by later reads', () => {
    const sources = letters('ab', 'cd');
    const it = new ChainedResumableIterator(sources);
    read(it, 1);
    const token = it.state();
    rest(it);
    expect(rest(ChainedResumableIterator.fromState(sources, token))).toEqual(['b', 'c', 'd']);
  });

  test('is taken without moving anything, on a border neither', () => {
    const it = new ChainedResumableIterator(letters('a', '', 'bc'));
    read(it, 1);
    it.state();
    expect(rest(it)).toEqual(['b', 'c']);
  });
});

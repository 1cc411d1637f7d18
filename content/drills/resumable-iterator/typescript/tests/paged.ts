import { PagedResumableIterator } from './solution';

const LETTERS = [...'abcdef'];

/** Serves pages and writes down which were asked for. */
function sourceOf<T>(...pages: T[][]) {
  const fetched: number[] = [];
  const fetch = (index: number): T[] => {
    fetched.push(index);
    if (fetched.length > 100) expect.unreachable('the source is asked for pages without end');
    return [...(pages[index] ?? [])];
  };
  return { fetch, fetched };
}

/** The letters a to f on three pages of different lengths. */
function letters() {
  return sourceOf(['a', 'b'], ['c'], ['d', 'e', 'f']);
}

function pairs() {
  return sourceOf([1, 2], [3, 4], [5, 6], [7, 8], [9, 10]);
}

function read<T>(it: PagedResumableIterator<T>, count: number): T[] {
  const items: T[] = [];
  while (items.length < count) {
    const result = it.next();
    if (result.done) break;
    items.push(result.value);
  }
  return items;
}

function rest<T>(it: PagedResumableIterator<T>): T[] {
  return read(it, 100);
}

function tokenOf(it: PagedResumableIterator<unknown>) {
  return JSON.parse(JSON.stringify(it.state()));
}

describe('fetching', () => {
  test.each([0, 1, 2, 4, 50])('goes page by page with a prefetch of %d', (prefetch: number) => {
    const { fetch, fetched } = letters();
    expect(rest(new PagedResumableIterator(fetch, prefetch))).toEqual(LETTERS);
    expect(fetched).toEqual([0, 1, 2, 3]);
  });

  test('does not begin before the first read', () => {
    const { fetch, fetched } = letters();
    const it = new PagedResumableIterator(fetch);
    PagedResumableIterator.fromState(fetch, it.state());
    expect(fetched).toEqual([]);
  });

  test('happens when a page is needed', () => {
    const { fetch, fetched } = letters();
    const it = new PagedResumableIterator(fetch);
    read(it, 2);
    expect(fetched).toEqual([0]);
    read(it, 1);
    expect(fetched).toEqual([0, 1]);
  });

  test('reads ahead by items', () => {
    const { fetch, fetched } = pairs();
    const it = new PagedResumableIterator(fetch, 3);
    read(it, 1);
    expect(fetched).toEqual([0, 1]);
    read(it, 2);
    expect(fetched).toEqual([0, 1, 2]);
  });

  test('takes as many small pages as it needs', () => {
    const { fetch, fetched } = sourceOf(['a'], ['b'], ['c'], ['d'], ['e']);
    read(new PagedResumableIterator(fetch, 3), 1);
    expect(fetched).toEqual([0, 1, 2, 3]);
  });

  test('stops for good at an empty page', () => {
    const { fetch, fetched } = sourceOf(['a'], [], ['b']);
    const it = new PagedResumableIterator(fetch);
    expect(rest(it)).toEqual(['a']);
    expect(rest(it)).toEqual([]);
    expect(rest(PagedResumableIterator.fromState(fetch, tokenOf(it)))).toEqual([]);
    expect(fetched).toEqual([0, 1]);
  });
});

describe('a token', () => {
  test.each([0, 2, 50])('resumes at every place with a prefetch of %d', (prefetch: number) => {
    for (let place = 0; place <= LETTERS.length; place += 1) {
      const it = new PagedResumableIterator(letters().fetch, prefetch);
      read(it, place);
      const again = PagedResumableIterator.fromState(letters().fetch, tokenOf(it), prefetch);
      expect(rest(again)).toEqual(LETTERS.slice(place));
    }
  });

  test('carries unread items', () => {
    const it = new PagedResumableIterator(letters().fetch, 2);
    read(it, 1);
    const { fetch, fetched } = letters();
    const again = PagedResumableIterator.fromState(fetch, tokenOf(it));
    expect(read(again, 2)).toEqual(['b', 'c']);
    expect(fetched).toEqual([]);
  });

  test('handed on after each item costs no fetch', () => {
    const { fetch, fetched } = letters();
    let it = new PagedResumableIterator(fetch);
    const items: string[] = [];
    for (const _ of LETTERS) {
      it = PagedResumableIterator.fromState(fetch, tokenOf(it));
      items.push(...read(it, 1));
    }
    expect(items).toEqual(LETTERS);
    expect(fetched).toEqual([0, 1, 2]);
  });

  test('leaves the prefetch to whoever resumes', () => {
    const it = new PagedResumableIterator(pairs().fetch, 2);
    read(it, 1);
    const plain = pairs();
    read(PagedResumableIterator.fromState(plain.fetch, tokenOf(it)), 4);
    expect(plain.fetched).toEqual([2]);
    const ahead = pairs();
    read(PagedResumableIterator.fromState(ahead.fetch, tokenOf(it), 4), 1);
    expect(ahead.fetched).toEqual([2]);
  });

  test('is not changed by later reads', () => {
    const it = new PagedResumableIterator(letters().fetch);
    read(it, 1);
    const token = it.state();
    rest(it);
    expect(rest(PagedResumableIterator.fromState(letters().fetch, token))).toEqual(LETTERS.slice(1));
  });

  test('serves twice', () => {
    const it = new PagedResumableIterator(letters().fetch, 2);
    read(it, 1);
    const token = tokenOf(it);
    rest(PagedResumableIterator.fromState(letters().fetch, token));
    expect(rest(PagedResumableIterator.fromState(letters().fetch, token))).toEqual(LETTERS.slice(1));
  });

  test('is taken without moving anything', () => {
    const it = new PagedResumableIterator(letters().fetch, 2);
    read(it, 1);
    it.state();
    expect(rest(it)).toEqual(LETTERS.slice(1));
  });
});

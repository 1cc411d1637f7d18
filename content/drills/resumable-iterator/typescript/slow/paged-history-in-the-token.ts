/** How many items have been handed out. */
export interface Place {
  position: number;
}

/**
 * Reads a sequence from front to back and can be rebuilt where it stood.
 *
 * All there is to remember is how many items were handed out: the items come along on resume.
 */
export class ResumableIterator<T> implements Iterator<T, undefined> {
  private readonly items: readonly T[];
  private position = 0;

  constructor(items: readonly T[]) {
    this.items = items;
  }

  /** An iterator over the same items that goes on where state was taken. */
  static fromState<T>(items: readonly T[], state: Place): ResumableIterator<T> {
    const iterator = new ResumableIterator(items);
    iterator.position = state.position;
    return iterator;
  }

  /** The next item; done at the end, and ever after. */
  next(): IteratorResult<T, undefined> {
    if (this.position >= this.items.length) return { done: true, value: undefined };
    const value = this.items[this.position] as T;
    this.position += 1;
    return { done: false, value };
  }

  /** The place of the next item as a JSON value of its own. */
  state(): Place {
    return { position: this.position };
  }
}

export interface PagedPlace<T> {
  fetched: T[];
  nextPage: number;
  ended: boolean;
  position: number;
}

export type FetchPage<T> = (index: number) => T[];

/** Right answers; everything ever fetched is kept, and the token holds all of it. */
export class PagedResumableIterator<T> implements Iterator<T, undefined> {
  private readonly fetchPage: FetchPage<T>;
  private readonly prefetch: number;
  private fetched: T[] = [];
  private nextPage = 0;
  private ended = false;
  private position = 0;

  constructor(fetchPage: FetchPage<T>, prefetch = 0) {
    this.fetchPage = fetchPage;
    this.prefetch = prefetch;
  }

  static fromState<T>(
    fetchPage: FetchPage<T>,
    state: PagedPlace<T>,
    prefetch = 0,
  ): PagedResumableIterator<T> {
    const iterator = new PagedResumableIterator(fetchPage, prefetch);
    iterator.fetched = [...state.fetched];
    iterator.nextPage = state.nextPage;
    iterator.ended = state.ended;
    iterator.position = state.position;
    return iterator;
  }

  next(): IteratorResult<T, undefined> {
    const wanted = this.position + 1 + this.prefetch;
    while (this.fetched.length < wanted && !this.ended) {
      const page = this.fetchPage(this.nextPage);
      if (page.length > 0) {
        this.nextPage += 1;
        this.fetched.push(...page);
      } else {
        this.ended = true;
      }
    }
    if (this.position === this.fetched.length) return { done: true, value: undefined };
    const value = this.fetched[this.position] as T;
    this.position += 1;
    return { done: false, value };
  }

  state(): PagedPlace<T> {
    const { fetched, nextPage, ended, position } = this;
    return { fetched: [...fetched], nextPage, ended, position };
  }
}

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
  nextPage: number;
  unread: T[];
  ended: boolean;
}

export type FetchPage<T> = (index: number) => T[];

/** Right answers; what was handed out is cut off the unread items, which copies the others. */
export class PagedResumableIterator<T> implements Iterator<T, undefined> {
  private readonly fetchPage: FetchPage<T>;
  private readonly prefetch: number;
  private nextPage = 0;
  private unread: T[] = [];
  private ended = false;

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
    iterator.nextPage = state.nextPage;
    iterator.unread = state.unread;
    iterator.ended = state.ended;
    return iterator;
  }

  next(): IteratorResult<T, undefined> {
    while (this.unread.length < 1 + this.prefetch && !this.ended) {
      const page = this.fetchPage(this.nextPage);
      if (page.length > 0) {
        this.nextPage += 1;
        this.unread = [...this.unread, ...page];
      } else {
        this.ended = true;
      }
    }
    if (this.unread.length === 0) return { done: true, value: undefined };
    const value = this.unread[0] as T;
    this.unread = this.unread.slice(1);
    return { done: false, value };
  }

  state(): PagedPlace<T> {
    // The array is never changed, only replaced, so it can be given away as it is.
    return { nextPage: this.nextPage, unread: this.unread, ended: this.ended };
  }
}

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

/** The next page to fetch, and the items that were fetched and not handed out. */
export interface PagedPlace<T> {
  nextPage: number;
  unread: T[];
  ended: boolean;
}

/** The items of a page, counted from 0. An empty page ends the source. */
export type FetchPage<T> = (index: number) => T[];

/**
 * Reads a source that comes in pages, none of them fetched earlier than needed or twice.
 *
 * The items that were fetched and not handed out wait in memory and travel in the token.
 */
export class PagedResumableIterator<T> implements Iterator<T, undefined> {
  private readonly fetchPage: FetchPage<T>;
  private readonly prefetch: number;
  private nextPage = 0;
  private unread: T[] = [];
  /** Items of `unread` that were handed out since the last page came. */
  private handedOut = 0;
  /** An empty page was seen. */
  private ended = false;

  constructor(fetchPage: FetchPage<T>, prefetch = 0) {
    this.fetchPage = fetchPage;
    this.prefetch = prefetch;
  }

  /** An iterator over the same source that goes on where state was taken. */
  static fromState<T>(
    fetchPage: FetchPage<T>,
    state: PagedPlace<T>,
    prefetch = 0,
  ): PagedResumableIterator<T> {
    const iterator = new PagedResumableIterator(fetchPage, prefetch);
    iterator.nextPage = state.nextPage;
    iterator.unread = [...state.unread];
    iterator.ended = state.ended;
    return iterator;
  }

  /** The next item; done at the end, and ever after. */
  next(): IteratorResult<T, undefined> {
    this.fetchUntil(1 + this.prefetch);
    if (this.waiting === 0) return { done: true, value: undefined };
    const value = this.unread[this.handedOut] as T;
    this.handedOut += 1;
    return { done: false, value };
  }

  /** The place in the source and the unread items as a JSON value of its own. */
  state(): PagedPlace<T> {
    const unread = this.unread.slice(this.handedOut);
    return { nextPage: this.nextPage, unread, ended: this.ended };
  }

  private get waiting(): number {
    return this.unread.length - this.handedOut;
  }

  /** Fetches pages until so many items wait, or the source is at its end. */
  private fetchUntil(wanted: number): void {
    while (this.waiting < wanted && !this.ended) {
      const page = this.fetchPage(this.nextPage);
      if (page.length === 0) {
        this.ended = true;
      } else {
        // Noted only now: a fetch that fails leaves everything as it was.
        this.nextPage += 1;
        // What was handed out goes when a page comes; shift() for each item would move all the rest.
        this.unread = [...this.unread.slice(this.handedOut), ...page];
        this.handedOut = 0;
      }
    }
  }
}

/** A source, counted from 0, and how many of its items have been handed out. */
export interface ChainedPlace {
  source: number;
  position: number;
}

/** Reads several sequences one after the other. Two numbers say where it stands. */
export class ChainedResumableIterator<T> implements Iterator<T, undefined> {
  private readonly sources: readonly (readonly T[])[];
  private source = 0;
  private position = 0;

  constructor(sources: readonly (readonly T[])[]) {
    this.sources = sources;
  }

  /** An iterator over the same sources that goes on where state was taken. */
  static fromState<T>(
    sources: readonly (readonly T[])[],
    state: ChainedPlace,
  ): ChainedResumableIterator<T> {
    const iterator = new ChainedResumableIterator(sources);
    iterator.source = state.source;
    iterator.position = state.position;
    return iterator;
  }

  /** The next item; done after the last source, and ever after. */
  next(): IteratorResult<T, undefined> {
    for (;;) {
      const items = this.sources[this.source];
      if (items === undefined) return { done: true, value: undefined };
      if (this.position < items.length) {
        const value = items[this.position] as T;
        this.position += 1;
        return { done: false, value };
      }
      this.source += 1;
      this.position = 0;
    }
  }

  /** The source and the place in it as a JSON value of its own. */
  state(): ChainedPlace {
    return { source: this.source, position: this.position };
  }
}

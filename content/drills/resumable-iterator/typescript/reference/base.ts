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

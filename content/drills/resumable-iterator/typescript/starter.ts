/** Reads a sequence and can be rebuilt where it stood. */
export class ResumableIterator<T> {
  /** Begins before the first item. */
  constructor(items: readonly T[]) {}

  /** An iterator over the same items that goes on where state was taken. */
  static fromState<T>(items: readonly T[], state: unknown): ResumableIterator<T> {
    return new ResumableIterator(items);
  }

  /** The next item, or { done: true, value: undefined }. */
  next(): IteratorResult<T, undefined> {
    return { done: true, value: undefined };
  }

  /** A small JSON value for fromState. */
  state(): unknown {
    return null;
  }
}

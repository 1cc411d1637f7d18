/** Right answers; what was handed out is cut off the front, which copies all that is left. */
export class ResumableIterator<T> implements Iterator<T, undefined> {
  private rest: readonly T[];
  private done = 0;

  constructor(items: readonly T[]) {
    this.rest = items;
  }

  static fromState<T>(items: readonly T[], state: { done: number }): ResumableIterator<T> {
    const iterator = new ResumableIterator(items.slice(state.done));
    iterator.done = state.done;
    return iterator;
  }

  next(): IteratorResult<T, undefined> {
    if (this.rest.length === 0) return { done: true, value: undefined };
    const value = this.rest[0] as T;
    this.rest = this.rest.slice(1);
    this.done += 1;
    return { done: false, value };
  }

  state(): { done: number } {
    return { done: this.done };
  }
}

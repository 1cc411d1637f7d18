/** Right answers; the token holds the items still to come, though whoever resumes has them. */
export class ResumableIterator<T> implements Iterator<T, undefined> {
  private readonly items: readonly T[];
  private position = 0;

  constructor(items: readonly T[]) {
    this.items = items;
  }

  static fromState<T>(_items: readonly T[], state: { rest: T[] }): ResumableIterator<T> {
    return new ResumableIterator(state.rest);
  }

  next(): IteratorResult<T, undefined> {
    if (this.position >= this.items.length) return { done: true, value: undefined };
    const value = this.items[this.position] as T;
    this.position += 1;
    return { done: false, value };
  }

  state(): { rest: T[] } {
    return { rest: this.items.slice(this.position) };
  }
}

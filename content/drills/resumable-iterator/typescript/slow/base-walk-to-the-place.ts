/** Right answers; a resume calls next until it is where the token was taken. */
export class ResumableIterator<T> implements Iterator<T, undefined> {
  private readonly items: readonly T[];
  private position = 0;

  constructor(items: readonly T[]) {
    this.items = items;
  }

  static fromState<T>(items: readonly T[], state: { position: number }): ResumableIterator<T> {
    const iterator = new ResumableIterator(items);
    while (iterator.position < state.position) iterator.next();
    return iterator;
  }

  next(): IteratorResult<T, undefined> {
    if (this.position >= this.items.length) return { done: true, value: undefined };
    const value = this.items[this.position] as T;
    this.position += 1;
    return { done: false, value };
  }

  state(): { position: number } {
    return { position: this.position };
  }
}

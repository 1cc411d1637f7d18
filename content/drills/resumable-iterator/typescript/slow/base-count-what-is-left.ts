/** Right answers; a linked list holds what is left, and a token counts its links. */
interface Link<T> {
  value: T;
  rest: Link<T> | null;
}

export class ResumableIterator<T> implements Iterator<T, undefined> {
  private left: Link<T> | null = null;
  private readonly total: number;

  constructor(items: readonly T[]) {
    this.total = items.length;
    for (let index = items.length - 1; index >= 0; index -= 1) {
      this.left = { value: items[index] as T, rest: this.left };
    }
  }

  static fromState<T>(items: readonly T[], state: { position: number }): ResumableIterator<T> {
    const iterator = new ResumableIterator(items);
    for (let turn = 0; turn < state.position; turn += 1) iterator.next();
    return iterator;
  }

  next(): IteratorResult<T, undefined> {
    if (this.left === null) return { done: true, value: undefined };
    const { value, rest } = this.left;
    this.left = rest;
    return { done: false, value };
  }

  state(): { position: number } {
    let position = this.total;
    for (let link = this.left; link !== null; link = link.rest) position -= 1;
    return { position };
  }
}

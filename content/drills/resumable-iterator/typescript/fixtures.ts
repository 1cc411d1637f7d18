/** Helpers the cases call by name. */

interface Resumable {
  next(): { done?: boolean; value?: unknown };
  state(): unknown;
}

interface Kind {
  new (source: unknown, ...settings: unknown[]): Resumable;
  fromState(source: unknown, token: unknown, ...settings: unknown[]): Resumable;
}

/** More than any case reads; an iterator that never ends is cut here and gives a wrong answer. */
const ENOUGH = 5000;

/** The next item, or the text END where there is none. */
export function take(it: Resumable): unknown {
  const { done, value } = it.next();
  return done ? 'END' : value;
}

export function read(it: Resumable, count: number): unknown[] {
  const items: unknown[] = [];
  for (let turn = 0; turn < count; turn += 1) items.push(take(it));
  return items;
}

/** Reads on to the end. */
export function rest(it: Resumable): unknown[] {
  const items: unknown[] = [];
  while (items.length < ENOUGH) {
    const { done, value } = it.next();
    if (done) break;
    items.push(value);
  }
  return items;
}

export function throughJson(token: unknown): unknown {
  return JSON.parse(JSON.stringify(token));
}

/** For each place from 0 to count: stops there, resumes from the token, and lists what follows. */
export function tails(kind: Kind, source: unknown, count: number, ...settings: unknown[]): unknown[][] {
  const found: unknown[][] = [];
  for (let place = 0; place <= count; place += 1) {
    const it = new kind(source, ...settings);
    read(it, place);
    const token = throughJson(it.state());
    found.push(rest(kind.fromState(source, token, ...settings)));
  }
  return found;
}

/** Reads everything, handing over to a new iterator through a token after each item. */
export function relay(kind: Kind, source: unknown, ...settings: unknown[]): unknown[] {
  const items: unknown[] = [];
  let it = new kind(source, ...settings);
  while (items.length < 100) {
    it = kind.fromState(source, throughJson(it.state()), ...settings);
    const item = take(it);
    if (item === 'END') break;
    items.push(item);
  }
  return items;
}

export function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

export function numberLists(counts: number[]): number[][] {
  return counts.map(numbers);
}

/** Two sources of one item each, with so many empty ones between them. */
export function hollowSources(count: number): string[][] {
  return [['first'], ...Array.from({ length: count }, () => []), ['last']];
}

export function countOf(items: unknown[]): number {
  return items.length;
}

/** A source in pages that notes which of them were asked for. */
export class Pages {
  readonly #pages: unknown[][];
  readonly #fetched: number[] = [];

  constructor(pages: unknown[][]) {
    this.#pages = pages;
  }

  fetch(index: number): unknown[] {
    this.#fetched.push(index);
    if (this.#fetched.length > ENOUGH) throw new Error('the source was asked for pages without end');
    return [...(this.#pages[index] ?? [])];
  }

  /** The numbers of the pages asked for so far, in order. */
  fetched(): number[] {
    return [...this.#fetched];
  }

  lastFetched(): number | undefined {
    return this.#fetched.at(-1);
  }
}

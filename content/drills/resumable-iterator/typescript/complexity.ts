/** One function per measured operation: sets up size n, returns one step or, for a size, a number. */

interface Resumable {
  next(): { done?: boolean; value?: unknown };
  state(): unknown;
}

interface Kind<Source> {
  new (source: Source, prefetch?: number): Resumable;
  fromState(source: Source, token: unknown): Resumable;
}

interface Solution {
  ResumableIterator: Kind<number[]>;
  PagedResumableIterator: Kind<(index: number) => number[]>;
  ChainedResumableIterator: Kind<number[][]>;
}

type Step = (step: number) => unknown;

/** A step that reads one item, and begins again where an iterator has come to its end. */
function overAndOver(begin: () => Resumable): Step {
  let it = begin();
  return () => {
    if (it.next().done) it = begin();
  };
}

function advanced(it: Resumable, count: number): Resumable {
  for (let turn = 0; turn < count; turn += 1) it.next();
  return it;
}

/** Characters of the token as JSON. */
function sizeOf(it: Resumable): number {
  return JSON.stringify(it.state()).length;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

export function next({ ResumableIterator }: Solution, n: number): Step {
  const items = numbers(n);
  return overAndOver(() => new ResumableIterator(items));
}

export function state({ ResumableIterator }: Solution, n: number): Step {
  const it = advanced(new ResumableIterator(numbers(n)), n / 2);
  return () => it.state();
}

export function stateSize({ ResumableIterator }: Solution, n: number): number {
  return sizeOf(advanced(new ResumableIterator(numbers(n)), n / 2));
}

/** From token to first item, in the middle of n items. */
export function resume({ ResumableIterator }: Solution, n: number): Step {
  const items = numbers(n);
  const token = advanced(new ResumableIterator(items), n / 2).state();
  return () => ResumableIterator.fromState(items, token).next();
}

/** Reading from pages of n items each, without end. */
export function pagedNext({ PagedResumableIterator }: Solution, n: number): Step {
  const page = numbers(n);
  const it = advanced(new PagedResumableIterator(() => [...page]), 1);
  return () => it.next();
}

/** After n items from small pages, with a few read ahead. */
export function pagedStateSize({ PagedResumableIterator }: Solution, n: number): number {
  return sizeOf(advanced(new PagedResumableIterator(() => numbers(10), 5), n));
}

/** Reading from the second half of n sources; those of the first half are empty. */
export function chainedNext({ ChainedResumableIterator }: Solution, n: number): Step {
  const sources = numbers(n).map((index) => (index < n / 2 ? [] : [1, 2]));
  const token = advanced(new ChainedResumableIterator(sources), 1).state();
  return overAndOver(() => ChainedResumableIterator.fromState(sources, token));
}

/** Half-way through n sources. */
export function chainedStateSize({ ChainedResumableIterator }: Solution, n: number): number {
  const sources = numbers(n).map(() => [1, 2]);
  return sizeOf(advanced(new ChainedResumableIterator(sources), n));
}

/** From token to first item, in the third of four sources that have n items together. */
export function chainedResume({ ChainedResumableIterator }: Solution, n: number): Step {
  const sources = numbers(4).map(() => numbers(n / 4));
  const token = advanced(new ChainedResumableIterator(sources), n / 2 + n / 8).state();
  return () => ChainedResumableIterator.fromState(sources, token).next();
}

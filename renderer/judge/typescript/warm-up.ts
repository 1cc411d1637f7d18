/**
 * Runs a small submission of the judge's own, so that what reads, compiles and runs code is itself compiled before a
 * candidate waits for it. A spare does this while nothing else is to be done.
 */
import type { Job } from '../conduct/job.ts';
import { run } from './harness.ts';

const solution = `
export interface Entry<V> { value: V; next: Entry<V> | null }
export class Shelf<K, V> {
  private readonly entries = new Map<K, Entry<V>>();
  constructor(private readonly capacity: number) {
    if (capacity < 1) throw new RangeError('too small');
  }
  put(key: K, value: V): void {
    const known = this.entries.get(key);
    if (known !== undefined) known.value = value;
    else this.entries.set(key, { value, next: null });
    for (const [first] of this.entries) {
      if (this.entries.size <= this.capacity) break;
      this.entries.delete(first);
    }
  }
  get(key: K): V | undefined {
    return this.entries.get(key)?.value ?? undefined;
  }
}
`;
const tests = `
import { describe, expect, test } from 'vitest';
import { Shelf } from './solution';
describe('a shelf', () => {
  test('keeps', () => {
    const shelf = new Shelf<string, number>(1);
    shelf.put('a', 1);
    expect(shelf.get('a')).toBe(1);
    expect([shelf.get('b')]).toEqual([undefined]);
    expect(() => new Shelf(0)).toThrow(RangeError);
  });
});
`;
const jobs: Job[] = [
  {
    kind: 'cases',
    solution,
    fixtures: 'export const twice = (value: number) => 2 * value;',
    classes: ['Shelf'],
    oneOf: [],
    cases: [
      {
        id: 'warm',
        title: 'Warm',
        steps: [
          ['let', 'shelf', 'Shelf', [1]],
          ['do', 'shelf.put', ['a', { seconds: 1 }]],
          ['gives', 'shelf.get', ['a'], { seconds: 1 }],
          ['gives', 'shelf.get', ['a'], 1],
          ['raises', 'Shelf', [0], 'range'],
        ],
      },
    ],
  },
  { kind: 'mutants', tests, mutants: [{ id: 'warm', source: solution, lines: [10] }] },
];

/** Leaves nothing in the global scope that was not there before. */
export async function warmUp(): Promise<void> {
  const known = new Set(Reflect.ownKeys(globalThis));
  for (const job of jobs) await run(job, () => {});
  for (const name of Reflect.ownKeys(globalThis))
    if (!known.has(name)) Reflect.deleteProperty(globalThis, name);
}

import { expect, test } from 'vitest';
import { bounded, joined } from './patterns.ts';

const terms = new Map([['figure', '\\d+']]);

function found(patterns: string[], text: string): string[] {
  const expression = new RegExp(bounded(joined(patterns, terms)), 'gi');
  return [...text.matchAll(expression)].map(([words]) => words);
}

test.each<[string[], string, string[]]>([
  [['a lot'], 'A  lot\nof plots, a\u00a0lot, alot', ['A  lot', 'a\u00a0lot']],
  [['fast'], 'breakfast, faster, _fast, fast!', ['fast']],
  [['fast'], 'áfast, fasté, fast-food', ['fast']],
  [['(?:note|of):'], 'note:this and of: it', ['note:', 'of:']],
  [
    ['at ?scale', 'best[- ]practice'],
    'at scale, atscale, best-practice',
    ['at scale', 'atscale', 'best-practice'],
  ],
  [['<figure> ms'], '20 ms and p99 ms', ['20 ms']],
  [['in (?:\\p{L}+ ){1,2}week'], 'in the naïve week, in 9 week', ['in the naïve week']],
  [['[\\p{L}\\p{N}]+!'], 'p99!', ['p99!']],
  [['one', 'one more'], 'one more', ['one']],
])('%j in %j', (patterns, text, words) => {
  expect(found(patterns, text)).toEqual(words);
});

test('a term that is not there and a class that is not known are refused', () => {
  expect(() => joined(['<size>'], terms)).toThrow('There is no term "size" in the vocabulary.');
  expect(() => joined(['\\p{Lu}+'], terms)).toThrow('only \\p{L} and \\p{N} are known');
});

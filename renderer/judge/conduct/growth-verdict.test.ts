import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growthOf } from './growth-verdict.ts';

const sizes = [1_000, 4_000, 16_000, 64_000];
const steady = [1, 1, 1, 1];

function times(lows: number[]) {
  return lows.map((low) => ({ median: low * 1.2, low, high: low * 3 }));
}

function verdict(counts: number[], lows = steady, blind = true) {
  return growthOf({ sizes, counts, times: times(lows) }, 'work', blind).verdict;
}

test('counts that stay alike are flat, also with a little noise', () => {
  expect(verdict([6, 6, 6, 6])).toBe('flat');
  expect(verdict([20, 21.5, 20.2, 22])).toBe('flat');
});

test('counts that gain as much with each size are log n', () => {
  expect(verdict([30, 36, 42, 48])).toBe('log n');
  expect(verdict(sizes.map((size) => 12 * Math.log2(size)))).toBe('log n');
});

test('counts that follow the size are n, also under a large constant or cut short', () => {
  expect(verdict([500, 2_000, 8_000, 32_000])).toBe('n');
  expect(verdict(sizes.map((size) => 50 + size * 0.002))).toBe('n');
  const short = { sizes: [1_000, 4_000], counts: [530, 2_030], times: times([40, 160]) };
  expect(growthOf(short, 'work', true).verdict).toBe('n');
});

test('times overrule flat counts only where they grow clearly and at every size', () => {
  const flat = [6, 6, 6, 6];
  expect(verdict(flat, [2, 8, 30, 120])).toBe('n');
  expect(verdict(flat, [0.5, 0.6, 1.4, 4.2])).toBe('flat');
  expect(verdict(flat, [2, 80, 3, 90])).toBe('flat');
  expect(verdict(flat, [0.05, 0.1, 0.3, 0.9], false)).toBe('flat');
});

test('in a cold interpreter, whose calls cost more, linear times are told from flat ones as well', () => {
  const flat = [6, 6, 6, 6];
  // Taken from a machine with eight programs on each processor.
  expect(verdict(flat, [2.25, 3.65, 12.3, 41.1])).toBe('n');
  // One step of a cache that grew too small, and two lesser ones.
  expect(verdict(flat, [2, 2.2, 2.4, 9])).toBe('flat');
  expect(verdict(flat, [0.5, 0.8, 1.9, 5])).toBe('flat');
  fc.assert(
    fc.property(
      fc.double({ min: 0.05, max: 50, noNaN: true }),
      fc.double({ min: 0, max: 3.5, noNaN: true }),
      (linear, fixed) => {
        const lows = [1, 4, 16, 64].map((size) => linear * (size + fixed));
        expect(verdict(flat, lows)).toBe('n');
      },
    ),
  );
  fc.assert(
    fc.property(
      fc.double({ min: 0.05, max: 50, noNaN: true }),
      fc.array(fc.double({ min: 0.7, max: 1.5, noNaN: true }), { minLength: 4, maxLength: 4 }),
      (call, noise) => {
        expect(
          verdict(
            flat,
            noise.map((factor) => call * factor),
          ),
        ).toBe('flat');
      },
    ),
  );
});

test('the verdict says what it rests on', () => {
  const byTime = growthOf(
    { sizes, counts: [6, 6, 6, 6], times: times([2, 8, 30, 120]) },
    'work',
    true,
  );
  expect(byTime).toMatchObject({ by: 'time', ratio: 60 });
  expect(growthOf({ sizes, counts: [14, 14, 15, 15], times: [] }, 'size', true)).toMatchObject({
    verdict: 'flat',
    by: 'size',
  });
});

test('one size alone, or counts that are no numbers, say nothing', () => {
  expect(growthOf({ sizes: [1_000], counts: [6], times: times([1]) }, 'work', true).verdict).toBe(
    'noisy',
  );
  expect(verdict([6, Number.NaN, 6, 6])).toBe('noisy');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairedRatios, quantile, summarize } from './statistics.ts';

describe('quantile', () => {
  test('the median of an odd number of values is the middle one', () => {
    expect(quantile([9, 1, 5], 0.5)).toBe(5);
  });

  test('the median of an even number of values lies between the middle two', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  });

  test('quartiles are interpolated as R does by default', () => {
    const sample = [6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49];
    expect([0.25, 0.75].map((share) => quantile(sample, share))).toEqual([25.5, 42.5]);
  });

  test('numbers are ordered as numbers, not as words', () => {
    expect(quantile([10, 9, 100], 0.5)).toBe(10);
  });

  test('an empty sample and an impossible share are refused', () => {
    expect(() => quantile([], 0.5)).toThrow('the sample is empty');
    expect(() => quantile([1], 1.1)).toThrow('1.1 is no share');
    expect(() => quantile([1], Number.NaN)).toThrow('no share');
  });
});

const measurements = fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 1 });

describe('summarize', () => {
  test('one measurement is all of its figures', () => {
    expect(summarize([7])).toEqual({
      runs: 1,
      least: 7,
      lower: 7,
      median: 7,
      upper: 7,
      most: 7,
    });
  });

  test('the figures rise, and the order of the sample does not matter', () => {
    fc.assert(
      fc.property(measurements, (sample) => {
        const { runs, least, lower, median, upper, most } = summarize(sample);
        const figures = [least, lower, median, upper, most];
        expect(runs).toBe(sample.length);
        expect(least).toBe(Math.min(...sample));
        expect(most).toBe(Math.max(...sample));
        expect(figures).toEqual([...figures].sort((a, b) => a - b));
        expect(summarize([...sample].reverse())).toEqual(summarize(sample));
      }),
    );
  });

  test('the sample itself is left as it was', () => {
    const sample = [3, 1, 2];
    summarize(sample);
    expect(sample).toEqual([3, 1, 2]);
  });
});

describe('pairedRatios', () => {
  test('each measurement is held against the floor of its own pair', () => {
    expect(pairedRatios([12, 30], [10, 20])).toEqual([1.2, 1.5]);
  });

  test('a pause of the machine that hits both halves of a pair leaves the ratio alone', () => {
    fc.assert(
      fc.property(measurements, fc.double({ min: 1, max: 10, noNaN: true }), (floor, slower) => {
        const ratios = pairedRatios(
          floor.map((value) => value * 1.25 * slower),
          floor.map((value) => value * slower),
        );
        for (const ratio of ratios) expect(ratio).toBeCloseTo(1.25, 6);
      }),
    );
  });

  test('samples that do not pair and floors of nothing are refused', () => {
    expect(() => pairedRatios([1, 2], [1])).toThrow('2 measurements do not pair with 1');
    expect(() => pairedRatios([1], [0])).toThrow('0 is no floor');
  });
});

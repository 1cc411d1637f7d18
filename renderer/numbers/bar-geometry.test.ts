import { describe, expect, test } from 'vitest';
import { weekdayOf } from '#electron/days.ts';
import { barsOf, roundStep, sideOf, weeksOf } from './bar-geometry.ts';

describe('bars', () => {
  test('stand on zero and are as high as their value', () => {
    const { bars, floor } = barsOf([0, 10, 20], { width: 334, height: 132 });
    expect(bars[0]?.height).toBe(0);
    expect(bars[2]?.height).toBeCloseTo((bars[1]?.height ?? 0) * 2);
    for (const { y, height } of bars) expect(y + height).toBeCloseTo(floor);
  });
  test('lines are few, round, and reach over the highest bar', () => {
    for (const highest of [1, 3, 17, 48, 230, 999]) {
      const { lines, bars } = barsOf([highest], { width: 300, height: 120 });
      expect(lines.length).toBeLessThanOrEqual(6);
      expect(lines.at(-1)?.y).toBeLessThanOrEqual(bars[0]?.y ?? 0);
    }
  });
  test('steps are 1, 2 or 5 times a power of ten', () => {
    expect([0.3, 1, 1.2, 4, 6, 30, 120].map(roundStep)).toEqual([1, 1, 2, 5, 10, 50, 200]);
  });
});

describe('a heat map', () => {
  test('puts a weekday in its row and begins a column each Monday', () => {
    const days = ['2026-05-09', '2026-05-10', '2026-05-11'].map((day) => ({ day }));
    expect(weeksOf(days, weekdayOf).map(({ column, row }) => [column, row])).toEqual([
      [0, 5],
      [0, 6],
      [1, 0],
    ]);
  });
  test('says more by a larger square, and nothing by none', () => {
    expect(sideOf(0, 40)).toBe(0);
    expect(sideOf(1, 40)).toBeGreaterThan(0.2);
    expect(sideOf(40, 40)).toBe(1);
    expect(sideOf(20, 40)).toBeGreaterThan(sideOf(10, 40));
  });
});
